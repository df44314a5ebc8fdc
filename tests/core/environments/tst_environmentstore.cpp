// SPDX-License-Identifier: Apache-2.0
#include "core/environments/environmentstore.h"
#include "tests/core/environments/samples.h"
#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

class TestEnvironmentStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(QStringLiteral("data/environments"));
        m_store = std::make_unique<EnvironmentStore>(m_folder);
    }

    void folderThatDoesNotExistIsEmpty()
    {
        QVERIFY(m_store->load());
        QVERIFY(m_store->environments().isEmpty());
        QVERIFY(m_store->fileProblems().isEmpty());
    }

    void keepsEveryFieldOverARestart()
    {
        Environment environment = sampleEnvironment();
        environment.site = Environment::Site::International;
        environment.endpoints[QStringLiteral("Sts")] = {QUrl(QStringLiteral("http://localhost:9")), Endpoint::Signing::V3, Endpoint::Method::Get};
        environment.signinUrl = QUrl(QStringLiteral("https://signin-intl.aliyun.com/federation"));
        environment.suiteUrlTemplate = QStringLiteral("https://{product}.example.com/");
        SuitePage page;
        page.id = QStringLiteral("orders");
        page.purpose = SuitePage::Purpose::Buy;
        page.product = QStringLiteral("ecs");
        page.address = QStringLiteral("https://{product}.orders.example/{region}");
        page.isForFrames = true;
        page.embedding = SuitePage::Embedding::Frame;
        page.touches = QStringList{QStringLiteral("orders")};
        environment.suitePages = {page};
        environment.suiteChoices = {{QStringLiteral("ecs"), SuiteChoice::Area::Filing, SuiteChoice::Mode::Own, QStringLiteral("own prices")}};
        environment.loginUrl = QUrl(QStringLiteral("https://partner.example/ended"));
        environment.allowedHosts = {QStringLiteral("a.example")};
        environment.roleName = QStringLiteral("role");
        environment.vendorLanguage = QStringLiteral("en");
        environment.customerListHome = Environment::CustomerListHome::BssOpenApi;
        environment.tickets = Environment::Tickets::Workorder2021;
        environment.messageQueue = QStringLiteral("vno-partner-queue");
        environment.endpoints[kQueueProduct].url = QUrl(QStringLiteral("https://1234567890123456.mns.cn-hangzhou.aliyuncs.com"));
        environment.bidType = QStringLiteral("NORMAL");
        environment.currency = QStringLiteral("JPY");
        environment.colour = QStringLiteral("#102030");
        environment.readOnly = false;
        const Result<Environment> added = m_store->add(environment);
        QVERIFY(added);
        QVERIFY(!added->id.isEmpty());
        environment.id = added->id;
        EnvironmentStore again(m_folder);
        QVERIFY(again.load());
        QCOMPARE(again.environments(), QList<Environment>{environment});
    }

    // A profile from before a product was used reaches it all the same.
    void olderProfilesGetNewEndpoints()
    {
        Environment environment = *m_store->add(sampleEnvironment());
        environment.endpoints.remove(QStringLiteral("Bsn"));
        environment.endpoints.remove(QStringLiteral("Aas"));
        QVERIFY(m_store->change(environment));
        EnvironmentStore again(m_folder);
        QVERIFY(again.load());
        const QMap<QString, Endpoint> endpoints = again.find(environment.id)->endpoints;
        QCOMPARE(endpoints.value(QStringLiteral("Bsn")).url.host(), QStringLiteral("bsn.aliyuncs.com"));
        QCOMPARE(endpoints.value(QStringLiteral("Aas")).url.host(), QStringLiteral("aas.aliyuncs.com"));
    }

    void changesAndRemoves()
    {
        QSignalSpy changed(m_store.get(), &EnvironmentStore::environmentsChanged);
        Environment environment = *m_store->add(sampleEnvironment());
        environment.name = QStringLiteral("Other name ");
        QCOMPARE(m_store->change(environment)->name, QStringLiteral("Other name"));
        QCOMPARE(m_store->findByName(QStringLiteral("other NAME"))->id, environment.id);
        QVERIFY(m_store->remove(environment.id));
        QVERIFY(!m_store->find(environment.id));
        QVERIFY(QDir(m_folder).isEmpty());
        QCOMPARE(changed.size(), 3);
        QCOMPARE(m_store->remove(environment.id).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(m_store->change(environment).error().kind, ApiError::Kind::NotFound);
    }

    void refusesProblemsAndKnownIds()
    {
        Environment environment = *m_store->add(sampleEnvironment());
        QCOMPARE(m_store->add(environment).error().kind, ApiError::Kind::Conflict);
        QCOMPARE(m_store->add(sampleEnvironment()).error().kind, ApiError::Kind::InvalidInput); // same name
        environment.signinUrl = QUrl(QStringLiteral("http://signin.aliyun.com"));
        QCOMPARE(m_store->change(environment).error().kind, ApiError::Kind::InvalidInput);
        QCOMPARE(m_store->find(environment.id)->signinUrl.scheme(), QStringLiteral("https"));
    }

    void duplicatesUnderAFreeName()
    {
        Environment original = sampleEnvironment(QStringLiteral("Live"));
        original.readOnly = false;
        const EnvironmentId id = m_store->add(original)->id;
        const Result<Environment> copy = m_store->duplicate(id);
        QVERIFY(copy);
        QVERIFY(copy->id != id);
        QCOMPARE(copy->name, QStringLiteral("Live 2"));
        QVERIFY(copy->readOnly); // production starts read-only
        QCOMPARE(m_store->duplicate(id)->name, QStringLiteral("Live 3"));
        QCOMPARE(m_store->environments().size(), 3);
    }

    void listsByNameWithoutCase()
    {
        for (const char *name : {"b", "C", "A"})
            QVERIFY(m_store->add(sampleEnvironment(QString::fromLatin1(name))));
        QStringList names;
        for (const Environment &environment : m_store->environments())
            names.append(environment.name);
        QCOMPARE(names, (QStringList{QStringLiteral("A"), QStringLiteral("b"), QStringLiteral("C")}));
    }

    void keepsFieldsOfANewerProgramButNoKeys()
    {
        Environment environment = *m_store->add(sampleEnvironment());
        const QString path = fileOf(environment);
        QJsonObject json = QJsonDocument::fromJson(contentOf(path)).object();
        json.insert(QStringLiteral("shape"), QStringLiteral("round"));
        json.insert(QStringLiteral("keys"), QJsonObject{{QStringLiteral("main"), QStringLiteral("left by hand")}});
        QVERIFY(writeFile(path, QJsonDocument(json).toJson()));
        QVERIFY(m_store->load());
        environment.readOnly = !environment.readOnly;
        QVERIFY(m_store->change(environment));
        QVERIFY(contentOf(path).contains("round"));
        QVERIFY(!contentOf(path).contains("left by hand"));
    }

    void setsDamagedFilesAside()
    {
        const Environment environment = *m_store->add(sampleEnvironment());
        const QString path = fileOf(environment);
        QVERIFY(writeFile(path, contentOf(path).left(100)));
        QVERIFY(m_store->load());
        QVERIFY(m_store->environments().isEmpty());
        QCOMPARE(m_store->fileProblems().size(), 1);
        QCOMPARE(m_store->fileProblems().first().error.kind, ApiError::Kind::StorageCorrupt);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(contentOf(QDir(m_folder).filePath(m_store->fileProblems().first().movedTo)).size(), 100);
        QVERIFY(m_store->load());
        QVERIFY(m_store->fileProblems().isEmpty()); // said once
    }

    void namesTheFieldThatIsWrong()
    {
        const Environment environment = *m_store->add(sampleEnvironment());
        QJsonObject json = QJsonDocument::fromJson(contentOf(fileOf(environment))).object();
        json.insert(QStringLiteral("site"), QStringLiteral("moon"));
        QVERIFY(writeFile(fileOf(environment), QJsonDocument(json).toJson()));
        QVERIFY(m_store->load());
        QCOMPARE(m_store->fileProblems().value(0).error.detail, QStringLiteral("site"));
    }

    void leavesFilesOfANewerProgramAlone()
    {
        const Environment environment = *m_store->add(sampleEnvironment());
        QJsonObject json = QJsonDocument::fromJson(contentOf(fileOf(environment))).object();
        json.insert(QStringLiteral("version"), 2);
        const QByteArray newer = QJsonDocument(json).toJson();
        QVERIFY(writeFile(fileOf(environment), newer));
        QVERIFY(m_store->load());
        QCOMPARE(m_store->fileProblems().value(0).error.kind, ApiError::Kind::StorageTooNew);
        QCOMPARE(contentOf(fileOf(environment)), newer);
    }

    void refusesAFileUnderAnotherName()
    {
        const Environment environment = *m_store->add(sampleEnvironment());
        QVERIFY(QFile::copy(fileOf(environment), QDir(m_folder).filePath(QStringLiteral("copy.json"))));
        QVERIFY(m_store->load());
        QCOMPARE(m_store->environments().size(), 1);
        QCOMPARE(m_store->fileProblems().value(0).file, QStringLiteral("copy.json"));
    }

    void folderThatCannotBeMadeIsSaid()
    {
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("data")), "a file in the way"));
        const Result<Environment> added = m_store->add(sampleEnvironment());
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ApiError::Kind::StorageReadOnly);
        QVERIFY(m_store->environments().isEmpty());
    }

private:
    QString fileOf(const Environment &environment) const
    {
        return QDir(m_folder).filePath(environment.id.text() + QStringLiteral(".json"));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::unique_ptr<EnvironmentStore> m_store;
};

QTEST_GUILESS_MAIN(TestEnvironmentStore)
#include "tst_environmentstore.moc"
