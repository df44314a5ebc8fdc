// SPDX-License-Identifier: Apache-2.0
// The program that tst_messagerun kills: takes the messages of the sandbox's queue into a store and processes them, with reading anew
// that fails now and then. Ends with 0 when the queue is empty and nothing waits on the disk.
#include "core/cloud/calllog.h"
#include "core/store/store.h"
#include "core/sync/makemessagepump.h"
#include "tests/fault/childrun.h"
#include <QCoreApplication>
#include <QThread>
#include <QTimer>
#include <cstdio>
#include <iostream>
#include <string>

using namespace pc;

class MessageDriver : public QObject
{
    Q_OBJECT
public:
    MessageDriver(MessagePump *pump, InboxStore *inbox, std::shared_ptr<PartnerCloud> cloud) : m_pump(pump), m_inbox(inbox), m_cloud(std::move(cloud))
    {
        pump->setHandler([this](const EventTouch &) { return readAnew(); });
        connect(&m_tick, &QTimer::timeout, this, &MessageDriver::look);
        pump->start();
        m_tick.start(100);
    }

private:
    // Some time later; one in twelve fails, mostly for reasons that say nothing of the message.
    Async<Done> readAnew()
    {
        const Settler<Done> settle;
        const int dice = QRandomGenerator::global()->bounded(100);
        QTimer::singleShot(QRandomGenerator::global()->bounded(8), this, [settle, dice] {
            if (dice < 6)
                settle(failure(ApiError::Kind::Offline));
            else
                settle(dice < 8 ? Result<Done>(failure(ApiError::Kind::NotFound)) : Result<Done>(Done{}));
        });
        return settle.future();
    }
    void look()
    {
        if (m_pump->status().phase == PumpStatus::Phase::Stopped) {
            const ApiError error = m_pump->status().error.value_or(ApiError());
            std::fputs(qPrintable(kindName(error.kind) + u' ' + error.code + u' ' + error.detail + u'\n'), stderr);
            return QCoreApplication::exit(4);
        }
        if (std::exchange(m_isLooking, true))
            return;
        whenDone(m_inbox->waiting(QDateTime::currentDateTimeUtc(), 1), this, [this](const Result<QList<InboxEntry>> &waiting) {
            if (!waiting || !waiting->isEmpty())
                m_isLooking = false;
            else
                lookAtSource();
        });
    }
    void lookAtSource()
    {
        whenDone(m_cloud->queueFacts(CallContext(Lane::User)), this, [this](const Result<QueueFacts> &facts) {
            m_isLooking = false;
            if (facts && facts->active == 0 && facts->inactive == 0)
                QCoreApplication::exit(0);
        });
    }

    MessagePump *m_pump;
    InboxStore *m_inbox;
    std::shared_ptr<PartnerCloud> m_cloud;
    QTimer m_tick;
    bool m_isLooking = false;
};

static PumpOptions pace()
{
    using std::chrono::milliseconds;
    PumpOptions options;
    options.wait = std::chrono::seconds(1);
    options.earlyPause = milliseconds(50);
    options.firstRetry = milliseconds(10);
    options.lastRetry = milliseconds(200);
    options.firstTryPause = milliseconds(20);
    return options;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::string line;
    std::getline(std::cin, line);
    const QJsonObject order = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    const Environment environment = environmentFromJson(order);
    const PartnerKeys keys = runKeysFromJson(order);
    SystemClock clock;
    CallLog log({}, CallLog::Limits());
    const auto makeCloud = [&] { return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(environment, keys, log, clock, runOptions())); };
    QThread engine;
    QObject::connect(&engine, &QThread::finished, endFlows);
    engine.start();
    int result = 2;
    {
        Store store(StoreOptions(order.value(QStringLiteral("folder")).toString(), environment.id));
        std::unique_ptr<MessagePump> pump;
        std::unique_ptr<MessageDriver> driver;
        whenDone(store.open(), &app, [&](const Result<Done> &opened) {
            if (!opened) {
                std::fputs(qPrintable(kindName(opened.error().kind) + u' ' + opened.error().detail + u'\n'), stderr);
                return QCoreApplication::exit(3);
            }
            pump = makeMessagePump(&engine, makeCloud, store.inbox(), &clock, pace());
            driver = std::make_unique<MessageDriver>(pump.get(), store.inbox(), makeCloud());
        });
        result = app.exec();
        pump.reset();
        driver.reset();
        engine.quit();
        engine.wait();
    }
    return result;
}

#include "messagechild.moc"
