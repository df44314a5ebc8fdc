// SPDX-License-Identifier: Apache-2.0
// What a person reads before and after binding, granting and removing.
#include "core/operations/changejson.h"
#include "models/operationtext.h"
#include "tests/support/fakejournal.h"
#include "tests/support/manualclock.h"
#include "ui/operations/consequencedialog.h"
#include "ui/operations/consequencetext.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/operationoutcome.h"
#include "ui/operations/trappanel.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace pc;
using Step = ConsequenceDialog::Step;

static Customer customer(const char *uid, const char *name)
{
    Customer out;
    out.facts.uid = CustomerUid(QLatin1String(uid));
    out.facts.name = QLatin1String(name);
    return out;
}

static Customer jichuan() { return customer("5000000000000017", "Jichuan Logistics"); }
static Customer willow() { return customer("5000000000000018", "Willow Studio"); }

static Consequence about(const Change &change)
{
    Consequence out;
    out.customer = jichuan();
    out.request = OperationRequest(jichuan().uid(), change);
    out.reversibility = Reversibility::OneWay;
    out.numbersReadAt = QDateTime(QDate(2026, 1, 15), QTime(7, 59), Qt::UTC);
    return out;
}

static Consequence binding()
{
    Consequence out = about(BindNumbers{Resource(ResourceType::Ecs, QStringLiteral("i-1")), 2});
    Instance instance;
    instance.id = QStringLiteral("i-1");
    instance.product = QStringLiteral("ecs");
    instance.region = QStringLiteral("cn-hangzhou");
    instance.endsAt = QDateTime(QDate(2026, 9, 8), QTime(16, 0), Qt::UTC);
    out.instance = instance;
    out.numbersUsed = 3;
    out.effects = {Effect::NumbersUsedUp, Effect::NumbersEndWithInstance};
    return out;
}

static Consequence grant()
{
    Consequence out = about(GrantNumber{QStringLiteral("SN-1"), willow().uid(), QStringLiteral("pilot site")});
    out.receiver = willow();
    ServiceNumber number;
    number.number = QStringLiteral("SN-1");
    number.holder = jichuan().uid();
    out.numbers = QList<ServiceNumber>{number};
    out.effects = {Effect::NumberChangesHolder};
    return out;
}

class TestFilingDialog : public QObject
{
    Q_OBJECT

    struct Bench
    {
        FakeJournal journal;
        ManualClock clock;
        QWidget window;
        std::unique_ptr<OperationFlow> flow;
        QPointer<ConsequenceDialog> dialog;

        explicit Bench(const Consequence &consequence)
        {
            journal.next = consequence;
            OperationServices services;
            services.journal = &journal;
            services.clock = &clock;
            flow = std::make_unique<OperationFlow>(services);
            Environment environment;
            environment.name = QStringLiteral("Northwind partner");
            flow->setEnvironment(environment);
            window.show();
            dialog = flow->start(consequence.request, &window);
        }
        ~Bench() { delete dialog; }
        [[nodiscard]] QPushButton *verb() const { return dialog->findChild<QPushButton *>(QStringLiteral("verb")); }
        [[nodiscard]] QString label(const char *name) const
        {
            const auto *found = dialog->findChild<QLabel *>(QLatin1String(name));
            return found ? found->text() : QStringLiteral("no such label");
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setDoubleClickInterval(1);
    }

    void aBindingShowsInstanceAndNumbers()
    {
        Bench bench(binding());
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(bench.label("question").contains(QStringLiteral("2 service number")));
        QCOMPARE(bench.label("fact0"), QStringLiteral("i-1 · ECS · cn-hangzhou"));
        QCOMPARE(bench.label("before0"), QStringLiteral("3"));
        QCOMPARE(bench.label("after0"), QStringLiteral("5"));
        QVERIFY(bench.label("figuresAge").contains(QStringLiteral("1 min"))); // of the numbers, not of a quota
        QVERIFY(bench.label("reversal").startsWith(QStringLiteral("No")));
        QVERIFY(ConsequenceText::effect(Effect::NumbersUsedUp, binding()).contains(QStringLiteral("never come back")));
        QVERIFY(ConsequenceText::effect(Effect::NumbersEndWithInstance, binding()).contains(QStringLiteral("2026")));
        QVERIFY(!ConsequenceText::isDestructive(binding()));
    }

    void theNewNumbersStandInTheOutcome()
    {
        Bench bench(binding());
        QTRY_VERIFY(bench.verb()->isEnabled());
        bench.journal.hold = true;
        bench.verb()->click();
        bench.journal.answer(OperationState::Unknown);
        QTRY_COMPARE(bench.dialog->step(), Step::Checking);
        OperationRecord found = bench.journal.records.last();
        found.state = OperationState::Succeeded;
        found.outcome = {{QStringLiteral("numbers"), QJsonArray{QStringLiteral("SN-4"), QStringLiteral("SN-5")}}, {QStringLiteral("foundByChecking"), true}};
        bench.journal.settle(found);
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
        QVERIFY(bench.dialog->findChild<OperationOutcome *>()->text().contains(QStringLiteral("SN-4, SN-5")));
        QCOMPARE(OperationText::values(found).last().after, QStringLiteral("SN-4, SN-5"));
        found.state = OperationState::Unknown; // somebody else bound one, too
        found.outcome = {{QStringLiteral("found"), QJsonObject{{QStringLiteral("numbers"), QJsonArray{QStringLiteral("SN-6")}}}}};
        QCOMPARE(OperationText::values(found).last().after, QStringLiteral("SN-6"));
        QVERIFY(OperationText::results(found).isEmpty());
    }

