// SPDX-License-Identifier: Apache-2.0
#include "core/environments/profileimport.h"
#include "core/environments/profilejson.h"
#include "tests/core/environments/samples.h"
#include "tests/core/vault/memorykeychain.h"
#include "tests/support/testasync.h"
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

namespace {

QByteArray sampleFile(const QString &name)
{
    QJsonObject json = profileToJson(sampleEnvironment(name));
    json.insert(QStringLiteral("id"), QStringLiteral("../../elsewhere"));
    json.insert(QStringLiteral("note"), QStringLiteral("sEcReT left in a note"));
    const auto key = [](const char *id, const char *secret) {
        return QJsonObject{{QStringLiteral("accessKeyId"), QLatin1String(id)}, {QStringLiteral("accessKeySecret"), QLatin1String(secret)}};
    };
    json.insert(QStringLiteral("keys"), QJsonObject{{QStringLiteral("main"), key(" LTAImain ", "sEcReTmain\n")}, {QStringLiteral("ram"), key("LTAIram", "sEcReTram")}});
    return QJsonDocument(json).toJson();
}

} // namespace

class TestProfileImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<MemoryKeychain>();
        m_keys = std::make_unique<Keys>(*m_keychain);
        m_store = std::make_unique<EnvironmentStore>(m_dir->filePath(QStringLiteral("environments")));
        m_file = m_dir->filePath(QStringLiteral("import.json"));
        QVERIFY(writeFile(m_file, sampleFile(QStringLiteral("Live"))));
    }

    void keysGoToTheVaultAndNowhereElse()
    {
        const Result<ImportOutcome> outcome = import(ImportRule::Refuse);
        QVERIFY(outcome);
        QVERIFY(outcome->heldSecrets);
        QVERIFY(!outcome->replaced);
        const Result<PartnerKeys> keys = waitFor(m_keys->load(outcome->environment.id));
        QCOMPARE(keys->main.id, QStringLiteral("LTAImain"));
        QCOMPARE(keys->main.secret.reveal(), QByteArray("sEcReTmain"));
        QCOMPARE(keys->ram.secret.reveal(), QByteArray("sEcReTram"));
        QDirIterator files(m_dir->filePath(QStringLiteral("environments")), QDir::Files);
        QVERIFY(files.hasNext());
        while (files.hasNext())
            QVERIFY(!contentOf(files.next()).toLower().contains("secret"));
    }

    void givesTheProfileAnIdOfItsOwn()
    {
        const Result<ImportOutcome> outcome = import(ImportRule::Refuse);
        QVERIFY(outcome);
        QVERIFY(!outcome->environment.id.text().contains(QLatin1Char('/')));
    }

    void sameNameIsRefusedReplacedOrKept()
    {
        const EnvironmentId first = import(ImportRule::Refuse)->environment.id;
        QCOMPARE(import(ImportRule::Refuse).error().kind, ApiError::Kind::Conflict);
        const Result<ImportOutcome> replaced = import(ImportRule::Replace);
        QVERIFY(replaced->replaced);
        QCOMPARE(replaced->environment.id, first);
        const Result<ImportOutcome> kept = import(ImportRule::KeepBoth);
        QCOMPARE(kept->environment.name, QStringLiteral("Live 2"));
        QVERIFY(kept->environment.id != first);
        QCOMPARE(m_store->environments().size(), 2);
    }

    void refusingKeychainImportsNothingUntilThePersonChooses()
    {
        m_keychain->fails = ApiError::Kind::KeychainDenied;
        QCOMPARE(import(ImportRule::Refuse).error().kind, ApiError::Kind::KeychainDenied);
        QVERIFY(m_store->environments().isEmpty());
        const Result<ImportOutcome> outcome = import(ImportRule::Refuse, KeyPlace::Session);
        QVERIFY(outcome);
        QVERIFY(m_keys->isSessionOnly(outcome->environment.id));
    }

    void storeThatFailsLeavesNoKeysBehind()
    {
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("blocked")), "x"));
        m_store = std::make_unique<EnvironmentStore>(m_dir->filePath(QStringLiteral("blocked/environments")));
        QCOMPARE(import(ImportRule::Refuse, KeyPlace::Session).error().kind, ApiError::Kind::StorageReadOnly);
        QVERIFY(m_store->environments().isEmpty());
    }

    void fileWithoutKeysSaysSo()
    {
        const QString exported = m_dir->filePath(QStringLiteral("exported.json"));
        QVERIFY(exportProfile(sampleEnvironment(QStringLiteral("Shared")), exported));
        const Result<ImportedProfile> profile = readProfileFile(exported);
        QVERIFY(profile);
        QVERIFY(!profile->heldSecrets());
        QCOMPARE(profile->environment.name, QStringLiteral("Shared"));
    }

    void exportHoldsNoSecret()
    {
        const Result<ImportOutcome> outcome = import(ImportRule::Refuse);
        const QString exported = m_dir->filePath(QStringLiteral("exported.json"));
        QVERIFY(exportProfile(outcome->environment, exported));
        QVERIFY(!contentOf(exported).contains("LTAI"));
        QVERIFY(!contentOf(exported).toLower().contains("secret"));
    }

    void badFilesAreTold()
    {
        QCOMPARE(readProfileFile(m_dir->filePath(QStringLiteral("none.json"))).error().kind, ApiError::Kind::StorageFailed);
        QVERIFY(writeFile(m_file, "no json"));
        QCOMPARE(readProfileFile(m_file).error().kind, ApiError::Kind::StorageCorrupt);
        QVERIFY(writeFile(m_file, sampleFile(QStringLiteral("Live")).replace("\"rpc1\"", "\"rpc9\"")));
        QVERIFY(readProfileFile(m_file).error().detail.endsWith(QLatin1String(".signing")));
        QVERIFY(writeFile(m_file, sampleFile(QStringLiteral("Live")).replace("https://sts", "http://sts")));
        QCOMPARE(import(ImportRule::Refuse).error().kind, ApiError::Kind::InvalidInput);
    }

private:
    Result<ImportOutcome> import(ImportRule rule, KeyPlace place = KeyPlace::Keychain)
    {
        const Result<ImportedProfile> profile = readProfileFile(m_file);
        return profile ? waitFor(importProfile(*profile, rule, place, m_store.get(), m_keys.get())) : failure(profile.error());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Keys> m_keys;
    std::unique_ptr<EnvironmentStore> m_store;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestProfileImport)
#include "tst_profileimport.moc"
