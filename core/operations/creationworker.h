// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/operations/creationcheck.h"
#include "core/operations/customercreation.h"
#include "core/store/operationstore.h"
#include <functional>
#include <map>
#include <memory>

namespace pc {

// Pace of finding out what became of a creation without an answer.
struct CreationTimes
{
    using Ms = std::chrono::milliseconds;
    Ms firstCheck = std::chrono::seconds(2);
    // A request whose answer was lost may still take effect this long after; "not there" counts only from then on.
    Ms settles = std::chrono::seconds(20);
    Ms retryFrom = std::chrono::seconds(15);    // after a check that failed; doubled each time …
    Ms retryTo = std::chrono::minutes(5);       // … up to this
};

// What the write path for new customers is made of. Nothing is owned; everything outlives the engine thread.
struct CreationSetup
{
    CreationSetup() = default;
    EnvironmentId environment;
    bool isReadOnly = false;
    QString person;                                     // operating-system account name, for the journal
    Clock *clock = nullptr;
    std::function<std::shared_ptr<PartnerCloud>()> makeCloud;   // called once, on the engine thread
    OperationStore *operations = nullptr;
    CustomerStore *customers = nullptr;
    CreationTimes times;
};

// The object on the engine thread. Everything here is called on its own thread; journaledcreation.h is what others see.
class CreationWorker : public QObject
{
    Q_OBJECT
public:
    explicit CreationWorker(CreationSetup setup);
    ~CreationWorker() override;

    void start();                                       // makes the cloud, takes up what an earlier run left open
    [[nodiscard]] Async<CreationOutcome> create(NewCustomer customer);
    void checkNow();

Q_SIGNALS:
    void changed(const pc::OperationRecord &operation);

private:
    using Ms = std::chrono::milliseconds;
    using Asked = Settler<CreationOutcome>;
    struct Active;

    void resume();
    void takeUp(const QList<OperationRecord> &records);
    void begin(const NewCustomer &customer, const Asked &asked);
    [[nodiscard]] OperationRecord recordFor(const NewCustomer &customer);
    void send(const QString &key, const NewCustomer &customer, const Asked &asked);
    void takeAnswer(const QString &key, const Result<CreatedCustomer> &answer, const Asked &asked);
    void startChecking(const QString &key, const ApiError &error, std::function<void()> then);
    void checkAfter(const QString &key, Ms delay);
    void check(const QString &key);
    void takeFinding(const QString &key, Ms startedAt, const Result<CreationFinding> &finding);
    void enlist(const CustomerUid &uid, std::function<void()> then);
    void save(const OperationRecord &record, std::function<void(const Result<Done> &)> then);
    [[nodiscard]] QDateTime now() const { return m_setup.clock->utcNow(); }

    CreationSetup m_setup;
    std::shared_ptr<PartnerCloud> m_cloud;
    Async<Done> m_resumed;
    std::map<QString, std::unique_ptr<Active>> m_active;    // by e-mail: at most one creation of an address at a time
    QHash<QString, OperationRecord> m_resendable;           // by e-mail: checked, not there
};

} // namespace pc
