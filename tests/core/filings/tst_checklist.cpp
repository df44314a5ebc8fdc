// SPDX-License-Identifier: Apache-2.0
#include "core/filings/checklist.h"
#include <QSet>
#include <QTest>

using namespace pc;
using Form = ChecklistItem::Form;

class TestChecklist : public QObject
{
    Q_OBJECT

    static const ChecklistItem *item(const Checklist &list, const char *id)
    {
        const auto found = std::find_if(list.items.cbegin(), list.items.cend(), [id](const ChecklistItem &one) { return one.id == QLatin1String(id); });
        return found == list.items.cend() ? nullptr : &*found;
    }

    // Everything that the list requires, good.
    static FilingCase complete(EntityKind entity = EntityKind::Enterprise, const QString &province = {})
    {
        FilingCase filing;
        filing.entity = entity;
        filing.province = province;
        const Checklist list = checklistFor(entity, province);
        for (const ChecklistItem &one : list.items) {
            if (!one.isRequired)
                continue;
            if (one.form == Form::Text)
                filing.texts.append({one.id, QStringLiteral("ready")});
            else if (one.form == Form::Ready)
                filing.documents.append({one.id, {}, {}, {}, true});
            else
                filing.documents.append({one.id, QStringLiteral("/papers/%1.jpg").arg(one.id), {}, QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC), false});
        }
        return filing;
    }

