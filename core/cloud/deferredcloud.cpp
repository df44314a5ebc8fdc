// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/deferredcloud.h"

namespace pc {

DeferredCloud::DeferredCloud(Async<CloudConnection> connection, Factory factory)
    : m_connection(std::move(connection)), m_factory(std::move(factory))
{
}

template<typename T, typename Call>
Async<T> DeferredCloud::whenConnected(Call call)
{
    if (m_cloud)
        return call(*m_cloud);
    return andThen<T>(m_connection, this, [this, call = std::move(call)](const CloudConnection &connection) {
        if (!m_cloud)
            m_cloud = m_factory(connection);
        return call(*m_cloud);
    });
}

Async<CustomerUidPage> DeferredCloud::customers(int page, CallContext context)
{
    return whenConnected<CustomerUidPage>([=](PartnerCloud &cloud) { return cloud.customers(page, context); });
}

Async<CustomerFacts> DeferredCloud::customerFacts(CustomerUid uid, CallContext context)
{
    return whenConnected<CustomerFacts>([=](PartnerCloud &cloud) { return cloud.customerFacts(uid, context); });
}

Async<CreatedCustomer> DeferredCloud::createCustomer(NewCustomer customer, CallContext context)
{
    return whenConnected<CreatedCustomer>([=](PartnerCloud &cloud) { return cloud.createCustomer(customer, context); });
}

Async<AccessKey> DeferredCloud::assumeRole(CustomerUid uid, QString sessionName, std::chrono::seconds duration, CallContext context)
{
    return whenConnected<AccessKey>([=](PartnerCloud &cloud) { return cloud.assumeRole(uid, sessionName, duration, context); });
}

Async<Secret> DeferredCloud::signinToken(CustomerUid uid, AccessKey credentials, CallContext context)
{
    return whenConnected<Secret>([=](PartnerCloud &cloud) { return cloud.signinToken(uid, credentials, context); });
}

Secret DeferredCloud::loginLink(const Secret &token, const QUrl &destination) const
{
    return m_cloud ? m_cloud->loginLink(token, destination) : Secret();
}

Async<LedgerReading> DeferredCloud::availableQuota(CustomerUid uid, CallContext context)
{
    return whenConnected<LedgerReading>([=](PartnerCloud &cloud) { return cloud.availableQuota(uid, context); });
}

Async<LedgerReading> DeferredCloud::totalQuota(CustomerUid uid, CallContext context)
{
    return whenConnected<LedgerReading>([=](PartnerCloud &cloud) { return cloud.totalQuota(uid, context); });
}

Async<QList<AlarmRule>> DeferredCloud::alarmRules(CustomerUid uid, CallContext context)
{
    return whenConnected<QList<AlarmRule>>([=](PartnerCloud &cloud) { return cloud.alarmRules(uid, context); });
}

Async<qint64> DeferredCloud::instanceCount(CustomerUid uid, CallContext context)
{
    return whenConnected<qint64>([=](PartnerCloud &cloud) { return cloud.instanceCount(uid, context); });
}

Async<WriteReceipt> DeferredCloud::openQuota(CustomerUid uid, Money first, QString token, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.openQuota(uid, first, token, context); });
}

Async<WriteReceipt> DeferredCloud::setQuota(CustomerUid uid, Money total, QString token, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.setQuota(uid, total, token, context); });
}

Async<WriteReceipt> DeferredCloud::changeConsumption(CustomerUid uid, ConsumptionChange change, QString token, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.changeConsumption(uid, change, token, context); });
}

Async<WriteReceipt> DeferredCloud::setStatus(CustomerUid uid, StatusChange change, StopMode stop, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.setStatus(uid, change, stop, context); });
}

Async<WriteReceipt> DeferredCloud::setAlarmRules(CustomerUid uid, QList<AlarmRule> rules, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.setAlarmRules(uid, rules, context); });
}

Async<OrderPage> DeferredCloud::orders(OrderListing listing, int page, CallContext context)
{
    return whenConnected<OrderPage>([=](PartnerCloud &cloud) { return cloud.orders(listing, page, context); });
}

Async<OrderDetail> DeferredCloud::order(CustomerUid uid, OrderId id, CallContext context)
{
    return whenConnected<OrderDetail>([=](PartnerCloud &cloud) { return cloud.order(uid, id, context); });
}

Async<WriteReceipt> DeferredCloud::cancelOrder(CustomerUid uid, OrderId id, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.cancelOrder(uid, id, context); });
}

Async<InstancePage> DeferredCloud::instances(CustomerUid owner, int page, CallContext context)
{
    return whenConnected<InstancePage>([=](PartnerCloud &cloud) { return cloud.instances(owner, page, context); });
}

