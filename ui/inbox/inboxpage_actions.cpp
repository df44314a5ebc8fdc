// SPDX-License-Identifier: Apache-2.0
// What a person can do on the page, by button, key, menu and palette alike.
#include "core/base/clock.h"
#include "core/sync/messagepump.h"
#include "models/inboxlistmodel.h"
#include "ui/inbox/eventtabledialog.h"
#include "ui/inbox/inboxdeeds.h"
#include "ui/inbox/inboxdetail.h"
#include "ui/inbox/inboxfilterbar.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxrulesdialog.h"
#include "ui/shell/commandregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace pc {
namespace {

const QString kOpen = QStringLiteral("inbox.open");
const QString kRead = QStringLiteral("inbox.read");
const QString kAllRead = QStringLiteral("inbox.allRead");
const QString kSnooze = QStringLiteral("inbox.snooze");
const QString kReplay = QStringLiteral("inbox.replay");
const QString kFix = QStringLiteral("inbox.fix");
const QString kDiscard = QStringLiteral("inbox.discard");
const QString kTable = QStringLiteral("inbox.table");
const QString kRules = QStringLiteral("inbox.rules");
const QString kNext = QStringLiteral("inbox.next");
const QString kPrevious = QStringLiteral("inbox.previous");

} // namespace

void InboxPage::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    commands.add(this, kOpen, [] { return tr("Open what the message is about"); }, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { openSubject(); });
    commands.add(this, kRead, [] { return tr("Mark the message read or unread"); }, QKeySequence(Qt::CTRL | Qt::Key_U), [this] { toggleRead(); });
    commands.add(this, kAllRead, [] { return tr("Mark all messages of this list read"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { markAllRead(); });
    commands.add(this, kSnooze, [] { return tr("Snooze or wake the message…"); }, QKeySequence(Qt::Key_S), [this] { snooze(); });
    commands.add(this, kReplay, [] { return tr("Replay the message"); }, QKeySequence(Qt::Key_R), [this] { replay(); });
    commands.add(this, kFix, [] { return tr("Fix the message…"); }, QKeySequence(Qt::Key_E), [this] { fix(); });
    commands.add(this, kDiscard, [] { return tr("Discard the message…"); }, QKeySequence(Qt::Key_Delete), [this] { discard(); });
    commands.add(this, kTable, [] { return tr("How messages are read…"); }, {}, [this] { openTable(); });
    commands.add(this, kRules, [] { return tr("Rules and quiet hours…"); }, {}, [this] { openRules(); });
    commands.add(this, kNext, [] { return tr("Next message"); }, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_follower->step(1); });
    commands.add(this, kPrevious, [] { return tr("Previous message"); }, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_follower->step(-1); });
    m_setUp->menu()->addAction(commands.action(kTable));
    m_setUp->menu()->addAction(commands.action(kRules));
    updateCommands();
}

void InboxPage::updateCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const std::optional<InboxRow> row = selectedRow();
    const QString selectFirst = tr("Select a message first.");
    for (const QString &id : {kRead, kSnooze})
        commands.setEnabled(id, row.has_value(), selectFirst);
    const auto offer = [&](const QString &id, bool can, const QString &reason) { commands.setEnabled(id, row && can, row ? reason : selectFirst); };
    const InboxState state = row ? row->entry.state : InboxState::Waiting;
    offer(kOpen, row && namesSomething(row->entry.touch), tr("It names nothing that could be opened."));
    offer(kReplay, state == InboxState::Quarantined || state == InboxState::Late || state == InboxState::Discarded, tr("Only what is late, quarantined or discarded can be replayed."));
    offer(kFix, state == InboxState::Quarantined, tr("Only what is in quarantine can be corrected."));
    offer(kDiscard, state != InboxState::Processed && state != InboxState::Discarded, tr("It has been processed or discarded already."));
}

void InboxPage::refresh()
{
    if (m_services.pump && m_services.pump->status().phase == PumpStatus::Phase::Stopped)
        m_services.pump->start();
    else if (m_services.pump)
        m_services.pump->processNow();
    if (m_filter->followsClock())
        applyQuery();
    m_model->retry();
}

