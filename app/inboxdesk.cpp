// SPDX-License-Identifier: Apache-2.0
#include "app/inboxdesk.h"
#include "app/desktopnotices.h"
#include "app/workspace.h"
#include "core/base/person.h"
#include "core/sync/messagepump.h"
#include "models/inboxtext.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include <QSet>
#include <algorithm>

namespace pc {

using namespace std::chrono_literals;
static const QString kInbox = QStringLiteral("inbox");
static constexpr auto kCountsRest = 300ms;

InboxDesk::InboxDesk(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)), m_notices(new DesktopNotices(m_parts.window))
{
    InboxStore *const store = m_parts.workspace->store().inbox();
    m_count.setSingleShot(true);
    m_count.callOnTimeout(this, &InboxDesk::countUnread);
    connect(store, &InboxStore::changed, this, [this] {
        if (!m_count.isActive())
            m_count.start(kCountsRest);
    });
    connect(store, &InboxStore::arrived, this, &InboxDesk::take);
    connect(m_notices, &DesktopNotices::clicked, this, &InboxDesk::show);
    readRules();
    countUnread();
}

InboxDesk::~InboxDesk() = default;

void InboxDesk::addPage()
{
    m_parts.window->addPage(kInbox, QStringLiteral("mail"), [] { return InboxPage::tr("Inbox"); }, [this](QWidget *parent) {
        InboxServices services;
        services.store = m_parts.workspace->store().inbox();
        services.pump = &m_parts.workspace->messagePump();
        services.commands = m_parts.window->commands();
        services.clock = m_parts.clock;
        services.settings = m_parts.settings;
        services.environment = m_parts.workspace->environment();
        services.person = personHere();
        services.setQueue = m_parts.setQueue;
        auto *const page = new InboxPage(services, parent);
        connect(page, &InboxPage::openRequested, this, m_parts.open);
        return page;
    });
}

InboxPage *InboxDesk::page() { return qobject_cast<InboxPage *>(m_parts.window->page(kInbox)); }

// Once per change would be too often while thousands arrive; right after a person has edited them is soon enough.
void InboxDesk::readRules()
{
    InboxStore *const store = m_parts.workspace->store().inbox();
    whenDone(store->table(), this, [this](const Result<EventTable> &table) { m_rules.table = table.value_or(m_rules.table); });
    whenDone(store->rules(), this, [this](const Result<QList<InboxRule>> &rules) { m_rules.rules = rules.value_or(m_rules.rules); });
    whenDone(store->quietHours(), this, [this](const Result<QuietHours> &quiet) { m_rules.quiet = quiet.value_or(m_rules.quiet); });
}

void InboxDesk::countUnread()
{
    readRules();
    whenDone(m_parts.workspace->store().inbox()->counts({}), this, [this](const Result<QList<InboxCount>> &counts) {
        for (const InboxCount &count : counts.value_or(QList<InboxCount>())) {
            if (count.show == InboxQuery::Show::Unread)
                m_parts.window->setBadge(kInbox, int(count.rows));
        }
    });
}

// The group of each customer is read only where a rule asks for one.
void InboxDesk::take(const QList<InboxEntry> &arrived)
{
    const bool asksForGroups = std::any_of(m_rules.rules.cbegin(), m_rules.rules.cend(), [](const InboxRule &rule) { return rule.group.has_value(); });
    QSet<CustomerUid> customers;
    for (const InboxEntry &entry : arrived)
        customers.insert(entry.touch.customer);
    customers.remove(CustomerUid());
    readGroups(arrived, asksForGroups ? customers.values() : QList<CustomerUid>(), {});
}

void InboxDesk::readGroups(const QList<InboxEntry> &arrived, QList<CustomerUid> left, QHash<CustomerUid, QStringList> groups)
{
    if (left.isEmpty())
        return tell(noticed(arrived, m_rules, [&groups](const CustomerUid &uid) { return groups.value(uid); }, m_parts.clock->utcNow().toLocalTime()));
    const CustomerUid uid = left.takeLast();
    whenDone(m_parts.workspace->store().customers()->customer(uid), this, [this, arrived, left, groups, uid](const Result<Customer> &customer) mutable {
        if (customer && !customer->local.group.isEmpty())
            groups.insert(uid, {customer->local.group});
        readGroups(arrived, left, groups);
    });
}

void InboxDesk::tell(const QList<InboxEntry> &notices)
{
    if (notices.isEmpty())
        return;
    const InboxText::Notice words = InboxText::notice(notices);
    m_notices->show(words.title, words.text, notices.size() == 1 ? notices.constFirst().key : 0);
}

void InboxDesk::show(qint64 key)
{
    m_parts.window->raise();
    m_parts.window->activateWindow();
    m_parts.window->openPage(kInbox);
    if (key != 0)
        page()->selectMessage(key);
}

} // namespace pc
