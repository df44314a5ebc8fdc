// SPDX-License-Identifier: Apache-2.0
// The journal against a service with five percent of each kind of fault, its process killed at random: at the end the sandbox's
// own ledger of effects is compared with what the journal says. Zero doubled, zero lost, zero wrong.
//
// The suite sends 300 operations. The full run: PC_JOURNAL_RUN=10000 tst_journalrun (some minutes; prints its figures).
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/calllog.h"
#include "core/store/store.h"
#include "tests/fault/journalops.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <tuple>

using namespace pc;
using State = OperationState;

namespace {

// What the sandbox did, by token where there is one and by customer and kind.
struct Effects
{
    QHash<QString, int> byToken, byCustomer;
    int total = 0;
};

struct RunCount
{
    int succeeded = 0, failed = 0, withdrawn = 0, refused = 0, open = 0;
    int doubled = 0, lostEffects = 0, wrong = 0;
    QStringList words;
};

} // namespace

class TestJournalRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsDoubledLostOrToldWrongly();

private:
    void readWorld(int most);
    void makeWishes(int count);
    void fillStore();
    void addFaults();
    [[nodiscard]] Effects effects() const;
    [[nodiscard]] RunCount count(const QList<OperationRecord> &records) const;
    [[nodiscard]] OperationRequest wishFor(int round, int place) const;

    SandboxProcess m_sandbox;
    QTemporaryDir m_folder;
    QList<CustomerUid> m_everyone, m_customers;      // the second meet the wishes
    QHash<CustomerUid, bool> m_hasLedger;
    QHash<CustomerUid, CustomerFacts> m_facts;
    QList<std::pair<CustomerUid, OrderId>> m_unpaid;
    QList<std::pair<CustomerUid, Resource>> m_servers;  // may take service numbers; some will be refused
    QList<RunWish> m_wishes;
};

static QString effectName(const QString &kind)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("createCustomer"), QStringLiteral("AccountCreated")}, {QStringLiteral("openQuota"), QStringLiteral("QuotaOpened")},
        {QStringLiteral("setQuota"), QStringLiteral("QuotaSet")}, {QStringLiteral("changeConsumption"), QStringLiteral("ConsumptionChanged")},
        {QStringLiteral("setStatus"), QStringLiteral("StatusSet")}, {QStringLiteral("setAlarmRules"), QStringLiteral("AlarmsSet")},
        {QStringLiteral("cancelOrder"), QStringLiteral("OrderCancelled")}, {QStringLiteral("bindNumbers"), QStringLiteral("BsnBound")}};
    return names.value(kind);
}

static Money money(qint64 units)
{
    return Money(Amount::fromMicros(units * 1'000'000), QStringLiteral("CNY"));
}

// Who has a ledger, whose orders are unpaid, and which servers stand where numbers are given: read before there are faults.
void TestJournalRun::readWorld(int most)
{
    CallLog log({}, CallLog::Limits());
    SystemClock clock;
    const auto cloud = makeAlibabaCloud(sandboxEnvironment(m_sandbox), m_sandbox.keys, log, clock, runOptions());
    for (int page = 1; page > 0;) {
        const Result<CustomerUidPage> uids = waitFor(cloud->customers(page, CallContext()));
        QVERIFY(uids);
        m_customers += uids->uids;
        page = uids->nextPage.value_or(0);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_everyone = m_customers;
    m_customers = m_everyone.mid(0, most);
    for (qsizetype first = 0; first < m_customers.size(); first += 100) {
        const QList<CustomerUid> some = m_customers.mid(first, 100);
        QList<std::tuple<Async<LedgerReading>, Async<OrderPage>, Async<CustomerFacts>, Async<InstancePage>>> readings;
        for (const CustomerUid &uid : some)
            readings.append({cloud->totalQuota(uid, CallContext()), cloud->orders(OrderListing(uid, now.addDays(-20), now.addDays(1)), 1, CallContext()),
                             cloud->customerFacts(uid, CallContext()), cloud->instances(uid, 1, CallContext())});
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Result<LedgerReading> total = waitFor(std::get<0>(readings[i]));
            const Result<OrderPage> orders = waitFor(std::get<1>(readings[i]));
            const Result<CustomerFacts> facts = waitFor(std::get<2>(readings[i]));
            const Result<InstancePage> instances = waitFor(std::get<3>(readings[i]));
            QVERIFY(total && orders && facts && instances);
            m_hasLedger.insert(some[i], total->hasLedger);
            m_facts.insert(some[i], *facts);
            for (const Order &order : orders->orders) {
                if (order.payment.value == PaymentStatus::Unpaid)
                    m_unpaid.append({some[i], order.id});
            }
            const auto server = std::find_if(instances->instances.cbegin(), instances->instances.cend(), [](const Instance &each) {
                const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
                return each.filingType.has_value() && each.status.value == Instance::Status::Normal && (!each.endsAt.isValid() || each.endsAt > tomorrow);
            });
            if (server != instances->instances.cend())
                m_servers.append({some[i], Resource(*server->filingType, server->id)});
        }
    }
}