void InboxPage::onStateAction()
{
    switch (m_frame->state()->face()) {
    case StatePanel::Face::NothingMatches:
        if (m_filter->isNarrowing())
            m_filter->clear();
        else
            m_filter->setShow(InboxQuery::Show::Inbox);
        break;
    case StatePanel::Face::NothingYet:
        if (m_services.setQueue)
            m_services.setQueue();
        break;
    default:
        refresh();
    }
}

void InboxPage::onRowsArrived()
{
    m_follower->rowsArrived();
    presentState();
    if (const std::optional<InboxRow> row = selectedRow(); row && hasDetail() && m_detailKey == m_follower->key())
        m_detail->setEntry(row->entry, row->folded);
}

bool InboxPage::hasDetail() const { return !m_detail->isHidden(); }

// What the commands are about. A row that left the list, or whose page is not held, is still looked at in the details, and their
// buttons mean it.
std::optional<InboxRow> InboxPage::selectedRow() const
{
    const std::optional<int> row = m_follower->key().isEmpty() ? std::nullopt : m_model->rowOf(m_follower->key());
    const InboxRow *const held = row ? m_model->rowAt(*row) : nullptr;
    if (held)
        return *held;
    const bool isInDetail = hasDetail() && m_detail->entry().key != 0 && m_detailKey == m_follower->key();
    return isInDetail ? std::optional(InboxRow{m_detail->entry(), m_detail->folded()}) : std::nullopt;
}

void InboxPage::showList(InboxQuery::Show show)
{
    m_filter->clear();
    m_filter->setShow(show);
}

void InboxPage::selectMessage(qint64 key)
{
    whenDone(m_services.store->entry(key), this, [this](const Result<InboxEntry> &entry) {
        if (!entry) {
            m_frame->banner()->showError(entry.error());
            return;
        }
        showList(entry->state == InboxState::Quarantined ? InboxQuery::Show::Quarantined : InboxQuery::Show::All);
        m_follower->select(m_model->keyOf(*entry));
        showDetail({*entry, 1});            // its row may still be on the way
    });
}

void InboxPage::showSelected()
{
    if (const std::optional<InboxRow> row = selectedRow())
        showDetail(*row);
}

void InboxPage::showDetail(const InboxRow &row)
{
    m_detailKey = m_follower->key();
    m_detail->setEntry(row.entry, row.folded);
    m_detail->show();
    updateCommands();
}

// By the key of its message, for its row may be in no page that is held.
void InboxPage::readDetail()
{
    if (!hasDetail())
        return;
    const qint64 key = m_detail->entry().key;
    whenDone(m_services.store->entry(key), this, [this, key](const Result<InboxEntry> &entry) {
        if (!entry || key != m_detail->entry().key)
            return;
        m_detail->setEntry(*entry, m_detail->folded());
        updateCommands();
    });
}

void InboxPage::closeDetail()
{
    m_follower->stop();
    m_detail->hide();
    updateCommands();
    m_frame->table()->setFocus(Qt::OtherFocusReason);
}

// What was opened has been seen.
void InboxPage::openSubject()
{
    const std::optional<InboxRow> row = selectedRow();
    if (!row || row->entry.touch.subject == EventSubject::None)
        return;
    if (!row->entry.isRead)
        report(m_services.store->markRead({row->entry.key}, true), {});
    Q_EMIT openRequested(row->entry.touch);
}

void InboxPage::toggleRead()
{
    QList<qint64> keys;
    const QList<int> rows = m_frame->table()->selectedRowNumbers();
    for (const int row : rows) {
        if (const InboxRow *const held = m_model->rowAt(row))
            keys += held->entry.key;
    }
    const std::optional<InboxRow> row = selectedRow();
    if (row && !keys.contains(row->entry.key))
        keys = {row->entry.key};
    if (row)
        report(m_services.store->markRead(keys, !row->entry.isRead), {});
}

void InboxPage::markAllRead() { report(m_services.store->markAllRead(m_model->query()), tr("All messages of this list are read.")); }

void InboxPage::snooze()
{
    const std::optional<InboxRow> row = selectedRow();
    if (!row)
        return;
    const qint64 key = row->entry.key;
    if (row->entry.snoozedUntil.isValid()) {
        report(m_services.store->snooze(key, {}, {}, m_services.person), tr("It is in the inbox again."));
        return;
    }
    auto *const dialog = new SnoozeDialog(m_services, this);
    connect(dialog, &SnoozeDialog::snoozed, this, [this, key](const QDateTime &until, const QString &reason) {
        report(m_services.store->snooze(key, until, reason, m_services.person), tr("Snoozed. It comes back by itself; see the list “Snoozed”."));
    });
    dialog->open();
}

