// SPDX-License-Identifier: Apache-2.0
// Binding and granting service numbers, and removing an identity: what is said before, what is sent, and what became of it.
#include "core/operations/action.h"
#include "core/operations/traps.h"
#include "tests/core/operations/journalfixture.h"
#include "tests/support/fakefilingstore.h"

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using S = OperationState;

static const Resource kServer(ResourceType::Ecs, QStringLiteral("i-1"));

// Customer 0 has a server; customer 1 another one with a number.
struct FilingFixture : JournalFixture
{
    FilingFixture()
    {
        setup.filings = &filings;
        filings.instances = {instance("i-1", 0), instance("i-2", 1)};
        ServiceNumber number;
        number.number = QStringLiteral("SN-1");
        number.owner = number.holder = uid(1);
        number.resource = Resource(ResourceType::Ecs, QStringLiteral("i-2"));
        number.state = {NumberState::Bound, QStringLiteral("1")};
        number.readAt = clock.utcNow();
        filings.numbers = {number};
        cloud.change([&number](FakeBooks &books) { books.filings.numbers = {number}; });
        start();
    }
    ~FilingFixture() { stop(); }

    [[nodiscard]] static Instance instance(const char *id, int index)
    {
        Instance out;
        out.id = QLatin1String(id);
        out.owner = uid(index);
        out.product = QStringLiteral("ecs");
        out.region = QStringLiteral("cn-hangzhou");
        out.filingType = ResourceType::Ecs;
        return out;
    }
    [[nodiscard]] static OperationRequest bind(int count = 1, const Resource &resource = kServer) { return OperationRequest(uid(), BindNumbers{resource, count}); }
    [[nodiscard]] static OperationRequest grant(const CustomerUid &to, const char *number = "SN-1") { return OperationRequest(uid(1), GrantNumber{QLatin1String(number), to, {}}); }
    [[nodiscard]] Consequence ask(const OperationRequest &request) const { return waitFor(journal->consequence(request)).value_or(Consequence()); }
    [[nodiscard]] QStringList trapsOf(const OperationRequest &request) const
    {
        QStringList names;
        for (const Trap trap : ask(request).traps)
            names << trapName(trap);
        return names;
    }
    [[nodiscard]] int done() const { return cloud.books().filings.effects; }
    [[nodiscard]] OperationRecord last() const { return store.records().isEmpty() ? OperationRecord() : store.records().last(); }
    void verify(int index)
    {
        cloud.change([index](FakeBooks &books) {
            IdentityFacts facts;
            facts.certified = true;
            facts.name = QStringLiteral("Sample Ltd");
            books.filings.identities[uid(index)] = facts;
        });
    }

    FakeFilingStore filings;
};

class TestFilingActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesSurviveTheJournal();
    void bindingTellsWhatItUsesUp();
    void boundNumbersStandInOutcomeAndStore();
    void aLostBindingIsFoundByReading();
    void aBindingThatDidNotArriveIsNotRepeatedByItself();
    void aBindingThatArrivedLateIsNotSentAgain();
    void aBindingSeenBeforeAColleaguesIsNotSent();
    void anotherAmountThanAskedForIsLeftToAPerson();
    void anAnswerThatListsAllNumbersIsUnderstood();
    void bindTraps();
    void aFullInstanceIsNotAskedAgain();
    void aGrantNamesBothAccounts();
    void aLostGrantIsFoundByItsHolder();
    void grantTraps();
    void removingAsksForTheNameEverywhere();
    void aLostRemovalIsFound();
    void withoutTheStoreTheCloudDecides();
};