// A switch that changes something: to set what is set already is no effect in the sandbox's books.
static StatusChange switchOf(const CustomerFacts &facts, bool isRegime)
{
    if (isRegime)
        return facts.hosting.value == CreditState::Trusteeship ? StatusChange::Unmanage : StatusChange::Manage;
    return facts.credit.value == CreditState::Frozen ? StatusChange::Thaw : StatusChange::Freeze;
}

// Each customer meets each kind once, in an order of its own.
OperationRequest TestJournalRun::wishFor(int round, int place) const
{
    const CustomerUid uid = m_customers.at(place);
    switch ((place + round) % 4) {
    case 0: return m_hasLedger.value(uid) ? OperationRequest(uid, SetQuota{money(50'000 + place)}) : OperationRequest(uid, OpenQuota{money(70'000 + place)});
    case 1: return OperationRequest(uid, ChangeConsumption{ConsumptionChange(ConsumptionChange::Direction::Increase, money(1 + place % 50))});
    case 2: return OperationRequest(uid, SetStatus{switchOf(m_facts.value(uid), place % 3 == 0), StopMode::NotSaid});
    default: break;
    }
    AlarmRule rule;
    rule.kind = AlarmRule::Kind::Amount;
    rule.amount = money(100 + place).amount;
    return OperationRequest(uid, SetAlarmRules{{rule}});
}

void TestJournalRun::makeWishes(int count)
{
    QList<std::pair<CustomerUid, OrderId>> unpaid = m_unpaid;
    QList<std::pair<CustomerUid, Resource>> servers = m_servers;
    const bool isFull = count >= 1000; // a binding that came late can stay open for a person: the short run waits for none
    int standing = 0;
    for (int number = 1; number <= count; ++number) {
        OperationRequest request;
        if (number % 20 == 0) {
            NewCustomer customer;
            customer.loginEmail = QStringLiteral("run%1@lanqiao-cloud.example").arg(number);
            customer.enterpriseName = QStringLiteral("Lantern Works %1").arg(number);
            request = OperationRequest({}, CreateCustomer{customer});
        } else if (number % 7 == 0 && !unpaid.isEmpty()) {
            const auto [uid, order] = unpaid.takeFirst();
            request = OperationRequest(uid, CancelOrder{order});
        } else if (isFull && number % 9 == 0 && !servers.isEmpty()) {
            const auto [uid, resource] = servers.takeFirst();
            request = OperationRequest(uid, BindNumbers{resource, 1 + number % 3});
        } else {
            const int place = standing % int(m_customers.size());
            request = wishFor(standing++ / int(m_customers.size()), place);
        }
        request.reason = runReason(number);
        m_wishes.append(RunWish{number, request});
    }
}

