// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/partnercloud.h"
#include "core/domain/environment.h"
#include <QObject>
#include <functional>
#include <memory>

namespace pc {

// What a cloud is made from. Known late: a sandbox must start first, a keychain must answer first.
struct CloudConnection
{
    Environment environment;
    PartnerKeys keys;
};

// A cloud that waits for its connection: calls made before it is known are held, and fail with its error when there is none.
// So screens open on the local store at once and nobody needs to know whether the keychain has answered yet.
class DeferredCloud final : public QObject, public PartnerCloud
{
public:
    using Factory = std::function<std::unique_ptr<PartnerCloud>(const CloudConnection &)>;

    // The factory runs once, on this object's thread.
    DeferredCloud(Async<CloudConnection> connection, Factory factory);

    [[nodiscard]] Async<CustomerUidPage> customers(int page, CallContext context) override;
    [[nodiscard]] Async<CustomerFacts> customerFacts(CustomerUid uid, CallContext context) override;
    [[nodiscard]] Async<CreatedCustomer> createCustomer(NewCustomer customer, CallContext context) override;
    [[nodiscard]] Async<AccessKey> assumeRole(CustomerUid uid, QString sessionName, std::chrono::seconds duration, CallContext context) override;
    [[nodiscard]] Async<Secret> signinToken(CustomerUid uid, AccessKey credentials, CallContext context) override;
    [[nodiscard]] Secret loginLink(const Secret &token, const QUrl &destination) const override; // empty before the connection is known

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
    template<typename T, typename Call>
    Async<T> whenConnected(Call call);

    Async<CloudConnection> m_connection;
    Factory m_factory;
    std::unique_ptr<PartnerCloud> m_cloud;
};

} // namespace pc
