// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/filingfixture.h"
#include <QSignalSpy>

using namespace pc;
using F = FilingFixture;
using Show = FilingQuery::Show;
using Sort = FilingQuery::Sort;

class TestFilingStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasReadWithItsInstanceAndCustomer()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        Instance instance = F::instance(1, 1);
        instance.productType = QStringLiteral("ecs_kind");
        instance.isSubscription = true;
        instance.createdAt = F::at(-900);
        instance.endsAt = F::at(90 * 1440);
        instance.releasesAt = F::at(100 * 1440);
        instance.stoppedAt = F::at(95 * 1440);
        instance.extra = {{QStringLiteral("new"), QStringLiteral("field")}};
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {instance}, F::at(1))));
        ServiceNumber number = F::number(1, NumberState::Filed);
        number.filingNumber = QStringLiteral("ICP-0001");
        number.extra = {{QStringLiteral("other"), QStringLiteral("value")}};
        f.putNumbers(1, 1, {number});

        f.reopen();
        const FilingRow row = f.row(F::numberText(1));
        QCOMPARE(row.key, F::numberText(1));
        QCOMPARE(row.number, number);
        QCOMPARE(row.instance, instance);
        QCOMPARE(row.customer, F::uid(1));
        QCOMPARE(row.customerName, QStringLiteral("Alder"));
        QVERIFY(!row.filing);
        QCOMPARE(row.risk, FilingRisk::None);
        QCOMPARE(waitFor(f.filings()->row(F::numberText(1).toUpper()))->key, F::numberText(1)); // as a person may type it
        QCOMPARE(waitFor(f.filings()->row(F::numberText(9))).error().kind, ApiError::Kind::NotFound);
    }

    void aReadingReplacesWhatIsHeldOfItsResource()
    {
        F f;
        QVERIFY(f.open());
        f.putNumbers(1, 1, {F::number(1), F::number(2)});
        f.putNumbers(1, 2, {F::number(3)});
        f.putNumbers(1, 1, {F::number(2, NumberState::InReview)}, 20);
        QCOMPARE(f.keys({}), QStringLiteral("3 2")); // what is in review is at no risk
        QCOMPARE(f.row(F::numberText(2)).state(), NumberState::InReview);
        QCOMPARE(f.row(F::numberText(2)).number->readAt, F::at(20));
        f.putNumbers(1, 1, {F::number(1), F::number(2)}, 15); // an older answer that came late
        QCOMPARE(f.keys({}), QStringLiteral("3 2"));
        f.putNumbers(1, 1, {F::number(1), F::number(2)}, 25);
        QCOMPARE(f.keys({}), QStringLiteral("1 2 3"));
        f.putNumbers(1, 1, {}, 30);
        QCOMPARE(f.keys({}), QStringLiteral("3"));
        QCOMPARE(waitFor(f.filings()->datasetState())->rows, 1);
        f.putNumbers(1, 3, {F::number(3)}, 31); // of another resource now
        QCOMPARE(f.row(F::numberText(3)).number->resource.id, F::instanceId(3));
        f.putNumbers(1, 2, {}, 32);
        QCOMPARE(f.keys({}), QStringLiteral("3"));
    }

    void aRowBelongsToWhoMayFile()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch"))});
        ServiceNumber granted = F::number(1);
        granted.holder = F::uid(2);
        ServiceNumber untold = F::number(2);
        untold.holder = {};
        ServiceNumber outside = F::number(3);
        outside.holder = CustomerUid(QStringLiteral("99")); // the partner itself, say
        f.putNumbers(1, 1, {granted, untold, outside});
        QCOMPARE(f.row(F::numberText(1)).customer, F::uid(2));
        QCOMPARE(f.row(F::numberText(1)).customerName, QStringLiteral("Birch"));
        QCOMPARE(f.row(F::numberText(1)).number->owner, F::uid(1));
        QCOMPARE(f.row(F::numberText(2)).customer, F::uid(1));
        QVERIFY(f.row(F::numberText(2)).number->holder.isEmpty());
        QCOMPARE(f.row(F::numberText(3)).customerName, QStringLiteral("99"));
        QCOMPARE(f.keys({}), QStringLiteral("1 2 3"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.customer = F::uid(2); }), QStringLiteral("1"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.group = QString(); }), QStringLiteral("1 2 3"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.sort = Sort::Customer; }), QStringLiteral("2 1 3"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.sort = Sort::Customer; q.order = Qt::DescendingOrder; }), QStringLiteral("1 2 3")); // unknown last
    }

    void aRowIsCalledWhatItsCustomerIs()
    {
        F f;
        f.fill();
        QSignalSpy changed(f.filings(), &FilingStore::changed);
        QCOMPARE(f.row(F::numberText(1)).customerName, QStringLiteral("Alder"));
        CustomerLocal local;
        local.alias = QStringLiteral("Zelkova");
        local.group = QStringLiteral("North");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(f.row(F::numberText(1)).customerName, QStringLiteral("Zelkova"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.sort = Sort::Customer; }), QStringLiteral("2 3 4 1 c6"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.text = QStringLiteral("zelk"); }), QStringLiteral("1 c6"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.group = QStringLiteral("North"); }), QStringLiteral("1 c6"));
    }

    void whatBelongsToACustomerThatIsGoneIsShownToWhoAsksForIt()
    {
        F f;
        f.fill();
        QVERIFY(waitFor(f.customers()->putListed({F::uid(2), F::uid(3), F::uid(4)}, F::at(60), {})));
        QVERIFY(waitFor(f.customers()->finishPass(F::at(55), F::at(61))));
        QCOMPARE(f.keys({}), QStringLiteral("3 2 4"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.customer = F::uid(1); }), QStringLiteral("1 c6"));
        QVERIFY(!waitFor(f.filings()->staleOwners(F::at(9999), 10))->contains(F::uid(1)));
        const QList<StaleResource> answered = *waitFor(f.filings()->staleResources(F::at(9999), false, 10));
        for (const StaleResource &one : answered)
            QVERIFY(one.owner != F::uid(1));
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(70), {}))); // and back again
        QCOMPARE(f.keys({}), QStringLiteral("1 3 c6 2 4"));
    }

    void sorts_data()
    {
        QTest::addColumn<Sort>("sort");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        // 1 is overdue, 3 due soon, c6 lacks papers, 2 has no case, 4 is filed.
        QTest::newRow("risk") << Sort::Risk << "1 3 c6 2 4" << "4 2 c6 3 1";
        QTest::newRow("number") << Sort::Number << "1 2 3 4 c6" << "4 3 2 1 c6";
        QTest::newRow("instance") << Sort::Instance << "1 2 3 4 c6" << "4 3 2 1 c6";
        QTest::newRow("customer") << Sort::Customer << "1 c6 2 3 4" << "4 3 2 c6 1";
        QTest::newRow("domain") << Sort::Domain << "c6 3 1 2 4" << "1 3 c6 2 4";
        QTest::newRow("state") << Sort::State << "c6 1 2 3 4" << "4 3 2 1 c6";
        QTest::newRow("deadline") << Sort::Deadline << "1 3 2 4 c6" << "3 1 2 4 c6";
        QTest::newRow("age") << Sort::ReadAt << "1 2 3 4 c6" << "4 3 2 1 c6";
    }

    void sorts()
    {
        QFETCH(Sort, sort);
        F f;
        f.fill();
        QTEST(f.keys([sort](FilingQuery &q) { q.sort = sort; }), "up");
        QTEST(f.keys([sort](FilingQuery &q) { q.sort = sort; q.order = Qt::DescendingOrder; }), "down");
    }

    void equalRisksStandByDeadline()
    {
        F f;
        f.fill();
        f.saveCase(2, 2, 2);    // due in two days, a day before number 3
        f.saveCase(4, 7, {});   // filed: no risk, whatever the case says
        QCOMPARE(f.keys({}), QStringLiteral("1 2 3 c6 4"));
    }

    void shows_data()
    {
        QTest::addColumn<Show>("show");
        QTest::addColumn<QString>("found");
        QTest::newRow("all") << Show::All << "1 3 c6 2 4";
        QTest::newRow("open") << Show::Open << "1 3 c6 2";
        QTest::newRow("due or overdue") << Show::DueWithin << "1 3";
        QTest::newRow("at risk") << Show::AtRisk << "1 3 c6 2";
        QTest::newRow("unprepared") << Show::Unprepared << "2";
    }

    void shows()
    {
        QFETCH(Show, show);
        F f;
        f.fill();
        QTEST(f.keys([show](FilingQuery &q) { q.show = show; }), "found");
    }

    void aDayChangesWhatIsDueAndAtRisk()
    {
        F f;
        f.fill();
        QCOMPARE(f.keys([](FilingQuery &q) { q.show = Show::DueWithin; q.withinDays = 2; }), QStringLiteral("1"));
        f.clock->jumpWall(std::chrono::hours(24));
        QCOMPARE(f.keys([](FilingQuery &q) { q.show = Show::DueWithin; q.withinDays = 2; }), QStringLiteral("1 3"));
        QCOMPARE(f.row(F::numberText(3)).risk, FilingRisk::DueSoon);
        f.clock->jumpWall(std::chrono::hours(24 * 3));
        QCOMPARE(f.row(F::numberText(3)).risk, FilingRisk::Overdue);
        QCOMPARE(f.keys([](FilingQuery &q) { q.sort = Sort::Risk; }), QStringLiteral("1 3 c6 2 4"));
    }

    void anInstanceThatEndsPutsItsNumbersAtRisk()
    {
        F f;
        f.fill();
        QCOMPARE(f.row(F::numberText(2)).risk, FilingRisk::NoCase);
        Instance ending = F::instance(2, 2);
        ending.endsAt = F::at(5 * 1440);
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(2), {ending}, F::at(5))));
        QCOMPARE(f.row(F::numberText(2)).risk, FilingRisk::InstanceEnding);
        QCOMPARE(f.keys({}), QStringLiteral("1 2 3 c6 4"));
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(2), {}, F::at(6)))); // released: nothing more is known of it
        QVERIFY(!f.row(F::numberText(2)).instance);
        QCOMPARE(f.keys({}), QStringLiteral("1 3 c6 2 4"));
    }

    void filtersByTextAndState_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("fragment of a number") << "00000003" << "3";
        QTest::newRow("one character") << "4" << "1 2 3 4";
        QTest::newRow("instance, other case") << "I-SAMPLE0002" << "2";
        QTest::newRow("domain") << "alpha.ex" << "c6";
        QTest::newRow("filing number") << QStringLiteral("ＩＣＰ-0004") << "4";
        QTest::newRow("note") << "monday" << "1";
        QTest::newRow("customer") << "birch" << "2";
        QTest::newRow("initials") << "yf" << "3";
        QTest::newRow("UID") << "5100000000000004" << "4";
        QTest::newRow("words of several places") << "alder monday" << "1";
        QTest::newRow("words that do not meet") << "birch monday" << "";
        QTest::newRow("none") << "no such thing" << "";
    }

    void filtersByTextAndState()
    {
        QFETCH(QString, text);
        F f;
        f.fill();
        QTEST(f.keys([&text](FilingQuery &q) { q.text = text; q.sort = Sort::Number; }), "found");
    }

    void textsFollowWhatChanges()
    {
        F f;
        f.fill();
        const auto found = [&f](const char *text) { return f.keys([text](FilingQuery &q) { q.text = QLatin1String(text); q.sort = Sort::Number; }); };
        QCOMPARE(found("icp-0003"), QString());
        for (int round = 0; round < 12; ++round) { // older texts of the row are thrown away in between
            ServiceNumber filed = F::number(3, NumberState::Filed);
            filed.filingNumber = QStringLiteral("ICP-%1").arg(round, 4, 10, QLatin1Char('0'));
            f.putNumbers(3, 3, {filed}, 100 + round);
            QCOMPARE(found(qPrintable(filed.filingNumber)), round == 4 ? QStringLiteral("3 4") : QStringLiteral("3"));
        }
        QCOMPARE(found("icp-0003"), QString());
        f.putNumbers(3, 3, {}, 200);
        QCOMPARE(found("icp"), QStringLiteral("4"));
        f.putNumbers(3, 3, {F::number(3), F::number(8)}, 201);
        QCOMPARE(found("00000008"), QStringLiteral("8"));
        QCOMPARE(found("icp"), QStringLiteral("4"));
    }

    void countsByStateWithoutTheStateAskedFor()
    {
        F f;
        f.fill();
        FilingQuery query;
        query.state = NumberState::Filed;
        const QList<FilingCount> all{{NumberState::Unbound, 1}, {NumberState::Bound, 3}, {NumberState::Filed, 1}};
        QCOMPARE(*waitFor(f.filings()->counts(query)), all);
        QCOMPARE(f.keys([&query](FilingQuery &q) { q = query; }), QStringLiteral("4"));
        QCOMPARE(f.keys([](FilingQuery &q) { q.state = NumberState::Unbound; }), QStringLiteral("c6"));
        query.show = Show::Open;
        const QList<FilingCount> open{{NumberState::Unbound, 1}, {NumberState::Bound, 3}};
        QCOMPARE(*waitFor(f.filings()->counts(query)), open);
        query.text = QStringLiteral("nothing");
        QCOMPARE(*waitFor(f.filings()->counts(query)), QList<FilingCount>());
    }

    void aWindowTellsWhereItStands()
    {
        F f;
        f.fill();
        const FilingWindow window = *waitFor(f.filings()->read({}, 3, 10));
        QCOMPARE(window.first, 3);
        QCOMPARE(window.total, 5);
        QCOMPARE(F::keysOf(window.rows), QStringLiteral("2 4"));
        QCOMPARE(waitFor(f.filings()->read({}, 30, 10))->rows.size(), 0);
    }

    void anEmptyStoreAnswersToo()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(f.keys({}), QString());
        f.saveCase(0, 1, {}); // of a customer and a number that are not known
        QCOMPARE(f.keys({}), QStringLiteral("c1"));
        QCOMPARE(waitFor(f.filings()->row(QStringLiteral("case:c1")))->customerName, F::uid(1).text());
        QCOMPARE(waitFor(f.filings()->row(QStringLiteral("case:c2"))).error().kind, ApiError::Kind::NotFound);
    }

    void allowancesTellWhatIsUsed()
    {
        F f;
        QVERIFY(f.open());
        Instance none = F::instance(1, 9);
        none.filingType.reset();
        Instance balancer = F::instance(1, 2);
        balancer.product = QStringLiteral("slb");
        balancer.filingType = ResourceType::Slb;
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {balancer, F::instance(1, 3), none, F::instance(1, 1)}, F::at(1))));
        f.putNumbers(1, 1, {F::number(1), F::number(2, NumberState::Void), F::number(3)});
        QVERIFY(waitFor(f.filings()->noteFull({ResourceType::Ecs, F::instanceId(3)}, F::at(7))));
        const QList<NumberAllowance> all = *waitFor(f.filings()->allowances(F::uid(1)));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0], (NumberAllowance{F::instance(1, 1), 3, 2, F::at(10), {}}));
        QCOMPARE(all[1], (NumberAllowance{F::instance(1, 3), 0, 0, {}, F::at(7)}));
        QCOMPARE(all[2], (NumberAllowance{balancer, 0, 0, {}, {}}));
        QCOMPARE(waitFor(f.filings()->allowances(F::uid(2)))->size(), 0);
        // A list that no longer names it, and one that does again: what was read and refused is still known.
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {}, F::at(2))));
        QCOMPARE(waitFor(f.filings()->allowances(F::uid(1)))->size(), 0);
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {F::instance(1, 3)}, F::at(3))));
        QCOMPARE(waitFor(f.filings()->allowances(F::uid(1)))->constFirst().fullSince, F::at(7));
    }

    void readsNextTheOwnersThatAreOldest()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch")), F::facts(3, QStringLiteral("Cedar"))});
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {}, F::at(20))));
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(2), {}, F::at(10))));
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(77), {}, F::at(1)))); // no customer of ours
        const auto stale = [&f](int before, int limit) { return *waitFor(f.filings()->staleOwners(F::at(before), limit)); };
        QCOMPARE(stale(99, 10), (QList{F::uid(3), F::uid(2), F::uid(1)}));
        QCOMPARE(stale(99, 2), (QList{F::uid(3), F::uid(2)}));
        QCOMPARE(stale(20, 10), (QList{F::uid(3), F::uid(2)}));
    }

    void readsNextTheResourcesWithCasesThenNumbersThenOld()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {F::instance(1, 1), F::instance(1, 2), F::instance(1, 3), F::instance(1, 4), F::instance(1, 5)}, F::at(1))));
        f.putNumbers(1, 1, {}, 5);
        f.putNumbers(1, 2, {F::number(2)}, 20);
        f.putNumbers(1, 3, {F::number(3)}, 30);
        f.putNumbers(1, 4, {F::number(4)}, 10);
        f.saveCase(3, 3, {});
        f.saveCase(4, 4, {}, FilingCase::Stage::Abandoned);
        const auto stale = [&f](int before, bool known, int limit) {
            QStringList ids;
            const QList<StaleResource> answered = *waitFor(f.filings()->staleResources(F::at(before), known, limit));
            for (const StaleResource &one : answered)
                ids += one.resource.id.last(1);
            return ids.join(QString());
        };
        QCOMPARE(stale(99, false, 10), QStringLiteral("34251"));
        QCOMPARE(stale(99, false, 2), QStringLiteral("34"));
        QCOMPARE(stale(99, true, 10), QStringLiteral("342"));
        QCOMPARE(stale(25, false, 10), QStringLiteral("4251"));
        QCOMPARE(waitFor(f.filings()->staleResources(F::at(99), true, 1))->constFirst(), (StaleResource{F::uid(1), {ResourceType::Ecs, F::instanceId(3)}}));
        QVERIFY(waitFor(f.filings()->putInstances(F::uid(1), {}, F::at(2)))); // released ones: those with numbers are still asked for
        QCOMPARE(stale(99, false, 10), QStringLiteral("342"));
        QCOMPARE(waitFor(f.filings()->resourcesOf(F::uid(1)))->size(), 3);
        QCOMPARE(waitFor(f.filings()->resourcesOf(F::uid(2)))->size(), 0);
    }

    void theOwnerOfAnInstanceIsFoundByItsId()
    {
        F f;
        f.fill();
        QCOMPARE(waitFor(f.filings()->ownerOf(F::instanceId(1).toUpper())).value(), F::uid(1));
        QCOMPARE(waitFor(f.filings()->ownerOf(QStringLiteral("i-nobodys"))).error().kind, ApiError::Kind::NotFound);
    }

    void aPassIsRemembered()
    {
        F f;
        f.fill();
        QVERIFY(!waitFor(f.filings()->datasetState())->completedAt.isValid());
        QVERIFY(waitFor(f.filings()->finishPass(F::at(77))));
        const DatasetState state = *waitFor(f.filings()->datasetState());
        QCOMPARE(state.name, QStringLiteral("filings"));
        QCOMPARE(state.completedAt, F::at(77));
        QCOMPARE(state.rows, 4);
    }

    void eachChangeIsOneNotice()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy changed(f.filings(), &FilingStore::changed);
        QList<NumberReading> many;
        for (int n = 0; n < 50; ++n)
            many += NumberReading{F::uid(n), {ResourceType::Ecs, F::instanceId(n)}, {F::number(n + 1)}, F::at(5)};
        QVERIFY(waitFor(f.filings()->putNumbers(many)));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(waitFor(f.filings()->putNumbers({NumberReading{F::uid(0), {ResourceType::Ecs, F::instanceId(0)}, {}, F::at(4)}}))); // older: nothing
        QVERIFY(waitFor(f.filings()->noteFull({ResourceType::Ecs, QStringLiteral("unheard-of")}, F::at(4))));
        f.saveCase(1, 1, {});
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(waitFor(f.filings()->removeCase(CaseId(QStringLiteral("c1")))));
        QTRY_COMPARE(changed.size(), 3);
    }

    void readingsThatKeepComingAreGatheredAndTheLastIsTold()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy changed(f.filings(), &FilingStore::changed);
        const auto read = [&f](int n) { return waitFor(f.filings()->putNumbers({NumberReading{F::uid(n), {ResourceType::Ecs, F::instanceId(n)}, {F::number(n + 1)}, F::at(5)}})); };
        for (int n = 0; n < 40; ++n)
            QVERIFY(read(n));
        QTRY_VERIFY(changed.size() >= 2);
        QVERIFY2(changed.size() < 20, qPrintable(QString::number(changed.size())));
        const qsizetype told = changed.size();
        QVERIFY(read(40));
        QVERIFY(read(41));
        QTRY_VERIFY(changed.size() > told);
    }
};

QTEST_GUILESS_MAIN(TestFilingStore)
#include "tst_filingstore.moc"