private Q_SLOTS:
    // The worklist knows no list: one good paper of many is not all of them.
    void theFirstGoodPaperIsNotAllOfThem()
    {
        FilingRow row;
        row.filing = complete();
        FilingCase &filing = *row.filing;
        const QDate today(2026, 1, 15);
        QCOMPARE(riskOf(row, today), FilingRisk::None);
        const qsizetype asked = filing.documents.size();
        filing.documents = filing.documents.mid(0, 1);
        namePapers(filing);
        QCOMPARE(filing.documents.size(), asked);
        QCOMPARE(riskOf(row, today), FilingRisk::DocumentsMissing);
        QVERIFY(!missingItems(filing).isEmpty());

        filing.entity = EntityKind::Individual; // asks for other papers: nobody waits for the old ones
        filing.documents.append({QStringLiteral("other"), QStringLiteral("/papers/x.jpg"), {}, {}, false});
        namePapers(filing);
        const QStringList missing = missingItems(filing);
        for (const CaseDocument &one : std::as_const(filing.documents))
            QVERIFY2(!one.path.isEmpty() || one.isConfirmed || missing.contains(one.item), qPrintable(one.item));
        QVERIFY(std::any_of(filing.documents.cbegin(), filing.documents.cend(), [](const CaseDocument &one) { return one.item == QLatin1String("other"); }));
    }

    void everyKindHasItsProof_data()
    {
        QTest::addColumn<EntityKind>("entity");
        QTest::addColumn<QString>("proof");
        QTest::newRow("enterprise") << EntityKind::Enterprise << "licence";
        QTest::newRow("individual") << EntityKind::Individual << "responsiblePersonId";
        QTest::newRow("institution") << EntityKind::PublicInstitution << "institutionCertificate";
        QTest::newRow("government") << EntityKind::Government << "creditCodeCertificate";
        QTest::newRow("organisation") << EntityKind::SocialOrganisation << "organisationCertificate";
        QTest::newRow("other") << EntityKind::Other << "subjectCertificate";
    }

    void everyKindHasItsProof()
    {
        QFETCH(EntityKind, entity);
        QFETCH(QString, proof);
        const Checklist list = checklistFor(entity, {});
        QVERIFY(list.isGeneral);
        QCOMPARE(list.items.first().id, proof);
        QVERIFY(list.items.first().isRequired);
        QVERIFY(item(list, "siteName") && item(list, "phone") && item(list, "faceVerification"));
        QCOMPARE(item(list, "authorisationLetter") != nullptr, entity != EntityKind::Individual);
        QSet<QString> ids;
        for (const ChecklistItem &one : list.items)
            ids.insert(one.id);
        QCOMPARE(ids.size(), list.items.size());
    }

    void provincesAskForMore_data()
    {
        QTest::addColumn<QString>("province");
        QTest::addColumn<EntityKind>("entity");
        QTest::addColumn<QString>("more");      // empty: the general list
        QTest::addColumn<bool>("isRequired");
        QTest::newRow("Shanghai, individual") << "CN-SH" << EntityKind::Individual << "residencePermit" << false;
        QTest::newRow("Shanghai, enterprise") << "CN-SH" << EntityKind::Enterprise << "localPhone" << false;
        QTest::newRow("Jiangsu") << "CN-JS" << EntityKind::Enterprise << "domainCertificate" << true;
        QTest::newRow("Hunan, enterprise") << "CN-HN" << EntityKind::Enterprise << "domainCertificate" << true;
        QTest::newRow("Jiangxi, individual") << "CN-JX" << EntityKind::Individual << "residencePermit" << false;
        QTest::newRow("Jiangxi, enterprise") << "CN-JX" << EntityKind::Enterprise << QString() << false;
        QTest::newRow("Zhejiang") << "CN-ZJ" << EntityKind::Enterprise << QString() << false;
        QTest::newRow("nowhere") << "CN-QQ" << EntityKind::Enterprise << QString() << false;
    }

    void provincesAskForMore()
    {
        QFETCH(QString, province);
        QFETCH(EntityKind, entity);
        QFETCH(QString, more);
        QFETCH(bool, isRequired);
        const Checklist list = checklistFor(entity, province);
        QCOMPARE(list.isGeneral, more.isEmpty());
        if (more.isEmpty()) {
            QCOMPARE(list.items, checklistFor(entity, {}).items);
            return;
        }
        const ChecklistItem *const extra = item(list, qPrintable(more));
        QVERIFY(extra);
        QCOMPARE(extra->isRequired, isRequired);
    }

    void theMainlandIsWhole()
    {
        const QStringList codes = provinces();
        QCOMPARE(codes.size(), 31);
        QCOMPARE(QSet<QString>(codes.cbegin(), codes.cend()).size(), 31);
        QVERIFY(std::all_of(codes.cbegin(), codes.cend(), [](const QString &code) { return code.size() == 5 && code.startsWith(QLatin1String("CN-")); }));
    }

    void anEmptyCaseMissesWhatIsRequired()
    {
        FilingCase filing;
        const QStringList missing = missingItems(filing);
        QVERIFY(missing.contains(QStringLiteral("licence")) && missing.contains(QStringLiteral("siteName")) && missing.contains(QStringLiteral("phone")));
        QVERIFY(!missing.contains(QStringLiteral("authorisationLetter")));
        QCOMPARE(missingItems(complete()), QStringList());
        QCOMPARE(missingItems(complete(EntityKind::Individual, QStringLiteral("CN-JS"))), QStringList());
    }

    void oneThingIsMissing_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("how");
        QTest::newRow("no file") << "licence" << "noFile";
        QTest::newRow("not checked") << "licence" << "unchecked";
        QTest::newRow("faulty") << "licence" << "faulty";
        QTest::newRow("not ticked") << "phone" << "unticked";
        QTest::newRow("blank text") << "siteName" << "blank";
        QTest::newRow("a faulty paper that nobody had to bring") << "authorisationLetter" << "optional";
    }

    void oneThingIsMissing()
    {
        QFETCH(QString, item);
        QFETCH(QString, how);
        FilingCase filing = complete();
        if (how == QLatin1String("optional"))
            filing.documents.append({item, QStringLiteral("/papers/letter.pdf"), QStringLiteral("damaged"), QDateTime::currentDateTimeUtc(), false});
        for (CaseDocument &document : filing.documents) {
            if (document.item != item)
                continue;
            if (how == QLatin1String("noFile"))
                document.path.clear();
            else if (how == QLatin1String("unchecked"))
                document.checkedAt = {};
            else if (how == QLatin1String("faulty"))
                document.fault = QStringLiteral("tooLarge");
            else if (how == QLatin1String("unticked"))
                document.isConfirmed = false;
        }
        for (CaseText &text : filing.texts) {
            if (text.label == item)
                text.text = QStringLiteral("  \n");
        }
        QCOMPARE(missingItems(filing), QStringList{item});
    }

    void anotherKindMissesItsOwnPapers()
    {
        FilingCase filing = complete();
        filing.entity = EntityKind::Government;
        QCOMPARE(missingItems(filing), QStringList{QStringLiteral("creditCodeCertificate")});
        filing = complete();
        filing.province = QStringLiteral("CN-GZ");
        QCOMPARE(missingItems(filing), QStringList{QStringLiteral("domainCertificate")});
    }
};

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
