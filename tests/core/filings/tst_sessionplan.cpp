// SPDX-License-Identifier: Apache-2.0
#include "core/filings/sessionplan.h"
#include "core/filings/checklist.h"
#include <QTest>

using namespace pc;
using std::chrono::minutes;

class TestSessionPlan : public QObject
{
    Q_OBJECT

    static FilingCase complete(EntityKind entity)
    {
        FilingCase filing;
        filing.entity = entity;
        const Checklist list = checklistFor(entity, {});
        for (const ChecklistItem &item : list.items) {
            filing.texts.append({item.id, QStringLiteral("ready")});
            if (item.isRequired)
                filing.documents.append({item.id, QStringLiteral("/papers/a.jpg"), {}, QDateTime::currentDateTimeUtc(), true});
        }
        return filing;
    }

    static int fitting(const SessionPlan &plan)
    {
        return int(std::count_if(plan.steps.cbegin(), plan.steps.cend(), [](const PlannedStep &step) { return step.fits; }));
    }

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<EntityKind>("entity");
        QTest::addColumn<bool>("isComplete");
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("isRenewed");
        QTest::addColumn<int>("fitting");       // steps of six
        QTest::addColumn<bool>("mayStart");
        // A complete enterprise: 2 + 8 + 6 + 3 + 10 + 3 = 32 minutes; an individual: 2 + 5 + 6 + 2 + 10 + 3 = 28.
        QTest::newRow("a whole hour") << EntityKind::Enterprise << true << 60 << false << 6 << true;
        QTest::newRow("exactly with the reserve") << EntityKind::Enterprise << true << 37 << false << 6 << true;
        QTest::newRow("without the reserve") << EntityKind::Enterprise << true << 36 << false << 6 << false;
        QTest::newRow("all but the last") << EntityKind::Enterprise << true << 31 << false << 5 << false;
        QTest::newRow("an individual needs less") << EntityKind::Individual << true << 33 << false << 6 << true;
        QTest::newRow("only the start") << EntityKind::Enterprise << true << 10 << false << 2 << false;
        QTest::newRow("over") << EntityKind::Enterprise << true << 0 << false << 0 << false;
        QTest::newRow("renewed as it goes") << EntityKind::Enterprise << true << 3 << true << 6 << true;
        QTest::newRow("nothing prepared") << EntityKind::Enterprise << false << 60 << false << 4 << false;
        QTest::newRow("nothing prepared, renewed") << EntityKind::Enterprise << false << 60 << true << 6 << true;
    }

    void fits()
    {
        QFETCH(EntityKind, entity);
        QFETCH(bool, isComplete);
        QFETCH(int, left);
        QFETCH(bool, isRenewed);
        FilingCase filing = complete(entity);
        if (!isComplete) {
            filing.documents.clear();
            filing.texts.clear();
        }
        const SessionPlan plan = planFor(filing, minutes(left), isRenewed);
        QCOMPARE(plan.steps.size(), 6);
        QTEST(fitting(plan), "fitting");
        QTEST(plan.mayStart, "mayStart");
        minutes sum{0};
        for (const PlannedStep &step : plan.steps) {
            QVERIFY(step.needs > minutes(0));
            sum += step.needs;
        }
        QCOMPARE(plan.needs, sum);
    }

    void whatIsMissingCostsMinutes()
    {
        FilingCase filing = complete(EntityKind::Enterprise);
        const auto needs = [&filing] { return planFor(filing, minutes(60), false).needs; };
        const minutes whole = needs();
        QCOMPARE(whole, minutes(32));
        filing.documents.first().fault = QStringLiteral("damaged");
        const minutes withFaulty = needs();
        QVERIFY(withFaulty > whole);
        filing.texts.clear();
        QVERIFY(needs() > withFaulty);
    }
};

QTEST_GUILESS_MAIN(TestSessionPlan)
#include "tst_sessionplan.moc"
