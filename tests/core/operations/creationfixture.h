// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/creationrecord.h"
#include "core/operations/journaledcreation.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTest>

namespace pc {

// A journal in memory that remembers every state it was given.
class FakeOperationStore final : public OperationStore
{
public:
    explicit FakeOperationStore(const FakePartnerCloud *cloud) : m_cloud(cloud) {}

    Async<Done> put(OperationRecord record) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failing)
            return ready<Done>(failure(*m_failing));
        m_states.append(record.state);
        if (record.state == OperationState::Sending)
            m_callsWhenSending = m_cloud->count(QStringLiteral("createCustomer"));
        m_records.removeIf([&record](const OperationRecord &r) { return r.id == record.id; });
        m_records.append(record);
        return ready<Done>(Done());
    }
    Async<Done> putAll(QList<OperationRecord> records) override
    {
        Async<Done> last = ready<Done>(Done());
        for (const OperationRecord &record : records)
            last = put(record);
        return last;
    }
    Async<QList<OperationRecord>> unfinished() override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failing)
            return ready<QList<OperationRecord>>(failure(*m_failing));
        QList<OperationRecord> open;
        std::copy_if(m_records.cbegin(), m_records.cend(), std::back_inserter(open), [](const auto &r) { return !isFinal(r.state); });
        return ready<QList<OperationRecord>>(open);
    }
    Async<OperationRecord> operation(OperationId id) override
    {
        const QList<OperationRecord> all = records();
        const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const OperationRecord &r) { return r.id == id; });
        return ready(found != all.cend() ? Result<OperationRecord>(*found) : Result<OperationRecord>(failure(ApiError::Kind::NotFound)));
    }
    Async<QList<OperationRecord>> plan(PlanId id) override
    {
        QList<OperationRecord> rows = records();
        rows.removeIf([&id](const OperationRecord &r) { return r.plan != id; });
        return ready<QList<OperationRecord>>(rows);
    }
    Async<HistoryWindow> history(HistoryQuery, qint64, int) override { return ready<HistoryWindow>(HistoryWindow{0, records().size(), records()}); }
    Async<QStringList> people() override { return ready<QStringList>(QStringList()); }
    Async<QList<OperationRecord>> find(QString, int) override { return ready<QList<OperationRecord>>(records()); }

    void setFailing(std::optional<ApiError> error) { const std::scoped_lock lock(m_mutex); m_failing = std::move(error); }
    [[nodiscard]] QList<OperationRecord> records() const { const std::scoped_lock lock(m_mutex); return m_records; }
    [[nodiscard]] QList<OperationState> states() const { const std::scoped_lock lock(m_mutex); return m_states; }
    [[nodiscard]] int callsWhenSending() const { const std::scoped_lock lock(m_mutex); return m_callsWhenSending; }

private:
    const FakePartnerCloud *m_cloud;
    mutable std::mutex m_mutex;
    std::optional<ApiError> m_failing;
    QList<OperationRecord> m_records;
    QList<OperationState> m_states;
    int m_callsWhenSending = -1;
};

// The write path over a cloud, a journal and a customer store in memory, with a clock turned by hand.
struct CreationFixture
{
    CreationFixture()
    {
        cloud.setCustomers(FakePartnerCloud::uids(3));
        engine.start();
    }
    ~CreationFixture()
    {
        creation.reset();
        engine.quit();
        engine.wait();
    }

    void start(bool isReadOnly = false)
    {
        CreationSetup setup;
        setup.environment = EnvironmentId(QStringLiteral("env-1"));
        setup.isReadOnly = isReadOnly;
        setup.person = QStringLiteral("lin.wei");
        setup.clock = &clock;
        setup.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(&cloud, [](PartnerCloud *) {}); };
        setup.operations = &journal;
        setup.customers = &customers;
        creation = std::make_unique<JournaledCreation>(setup, &engine);
        QObject::connect(creation.get(), &CustomerCreation::changed, creation.get(), [this](const OperationRecord &r) { changes.append(r.state); });
    }

    [[nodiscard]] static NewCustomer customer(const QString &email = QStringLiteral("ops@lantern-works.example"))
    {
        NewCustomer c;
        c.loginEmail = email;
        c.enterpriseName = QStringLiteral("Lantern Works");
        return c;
    }

    // The customer stands in the cloud's list with its e-mail.
    void putIntoCloud(const CustomerUid &uid, const QString &email, QDateTime readAt = {})
    {
        cloud.setCustomers(FakePartnerCloud::uids(3) + QList<CustomerUid>{uid});
        CustomerFacts facts;
        facts.uid = uid;
        facts.loginEmail = email;
        facts.readAt = std::move(readAt);
        cloud.setFacts(facts);
    }

    [[nodiscard]] Result<CreationOutcome> create(const NewCustomer &c) const { return waitFor(creation->create(c)); }
    [[nodiscard]] OperationState lastChange() const { return changes.isEmpty() ? OperationState::Draft : changes.last(); }
    [[nodiscard]] int sent() const { return cloud.count(QStringLiteral("createCustomer")); }
    // Lets time pass once a timer waits for it.
    [[nodiscard]] bool pass(std::chrono::milliseconds time)
    {
        const bool isWaiting = QTest::qWaitFor([this] { return clock.pending() > 0; });
        clock.advance(time);
        return isWaiting;
    }

    ManualClock clock;
    FakePartnerCloud cloud{&clock};
    FakeOperationStore journal{&cloud};
    FakeCustomerStore customers;
    QThread engine;
    std::unique_ptr<JournaledCreation> creation;
    QList<OperationState> changes;
};

inline ApiError lost(ApiError::Kind kind = ApiError::Kind::Timeout, bool wasSent = true)
{
    ApiError e;
    e.kind = kind;
    e.sent = wasSent;
    return e;
}

} // namespace pc
