// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/cloud/partnercloud.h"
#include "tests/support/fakebooks.h"
#include <QHash>
#include <QPair>
#include <functional>
#include <mutex>

namespace pc {

// A cloud in memory that answers through the event loop of the calling thread. Scripted and inspected from any thread.
// Actions are named as the functions of PartnerCloud: "customers", "customerFacts", "assumeRole" …
class FakePartnerCloud final : public PartnerCloud
{
public:
    struct Call
    {
        QString action;
        CustomerUid uid;
        int page = 0;
        Lane lane = Lane::User;
        bool isUnlocked = false;
    };

    explicit FakePartnerCloud(const Clock *clock = nullptr); // stamps readAt; the clock outlives the cloud
    ~FakePartnerCloud() override;

    // State
    void setCustomers(QList<CustomerUid> uids);
    static QList<CustomerUid> uids(int count, qint64 first = 5100000000000001);
    void setPageSize(int customersPerPage);
    void setFacts(CustomerFacts facts);                     // otherwise facts are made up from the UID

    // Ledgers, alarm rules, states and orders: read, or changed under the cloud's lock.
    void change(const std::function<void(FakeBooks &)> &fn);
    [[nodiscard]] FakeBooks books() const;

    // Answers
    void setCreated(Result<CreatedCustomer> created);
    void setCredentials(Result<AccessKey> credentials);
    void setToken(Result<Secret> token);

    // Trouble
    void failNext(const QString &action, ApiError error, int times = 1);
    void failAfterEffect(const QString &action, ApiError error, int times = 1);     // it happens, and the answer is lost
    void failFor(const CustomerUid &uid, std::optional<ApiError> error); // each call about this customer, until nullopt
    void stopAfter(int calls);                              // the calls after the next `calls` are never answered; -1: all are
    void hold(const QString &action);                       // its calls wait …
    void release();                                         // … until now

    // What was asked
    [[nodiscard]] QList<Call> calls() const;
    [[nodiscard]] int count(const QString &action) const;
    [[nodiscard]] int mostInFlight() const;                 // greatest number of calls that waited for their answer at once
    void forgetCalls();

    [[nodiscard]] Async<CustomerUidPage> customers(int page, CallContext context) override;
    [[nodiscard]] Async<CustomerFacts> customerFacts(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<CreatedCustomer> createCustomer(NewCustomer customer, CallContext context) override;
    [[nodiscard]] Async<AccessKey> assumeRole(CustomerUid uid, QString sessionName, std::chrono::seconds duration, CallContext context) override;
    [[nodiscard]] Async<Secret> signinToken(CustomerUid uid, AccessKey credentials, CallContext context) override;
    [[nodiscard]] Secret loginLink(const Secret &token, const QUrl &destination) const override;

    [[nodiscard]] Async<LedgerReading> availableQuota(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<LedgerReading> totalQuota(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<QList<AlarmRule>> alarmRules(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<qint64> instanceCount(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> openQuota(CustomerUid uid, Money first, QString token, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> setQuota(CustomerUid uid, Money total, QString token, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> changeConsumption(CustomerUid uid, ConsumptionChange change, QString token, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> setStatus(CustomerUid uid, StatusChange change, StopMode stop, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> setAlarmRules(CustomerUid uid, QList<AlarmRule> rules, CallContext context) override;

    [[nodiscard]] Async<OrderPage> orders(OrderListing listing, int page, CallContext context) override;
    [[nodiscard]] Async<OrderDetail> order(CustomerUid uid, OrderId id, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> cancelOrder(CustomerUid uid, OrderId id, CallContext context) override;

    [[nodiscard]] Async<InstancePage> instances(CustomerUid owner, int page, CallContext context) override;
    [[nodiscard]] Async<QList<ServiceNumber>> serviceNumbers(CustomerUid owner, Resource resource, CallContext context) override;
    [[nodiscard]] Async<ServiceNumber> serviceNumber(QString number, CallContext context) override;
    [[nodiscard]] Async<BoundNumbers> bindNumbers(CustomerUid owner, Resource resource, int count, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> grantNumber(QString number, CustomerUid holder, CustomerUid to, QString notes, CallContext context) override;

    [[nodiscard]] Async<VerificationLink> verificationLink(CustomerUid uid, VerificationWish wish, CallContext context) override;
    [[nodiscard]] Async<IdentityFacts> identity(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> removeIdentity(CustomerUid uid, CallContext context) override;

    [[nodiscard]] Async<TicketPage> tickets(TicketListing listing, qint64 offset, CallContext context) override;
    [[nodiscard]] Async<QList<TicketNote>> ticketNotes(TicketId ticket, CustomerUid customer, CallContext context) override;
    [[nodiscard]] Async<QList<TicketProduct>> ticketProducts(CallContext context) override;
    [[nodiscard]] Async<TicketId> openTicket(NewTicket ticket, Secret confidential, CallContext context) override;
    [[nodiscard]] Async<WriteReceipt> replyTicket(TicketReply reply, Secret confidential, CallContext context) override;
    [[nodiscard]] Async<UploadGrant> uploadGrant(QString fileName, CallContext context) override;
    [[nodiscard]] Async<Done> upload(UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context) override;
    [[nodiscard]] Async<Secret> attachmentLink(TicketId ticket, CustomerUid customer, QString fileId, CallContext context) override;
    [[nodiscard]] Async<QByteArray> download(Secret link, qint64 most, BytesMoved moved, CallContext context) override;

    [[nodiscard]] Async<QList<QueueMessage>> receiveMessages(int most, std::chrono::seconds wait, CallContext context) override;
    [[nodiscard]] Async<QStringList> deleteMessages(QStringList handles, CallContext context) override;
    [[nodiscard]] Async<HeldMessage> holdMessage(QString handle, std::chrono::seconds time, CallContext context) override;
    [[nodiscard]] Async<QueueFacts> queueFacts(CallContext context) override;

private:
    template<typename T>
    Async<T> answer(Call call, const CallContext &context, std::function<Result<T>()> make);
    std::optional<ApiError> troubleWith(const Call &call);
    [[nodiscard]] QDateTime now() const;
    Result<CustomerUidPage> page(int number) const;
    Result<CustomerFacts> factsOf(const CustomerUid &uid) const;

    struct Alive;
    std::shared_ptr<Alive> m_alive;                         // outlived by answers on their way
    const Clock *m_clock;
    mutable std::mutex m_mutex;
    QList<CustomerUid> m_uids;
    int m_pageSize = 100;
    QHash<CustomerUid, CustomerFacts> m_facts;
    FakeBooks m_books;
    Result<CreatedCustomer> m_created;
    Result<AccessKey> m_credentials;
    Result<Secret> m_token;
    QList<QPair<QString, ApiError>> m_failures;
    QList<QPair<QString, ApiError>> m_lost;                 // failures after the effect
    QHash<CustomerUid, ApiError> m_failing;
    int m_callsLeft = -1;
    QList<QString> m_holding;
    QList<std::function<void()>> m_held;
    QList<std::function<void()>> m_unanswered;              // keeps their promises alive
    QList<Call> m_calls;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
};

} // namespace pc
