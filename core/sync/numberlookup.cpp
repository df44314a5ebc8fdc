// SPDX-License-Identifier: Apache-2.0
#include "core/sync/numberlookup.h"
#include <QThread>

namespace pc {

namespace {

class LookUpWorker final : public QObject
{
public:
    explicit LookUpWorker(PartnerCloudSource cloud) : m_makeCloud(std::move(cloud)) {}

    Async<ServiceNumber> ask(const QString &number)
    {
        if (!m_cloud)
            m_cloud = m_makeCloud();
        return m_cloud->serviceNumber(number, CallContext(Lane::User));
    }

private:
    PartnerCloudSource m_makeCloud;
    std::shared_ptr<PartnerCloud> m_cloud;
};

} // namespace

NumberLookUp makeNumberLookUp(QThread *engine, PartnerCloudSource cloud)
{
    const std::shared_ptr<LookUpWorker> worker(new LookUpWorker(std::move(cloud)), [](LookUpWorker *one) { one->deleteLater(); });
    worker->moveToThread(engine);
    return [worker](const QString &number) {
        return runOn<ServiceNumber>(worker.get(), [asked = worker.get(), number] { return asked->ask(number); });
    };
}

} // namespace pc
