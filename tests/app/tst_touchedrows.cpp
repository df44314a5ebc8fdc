// SPDX-License-Identifier: Apache-2.0
// A message of the queue names one thing, and just that is read anew: the row changes without a pass, at the cost of few calls.
#include "app/workspace.h"
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/calllog.h"
#include "core/sync/customersync.h"
#include "core/sync/filingsync.h"
#include "core/sync/messagepump.h"
#include "core/sync/ordersync.h"
#include "core/sync/quotasync.h"
#include "core/sync/ticketsync.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace pc;
static constexpr int kPatience = 60'000;

class TestTouchedRows : public QObject
{
    Q_OBJECT
    SandboxProcess m_sandbox;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<CallLog> m_log, m_othersLog;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PartnerCloud> m_others;         // somebody else at the same books
    QStringList m_passes;                           // that began since the event
    qint64 m_before = 0;                            // newest call before the event

    [[nodiscard]] Store &store() { return m_workspace->store(); }
    [[nodiscard]] QList<DatasetSync *> syncs()
    {
        return {&m_workspace->sync(), &m_workspace->quotaSync(), &m_workspace->orderSync(), &m_workspace->filingSync(), &m_workspace->ticketSync()};
    }
    [[nodiscard]] bool isQuiet()
    {
        InboxQuery waiting;
        waiting.show = InboxQuery::Show::Waiting;
        const QList<DatasetSync *> all = syncs();
        return std::all_of(all.cbegin(), all.cend(), [](const DatasetSync *sync) { return sync->progress().completedAt.isValid() && !sync->progress().isRunning(); })
            && waitFor(store().inbox()->read(waiting, 0, 0)).value_or(InboxWindow()).total == 0;
    }
    [[nodiscard]] qint64 newestCall()
    {
        const QList<CallRecord> newest = waitFor(m_log->find({}, 1)).value_or(QList<CallRecord>());
        return newest.isEmpty() ? 0 : newest.first().number;
    }
    // What a person's lane was used for since the event; the queue has its own.
    [[nodiscard]] QStringList callsMade(const CustomerUid &customer)
    {
        QStringList made;
        for (const CallRecord &call : waitFor(m_log->find({}, 1000)).value_or(QList<CallRecord>())) {
            if (call.number > m_before && call.lane == QLatin1String("user"))
                made.prepend(call.customer.isEmpty() || call.customer == customer ? call.action : call.action + QStringLiteral(" of another customer"));
        }
        return made;
    }
    [[nodiscard]] bool told(const char *type, const CustomerUid &customer, const QJsonObject &data)
    {
        const QJsonObject event{{QStringLiteral("schema"), QStringLiteral("sandbox-inferred-1")}, {QStringLiteral("type"), QLatin1String(type)},
                                {QStringLiteral("id"), QStringLiteral("told-%1").arg(QLatin1String(type))},
                                {QStringLiteral("time"), m_clock.utcNow().toString(Qt::ISODate)}, {QStringLiteral("accountUid"), customer.text()},
                                {QStringLiteral("data"), data}};
        return m_sandbox.ask("POST", "/queue/messages", QJsonDocument(event).toJson(QJsonDocument::Compact)).status == 201;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_othersLog = std::make_unique<CallLog>(QString(), CallLog::Limits());
        Workspace::Setup setup;
        setup.profile = sandboxEnvironment(m_sandbox);
        setup.connection = ready<CloudConnection>(CloudConnection{setup.profile, m_sandbox.keys});
        setup.store = std::make_unique<Store>(StoreOptions(m_folder.path(), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(waitFor(setup.store->open()));
        setup.calls = m_log.get();
        setup.clock = &m_clock;
        m_others = makeAlibabaCloud(setup.profile, m_sandbox.keys, *m_othersLog, m_clock, {});
        m_workspace = std::make_unique<Workspace>(std::move(setup));
        m_workspace->sync().start();
        for (DatasetSync *const sync : syncs())
            connect(sync, &DatasetSync::progressed, this, [this](const SyncProgress &now) {
                if (now.isRunning())
                    m_passes << QLatin1String(sender()->metaObject()->className());
            });
    }
    void cleanupTestCase()
    {
        m_workspace.reset();
        m_others.reset();
    }
    void init()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 2 * kPatience);
        m_passes.clear();
        m_before = newestCall();
    }
    void cleanup() { QCOMPARE(m_passes, QStringList()); }

