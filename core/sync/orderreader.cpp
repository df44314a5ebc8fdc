// SPDX-License-Identifier: Apache-2.0
#include "core/sync/orderreader.h"
#include "core/cloud/partnercloud.h"
#include "core/store/orderstore.h"
#include "core/sync/engineworker.h"
#include <QThread>
#include <algorithm>

namespace pc {
namespace {

// What the lines say of the order as a whole; nothing when they say nothing.
std::optional<Order> taken(Order known, const OrderDetail &detail)
{
    const auto line = std::find_if(detail.lines.cbegin(), detail.lines.cend(), [](const OrderLine &l) { return !l.amounts.payment.isAbsent(); });
    if (line == detail.lines.cend() || line->amounts.payment == known.payment)
        return {};
    known.payment = line->amounts.payment;
    if (line->amounts.paidAt.isValid())
        known.paidAt = line->amounts.paidAt;
    known.readAt = detail.readAt;
    return known;
}

class OrderReadWorker final : public QObject
{
public:
    OrderReadWorker(PartnerCloudSource cloud, OrderStore *store) : m_makeCloud(std::move(cloud)), m_store(store) {}

    Async<OrderDetail> read(const CustomerUid &uid, const OrderId &id)
    {
        if (!m_cloud)
            m_cloud = m_makeCloud();
        return andThen<OrderDetail>(m_cloud->order(uid, id, CallContext(Lane::User)), this, [this, id](const OrderDetail &detail) { return keep(id, detail); });
    }

private:
    // A store that cannot be written now does not take the answer from the person.
    Async<OrderDetail> keep(const OrderId &id, const OrderDetail &detail)
    {
        const Settler<OrderDetail> settle;
        whenDone(m_store->order(id), this, [this, detail, settle](const Result<OrderRow> &known) {
            const std::optional<Order> fresh = known ? taken(known->order, detail) : std::nullopt;
            if (!fresh)
                return settle(detail);
            whenDone(m_store->put({*fresh}, {}), this, [detail, settle](const Result<Done> &) { settle(detail); });
        });
        return settle.future();
    }

    PartnerCloudSource m_makeCloud;
    std::shared_ptr<PartnerCloud> m_cloud;
    OrderStore *m_store;
};

class EngineOrderReader final : public OrderReader
{
public:
    EngineOrderReader(QThread *engine, OrderReadWorker *worker) : m_worker(worker) { worker->moveToThread(engine); }

    ~EngineOrderReader() override { deleteOnItsThread(m_worker); }

    Async<OrderDetail> read(CustomerUid uid, OrderId id) override
    {
        return runOn<OrderDetail>(m_worker, [worker = m_worker, uid = std::move(uid), id = std::move(id)] { return worker->read(uid, id); });
    }

private:
    OrderReadWorker *m_worker;                       // lives on the engine thread
};

} // namespace

std::unique_ptr<OrderReader> makeOrderReader(QThread *engine, PartnerCloudSource cloud, OrderStore *store)
{
    return std::make_unique<EngineOrderReader>(engine, new OrderReadWorker(std::move(cloud), store));
}

} // namespace pc
