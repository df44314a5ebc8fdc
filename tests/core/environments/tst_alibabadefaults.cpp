// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/contractregistry.h"
#include "core/environments/alibabadefaults.h"
#include <QTest>

using namespace pc;

class TestAlibabaDefaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreeWithTheContracts_data()
    {
        QTest::addColumn<Environment::Site>("site");
        QTest::newRow("china") << Environment::Site::China;
        QTest::newRow("international") << Environment::Site::International;
    }
    void agreeWithTheContracts()
    {
        QFETCH(Environment::Site, site);
        Environment environment;
        environment.site = site;
        applyAlibabaDefaults(environment);
        const auto hostOf = [site](const OperationContract &operation) {
            const bool isOwn = site == Environment::Site::International && !operation.hostInternational.isEmpty();
            return isOwn ? operation.hostInternational : operation.host;
        };
        const ContractRegistry contracts;
        QMap<QString, QStringList> hosts; // a product may have operations of several generations
        for (const QString &group : contracts.groups()) {
            for (const OperationContract *operation : contracts.group(group)) {
                if (operation->style == OperationContract::Style::Rpc && !hostOf(*operation).contains(QLatin1Char('{')))
                    hosts[operation->product].append(hostOf(*operation));
            }
        }
        QVERIFY(!hosts.isEmpty());
        QCOMPARE(environment.endpoints.keys(), hosts.keys());
        for (auto it = hosts.cbegin(); it != hosts.cend(); ++it)
            QVERIFY2(it->contains(environment.endpoints.value(it.key()).url.host()), qPrintable(it.key()));
        const OperationContract *token = contracts.operation(QStringLiteral("Federation"), QStringLiteral("GetSigninToken"));
        QVERIFY(token);
        QCOMPARE(environment.signinUrl, QUrl(QStringLiteral("https://") + hostOf(*token) + token->path));
    }
};

QTEST_GUILESS_MAIN(TestAlibabaDefaults)
#include "tst_alibabadefaults.moc"