    void aGrantNamesBothAccounts()
    {
        Bench bench(grant());
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.label("question"), QStringLiteral("Let Willow Studio file with a service number of Jichuan Logistics?"));
        QCOMPARE(bench.label("fact0"), QStringLiteral("SN-1"));
        QCOMPARE(bench.label("fact1"), QStringLiteral("Willow Studio · 5000000000000018"));
        QCOMPARE(bench.label("fact2"), QStringLiteral("pilot site"));
        QCOMPARE(bench.label("before0"), QStringLiteral("Jichuan Logistics"));
        QCOMPARE(bench.label("after0"), QStringLiteral("Willow Studio"));
        const QString effect = ConsequenceText::effect(Effect::NumberChangesHolder, grant());
        QVERIFY(effect.contains(QStringLiteral("Willow Studio")) && effect.contains(QStringLiteral("Jichuan Logistics")));
    }

    // Of the two accounts of a grant, the one that nobody knows is replaced.
    void theUnknownReceiverIsPicked()
    {
        Consequence unknown = grant();
        unknown.receiver.reset();
        unknown.traps = {Trap::UnknownCustomer};
        unknown.stranger = willow().uid();
        unknown.nearest = {customer("5000000000000019", "Willow Works")};
        Bench bench(unknown);
        QTRY_COMPARE(bench.dialog->step(), Step::Trapped);
        QVERIFY(ConsequenceText::trap(Trap::UnknownCustomer, unknown).sentence.contains(willow().uid().text()));
        bench.journal.next = grant();
        bench.dialog->findChild<QPushButton *>(QStringLiteral("nearest-5000000000000019"))->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QTRY_VERIFY(bench.verb()->isEnabled());
        bench.verb()->click();
        QTRY_COMPARE(bench.journal.submitted.size(), 1);
        QCOMPARE(bench.journal.submitted.first().customer, jichuan().uid());
        QCOMPARE(std::get<GrantNumber>(bench.journal.submitted.first().change).to.text(), QStringLiteral("5000000000000019"));
    }

    void aRemovalWantsTheNameTyped()
    {
        Consequence removal = about(RemoveIdentity());
        removal.identity = IdentityFacts();
        removal.identity->certified = true;
        removal.identity->name = QStringLiteral("Jichuan Logistics Ltd");
        removal.identity->readAt = removal.numbersReadAt;
        removal.effects = {Effect::IdentityRemoved};
        removal.asksShortName = true;
        QVERIFY(ConsequenceText::isDestructive(removal));
        Bench bench(removal);
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.label("fact0"), QStringLiteral("Jichuan Logistics Ltd"));
        QCOMPARE(bench.label("before0"), QStringLiteral("verified"));
        QCOMPARE(bench.label("after0"), QStringLiteral("not verified"));
        QVERIFY(!bench.verb()->isEnabled());
        bench.dialog->findChild<QLineEdit *>(QStringLiteral("typedWord"))->setText(QStringLiteral("Jichuan Logistics"));
        QTRY_VERIFY(bench.verb()->isEnabled());
    }

    void everyTrapHasWordsOfItsOwn()
    {
        QStringList sentences;
        for (int trap = int(Trap::TooManyNumbers); trap <= int(Trap::NotVerified); ++trap) {
            const TrapText words = ConsequenceText::trap(Trap(trap), binding());
            QVERIFY(!words.sentence.isEmpty() && !words.advice.isEmpty());
            QVERIFY(!sentences.contains(words.sentence));
            sentences << words.sentence;
        }
    }

    void theHistoryTellsWhatWasAsked()
    {
        OperationRecord record;
        record.kind = kindOf(GrantNumber());
        record.customerName = QStringLiteral("Jichuan Logistics");
        record.after = valuesOf(GrantNumber{QStringLiteral("SN-1"), willow().uid(), {}});
        QCOMPARE(OperationText::change(record), QStringLiteral("Jichuan Logistics → 5000000000000018"));
        record.before = {{QStringLiteral("receiver"), QStringLiteral("Willow Studio")}};
        QCOMPARE(OperationText::change(record), QStringLiteral("Jichuan Logistics → Willow Studio"));
        for (const Change &change : {Change(BindNumbers()), Change(GrantNumber()), Change(RemoveIdentity())}) {
            QVERIFY(OperationText::kinds().contains(kindOf(change)));
            QVERIFY(OperationText::kindName(kindOf(change)) != kindOf(change));
        }
    }
};

QTEST_MAIN(TestFilingDialog)
#include "tst_filingdialog.moc"
