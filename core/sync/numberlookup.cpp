// SPDX-License-Identifier: Apache-2.0
#include "core/sync/numberlookup.h"
#include <QThread>

namespace pc {

namespace {

class LookUpWorker final : public QObject
{
public:
    explicit LookUpWorker(PartnerCloudSource cloud) : m_makeCloud(std::move(cloud)) {}

    [[nodiscard]] PartnerCloud &cloud()
    {
        if (!m_cloud)
            m_cloud = m_makeCloud();
        return *m_cloud;
    }

private:
    PartnerCloudSource m_makeCloud;
    std::shared_ptr<PartnerCloud> m_cloud;
};

std::shared_ptr<LookUpWorker> makeWorker(QThread *engine, PartnerCloudSource cloud)
{
    const std::shared_ptr<LookUpWorker> worker(new LookUpWorker(std::move(cloud)), [](LookUpWorker *one) { one->deleteLater(); });
    worker->moveToThread(engine);
    return worker;
}

} // namespace

NumberLookUp makeNumberLookUp(QThread *engine, PartnerCloudSource cloud)
{
    return [worker = makeWorker(engine, std::move(cloud))](const QString &number) {
        return runOn<ServiceNumber>(worker.get(), [asked = worker.get(), number] { return asked->cloud().serviceNumber(number, CallContext(Lane::User)); });
    };
}

TicketProductLookUp makeTicketProductLookUp(QThread *engine, PartnerCloudSource cloud)
{
    return [worker = makeWorker(engine, std::move(cloud))] {
        return runOn<QList<TicketProduct>>(worker.get(), [asked = worker.get()] { return asked->cloud().ticketProducts(CallContext(Lane::User)); });
    };
}

} // namespace pc