void TestFilingActions::valuesSurviveTheJournal()
{
    const BindNumbers bind{Resource(ResourceType::Slb, QStringLiteral("lb-1")), 3};
    const auto again = changeOf(kindOf(bind), valuesOf(bind));
    QVERIFY(again && std::holds_alternative<BindNumbers>(*again));
    QCOMPARE(std::get<BindNumbers>(*again).resource, bind.resource);
    QCOMPARE(std::get<BindNumbers>(*again).count, 3);
    const GrantNumber grant{QStringLiteral("SN-1"), CustomerUid(QStringLiteral("9007199254740995")), QStringLiteral("pilot")};
    const auto granted = changeOf(kindOf(grant), valuesOf(grant));
    QVERIFY(granted && std::holds_alternative<GrantNumber>(*granted));
    QCOMPARE(std::get<GrantNumber>(*granted).to, grant.to);
    QCOMPARE(std::get<GrantNumber>(*granted).notes, grant.notes);
    QVERIFY(std::holds_alternative<RemoveIdentity>(changeOf(kindOf(RemoveIdentity()), {}).value()));
    QVERIFY(!actionFor(Change(bind)).mayRepeat() && !actionFor(Change(grant)).mayRepeat() && !actionFor(Change(RemoveIdentity())).mayRepeat());
}

void TestFilingActions::bindingTellsWhatItUsesUp()
{
    FilingFixture f;
    f.cloud.change([&f](FakeBooks &books) { QVERIFY(books.filings.bind(FilingFixture::uid(), kServer, 2, f.clock.utcNow())); });
    const Consequence said = f.ask(FilingFixture::bind(3));
    QVERIFY(said.traps.isEmpty());
    QVERIFY(said.isLive);
    QCOMPARE(said.numbersUsed, std::optional<qint64>(2));
    QCOMPARE(said.numbersReadAt, f.clock.utcNow());
    QCOMPARE(said.instance->id, kServer.id);
    QCOMPARE(said.effects, (QList<Effect>{Effect::NumbersUsedUp, Effect::NumbersEndWithInstance}));
    QCOMPARE(said.reversibility, Reversibility::OneWay);
    QVERIFY(!said.asksShortName);
}

void TestFilingActions::boundNumbersStandInOutcomeAndStore()
{
    FilingFixture f;
    const Result<OperationRecord> bound = f.submit(FilingFixture::bind(2));
    QVERIFY(bound);
    QCOMPARE(bound->state, S::Succeeded);
    QCOMPARE(bound->outcome.value(QStringLiteral("numbers")).toArray().size(), 2);
    QCOMPARE(bound->requestIds.size(), 1);
    QCOMPARE(bound->before.value(QStringLiteral("numbers")).toArray().size(), 0);
    const Result<QList<NumberAllowance>> held = waitFor(f.filings.allowances(FilingFixture::uid()));
    QCOMPARE(held->first().used, 2);
    QCOMPARE(f.done(), 1);
}

void TestFilingActions::aLostBindingIsFoundByReading()
{
    FilingFixture f;
    f.cloud.change([&f](FakeBooks &books) { QVERIFY(books.filings.bind(FilingFixture::uid(), kServer, 1, f.clock.utcNow())); });
    f.cloud.failAfterEffect(QStringLiteral("bindNumbers"), lost());
    QCOMPARE(f.submit(FilingFixture::bind(2))->state, S::Unknown);
    QCOMPARE(f.trapsOf(FilingFixture::bind()), QStringList{QStringLiteral("AnotherInFlight")});
    QVERIFY(f.passUntil(S::Succeeded));
    QCOMPARE(f.last().outcome.value(QStringLiteral("numbers")).toArray().size(), 2); // the old one is none of them
    QCOMPARE(f.cloud.count(QStringLiteral("bindNumbers")), 1);
    QCOMPARE(f.done(), 2);
}

void TestFilingActions::aBindingThatDidNotArriveIsNotRepeatedByItself()
{
    FilingFixture f;
    f.cloud.failNext(QStringLiteral("bindNumbers"), lost());
    QCOMPARE(f.submit(FilingFixture::bind())->state, S::Unknown);
    QVERIFY(f.passUntil(S::SafeToResend));
    f.clock.advance(1h);
    QTest::qWait(20);
    QCOMPARE(f.cloud.count(QStringLiteral("bindNumbers")), 1);
    QCOMPARE(waitFor(f.journal->resend(f.last().id))->state, S::Succeeded);
    QCOMPARE(f.done(), 1);
}

