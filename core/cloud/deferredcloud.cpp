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

} // namespace pc
