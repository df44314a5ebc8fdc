// SPDX-License-Identifier: Apache-2.0
#include "core/filings/checklist.h"
#include "ui/filingcases/casewords.h"
#include <QLocale>
#include <QTest>

using namespace pc;

class TestCaseWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everythingHasAName()
    {
        const QStringList codes = provinces();
        QSet<QString> names;
        for (const QString &code : codes) {
            names.insert(CaseWords::province(code));
            QVERIFY2(CaseWords::province(code) != code, qPrintable(code));
            for (int kind = 0; kind <= int(EntityKind::Other); ++kind) {
                const Checklist list = checklistFor(EntityKind(kind), code);
                for (const ChecklistItem &item : list.items)
                    QVERIFY2(CaseWords::item(item.id) != item.id && !CaseWords::itemHint(item.id).isEmpty(), qPrintable(item.id));
            }
        }
        QCOMPARE(names.size(), codes.size());
        QCOMPARE(CaseWords::item(QStringLiteral("ofTomorrow")), QStringLiteral("ofTomorrow"));
        QCOMPARE(CaseWords::textLabel({QStringLiteral("siteName"), {}}), QStringLiteral("Name of the site"));
        QCOMPARE(CaseWords::textLabel({QStringLiteral("Remark"), {}}), QStringLiteral("Remark"));
    }

    void faultsAreSaidWithTheirFigures()
    {
        const QString path = QStringLiteral("/papers/licence.jpg");
        DocumentReport report{DocumentFault::TooLarge, 9 * 1024 * 1024, QStringLiteral("image/jpeg"), {4000, 3000}};
        QCOMPARE(CaseWords::fault(DocumentFault::TooLarge, path, &report),
                 QStringLiteral("licence.jpg is 9.0 MB; the form takes 4 MB. A smaller copy will do."));
        QCOMPARE(CaseWords::fault(DocumentFault::TooLarge, path, nullptr),
                 QStringLiteral("licence.jpg is larger than 4 MB, which the form takes. A smaller copy will do."));
        report.pixels = {500, 300};
        QVERIFY(CaseWords::fault(DocumentFault::TooFewPixels, path, &report).contains(QStringLiteral("500 × 300")));
        report.type = QStringLiteral("image/heic");
        for (const DocumentFault fault : {DocumentFault::WrongType, DocumentFault::NotWhatItSays})
            QVERIFY(CaseWords::fault(fault, path, &report).contains(QStringLiteral("HEIC")));
        for (int fault = 1; fault <= int(DocumentFault::Damaged); ++fault)
            QVERIFY(CaseWords::fault(DocumentFault(fault), path, nullptr).startsWith(QLatin1String("licence.jpg")) || fault == int(DocumentFault::WrongType));
        QCOMPARE(CaseWords::fault(DocumentFault::None, path, nullptr), QString());
    }

    void aLongNameIsShortenedInTheMiddle()
    {
        const QString shown = CaseWords::fileName(QStringLiteral("/papers/") + QString(80, QLatin1Char('a')) + QStringLiteral("_back.jpg"));
        QCOMPARE(shown.size(), 34);
        QVERIFY(shown.startsWith(QLatin1String("aaaa")) && shown.endsWith(QLatin1String("_back.jpg")));
        QCOMPARE(CaseWords::fileName(QStringLiteral("/papers/营业执照.jpg")), QStringLiteral("营业执照.jpg"));
    }
};

QTEST_MAIN(TestCaseWords)
#include "tst_casewords.moc"