Async<QList<ServiceNumber>> DeferredCloud::serviceNumbers(CustomerUid owner, Resource resource, CallContext context)
{
    return whenConnected<QList<ServiceNumber>>([=](PartnerCloud &cloud) { return cloud.serviceNumbers(owner, resource, context); });
}

Async<ServiceNumber> DeferredCloud::serviceNumber(QString number, CallContext context)
{
    return whenConnected<ServiceNumber>([=](PartnerCloud &cloud) { return cloud.serviceNumber(number, context); });
}

Async<BoundNumbers> DeferredCloud::bindNumbers(CustomerUid owner, Resource resource, int count, CallContext context)
{
    return whenConnected<BoundNumbers>([=](PartnerCloud &cloud) { return cloud.bindNumbers(owner, resource, count, context); });
}

Async<WriteReceipt> DeferredCloud::grantNumber(QString number, CustomerUid holder, CustomerUid to, QString notes, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.grantNumber(number, holder, to, notes, context); });
}

Async<VerificationLink> DeferredCloud::verificationLink(CustomerUid uid, VerificationWish wish, CallContext context)
{
    return whenConnected<VerificationLink>([=](PartnerCloud &cloud) { return cloud.verificationLink(uid, wish, context); });
}

Async<IdentityFacts> DeferredCloud::identity(CustomerUid uid, CallContext context)
{
    return whenConnected<IdentityFacts>([=](PartnerCloud &cloud) { return cloud.identity(uid, context); });
}

Async<WriteReceipt> DeferredCloud::removeIdentity(CustomerUid uid, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.removeIdentity(uid, context); });
}

Async<TicketPage> DeferredCloud::tickets(TicketListing listing, qint64 offset, CallContext context)
{
    return whenConnected<TicketPage>([=](PartnerCloud &cloud) { return cloud.tickets(listing, offset, context); });
}

Async<QList<TicketNote>> DeferredCloud::ticketNotes(TicketId ticket, CustomerUid customer, CallContext context)
{
    return whenConnected<QList<TicketNote>>([=](PartnerCloud &cloud) { return cloud.ticketNotes(ticket, customer, context); });
}

Async<QList<TicketProduct>> DeferredCloud::ticketProducts(CallContext context)
{
    return whenConnected<QList<TicketProduct>>([=](PartnerCloud &cloud) { return cloud.ticketProducts(context); });
}

Async<TicketId> DeferredCloud::openTicket(NewTicket ticket, Secret confidential, CallContext context)
{
    return whenConnected<TicketId>([=](PartnerCloud &cloud) { return cloud.openTicket(ticket, confidential, context); });
}

Async<WriteReceipt> DeferredCloud::replyTicket(TicketReply reply, Secret confidential, CallContext context)
{
    return whenConnected<WriteReceipt>([=](PartnerCloud &cloud) { return cloud.replyTicket(reply, confidential, context); });
}

Async<UploadGrant> DeferredCloud::uploadGrant(QString fileName, CallContext context)
{
    return whenConnected<UploadGrant>([=](PartnerCloud &cloud) { return cloud.uploadGrant(fileName, context); });
}

Async<Done> DeferredCloud::upload(UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context)
{
    return whenConnected<Done>([=](PartnerCloud &cloud) { return cloud.upload(grant, content, mediaType, moved, context); });
}

Async<Secret> DeferredCloud::attachmentLink(TicketId ticket, CustomerUid customer, QString fileId, CallContext context)
{
    return whenConnected<Secret>([=](PartnerCloud &cloud) { return cloud.attachmentLink(ticket, customer, fileId, context); });
}

Async<QByteArray> DeferredCloud::download(Secret link, qint64 most, BytesMoved moved, CallContext context)
{
    return whenConnected<QByteArray>([=](PartnerCloud &cloud) { return cloud.download(link, most, moved, context); });
}

Async<QList<QueueMessage>> DeferredCloud::receiveMessages(int most, std::chrono::seconds wait, CallContext context)
{
    return whenConnected<QList<QueueMessage>>([=](PartnerCloud &cloud) { return cloud.receiveMessages(most, wait, context); });
}

Async<QStringList> DeferredCloud::deleteMessages(QStringList handles, CallContext context)
{
    return whenConnected<QStringList>([=](PartnerCloud &cloud) { return cloud.deleteMessages(handles, context); });
}

Async<HeldMessage> DeferredCloud::holdMessage(QString handle, std::chrono::seconds time, CallContext context)
{
    return whenConnected<HeldMessage>([=](PartnerCloud &cloud) { return cloud.holdMessage(handle, time, context); });
}

Async<QueueFacts> DeferredCloud::queueFacts(CallContext context)
{
    return whenConnected<QueueFacts>([=](PartnerCloud &cloud) { return cloud.queueFacts(context); });
}

} // namespace pc