void InboxPage::replay()
{
    if (const std::optional<InboxRow> row = selectedRow())
        report(m_services.store->replay(row->entry.key, m_services.person), tr("Replayed: it is processed again."), true);
}

void InboxPage::fix()
{
    const std::optional<InboxRow> row = selectedRow();
    if (!row || row->entry.state != InboxState::Quarantined)
        return;
    const Async<std::pair<QByteArray, EventTable>> both = andThen<std::pair<QByteArray, EventTable>>(
        m_services.store->body(row->entry.key), this, [this](const QByteArray &body) {
            return andThen<std::pair<QByteArray, EventTable>>(m_services.store->table(), this, [body](const EventTable &table) {
                return ready<std::pair<QByteArray, EventTable>>(std::pair(body, table));
            });
        });
    whenDone(both, this, [this, key = row->entry.key](const Result<std::pair<QByteArray, EventTable>> &found) {
        if (!found) {
            m_frame->banner()->showError(found.error());
            return;
        }
        auto *const dialog = new FixDialog(m_services, found->first, found->second, this);
        connect(dialog, &FixDialog::corrected, this, [this, key](const QByteArray &body, const InboxEntry &read) {
            report(m_services.store->fix(key, body, read, m_services.person), tr("Corrected: it is processed."), true);
        });
        dialog->open();
    });
}

void InboxPage::discard()
{
    const std::optional<InboxRow> row = selectedRow();
    if (!row)
        return;
    auto *const dialog = new DiscardDialog(m_services, this);
    connect(dialog, &DiscardDialog::discarded, this, [this, key = row->entry.key](const QString &note) {
        report(m_services.store->discard(key, m_services.person, note), tr("Discarded. It stands in the list “All”."));
    });
    dialog->open();
}

void InboxPage::openTable()
{
    const QByteArray sample = hasDetail() ? m_detail->body() : QByteArray();
    whenDone(m_services.store->table(), this, [this, sample](const Result<EventTable> &table) {
        if (!table) {
            m_frame->banner()->showError(table.error());
            return;
        }
        auto *const dialog = new EventTableDialog(m_services, *table, sample, this);
        connect(dialog, &EventTableDialog::edited, this, [this](const EventTable &edited) {
            report(m_services.store->setTable(edited), tr("The messages are read by the new table."), true);
        });
        dialog->open();
    });
}

void InboxPage::openRules()
{
    whenDone(m_services.store->rules(), this, [this](const Result<QList<InboxRule>> &rules) {
        whenDone(m_services.store->quietHours(), this, [this, rules](const Result<QuietHours> &hours) {
            if (!rules || !hours) {
                m_frame->banner()->showError(rules ? hours.error() : rules.error());
                return;
            }
            auto *const dialog = new InboxRulesDialog(m_services, *rules, *hours, this);
            connect(dialog, &InboxRulesDialog::edited, this, [this](const QList<InboxRule> &edited, const QuietHours &quiet) {
                report(m_services.store->setRules(edited), {});
                report(m_services.store->setQuietHours(quiet), tr("The rules hold for what arrives from now on."));
            });
            dialog->open();
        });
    });
}

void InboxPage::report(const Async<Done> &answer, const QString &done, bool isForPump)
{
    whenDone(answer, this, [this, done, isForPump](const Result<Done> &result) {
        Banner *const banner = hasDetail() ? m_detail->banner() : m_frame->banner();
        if (!result)
            banner->showError(result.error());
        else if (!done.isEmpty())
            banner->showMessage(Tone::Good, done);
        if (result && isForPump && m_services.pump)
            m_services.pump->processNow();
    });
}

void InboxPage::openContextMenu(const QPoint &position)
{
    TableView *const table = m_frame->table();
    if (!table->indexAt(position).isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("inboxMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {kOpen, kRead, kSnooze})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    for (const QString &id : {kReplay, kFix, kDiscard})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    menu->addAction(tr("Copy rows"), table, &TableView::copySelection);
    menu->popup(table->viewport()->mapToGlobal(position));
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible())
        closeDetail();
    else
        Page::keyPressEvent(event);
}

} // namespace pc