    void aTicketThatTheVendorAnswers()
    {
        TicketQuery query;
        query.state = TicketState::Dealing;
        const TicketWindow dealing = waitFor(store().tickets()->read(query, 0, 1)).value_or(TicketWindow());
        QVERIFY(!dealing.rows.isEmpty());
        const Ticket ticket = dealing.rows.first().ticket;
        QCOMPARE(m_sandbox.ask("POST", "/tickets/" + ticket.id.text().toLatin1(), "ask").status, 200);
        const auto now = [&] { return waitFor(store().tickets()->row(ticket.id, {})).value_or(TicketRow()); };
        QTRY_COMPARE_WITH_TIMEOUT(now().ticket.state.value, TicketState::WaitFeedback, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(now().isUnread && now().notes > dealing.rows.first().notes, kPatience);
        QCOMPARE(callsMade(ticket.customer), (QStringList{QStringLiteral("QuestionList"), QStringLiteral("QuestionListNote")}));
    }

    void anOrderThatSomebodyCancels()
    {
        OrderQuery query;
        query.filter = OrderFilter::parse(QStringLiteral("status:unpaid"));
        const OrderWindow unpaid = waitFor(store().orders()->read(query, 0, 1)).value_or(OrderWindow());
        QVERIFY(!unpaid.rows.isEmpty());
        const Order order = unpaid.rows.first().order;
        QVERIFY(waitFor(m_others->cancelOrder(order.customer, order.id, CallContext(Lane::User))));
        QVERIFY(told("order.paid", order.customer, {{QStringLiteral("orderId"), order.id.text()}}));
        const auto now = [&] { return waitFor(store().orders()->order(order.id)).value_or(OrderRow()).order; };
        QTRY_VERIFY_WITH_TIMEOUT(now().payment != order.payment, kPatience);
        const QStringList calls = callsMade(order.customer);
        QVERIFY2(calls.size() >= 2 && calls.size() <= 3, qPrintable(calls.join(u' ')));     // its details, and the newest of the customer's list
        QCOMPARE(calls.first(), QStringLiteral("GetOrderDetail"));
    }

    void aQuotaThatSomebodySets()
    {
        const QuotaWindow all = waitFor(store().quotas()->read(QuotaQuery(), 0, 1)).value_or(QuotaWindow());
        QVERIFY(!all.rows.isEmpty());
        const CustomerUid uid = all.rows.first().quota.customer;
        const Money more{*Amount::parse(QStringLiteral("98765.00")), QStringLiteral("CNY")};
        QVERIFY(waitFor(m_others->setQuota(uid, more, QStringLiteral("touched-rows-1"), CallContext(Lane::User))));
        QVERIFY(told("quota.alarm", uid, {{QStringLiteral("available"), QStringLiteral("1.00")}}));
        const auto now = [&] { return waitFor(store().quotas()->quota(uid)).value_or(QuotaRow()).quota; };
        QTRY_VERIFY_WITH_TIMEOUT(now().total == more.amount, kPatience);
        const QStringList calls = callsMade(uid);
        QVERIFY(!calls.isEmpty());
        for (const QString &call : calls)
            QVERIFY2(call == QLatin1String("QueryResellerAvailableQuota") || call == QLatin1String("QueryResellerUserAlarmThreshold"), qPrintable(call));
    }

    void aNumberThatSomebodyGrants()
    {
        const FilingWindow bound = waitFor(store().filings()->read(FilingQuery(), 0, 1)).value_or(FilingWindow());
        QVERIFY(!bound.rows.isEmpty());
        const ServiceNumber number = *bound.rows.first().number;
        const QList<CustomerUid> uids = waitFor(m_others->customers(1, CallContext())).value_or(CustomerUidPage()).uids;
        const auto other = std::find_if(uids.cbegin(), uids.cend(), [&number](const CustomerUid &uid) { return uid != number.owner && uid != number.holder; });
        QVERIFY(other != uids.cend());
        QVERIFY(waitFor(m_others->grantNumber(number.number, number.holder, *other, QString(), CallContext(Lane::User))));
        QVERIFY(told("filing.status", number.owner, {{QStringLiteral("sn"), number.number}}));
        const auto now = [&] { return waitFor(store().filings()->row(number.number)).value_or(FilingRow()); };
        QTRY_COMPARE_WITH_TIMEOUT(now().customer, *other, kPatience);
        const QStringList calls = callsMade(number.owner);
        QVERIFY2(calls.size() == 1, qPrintable(calls.join(u' ')));      // the numbers of its instance
    }

    // Its customer's instances with their numbers: one that somebody else has bound comes with them.
    void anInstanceThatEnds()
    {
        const FilingWindow bound = waitFor(store().filings()->read(FilingQuery(), 0, 1)).value_or(FilingWindow());
        QVERIFY(!bound.rows.isEmpty());
        const ServiceNumber known = *bound.rows.first().number;
        const Result<BoundNumbers> fresh = waitFor(m_others->bindNumbers(known.owner, known.resource, 1, CallContext(Lane::User)));
        QVERIFY(fresh && !fresh->numbers.isEmpty());
        const QString number = fresh->numbers.last().number;
        QVERIFY(told("instance.expiring", known.owner, {{QStringLiteral("instanceId"), known.resource.id}}));
        QTRY_VERIFY_WITH_TIMEOUT(waitFor(store().filings()->row(number)).has_value(), kPatience);
        const QStringList calls = callsMade(known.owner);
        QVERIFY2(!calls.isEmpty() && !calls.join(u' ').contains(QStringLiteral("another")), qPrintable(calls.join(u' ')));
    }
};

QTEST_MAIN(TestTouchedRows)
#include "tst_touchedrows.moc"
