// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingcardmodel.h"
#include "core/base/clock.h"
#include "models/filingtext.h"

namespace pc {
namespace {

QString spoken(const FilingRow &row, const QDate &today)
{
    QStringList parts;
    for (const Wording &words : {FilingText::domain(row), FilingText::number(row), FilingText::customer(row), FilingText::deadline(row, today)}) {
        if (!words.isUnknown())
            parts.append(words.text);
    }
    if (row.risk != FilingRisk::None)
        parts.append(FilingText::riskName(row.risk));
    return parts.join(QStringLiteral(", "));
}

} // namespace

FilingCardModel::FilingCardModel(FilingStore *store, CustomerStore *customers, const Clock *clock, QObject *parent)
    : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &FilingStore::changed, this, [this] { noteStoreChange(0); });
    connect(customers, &CustomerStore::changed, this, [this](const QList<CustomerUid> &uids) { noteStoreChange(uids.size()); });
}

Async<FilingWindow> FilingCardModel::read(const FilingQuery &query, qint64 first, int count) { return m_store->read(query, first, count); }
QDate FilingCardModel::today() const { return m_clock->utcNow().toLocalTime().date(); }

QString FilingCardModel::keyAt(int row) const
{
    const FilingRow *const held = rowAt(row);
    return held ? held->key : QString();
}

QVariant FilingCardModel::valueOf(const FilingRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return spoken(row, today());
    case Qt::ToolTipRole: {
        QStringList lines{FilingText::customer(row).text};
        if (row.number)
            lines.append(FilingText::resource(*row.number, row.instance));
        if (const QString why = FilingText::riskReason(row); !why.isEmpty())
            lines.append(why);
        return lines.join(QLatin1Char('\n'));
    }
    default: return {};
    }
}

} // namespace pc
