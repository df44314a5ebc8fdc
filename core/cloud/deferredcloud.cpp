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

} // namespace pc
