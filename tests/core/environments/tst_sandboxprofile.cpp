// SPDX-License-Identifier: Apache-2.0
#include "core/environments/sandboxprofile.h"
#include "core/environments/environmentcheck.h"
#include <QTest>

using namespace pc;

namespace {

const QByteArray kLine = R"({"rpc":"http://127.0.0.1:5001","signin":"http://127.0.0.1:5002/federation","suite":"http://127.0.0.1:5002",)"
                         R"("partner":{"uid":"1000000000000001","accessKeyId":"A","accessKeySecret":"B"},)"
                         R"("ram":{"accessKeyId":"C","accessKeySecret":"D"},"customers":500})";

} // namespace

class TestSandboxProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAnEnvironmentOfTheReadyLine()
    {
        const Result<SandboxProfile> profile = sandboxProfile(kLine, QStringLiteral("small"));
        QVERIFY(profile);
        Environment environment = profile->environment;
        QCOMPARE(environment.kind, Environment::Kind::Sandbox);
        QCOMPARE(environment.id, sandboxId(QStringLiteral("small")));
        QCOMPARE(environment.partner.text(), QStringLiteral("1000000000000001"));
        for (const Endpoint &endpoint : environment.endpoints)
            QCOMPARE(endpoint.url, QUrl(QStringLiteral("http://127.0.0.1:5001")));
        QVERIFY(!environment.readOnly);
        QCOMPARE(environment.allowedHosts, QStringList{QStringLiteral("127.0.0.1")});
        QCOMPARE(profile->keys.ram.secret.reveal(), QByteArray("D"));
        QCOMPARE(profile->customers, 500);
        QVERIFY2(environment.vendorLanguage.isEmpty(), "its pages follow the interface");
        environment.name = QStringLiteral("Sandbox");
        QVERIFY(problemsOf(environment, {}).isEmpty());
    }

    void knowsAQueueIfThereIsOne()
    {
        const auto without = sandboxProfile(kLine, QStringLiteral("small"));
        QVERIFY(without->environment.messageQueue.isEmpty() && !without->environment.endpoints.contains(kQueueProduct));
        QByteArray line = kLine;
        line.replace("\"rpc\"", "\"mns\":\"http://127.0.0.1:5003\",\"queue\":\"vno-partner-queue\",\"rpc\"");
        Environment with = sandboxProfile(line, QStringLiteral("small"))->environment;
        QCOMPARE(with.messageQueue, QStringLiteral("vno-partner-queue"));
        QCOMPARE(with.endpoints.value(kQueueProduct).url, QUrl(QStringLiteral("http://127.0.0.1:5003")));
        with.name = QStringLiteral("Sandbox");
        QVERIFY(problemsOf(with, {}).isEmpty());
        line.replace("127.0.0.1:5003", "mns.example");
        QCOMPARE(sandboxProfile(line, QStringLiteral("small")).error().detail, QStringLiteral("mns"));
    }

    void takesNothingButLoopback()
    {
        QByteArray line = kLine;
        line.replace("http://127.0.0.1:5002/federation", "https://signin.aliyun.com/federation");
        QCOMPARE(sandboxProfile(line, QStringLiteral("small")).error().detail, QStringLiteral("signin"));
    }

    void incompleteLinesAreMalformed()
    {
        QCOMPARE(sandboxProfile("ready", QStringLiteral("small")).error().kind, ApiError::Kind::Malformed);
        QByteArray line = kLine;
        line.replace("\"accessKeySecret\":\"D\"", "\"x\":\"D\"");
        QCOMPARE(sandboxProfile(line, QStringLiteral("small")).error().detail, QStringLiteral("partner"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProfile)
#include "tst_sandboxprofile.moc"
