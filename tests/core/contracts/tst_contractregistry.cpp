// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/contractregistry.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <thread>

using namespace pc;
using Reason = ContractViolation::Reason;

class TestContractRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAnOperationByProductAndAction()
    {
        const ContractRegistry registry;
        const OperationContract *list = registry.operation(QStringLiteral("ResellerTrade"), QStringLiteral("GetCustomerList"));
        QVERIFY(list);
        QCOMPARE(list->host, QStringLiteral("resellertrade.aliyuncs.com"));
        QCOMPARE(list->version, QStringLiteral("2019-12-27"));
        QCOMPARE(list->retry, RetryClass::Read);
        QCOMPARE(list->paging.style, PagingContract::Style::Page);
        QCOMPARE(list->paging.page, QStringLiteral("PageNo"));
        QCOMPARE(list->paging.maximum, 200);
        const OperationContract *other = registry.operation(QStringLiteral("BssOpenApi"), QStringLiteral("GetCustomerList"));
        QVERIFY(other);
        QVERIFY(other->paging.style == PagingContract::Style::None);
        QCOMPARE(other->hostInternational, QStringLiteral("business.ap-southeast-1.aliyuncs.com"));
    }

    void findsNothingForTheUnknown()
    {
        const ContractRegistry registry;
        QVERIFY(!registry.operation(QStringLiteral("BssOpenApi"), QStringLiteral("Nonsense")));
        QVERIFY(!registry.operation(QStringLiteral("Nonsense"), QStringLiteral("GetCustomerList")));
        QVERIFY(!registry.operation(QStringLiteral("Sts"), QStringLiteral("AssumeRole"), QStringLiteral("2000-01-01")));
        QVERIFY(registry.operations(QStringLiteral("assumerole")).isEmpty()); // case matters to the service
        QVERIFY(registry.group(QStringLiteral("nonsense")).isEmpty());
    }

    void picksTheVersion()
    {
        const ContractRegistry registry;
        QCOMPARE(registry.operations(QStringLiteral("GetCustomerList")).size(), 2);
        QCOMPARE(registry.operations(QStringLiteral("GetCustomerList"), QStringLiteral("2017-12-14")).size(), 1);
        QCOMPARE(registry.operations(QStringLiteral("RenewInstance")).size(), 3); // billing, servers, databases
    }

    void neverRepeatsWhatIsNotKnownToBeSafe()
    {
        const ContractRegistry registry;
        const auto retryOf = [&](const char *product, const char *action) {
            return registry.operation(QLatin1String(product), QLatin1String(action))->retry;
        };
        QVERIFY(retryOf("BssOpenApi", "CreateAgAccount") == RetryClass::WriteUnsafe);
        QVERIFY(retryOf("BssOpenApi", "ConvertChargeType") == RetryClass::WriteUnsafe);
        QVERIFY(retryOf("BssOpenApi", "CreateInstance") == RetryClass::WriteWithToken);
        QVERIFY(retryOf("BssOpenApi", "UnsubscribeBillToOSS") == RetryClass::WriteUnsafe);
        QVERIFY(retryOf("Agency", "DeductOutstandingBalance") == RetryClass::WriteUnsafe);
        QVERIFY(retryOf("Agency", "EditEndUserStatus") == RetryClass::WriteUnsafe);
        QVERIFY(retryOf("Workorder", "CreateTicket") == RetryClass::WriteUnsafe);
        QVERIFY(retryOf("Sts", "AssumeRole") == RetryClass::Read);
    }

    // The index stands beside the groups, so the two must name the same operations.
    void dataIsWhole()
    {
        const ContractRegistry registry;
        int operations = 0;
        for (const QString &group : registry.groups()) {
            for (const OperationContract *operation : registry.group(group)) {
                ++operations;
                const QString name = operation->product + QLatin1Char('/') + operation->action;
                QVERIFY2(registry.operation(operation->product, operation->action, operation->version) == operation, qPrintable(name));
                QVERIFY2(!operation->host.isEmpty() && !operation->host.contains(QLatin1Char(' ')), qPrintable(name));
                QVERIFY2(!operation->methods.isEmpty(), qPrintable(name));
                QVERIFY2(operation->style != OperationContract::Style::Rpc || !operation->version.isEmpty(), qPrintable(name));
                for (const ErrorContract &error : operation->errors)
                    QVERIFY2(!error.code.isEmpty() && !error.meaning.isEmpty(), qPrintable(name));
            }
        }
        QVERIFY(operations > 120);
        const QStringList files = QDir(QStringLiteral(":/contracts/alibaba")).entryList({QStringLiteral("*.json")});
        QCOMPARE(registry.groups().size() + 4, files.size()); // index, errors, errors.zh_CN, suitepages
    }

    void knowsTheQueueAndTheUpload()
    {
        const ContractRegistry registry;
        const OperationContract *receive = registry.operation(QStringLiteral("MNS"), QStringLiteral("BatchReceiveMessage"));
        QVERIFY(receive && receive->style == OperationContract::Style::Rest);
        QCOMPARE(receive->path, QStringLiteral("/queues/{queueName}/messages"));
        QCOMPARE(receive->methods, QStringList{QStringLiteral("GET")});
        FlatParameters flat{{QStringLiteral("queueName"), QStringLiteral("sample")}};
        QCOMPARE(validate(*receive, flat), (ContractViolation{QStringLiteral("numOfMessages"), Reason::Missing}));
        flat.insert(QStringLiteral("numOfMessages"), QStringLiteral("16"));
        QVERIFY(!validate(*receive, flat));
        const OperationContract *post = registry.operation(QStringLiteral("OSS"), QStringLiteral("PostAttachment"));
        QVERIFY(post && post->parameters.constLast().name == QLatin1String("file"));
        QVERIFY(post->parameters.constLast().type == ParameterContract::Type::File);
    }

    void checksPlainParameters_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QVariantMap>("parameters");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<int>("reason");
        const QString info = QStringLiteral("GetCustomerAccountInfo"), create = QStringLiteral("CreateAgAccount");
        const QString owner = QStringLiteral("OwnerId"), email = QStringLiteral("LoginEmail");
        QTest::newRow("fits") << info << QVariantMap{{owner, QStringLiteral("1728000000007590")}} << QString() << -1;
        QTest::newRow("19 digits") << info << QVariantMap{{owner, QStringLiteral("6210322125051646123")}} << QString() << -1;
        QTest::newRow("missing") << info << QVariantMap{} << owner << int(Reason::Missing);
        QTest::newRow("empty is missing") << info << QVariantMap{{owner, QString()}} << owner << int(Reason::Missing);
        QTest::newRow("no number") << info << QVariantMap{{owner, QStringLiteral("12ab")}} << owner << int(Reason::WrongType);
        QTest::newRow("enum") << create << QVariantMap{{email, QStringLiteral("a@b.example")}, {QStringLiteral("NationCode"), QStringLiteral("XX")}}
                              << QStringLiteral("NationCode") << int(Reason::NotAllowed);
        QTest::newRow("optional and empty") << create << QVariantMap{{email, QStringLiteral("a@b.example")}, {QStringLiteral("NationCode"), QString()}}
                                            << QString() << -1;
        QTest::newRow("unknown is ignored") << info << QVariantMap{{owner, QStringLiteral("1")}, {QStringLiteral("Nonsense"), QStringLiteral("x")}}
                                            << QString() << -1;
    }

    void checksPlainParameters()
    {
        QFETCH(QString, action);
        QFETCH(QVariantMap, parameters);
        QFETCH(QString, parameter);
        QFETCH(int, reason);
        const ContractRegistry registry;
        FlatParameters flat;
        for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
            flat.insert(it.key(), it.value().toString());
        const auto violation = validate(*registry.operation(QStringLiteral("BssOpenApi"), action), flat);
        QCOMPARE(violation ? violation->parameter : QString(), parameter);
        QCOMPARE(violation ? int(violation->reason) : -1, reason);
    }

    void checksListsEntryByEntry()
    {
        const ContractRegistry registry;
        const OperationContract *price = registry.operation(QStringLiteral("BssOpenApi"), QStringLiteral("GetPayAsYouGoPrice"));
        QVERIFY(price);
        FlatParameters flat{{QStringLiteral("ProductCode"), QStringLiteral("ecs")}, {QStringLiteral("SubscriptionType"), QStringLiteral("PayAsYouGo")},
                            {QStringLiteral("ModuleList.1.ModuleCode"), QStringLiteral("InstanceType")},
                            {QStringLiteral("ModuleList.1.PriceType"), QStringLiteral("Hour")},
                            {QStringLiteral("ModuleList.1.Config"), QStringLiteral("InstanceType:ecs.g6.large")}};
        QVERIFY(!validate(*price, flat));
        flat.insert(QStringLiteral("ModuleList.2.ModuleCode"), QStringLiteral("SystemDisk"));
        flat.insert(QStringLiteral("ModuleList.2.Config"), QStringLiteral("SystemDisk.Size:40"));
        QCOMPARE(validate(*price, flat), (ContractViolation{QStringLiteral("ModuleList.2.PriceType"), Reason::Missing}));
        flat.insert(QStringLiteral("ModuleList.2.PriceType"), QStringLiteral("Minute"));
        QCOMPARE(validate(*price, flat), (ContractViolation{QStringLiteral("ModuleList.2.PriceType"), Reason::NotAllowed}));
    }

    void manyThreadsMayAskAtOnce()
    {
        const ContractRegistry registry;
        std::vector<std::thread> threads;
        std::array<const OperationContract *, 8> found{};
        for (size_t i = 0; i < found.size(); ++i)
            threads.emplace_back([&, i] { found.at(i) = registry.operation(QStringLiteral("Ecs"), QStringLiteral("RunInstances")); });
        for (std::thread &thread : threads)
            thread.join();
        for (const OperationContract *operation : found)
            QVERIFY(operation && operation == found.front());
    }
};

QTEST_GUILESS_MAIN(TestContractRegistry)
#include "tst_contractregistry.moc"
