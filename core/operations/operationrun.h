// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"
#include "core/operations/writelock.h"
#include <QObject>

namespace pc {

// What every operation under way works with; outlives it.
struct RunWorld
{
    const JournalSetup &setup;
    WriteLock &lock;
    std::shared_ptr<PartnerCloud> cloud;
    const QHash<OperationId, Secret> &confidential;     // what goes with operations and stands in no record
};

inline constexpr QLatin1String kConfidentialGone("ConfidentialGone");   // ApiError::code: it was held by an earlier run of the program

// One operation on its way through the states of core/domain/operation.h. The only place from which a write leaves, and nothing
// leaves before the journal has it. Lives on the engine thread; destroying it drops what it waits for, and the next start finds
// the record as it was last stored.
class OperationRun : public QObject
{
    Q_OBJECT
public:
    // `isJournaled`: the record is in the store as it is given here. Otherwise nothing is stored before it is sent or refused.
    OperationRun(RunWorld world, OperationRecord record, bool isJournaled, QObject *parent = nullptr);

    [[nodiscard]] const OperationRecord &record() const { return m_record; }
    // It can be withdrawn now, if its state allows that: no call and no record is on its way.
    [[nodiscard]] bool isIdle() const { return m_activity != Activity::Busy; }
    // Nothing will happen by itself any more.
    [[nodiscard]] bool isAtRest() const { return m_activity == Activity::Resting; }

    // Ends when the outcome is known, or known to be unknown. Fails with nothing sent.
    [[nodiscard]] Async<OperationRecord> send();
    void takeUp();                          // after a start: finds out what became of it; Sending, Unknown, Checking
    void checkNow();
    [[nodiscard]] Async<OperationRecord> withdraw(const QString &why);  // the caller has asked whether it may be
    void callOff(const QString &why);       // withdraws it if it is not on its way; Ready, SafeToResend

Q_SIGNALS:
    void changed(const pc::OperationRecord &operation);
    void rested();                          // final, left to a person, or dropped unsent; may be told more than once

private:
    using Ms = std::chrono::milliseconds;
    enum class Activity { Resting, Waiting, Busy };     // Waiting: for a time that was planned

    void prepare();
    void takeFacts(const Result<Consequence> &facts);
    void beginSending();
    void transmit(const OperationRecord &before, const Result<Done> &saved);
    void takeAnswer(const Result<WriteAnswer> &answer);
    void takeError(const ApiError &error);
    void takeWord(const WriteAnswer &taken, const Result<Finding> &finding);
    void waitAgain(const ApiError &error);
    void refuse(const ApiError &error);
    void fail(const ApiError &error);
    void keepUnsent(const OperationRecord &before, const ApiError &error);
    void succeed();
    void startChecking(const ApiError &error);
    void beginChecking(Ms delay);
    void after(Ms delay, void (OperationRun::*step)());
    void check();
    void takeFinding(Ms startedAt, const Result<Finding> &finding);
    void takeAbsence();
    void repeatWithToken();
    void leaveUndecided(const QString &why, const QJsonObject &found);
    void rest(const Result<OperationRecord> &answer);
    void answerAskers(const Result<OperationRecord> &answer);
    void save(std::function<void(const Result<Done> &)> then);
    [[nodiscard]] bool mayWait(const ApiError &error) const;
    [[nodiscard]] ApiError lockedError() const;
    [[nodiscard]] CallContext context() const;
    [[nodiscard]] QDateTime now() const { return m_world.setup.clock->utcNow(); }
    [[nodiscard]] const JournalTimes &times() const { return m_world.setup.times; }

    RunWorld m_world;
    OperationRecord m_record;
    const Action &m_action;
    QList<Settler<OperationRecord>> m_askers;
    bool m_isJournaled;
    Activity m_activity = Activity::Resting;
    bool m_isAfterStart = false;            // nobody may be there any more: nothing new is sent by itself
    bool m_isReading = false;               // what is read before it is sent
    QString m_calledOff;                    // meanwhile, and why
    bool m_hadOpenTry = false;              // when the present try left: its refusal says nothing about an earlier one
    std::optional<ApiError> m_refusal;      // of a try after a lost one; counts if that one is found not to have taken effect
    quint64 m_turn = 0;                     // grows with each plan; an older timer does nothing
    Ms m_conclusiveFrom{0};                 // monotonic; what is seen not to be there from then on is final
    int m_waits = 0, m_repeats = 0, m_failedChecks = 0;
};

} // namespace pc