// Numbers never come back: what arrived after the look that did not see it must not be asked for a second time.
void TestFilingActions::aBindingThatArrivedLateIsNotSentAgain()
{
    FilingFixture f;
    f.cloud.failNext(QStringLiteral("bindNumbers"), lost());
    QCOMPARE(f.submit(FilingFixture::bind(2))->state, S::Unknown);
    QVERIFY(f.passUntil(S::SafeToResend));
    f.cloud.change([&f](FakeBooks &books) { QVERIFY(books.filings.bind(FilingFixture::uid(), kServer, 2, f.clock.utcNow())); });
    QCOMPARE(waitFor(f.journal->resend(f.last().id))->state, S::Unknown);
    QVERIFY(f.passUntil(S::Succeeded));
    QCOMPARE(f.last().outcome.value(QStringLiteral("numbers")).toArray().size(), 2);
    QCOMPARE(f.cloud.count(QStringLiteral("bindNumbers")), 1);
}

// The card said how many there are; a colleague who bound some meanwhile wanted the same.
void TestFilingActions::aBindingSeenBeforeAColleaguesIsNotSent()
{
    FilingFixture f;
    const Consequence card = f.ask(FilingFixture::bind());
    QVERIFY(card.traps.isEmpty());
    f.cloud.change([&f](FakeBooks &books) { QVERIFY(books.filings.bind(FilingFixture::uid(), kServer, 1, f.clock.utcNow())); });
    const Result<OperationRecord> refused = f.submit(card.request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("ChangedSince"));
    QCOMPARE(f.cloud.count(QStringLiteral("bindNumbers")), 0);
    QCOMPARE(f.submit(f.ask(FilingFixture::bind()).request)->state, S::Succeeded); // seen anew
}

void TestFilingActions::anotherAmountThanAskedForIsLeftToAPerson()
{
    FilingFixture f;
    f.cloud.failNext(QStringLiteral("bindNumbers"), lost());
    QCOMPARE(f.submit(FilingFixture::bind(2))->state, S::Unknown);
    f.cloud.change([&f](FakeBooks &books) { QVERIFY(books.filings.bind(FilingFixture::uid(), kServer, 1, f.clock.utcNow())); }); // a colleague
    for (int i = 0; i < 100 && !isLeftUndecided(f.last()); ++i) {
        f.clock.advance(5s);
        QTest::qWait(5);
    }
    QVERIFY(isLeftUndecided(f.last()));
    QCOMPARE(f.last().state, S::Unknown);
    QCOMPARE(f.done(), 1);
}

// One sample of the vendor's answers a binding with all numbers of the instance.
void TestFilingActions::anAnswerThatListsAllNumbersIsUnderstood()
{
    OperationRecord record;
    record.kind = kindOf(BindNumbers());
    record.customer = FilingFixture::uid();
    record.after = valuesOf(BindNumbers{kServer, 1});
    record.before = {{QStringLiteral("numbers"), QJsonArray{QStringLiteral("bsn-i-1-2")}}};
    FilingFixture f;
    const Result<WriteAnswer> told = waitFor(actionFor(Change(BindNumbers())).send(f.cloud, record, {}, this));
    QVERIFY(told);
    QVERIFY(!told->isDone); // "bsn-i-1-2" is what it names, and that was there: reading decides
    record.before = {{QStringLiteral("numbers"), QJsonArray()}};
    QVERIFY(waitFor(actionFor(Change(BindNumbers())).send(f.cloud, record, {}, this))->isDone);
}

void TestFilingActions::bindTraps()
{
    FilingFixture f;
    for (const int count : {0, -1, 21})
        QCOMPARE(f.trapsOf(FilingFixture::bind(count)), QStringList{QStringLiteral("TooManyNumbers")});
    QVERIFY(f.trapsOf(FilingFixture::bind(20)).isEmpty());
    QCOMPARE(f.trapsOf(FilingFixture::bind(1, Resource(ResourceType::Ecs, QStringLiteral("i-2")))), QStringList{QStringLiteral("InstanceOfAnother")});
    QCOMPARE(f.trapsOf(FilingFixture::bind(1, Resource(ResourceType::Ecs, QStringLiteral("i-9")))), QStringList{QStringLiteral("NoNumbersHere")});
    QCOMPARE(f.trapsOf(FilingFixture::bind(1, Resource(ResourceType::Slb, QStringLiteral("i-1")))), QStringList{QStringLiteral("NoNumbersHere")});
    QCOMPARE(f.submit(FilingFixture::bind(21)).error().detail, QStringLiteral("TooManyNumbers"));
    QCOMPARE(f.done(), 0);
}

