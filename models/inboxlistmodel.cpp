// SPDX-License-Identifier: Apache-2.0
#include "models/inboxlistmodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "models/inboxtext.h"
#include <QLocale>

namespace pc {

namespace {

using Model = InboxListModel;

constexpr int kAgesMs = 60 * 1000;

QString columnName(int column)
{
    switch (column) {
    case Model::TimeColumn: return InboxListModel::tr("Received");
    case Model::KindColumn: return InboxListModel::tr("Kind");
    case Model::CustomerColumn: return InboxListModel::tr("Customer");
    case Model::LineColumn: return InboxListModel::tr("What it says");
    case Model::CountColumn: return InboxListModel::tr("Times", "how often the same was told");
    case Model::StateColumn: return InboxListModel::tr("State");
    default: return {};
    }
}

// Today by the clock, earlier by the day.
QString timeText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    return QLocale().toString(local, local.date() == now.toLocalTime().date() ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

Wording wordsOf(const InboxRow &row, int column, const QDateTime &now)
{
    switch (column) {
    case Model::TimeColumn: return {timeText(row.entry.receivedAt, now), Tone::Neutral, {}};
    case Model::KindColumn: return InboxText::kind(row.entry.type);
    case Model::CustomerColumn: return InboxText::customer(row.entry);
    case Model::LineColumn: return InboxText::line(row.entry);
    case Model::CountColumn: return {row.folded > 1 ? QStringLiteral("× %1").arg(QLocale().toString(row.folded)) : QString(), Tone::Neutral, {}};
    case Model::StateColumn: return InboxText::state(row.entry);
    default: return {};
    }
}

QString toolTipOf(const InboxRow &row, int column, const Wording &words)
{
    const InboxEntry &entry = row.entry;
    if (words.isUnknown())
        return words.why;
    switch (column) {
    case Model::TimeColumn: return CustomerText::absolute(entry.receivedAt);
    case Model::KindColumn: return entry.type;
    case Model::CustomerColumn: return entry.touch.customer.text();
    case Model::CountColumn: return row.folded > 1 ? InboxListModel::tr("%n message(s) say the same; the newest is shown", nullptr, int(row.folded)) : QString();
    case Model::StateColumn:
        return entry.state == InboxState::Quarantined ? InboxText::reason(entry.reason) : InboxText::meaning(entry);
    default: return words.text;
    }
}

} // namespace

InboxListModel::InboxListModel(InboxStore *store, const Clock *clock, QObject *parent) : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &InboxStore::changed, this, [this] { noteStoreChange(0); });
    connect(&m_ages, &QTimer::timeout, this, [this] { refreshCells(TimeColumn, StateColumn); });
    m_ages.start(kAgesMs);
}

Async<InboxWindow> InboxListModel::read(const InboxQuery &query, qint64 first, int count) { return m_store->read(query, first, count); }

QString InboxListModel::keyOf(const InboxEntry &entry) const
{
    return query().isFolded && !entry.type.isEmpty() ? QStringList{entry.type, entry.touch.customer.text(), entry.touch.object}.join(u'\n') : QString::number(entry.key);
}

QString InboxListModel::keyAt(int row) const
{
    const InboxRow *const held = rowAt(row);
    return held ? keyOf(held->entry) : QString();
}

QVariant InboxListModel::valueOf(const InboxRow &row, int column, int role) const
{
    switch (role) {
    case UnreadRole: return !row.entry.isRead;
    case SubjectRole: return int(row.entry.touch.subject);
    case Qt::TextAlignmentRole: return int((column == CountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole:
    case SortRole: case ToneRole: case UnknownRole: case CopyRole: break;
    default: return {};
    }
    const Wording words = wordsOf(row, column, m_clock->utcNow());
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(row, column, words);
    case Qt::AccessibleTextRole:
        return words.isUnknown() ? words.why : column == KindColumn && !row.entry.isRead ? tr("%1, unread").arg(words.text) : words.text;
    case SortRole: return column == TimeColumn ? QVariant(row.entry.receivedAt) : column == CountColumn ? QVariant(row.folded) : QVariant(words.text);
    case ToneRole: return column == StateColumn ? QVariant(int(words.tone)) : QVariant();
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    default: return words.isUnknown() ? QString() : column == TimeColumn ? CustomerText::absolute(row.entry.receivedAt) : words.text;
    }
}

QVariant InboxListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == CountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return columnName(section);
}

} // namespace pc
