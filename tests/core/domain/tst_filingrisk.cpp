// SPDX-License-Identifier: Apache-2.0
#include "core/domain/filing.h"
#include <QTest>

using namespace pc;
using Stage = FilingCase::Stage;
using Risk = FilingRisk;

Q_DECLARE_METATYPE(pc::FilingRisk)
Q_DECLARE_METATYPE(pc::NumberState)
Q_DECLARE_METATYPE(pc::FilingCase::Stage)

static const QDate kToday(2026, 1, 15);
static const QDateTime kChecked(kToday, QTime(8, 0), Qt::UTC);

static QDateTime noonIn(int days)
{
    return QDateTime(kToday.addDays(days), QTime(12, 0)).toUTC();
}

static CaseDocument document(const QString &fault = {})
{
    CaseDocument paper;
    paper.item = QStringLiteral("licence");
    paper.path = QStringLiteral("/papers/licence.jpg");
    paper.fault = fault;
    paper.checkedAt = kChecked;
    return paper;
}

static FilingRow numberAlone(NumberState state = NumberState::Bound)
{
    FilingRow row;
    row.number.emplace();
    row.number->state.value = state;
    return row;
}

// A bound number, prepared well, due in a month.
static FilingRow prepared(int daysToDeadline = 31)
{
    FilingRow row = numberAlone();
    row.filing.emplace();
    row.filing->documents = {document()};
    row.filing->deadline = kToday.addDays(daysToDeadline);
    return row;
}

static Instance endingIn(int days)
{
    Instance instance;
    instance.endsAt = noonIn(days);
    return instance;
}

class TestFilingRisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openUntilFiledVoidDoneOrAbandoned_data()
    {
        QTest::addColumn<NumberState>("state");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<bool>("open");
        QTest::newRow("preparing") << NumberState::Bound << Stage::Preparing << true;
        QTest::newRow("in review") << NumberState::InReview << Stage::Submitted << true;
        QTest::newRow("state unknown") << NumberState::Unknown << Stage::Preparing << true;
        QTest::newRow("filed, and nobody closed the case") << NumberState::Filed << Stage::Submitted << false;
        QTest::newRow("void, and still prepared for") << NumberState::Void << Stage::Preparing << true;
        QTest::newRow("void and abandoned") << NumberState::Void << Stage::Abandoned << false;
        QTest::newRow("done") << NumberState::InReview << Stage::Done << false;
        QTest::newRow("abandoned") << NumberState::Bound << Stage::Abandoned << false;
    }

    void openUntilFiledVoidDoneOrAbandoned()
    {
        QFETCH(NumberState, state);
        QFETCH(Stage, stage);
        FilingRow row = prepared(-5); // overdue, were it open
        row.number->state.value = state;
        row.filing->stage = stage;
        QFETCH(bool, open);
        QCOMPARE(isOpen(row), open);
        QCOMPARE(riskOf(row, kToday), open ? Risk::Overdue : Risk::None);
    }

    void aNumberAloneIsOpenWhileItCanBeFiled()
    {
        QVERIFY(isOpen(numberAlone()));
        QVERIFY(!isOpen(numberAlone(NumberState::Filed)));
        QCOMPARE(riskOf(numberAlone(), kToday), Risk::NoCase);
        QCOMPARE(riskOf(numberAlone(NumberState::InReview), kToday), Risk::None);
        QCOMPARE(riskOf(numberAlone(NumberState::Unbound), kToday), Risk::None);
        QCOMPARE(riskOf(numberAlone(NumberState::Filed), kToday), Risk::None);
    }

    void deadlines_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<Risk>("risk");
        QTest::newRow("yesterday") << -1 << Risk::Overdue;
        QTest::newRow("today") << 0 << Risk::DueSoon;
        QTest::newRow("three days") << 3 << Risk::DueSoon;
        QTest::newRow("four days") << 4 << Risk::None;
    }

    void deadlines()
    {
        QFETCH(int, days);
        QTEST(riskOf(prepared(days), kToday), "risk");
    }

    void theInstanceHasToOutliveTheFiling_data()
    {
        QTest::addColumn<int>("ends");
        QTest::addColumn<int>("deadline");
        QTest::addColumn<Risk>("risk");
        QTest::newRow("a month is too little") << 30 << 10 << Risk::InstanceEnding;
        QTest::newRow("a day more is enough") << 31 << 10 << Risk::None;
        QTest::newRow("before a late deadline") << 50 << 60 << Risk::InstanceEnding;
        QTest::newRow("has ended") << -3 << 10 << Risk::InstanceEnding;
        QTest::newRow("an overdue one comes first") << -3 << -1 << Risk::Overdue;
    }

    void theInstanceHasToOutliveTheFiling()
    {
        QFETCH(int, ends);
        QFETCH(int, deadline);
        FilingRow row = prepared(deadline);
        row.instance = endingIn(ends);
        QTEST(riskOf(row, kToday), "risk");
    }

    void theReleaseCountsWhereItComesFirst()
    {
        FilingRow row = prepared(10);
        row.instance = endingIn(400);
        row.instance->releasesAt = noonIn(5);
        QCOMPARE(riskOf(row, kToday), Risk::InstanceEnding);
        row.instance->endsAt = {};
        QCOMPARE(riskOf(row, kToday), Risk::InstanceEnding);
        row.instance->releasesAt = {};
        QCOMPARE(riskOf(row, kToday), Risk::None); // pays as it goes
        row.instance->status.value = Instance::Status::EndsSoon;
        QCOMPARE(riskOf(row, kToday), Risk::InstanceEnding);
        row.instance->status.value = Instance::Status::Expired;
        QCOMPARE(riskOf(row, kToday), Risk::InstanceEnding);
        row = numberAlone();
        row.instance = endingIn(3);
        QCOMPARE(riskOf(row, kToday), Risk::InstanceEnding); // worse than having no case
    }

    void aCaseIsNotForgottenWithItsNumber()
    {
        FilingRow row = prepared(10);
        row.number = numberAlone().number;
        row.number->state.value = NumberState::Void;
        QVERIFY(isOpen(row));
        QCOMPARE(riskOf(row, kToday), Risk::NumberVoid);
        row.filing->stage = Stage::Abandoned;
        QVERIFY(!isOpen(row));
        QCOMPARE(riskOf(row, kToday), Risk::None);
        row.filing.reset();
        QVERIFY(!isOpen(row));
    }

    void stages_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<int>("deadline");
        QTest::addColumn<Risk>("risk");
        QTest::newRow("returned") << Stage::Returned << 31 << Risk::Returned;
        QTest::newRow("returned, and due soon") << Stage::Returned << 2 << Risk::Returned;
        QTest::newRow("nobody said how it ended") << Stage::Filing << 31 << Risk::SessionUnfinished;
        QTest::newRow("nobody said, and due soon") << Stage::Filing << 2 << Risk::DueSoon;
        QTest::newRow("submitted") << Stage::Submitted << 31 << Risk::None;
        QTest::newRow("submitted, and overdue") << Stage::Submitted << -1 << Risk::Overdue;
    }

    void stages()
    {
        QFETCH(Stage, stage);
        QFETCH(int, deadline);
        FilingRow row = prepared(deadline);
        row.filing->stage = stage;
        QTEST(riskOf(row, kToday), "risk");
    }

    void whatIsInReviewWasHandedIn()
    {
        FilingRow row = prepared();
        row.number->state.value = NumberState::InReview;
        row.filing->stage = Stage::Filing;
        QCOMPARE(riskOf(row, kToday), Risk::None);
        row.filing->stage = Stage::Preparing;
        row.filing->documents.clear();
        QCOMPARE(riskOf(row, kToday), Risk::None);
    }

    void papersAreMissingUntilEachIsGood()
    {
        FilingRow row = prepared();
        row.filing->documents += CaseDocument();
        QCOMPARE(riskOf(row, kToday), Risk::DocumentsMissing);
        row.filing->documents.last().isConfirmed = true;
        QCOMPARE(riskOf(row, kToday), Risk::None);
        row.filing->documents.last() = document(QStringLiteral("tooLarge"));
        QCOMPARE(riskOf(row, kToday), Risk::DocumentsMissing);
        row.filing->documents.last() = document();
        row.filing->documents.last().checkedAt = {};
        QCOMPARE(riskOf(row, kToday), Risk::DocumentsMissing);
        row.filing->documents.clear();
        QCOMPARE(riskOf(row, kToday), Risk::DocumentsMissing);
        row.number.reset(); // a case that has no number yet
        QCOMPARE(riskOf(row, kToday), Risk::DocumentsMissing);
        QVERIFY(isOpen(row));
    }

    void numbersAsTheyArePasted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("plain") << QStringLiteral("0000ab1c-0de3-4000-8000-0000000000f1");
        QTest::newRow("upper case") << QStringLiteral("0000AB1C-0DE3-4000-8000-0000000000F1");
        QTest::newRow("blanks around and inside") << QStringLiteral(" \t0000ab1c-0de3 -4000-\u00a08000-0000\u30000000\u200900f1\r\n");
        QTest::newRow("marks without width") << QStringLiteral("\ufeff0000ab1c-0de3\u200b-4000-80\u00ad00-0000000000f1\u202c");
        QTest::newRow("en dashes") << QStringLiteral("0000ab1c–0de3–4000–8000–0000000000f1");
        QTest::newRow("em dash, minus, long vowel mark, hyphen") << QStringLiteral("0000ab1c—0de3−4000ー8000\u20110000000000f1");
        QTest::newRow("full width") << QStringLiteral("００００ａｂ１ｃ－０ｄｅ３－４０００－８０００－００００００００００ｆ１");
        QTest::newRow("Cyrillic") << QStringLiteral("0000аВ1С-0ԁЕ3-4000-8000-0000000000f1");
        QTest::newRow("Greek") << QStringLiteral("0000αΒ1c-0dΕ3-4000-8000-0000000000f1");
        QTest::newRow("letters for nought and one") << QStringLiteral("OООoab1c-0de3-4000-8000-0000000000fl");
        QTest::newRow("without dashes") << QStringLiteral("0000ab1c0de3400080000000000000f1");
    }

    void numbersAsTheyArePasted()
    {
        QFETCH(QString, typed);
        QCOMPARE(cleanNumber(typed), QStringLiteral("0000ab1c-0de3-4000-8000-0000000000f1"));
    }

    void whatIsNoNumberIsNone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << QStringLiteral(" \t\u3000");
        QTest::newRow("an instance") << QStringLiteral("i-bp1example0001");
        QTest::newRow("too short") << QStringLiteral("0000ab1c-0de3-4000-8000-0000000000f");
        QTest::newRow("too long") << QStringLiteral("0000ab1c-0de3-4000-8000-0000000000f12");
        QTest::newRow("two of them") << QStringLiteral("0000ab1c-0de3-4000-8000-0000000000f1 0000ab1c-0de3-4000-8000-0000000000f2");
        QTest::newRow("dashes elsewhere") << QStringLiteral("0000-ab1c0de3-4000-8000-0000000000f1");
        QTest::newRow("another letter") << QStringLiteral("0000gb1c-0de3-4000-8000-0000000000f1");
        QTest::newRow("another script") << QStringLiteral("服务号备案");
    }

    void whatIsNoNumberIsNone()
    {
        QFETCH(QString, typed);
        QCOMPARE(cleanNumber(typed), QString());
    }
};

QTEST_GUILESS_MAIN(TestFilingRisk)
#include "tst_filingrisk.moc"