void TestJournalRun::fillStore()
{
    Store store(StoreOptions(m_folder.path(), sandboxEnvironment(m_sandbox).id));
    QVERIFY(waitFor(store.open()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<CustomerFacts> facts;
    for (const CustomerUid &uid : std::as_const(m_everyone)) {
        CustomerFacts known;
        known.uid = uid;
        known.loginEmail = uid.text() + QStringLiteral("@partner.example");
        known.readAt = now;
        facts.append(known);
    }
    QVERIFY(waitFor(store.customers()->putListed(m_everyone, now, {}), 60000));
    QVERIFY(waitFor(store.customers()->putFacts(facts, {}), 60000));
}

void TestJournalRun::addFaults()
{
    for (const char *fault : {"drop-before:rate=0.05", "drop-after:rate=0.05", "truncate:rate=0.05", "500:rate=0.05", "500:rate=0.05,after=effect",
                              "503:rate=0.05,retry-after=0", "throttle:rate=0.05", "delay:rate=0.05,ms=100"})
        QVERIFY2(m_sandbox.addFault(QString::fromLatin1(fault)), fault);
}

Effects TestJournalRun::effects() const
{
    Effects effects;
    const QJsonArray all = m_sandbox.ledger().value(QStringLiteral("effects")).toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject effect = value.toObject();
        const QString name = effect.value(QStringLiteral("effect")).toString(), token = effect.value(QStringLiteral("token")).toString();
        const bool isByDetail = name == QLatin1String("OrderCancelled") || name == QLatin1String("AccountCreated");
        const bool isNumbers = name == QLatin1String("BsnBound"); // "resource count"
        const QString whose = isNumbers ? effect.value(QStringLiteral("detail")).toString().section(u' ', 0, 0) : effect.value(isByDetail ? QStringLiteral("detail") : QStringLiteral("customer")).toString();
        ++effects.total;
        ++effects.byCustomer[name + u' ' + whose];
        if (!token.isEmpty())
            ++effects.byToken[token];
    }
    return effects;
}

RunCount TestJournalRun::count(const QList<OperationRecord> &records) const
{
    const Effects happened = effects();
    RunCount count;
    int counted = 0;
    for (const OperationRecord &record : records) {
        const QString email = record.after.value(QStringLiteral("loginEmail")).toString();
        const QString resource = record.after.value(QStringLiteral("resource")).toString();
        const QString whose = !resource.isEmpty() ? resource : !record.order.isEmpty() ? record.order.text() : !email.isEmpty() ? email : record.customer.text();
        const int times = record.idempotencyToken.isEmpty() ? happened.byCustomer.value(effectName(record.kind) + u' ' + whose)
                                                            : happened.byToken.value(record.idempotencyToken);
        counted += times;
        count.succeeded += record.state == State::Succeeded;
        count.failed += record.state == State::Failed;
        count.withdrawn += record.state == State::Withdrawn;
        count.open += !isFinal(record.state);
        const bool isWrong = (record.state == State::Succeeded) != (times > 0);
        count.doubled += times > 1;
        count.wrong += isWrong;
        if ((times > 1 || isWrong || !isFinal(record.state)) && count.words.size() < 10)
            count.words.append(QStringLiteral("%1 %2 %3: state %4, %5 effects, before %6, attempts %7")
                                   .arg(record.reason, record.kind, whose).arg(int(record.state)).arg(times)
                                   .arg(QString::fromUtf8(QJsonDocument(record.before).toJson(QJsonDocument::Compact)),
                                        QString::fromUtf8(QJsonDocument(record.attempts).toJson(QJsonDocument::Compact))));
    }
    count.refused = int(m_wishes.size() - records.size());
    count.lostEffects = happened.total - counted; // effects of which the journal knows nothing
    return count;
}

void TestJournalRun::nothingIsDoubledLostOrToldWrongly()
{
    const int asked = qEnvironmentVariableIntValue("PC_JOURNAL_RUN");
    const int operations = asked > 0 ? asked : 300;
    const bool isFull = operations > 1000;
    QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), isFull ? QStringLiteral("large") : QStringLiteral("standard")}), qPrintable(m_sandbox.errorText()));
    readWorld(operations / 3);
    makeWishes(operations);
    fillStore();
    addFaults();
    QElapsedTimer time;
    time.start();
    const int kills = runAndKill("journal-child", runOrderToJson(m_sandbox, m_folder.path(), m_wishes), isFull ? 200 : 8, 1500);
    QVERIFY(kills >= 0);
    QVERIFY(m_sandbox.clearFaults());

    Store store(StoreOptions(m_folder.path(), sandboxEnvironment(m_sandbox).id));
    QVERIFY(waitFor(store.open()));
    const Result<QList<OperationRecord>> records = waitFor(store.operations()->find({}, 1'000'000), 120000);
    QVERIFY(records);
    const RunCount end = count(*records);
    qInfo("%d operations, %d kills, %.0f s: %d succeeded, %d failed, %d withdrawn, %d refused, %d open; %d doubled, %d lost, %d wrong", operations, kills,
          double(time.elapsed()) / 1000, end.succeeded, end.failed, end.withdrawn, end.refused, end.open, end.doubled, end.lostEffects, end.wrong);
    QVERIFY2(end.words.isEmpty(), qPrintable(end.words.join(u'\n')));
    QCOMPARE(end.doubled, 0);
    QCOMPARE(end.lostEffects, 0);
    QCOMPARE(end.wrong, 0);
    QCOMPARE(end.open, 0);
    QVERIFY(end.succeeded > operations / 2);
    QVERIFY(m_wishes.size() < 1000 || m_sandbox.total(QStringLiteral("BsnBound")) > 0);
}

QTEST_GUILESS_MAIN(TestJournalRun)
#include "tst_journalrun.moc"