void TestFilingActions::aFullInstanceIsNotAskedAgain()
{
    FilingFixture f;
    f.cloud.change([](FakeBooks &books) { books.filings.limits[QStringLiteral("i-1")] = 1; });
    QCOMPARE(f.submit(FilingFixture::bind(2))->state, S::Failed);
    QVERIFY(f.trapsOf(FilingFixture::bind(1)).isEmpty()); // two were too many; one may be left
    QCOMPARE(f.submit(FilingFixture::bind(1))->state, S::Succeeded);
    const Result<OperationRecord> refused = f.submit(FilingFixture::bind(1));
    QCOMPARE(refused->state, S::Failed);
    QCOMPARE(errorOf(*refused)->code, QString(kRefusedFull));
    QCOMPARE(f.trapsOf(FilingFixture::bind(1)), QStringList{QStringLiteral("InstanceFull")});
    f.clock.advance(25h); // the contract may have grown
    QVERIFY(f.trapsOf(FilingFixture::bind(1)).isEmpty());
}

void TestFilingActions::aGrantNamesBothAccounts()
{
    FilingFixture f;
    f.customers.find(FilingFixture::uid(2))->local.alias = QStringLiteral("Willow");
    const OperationRequest wish = FilingFixture::grant(FilingFixture::uid(2));
    const Consequence said = f.ask(wish);
    QVERIFY(said.traps.isEmpty());
    QCOMPARE(said.customer.uid(), FilingFixture::uid(1));
    QCOMPARE(said.receiver->displayName(), QStringLiteral("Willow"));
    QCOMPARE(said.numbers->first().holder, FilingFixture::uid(1));
    QCOMPARE(said.effects, QList<Effect>{Effect::NumberChangesHolder});
    const Result<OperationRecord> granted = f.submit(wish);
    QCOMPARE(granted->state, S::Succeeded);
    QCOMPARE(granted->before.value(QStringLiteral("receiver")).toString(), QStringLiteral("Willow"));
    QTRY_COMPARE(f.filings.findNumber(QStringLiteral("SN-1"))->holder, FilingFixture::uid(2));
}

void TestFilingActions::aLostGrantIsFoundByItsHolder()
{
    FilingFixture f;
    f.cloud.failAfterEffect(QStringLiteral("grantNumber"), lost());
    QCOMPARE(f.submit(FilingFixture::grant(FilingFixture::uid(2)))->state, S::Unknown);
    QVERIFY(f.passUntil(S::Succeeded));
    QCOMPARE(f.last().outcome.value(QStringLiteral("holder")).toString(), FilingFixture::uid(2).text());
    QCOMPARE(f.done(), 1);

    FilingFixture g;
    g.cloud.failNext(QStringLiteral("grantNumber"), lost());
    QCOMPARE(g.submit(FilingFixture::grant(FilingFixture::uid(2)))->state, S::Unknown);
    QVERIFY(g.passUntil(S::SafeToResend));
    QCOMPARE(g.cloud.count(QStringLiteral("grantNumber")), 1);
}

void TestFilingActions::grantTraps()
{
    FilingFixture f;
    const CustomerUid to = FilingFixture::uid(2);
    QCOMPARE(f.trapsOf(FilingFixture::grant(FilingFixture::uid(1))), QStringList{QStringLiteral("GrantToSelf")});
    QCOMPARE(f.trapsOf(FilingFixture::grant(to, "SN-9")), QStringList{QStringLiteral("NumberNotFree")});
    const Consequence stranger = f.ask(FilingFixture::grant(CustomerUid(QStringLiteral("5100000000000030"))));
    QCOMPARE(stranger.traps, QList<Trap>{Trap::UnknownCustomer});
    QCOMPARE(stranger.stranger.text(), QStringLiteral("5100000000000030"));
    QVERIFY(!stranger.nearest.isEmpty());
    f.cloud.change([](FakeBooks &books) { books.filings.numbers.first().state.value = NumberState::Filed; });
    QCOMPARE(f.trapsOf(FilingFixture::grant(to)), QStringList{QStringLiteral("NumberNotFree")});
    f.cloud.change([](FakeBooks &books) { books.filings.numbers.first().state = {NumberState::Unknown, QStringLiteral("7")}; });
    QVERIFY(f.trapsOf(FilingFixture::grant(to)).isEmpty()); // the cloud knows better
    f.cloud.change([](FakeBooks &books) { books.filings.numbers.first().holder = FilingFixture::uid(0); });
    QCOMPARE(f.trapsOf(FilingFixture::grant(to)), QStringList{QStringLiteral("NumberNotFree")});
    QCOMPARE(f.trapsOf(FilingFixture::grant(FilingFixture::uid(0))), QStringList{QStringLiteral("GrantToSelf")});
    QCOMPARE(f.done(), 0);
}

