// SPDX-License-Identifier: Apache-2.0
// A customer of the sandbox is asked in the dialog, verifies itself on the page behind the link, and is found verified.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/calllog.h"
#include "core/store/store.h"
#include "core/sync/customersync.h"
#include "core/sync/identityservice.h"
#include "tests/support/manualclock.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/identity/identitysection.h"
#include "ui/identity/verificationfollowup.h"
#include "ui/widgets/factgrid.h"
#include <QApplication>
#include <QClipboard>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QToolButton>

using namespace pc;
using namespace std::chrono_literals;

class TestVerificationStory : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    QTemporaryDir m_folder;
    ManualClock m_clock{QDateTime::currentDateTimeUtc()};      // of the screens; the cloud's calls keep to the time of the machine
    SystemClock m_callClock;
    CallLog m_log{QString(), CallLog::Limits()};
    QThread m_engine;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<CustomerSync> m_sync;
    std::unique_ptr<IdentityService> m_identity;
    IdentityServices m_services;

    [[nodiscard]] Customer customer(VerificationStanding standing)
    {
        CustomerQuery query;
        query.standings = {standing};
        query.standingAt = m_clock.utcNow();
        const Result<CustomerWindow> window = waitFor(m_store->customers()->read(query, 0, 1));
        return window && !window->rows.isEmpty() ? window->rows.first() : Customer();
    }
    // What the customer does in its browser; the status of the answer.
    static int visit(const QString &link, const QByteArray &form)
    {
        QNetworkAccessManager browser;
        QNetworkRequest request{QUrl(link)};
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
        const std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? browser.get(request) : browser.post(request, form));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10000))
            return 0;
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    // Asks in the dialog; the link as it lies on the clipboard.
    [[nodiscard]] QString ask(const Customer &whom)
    {
        QWidget window;
        window.show();
        QPointer<AskToVerifyDialog> dialog = openAskToVerify(m_services, whom, &window);
        dialog->findChild<QPushButton *>(QStringLiteral("makeLink"))->click();
        auto *const copy = dialog->findChild<QToolButton *>(QStringLiteral("copyLink"));
        if (!QTest::qWaitFor([copy] { return copy->isEnabled(); }, 10000))
            return {};
        copy->click();
        const bool isRemembered = QTest::qWaitFor([&] { return customer(VerificationStanding::Waiting).uid() == whom.uid(); }, 10000);
        return isRemembered ? QApplication::clipboard()->text() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
        m_store = std::make_unique<Store>(StoreOptions(m_folder.path(), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(waitFor(m_store->open()));
        m_engine.start();
        const Environment environment = sandboxEnvironment(m_sandbox);
        const auto cloud = [this, environment] {
            CloudOptions options;
            options.callsPerSecond = options.burst = 500;
            return makeAlibabaCloud(environment, m_sandbox.keys, m_log, m_callClock, options);
        };
        connect(&m_engine, &QThread::finished, endFlows);
        m_sync = makeCustomerSync(&m_engine, cloud, m_store->customers(), &m_callClock);
        m_identity = makeIdentityService(&m_engine, cloud);
        m_services.identity = m_identity.get();
        m_services.customers = m_store->customers();
        m_services.sync = m_sync.get();
        m_services.clock = &m_clock;
        m_services.environment = environment;
        m_sync->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_sync->progress().completedAt.isValid(), 60000);
    }

    void cleanupTestCase()
    {
        m_identity.reset();
        m_sync.reset();
        m_engine.quit();
        m_engine.wait();
    }

    void fromAskedToVerified()
    {
        const Customer whom = customer(VerificationStanding::NotAsked);
        QVERIFY(!whom.uid().isEmpty());
        VerificationFollowUp followUp(m_store->customers(), m_sync.get(), &m_clock);
        QSignalSpy told(&followUp, &VerificationFollowUp::verified);

        const QByteArray form = "way=personal&name=Lin+Qiao&number=330106199001010000&phone=13812345678";
        for (int attempt = 0; attempt < 2 && told.isEmpty(); ++attempt) {       // the first may be refused by the sandbox
            const QString link = ask(whom);
            QVERIFY(link.startsWith(QLatin1String("http")));
            QCOMPARE(visit(link, {}), 200);
            QCOMPARE(visit(link, form), 303);
            QVERIFY(m_sandbox.moveClock(16min));
            m_clock.advance(VerificationFollowUp::kEvery);
            (void)QTest::qWaitFor([&told] { return !told.isEmpty(); }, attempt == 0 ? 5000 : 20000);
        }
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<Customer>().uid(), whom.uid());
        QCOMPARE(verificationStanding(*waitFor(m_store->customers()->customer(whom.uid())), m_clock.utcNow()), VerificationStanding::Verified);

        IdentitySection section(m_services);
        section.showCustomer(*waitFor(m_store->customers()->customer(whom.uid())));
        QTRY_COMPARE_WITH_TIMEOUT(section.findChild<FactGrid *>()->valueText(QStringLiteral("certificateType")), QStringLiteral("Identity card"), 10000);
        QVERIFY(!section.askingHindrance().isEmpty());
    }

    void theLinkIsInNoLog()
    {
        const Result<QList<CallRecord>> records = waitFor(m_log.find(CallFilter(), 5000));
        QVERIFY(records);
        bool wasMade = false;
        for (const CallRecord &record : *records) {
            wasMade = wasMade || record.action == QLatin1String("GenerateAliyunBidCertWaysUrl");
            QVERIFY2(!record.request.contains("/identity/") && !record.answer.contains("/identity/"), record.answer.constData());
        }
        QVERIFY(wasMade);
    }
};

QTEST_MAIN(TestVerificationStory)
#include "tst_verificationstory.moc"
