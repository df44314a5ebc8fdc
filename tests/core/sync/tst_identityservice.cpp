// SPDX-License-Identifier: Apache-2.0
#include "core/sync/identityservice.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QThread>

using namespace pc;

class TestIdentityService : public QObject
{
    Q_OBJECT

    // The cloud is made and asked on a thread of its own, as in the program.
    struct Rig
    {
        ManualClock clock;
        QThread engine;
        std::shared_ptr<FakePartnerCloud> cloud;    // made on the engine thread
        std::atomic<QThread *> madeOn = nullptr;
        std::unique_ptr<IdentityService> service;
        CustomerUid uid{QStringLiteral("5100000000000001")};

        Rig()
        {
            QObject::connect(&engine, &QThread::finished, endFlows);
            engine.start();
            service = makeIdentityService(&engine, [this] {
                madeOn = QThread::currentThread();
                cloud = std::make_shared<FakePartnerCloud>(&clock);
                cloud->setCustomers({uid});
                return cloud;
            });
        }
        ~Rig()
        {
            service.reset();
            engine.quit();
            engine.wait();
        }
    };

private Q_SLOTS:
    void asksOnTheEngineAheadOfEverything()
    {
        Rig rig;
        const Result<VerificationLink> link = waitFor(rig.service->link(rig.uid, {}));
        QVERIFY(link);
        QVERIFY(!link->url.isEmpty());
        QCOMPARE(link->expiresAt, rig.clock.utcNow().addSecs(std::chrono::seconds(kVerificationLinkLife).count()));
        QCOMPARE(rig.madeOn.load(), &rig.engine);
        QCOMPARE(rig.cloud->calls().last().lane, Lane::User);
        QCOMPARE(rig.cloud->calls().last().uid, rig.uid);
    }

    void readsTheCertificate()
    {
        Rig rig;
        const Result<IdentityFacts> facts = waitFor(rig.service->facts(rig.uid));
        QVERIFY(facts);
        QCOMPARE(facts->uid, rig.uid);
        QCOMPARE(rig.cloud->count(QStringLiteral("identity")), 1);
    }

    void errorsArriveAsTheyAre()
    {
        Rig rig;
        QVERIFY(waitFor(rig.service->facts(rig.uid)));
        ApiError error;
        error.kind = ApiError::Kind::RateLimited;
        rig.cloud->failNext(QStringLiteral("verificationLink"), error);
        const Result<VerificationLink> link = waitFor(rig.service->link(rig.uid, {}));
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ApiError::Kind::RateLimited);
    }
};

QTEST_GUILESS_MAIN(TestIdentityService)
#include "tst_identityservice.moc"