void TestFilingActions::removingAsksForTheNameEverywhere()
{
    FilingFixture f;
    const OperationRequest wish(FilingFixture::uid(), RemoveIdentity());
    QCOMPARE(f.trapsOf(wish), QStringList{QStringLiteral("NotVerified")});
    f.verify(0);
    const Consequence said = f.ask(wish);
    QVERIFY(said.traps.isEmpty());
    QVERIFY(said.asksShortName); // this is no production environment
    QVERIFY(!said.asksApproval);
    QCOMPARE(said.identity->name, QStringLiteral("Sample Ltd"));
    QCOMPARE(said.effects, QList<Effect>{Effect::IdentityRemoved});
    QCOMPARE(said.reversibility, Reversibility::OneWay);
    QCOMPARE(f.submit(wish)->state, S::Succeeded);
    QCOMPARE(f.trapsOf(wish), QStringList{QStringLiteral("NotVerified")});
    QCOMPARE(f.cloud.count(QStringLiteral("customerFacts")), 1); // the list shows it
    f.setup.environment.needsApproval = true;
    f.restart();
    f.verify(0);
    QVERIFY(f.ask(wish).asksApproval);
    QCOMPARE(f.submit(wish)->state, S::WaitingForApproval);
}

void TestFilingActions::aLostRemovalIsFound()
{
    FilingFixture f;
    f.verify(0);
    f.verify(1);
    f.cloud.failAfterEffect(QStringLiteral("removeIdentity"), lost());
    QCOMPARE(f.submit(OperationRequest(FilingFixture::uid(), RemoveIdentity()))->state, S::Unknown);
    QVERIFY(f.passUntil(S::Succeeded));
    f.cloud.failNext(QStringLiteral("removeIdentity"), lost());
    QCOMPARE(f.submit(OperationRequest(FilingFixture::uid(1), RemoveIdentity()))->state, S::Unknown);
    QVERIFY(f.passUntil(S::SafeToResend));
    QCOMPARE(f.cloud.count(QStringLiteral("removeIdentity")), 2);
    QCOMPARE(f.done(), 1);
}

void TestFilingActions::withoutTheStoreTheCloudDecides()
{
    FilingFixture f;
    f.setup.filings = nullptr;
    f.restart();
    ApiError refused = lost(Kind::Rejected);
    refused.code = QString(kRefusedOfAnother);
    f.cloud.failNext(QStringLiteral("serviceNumbers"), refused);
    QCOMPARE(f.trapsOf(FilingFixture::bind()), QStringList{QStringLiteral("InstanceOfAnother")});
    refused.code = QStringLiteral("402");
    f.cloud.failNext(QStringLiteral("serviceNumbers"), refused);
    QCOMPARE(f.trapsOf(FilingFixture::bind()), QStringList{QStringLiteral("NoNumbersHere")});
    f.cloud.failNext(QStringLiteral("serviceNumbers"), lost());
    const Consequence unread = f.ask(FilingFixture::bind());
    QVERIFY(unread.traps.isEmpty() && !unread.isLive && unread.error && !unread.numbersUsed);
    QCOMPARE(f.submit(FilingFixture::bind())->state, S::Succeeded);
    QCOMPARE(f.submit(FilingFixture::grant(FilingFixture::uid(2)))->state, S::Succeeded);
}

QTEST_GUILESS_MAIN(TestFilingActions)
#include "tst_filingactions.moc"
