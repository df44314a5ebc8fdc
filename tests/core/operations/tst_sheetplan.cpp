// SPDX-License-Identifier: Apache-2.0
#include "core/operations/sheetplan.h"
#include <QTest>

using namespace pc;

namespace {

const QString kCny = QStringLiteral("CNY");

Amount units(int count) { return Amount::fromMicros(qint64(count) * 1000000); }

Customer customer(int number, const QString &alias = {}, const QString &crm = {})
{
    Customer made;
    made.facts.uid = CustomerUid(QString::number(5000000000000000 + number));
    made.local.alias = alias;
    made.local.crmId = crm;
    return made;
}

SheetRow row(int line, const QString &who, const QString &amount, const QString &mode = {}, const QString &currency = {})
{
    return {line, who, amount, currency, mode, QStringLiteral("season")};
}

CustomerIndex index()
{
    CustomerIndex all;
    all.add(customer(1, QStringLiteral("Lumen"), QStringLiteral("C-1")));
    all.add(customer(2, QStringLiteral("Twin")));
    all.add(customer(3, QStringLiteral("twin")));
    all.add(customer(4));
    return all;
}

// What the journal would answer for a customer with 1,000 CNY of which 400 are used; number 4 has no quota yet.
Consequence answer(const OperationRequest &request)
{
    Consequence made;
    made.request = request;
    made.now.currency = kCny;
    if (request.customer.text().endsWith(QLatin1Char('9'))) {
        made.traps = {Trap::UnknownCustomer};
        made.nearest = {customer(1)};
        return made;
    }
    const bool hasLedger = !request.customer.text().endsWith(QLatin1Char('4'));
    made.now.hasLedger = hasLedger;
    const auto *set = std::get_if<SetQuota>(&request.change);
    const auto *open = std::get_if<OpenQuota>(&request.change);
    if (hasLedger) {
        made.now.total = units(1000);
        made.now.available = units(600);
    }
    if (set && !hasLedger)
        made.traps = {Trap::NoLedger};
    made.request.seen = {{QStringLiteral("total"), hasLedger ? QStringLiteral("1000") : QString()}};
    made.totalAfter = set ? set->total.amount : open->first.amount;
    if (hasLedger && set->total.amount < units(400))
        made.effects = {Effect::BelowConsumed};
    return made;
}

int settle(SheetPlan &plan)
{
    int rounds = 0;
    for (QList<int> open = plan.open(1000); !open.isEmpty(); open = plan.open(1000)) {
        QList<Consequence> answers;
        for (const OperationRequest &question : plan.questions(open))
            answers.append(answer(question));
        plan.take(open, answers);
        if (++rounds > 5)
            break;
    }
    return rounds;
}

Amount totalOf(const OperationRequest &request) { return std::get<SetQuota>(request.change).total.amount; }

} // namespace

class TestSheetPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsCustomersByUidAliasAndCrmId_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::newRow("UID") << QStringLiteral("5000000000000001");
        QTest::newRow("alias") << QStringLiteral("lumen");
        QTest::newRow("CRM id") << QStringLiteral("c-1");
    }
    void findsCustomersByUidAliasAndCrmId()
    {
        QFETCH(QString, cell);
        SheetPlan plan({row(2, cell, QStringLiteral("5,000"))}, index(), kCny);
        QCOMPARE(settle(plan), 1);
        QCOMPARE(plan.requests().size(), 1);
        QCOMPARE(plan.requests().first().customer.text(), QStringLiteral("5000000000000001"));
        QCOMPARE(plan.requests().first().reason, QStringLiteral("season"));
        QCOMPARE(totalOf(plan.requests().first()), units(5000));
    }

    void raisesAndLowersFromTheQuotaOfNow_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("after");
        QTest::newRow("set") << QStringLiteral("set total") << 300;
        QTest::newRow("raise") << QStringLiteral("Raise by") << 1300;
        QTest::newRow("raise in Chinese") << QStringLiteral(u"增加") << 1300;
        QTest::newRow("lower") << QStringLiteral("lower") << 700;
        QTest::newRow("lower in Chinese") << QStringLiteral(u"下调") << 700;
    }
    void raisesAndLowersFromTheQuotaOfNow()
    {
        QFETCH(QString, mode);
        QFETCH(int, after);
        SheetPlan plan({row(2, QStringLiteral("Lumen"), QStringLiteral("300"), mode)}, index(), kCny);
        settle(plan);
        QCOMPARE(plan.sent(), 1);
        QCOMPARE(totalOf(plan.requests().first()), units(after));
        QCOMPARE(plan.requests().first().seen.value(QStringLiteral("total")).toString(), QStringLiteral("1000")); // goes along
        QCOMPARE(plan.lines().first().consequence.totalAfter, std::optional(units(after)));
    }

    void namesEveryBadLine()
    {
        SheetPlan plan({row(2, {}, QStringLiteral("1")), row(3, QStringLiteral("Twin"), QStringLiteral("1")), row(4, QStringLiteral("Lumen"), QStringLiteral("many")),
                        row(5, QStringLiteral("Lumen"), QStringLiteral("2000"), QStringLiteral("lower")), row(6, QStringLiteral("5000000000000002"), QStringLiteral("1.234")),
                        row(7, QStringLiteral("5000000000000003"), QStringLiteral("1"), QStringLiteral("perhaps")),
                        row(8, QStringLiteral("5000000000000004"), QStringLiteral("1"), QStringLiteral("lower")), row(9, QStringLiteral("5000000000000009"), QStringLiteral("1"))},
                       index(), kCny);
        settle(plan);
        QCOMPARE(plan.sent(), 0);
        QCOMPARE(plan.bad(), 8);
        const auto issue = [&plan](int line) { return plan.lines().at(line).issue; };
        QCOMPARE(issue(0), LineIssue::NoCustomer);
        QCOMPARE(issue(1), LineIssue::ManyCustomers);
        QCOMPARE(issue(2), LineIssue::BadAmount);
        QCOMPARE(plan.lines().at(2).amount.problem, AmountProblem::NotANumber);
        QCOMPARE(issue(3), LineIssue::Duplicate);       // of line 4, bad as that is
        QCOMPARE(plan.lines().at(4).amount.problem, AmountProblem::TooManyPlaces);
        QCOMPARE(issue(5), LineIssue::UnknownMode);
        QCOMPARE(issue(6), LineIssue::NoQuotaToLower);
        QCOMPARE(plan.lines().at(7).consequence.traps, QList<Trap>{Trap::UnknownCustomer});
    }

    void aDuplicateIsFreeOnceTheFirstIsSomebodyElse()
    {
        SheetPlan plan({row(2, QStringLiteral("Lumen"), QStringLiteral("10")), row(3, QStringLiteral("C-1"), QStringLiteral("20"))}, index(), kCny);
        QCOMPARE(plan.lines().at(1).issue, LineIssue::Duplicate);
        QCOMPARE(plan.lines().at(1).duplicateOf, 2);
        plan.setCustomer(0, CustomerUid(QStringLiteral("5000000000000002")));
        settle(plan);
        QCOMPARE(plan.sent(), 2);
    }

    void fixedCellsAreAskedAgain()
    {
        SheetPlan plan({row(2, QStringLiteral("5000000000000009"), QStringLiteral("ten"))}, index(), kCny);
        plan.setAmount(0, QStringLiteral(" 10 "));
        settle(plan);
        QCOMPARE(plan.sent(), 0);
        plan.setCustomer(0, plan.lines().first().consequence.nearest.first().uid());
        settle(plan);
        QCOMPARE(plan.sent(), 1);
        QVERIFY(plan.lines().first().isWarned());       // 10 is below the 400 consumed
    }

    void aCustomerWithoutQuotaGetsOne()
    {
        SheetPlan plan({row(2, QStringLiteral("5000000000000004"), QStringLiteral("10"), QStringLiteral("raise"))}, index(), kCny);
        settle(plan);
        QCOMPARE(plan.sent(), 1);
        QCOMPARE(std::get<OpenQuota>(plan.requests().first().change).first, Money(units(10), kCny));
        QCOMPARE(plan.totals(), (QList<PlanTotal>{{kCny, 1, Amount(), units(10)}}));
    }

    void excludedLinesAreNotSent()
    {
        SheetPlan plan({row(2, QStringLiteral("Lumen"), QStringLiteral("2000")), row(3, QStringLiteral("5000000000000002"), QStringLiteral("500"))}, index(), kCny);
        settle(plan);
        QCOMPARE(plan.totals(), (QList<PlanTotal>{{kCny, 2, units(2000), units(2500)}}));
        plan.include(0, false);
        QCOMPARE(plan.requests().size(), 1);
        QCOMPARE(plan.totals(), (QList<PlanTotal>{{kCny, 1, units(1000), units(500)}}));
    }

    void sumsStayApartByCurrency()
    {
        SheetPlan plan({row(2, QStringLiteral("Lumen"), QStringLiteral("2000")), row(3, QStringLiteral("5000000000000002"), QStringLiteral("500"), {}, QStringLiteral("usd"))},
                       index(), kCny);
        settle(plan);
        QCOMPARE(plan.totals().size(), 2);
        QCOMPARE(plan.totals().last().currency, QStringLiteral("USD"));
        QCOMPARE(plan.totals().last().after, std::optional(units(500)));
    }

    void aSelectionNeedsNoSheet()
    {
        SheetPlan plan({OperationRequest(customer(1).uid(), SetStatus{StatusChange::Freeze, StopMode::Normal}, QStringLiteral("overdue"))});
        Consequence fine;
        fine.request = plan.questions(plan.open(10)).first();
        plan.take({0}, {fine});
        QVERIFY(plan.open(10).isEmpty());
        QCOMPARE(plan.requests().first().reason, QStringLiteral("overdue"));
    }
};

QTEST_APPLESS_MAIN(TestSheetPlan)
#include "tst_sheetplan.moc"
