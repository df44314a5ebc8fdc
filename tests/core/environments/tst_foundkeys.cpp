// SPDX-License-Identifier: Apache-2.0
#include "core/environments/foundkeys.h"
#include "tests/core/environments/samples.h"
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Use = FoundKey::Use;

class TestFoundKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfCliProfile()
    {
        const QString path = m_dir.filePath(QStringLiteral("config.json"));
        QVERIFY(writeFile(path, R"({"current": "default", "profiles": [
            {"name": "default", "mode": "AK", "access_key_id": " AK1 ", "access_key_secret": "S1", "region_id": "cn-hangzhou"},
            {"name": "temp", "mode": "StsToken", "access_key_id": "AK2", "access_key_secret": "S2", "sts_token": "T2"},
            {"name": "role", "mode": "RamRoleArn", "access_key_id": "AK3", "access_key_secret": "S3", "ram_role_arn": "acs:ram::1:role/x"},
            {"name": "machine", "mode": "EcsRamRole", "ram_role_name": "x"},
            {"name": "half", "mode": "AK", "access_key_id": "AK4"},
            {"name": "no token", "mode": "StsToken", "access_key_id": "AK5", "access_key_secret": "S5"}], "meta_path": ""})"));
        const Result<QList<FoundKey>> found = keysOfAliyunCli(path);
        QVERIFY(found);
        QList<Use> uses;
        for (const FoundKey &key : *found)
            uses.append(key.use);
        QCOMPARE(uses, (QList<Use>{Use::Permanent, Use::Temporary, Use::Permanent, Use::NotAKey, Use::Incomplete, Use::Incomplete}));
        QCOMPARE(found->at(0).key.id, QStringLiteral("AK1"));
        QCOMPARE(found->at(0).key.secret.reveal(), QByteArray("S1"));
        QCOMPARE(found->at(1).key.securityToken.reveal(), QByteArray("T2"));
        QCOMPARE(found->at(2).name, QStringLiteral("role"));
        QCOMPARE(found->at(3).mode, QStringLiteral("EcsRamRole"));
    }

    void tellsAMissingFileFromADamagedOne()
    {
        QCOMPARE(keysOfAliyunCli(m_dir.filePath(QStringLiteral("none"))).error().kind, ApiError::Kind::NotFound);
        const QString path = m_dir.filePath(QStringLiteral("damaged"));
        QVERIFY(writeFile(path, "{"));
        QCOMPARE(keysOfAliyunCli(path).error().kind, ApiError::Kind::StorageCorrupt);
    }

    void readsBothSpellingsOfTheVariables()
    {
        QProcessEnvironment variables;
        QVERIFY(keysOfVariables(variables).isEmpty());
        variables.insert(QStringLiteral("ALIBABACLOUD_ACCESS_KEY_ID"), QStringLiteral("old"));
        variables.insert(QStringLiteral("ALIBABACLOUD_ACCESS_KEY_SECRET"), QStringLiteral("s"));
        variables.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), QStringLiteral("new"));
        QList<FoundKey> found = keysOfVariables(variables);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).name, QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"));
        QCOMPARE(found.at(0).use, Use::Incomplete);
        QCOMPARE(found.at(1).key.id, QStringLiteral("old"));
        QCOMPARE(found.at(1).use, Use::Permanent);
        variables.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), QStringLiteral("s"));
        variables.insert(QStringLiteral("ALIBABA_CLOUD_SECURITY_TOKEN"), QStringLiteral("t"));
        QCOMPARE(keysOfVariables(variables).at(0).use, Use::Temporary);
    }

    void namesEveryVariableThatMayHoldASecret()
    {
        QCOMPARE(keyVariableNames().size(), 6);
        QVERIFY(keyVariableNames().contains(QStringLiteral("ALIBABACLOUD_ACCESS_KEY_SECRET")));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestFoundKeys)
#include "tst_foundkeys.moc"
