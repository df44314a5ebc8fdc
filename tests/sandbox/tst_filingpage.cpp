// SPDX-License-Identifier: Apache-2.0
// The filing page: steps saved while the session lives, what its end and its renewal do, and the submission.
#include "tests/sandbox/sandboxfixture.h"
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

class FilingPage : public SandboxFixture
{
public:
    explicit FilingPage(int index = 0) : number(bindNumber(index)), cookie(signIn(index)) { open(); }

    void open()
    {
        const QByteArray body = page("/beian4service/?lang=en", cookie).body;
        const qsizetype at = body.indexOf("data-draft=\"") + 12;
        draft = body.mid(at, body.indexOf('"', at) - at);
    }
    QString step(const QByteArray &fields) { return send("steps", fields); }
    QString submit() { return send("submit", {}); }
    QString send(const QByteArray &where, const QByteArray &fields)
    {
        last = post("/beian4service/" + where + "?lang=en", cookie, "draft=" + draft + '&' + fields).json();
        return last.value(QStringLiteral("resultCode")).toString();
    }
    QByteArray site() const { return "step=3&site=Our+shop&domain=shop.example&document=&number=" + number.toLatin1(); }
    void fill()
    {
        QCOMPARE(step(kOrganiser), QStringLiteral("success"));
        QCOMPARE(step(kPerson), QStringLiteral("success"));
        QCOMPARE(step(site()), QStringLiteral("success"));
    }
    sandbox::BsnStatus status()
    {
        auto &state = sandbox->state();
        return state.filings.standing(*state.filings.find(number), state.worldClock.now()).status;
    }

    static constexpr char kOrganiser[] = "step=1&kind=enterprise&organiser=Sample+Ltd&licence=91330100MA2XXXXX0X&province=zhejiang";
    static constexpr char kPerson[] = "step=2&person=Lin+Qiao&phone=13800000000&email=lin%40sample.example";
    QString number;
    QByteArray cookie, draft;
    QJsonObject last;

private:
    QString bindNumber(int index)
    {
        auto &state = sandbox->state();
        return state.filings.bind(state.world.customers().at(index), 0, sandbox::ResourceType::Ecs, 1, state.worldClock.now()).constFirst().sn;
    }
};

const QString kNeedLogin = QStringLiteral("Frontend.Business.NeedLogin"), kSuccess = QStringLiteral("success"),
              kLost = QStringLiteral("Filing.DraftLost");

} // namespace

class TestFilingPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeFilingGoesIntoReview()
    {
        FilingPage s;
        s.fill();
        QCOMPARE(int(s.status()), int(sandbox::BsnStatus::Bound));
        QCOMPARE(s.submit(), kSuccess);
        QCOMPARE(int(s.status()), int(sandbox::BsnStatus::InReview));
        QCOMPARE(s.effects("FilingStepSaved"), 3);
        QCOMPARE(s.effects("FilingSubmitted"), 1);
        QCOMPARE(s.submit(), kLost); // it is handed in; a second press finds nothing
        QCOMPARE(s.effects("FilingSubmitted"), 1);
        const QByteArray page = s.page("/beian4service/?lang=en", s.cookie).body;
        QVERIFY(page.contains("shop.example") && page.contains("First review"));
    }

    void everyFieldIsChecked_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("field");
        QTest::newRow("licence") << QByteArray("step=1&kind=enterprise&organiser=Sample&licence=12&province=zhejiang") << QStringLiteral("licence");
        QTest::newRow("kind") << QByteArray("step=1&kind=club&organiser=Sample&licence=91330100MA2XXXXX0X&province=zhejiang")
                              << QStringLiteral("kind");
        QTest::newRow("phone") << QByteArray("step=2&person=Lin&phone=23800000000&email=a%40b.example") << QStringLiteral("phone");
        QTest::newRow("email") << QByteArray("step=2&person=Lin&phone=13800000000&email=nobody") << QStringLiteral("email");
        QTest::newRow("domain") << QByteArray("step=3&site=Shop&domain=no+domain&number={number}") << QStringLiteral("domain");
        QTest::newRow("number") << QByteArray("step=3&site=Shop&domain=a.example&number=guessed") << QStringLiteral("number");
        QTest::newRow("program") << QByteArray("step=3&site=Shop&domain=a.example&number={number}&document=photo.exe") << QStringLiteral("document");
        QTest::newRow("nine megabytes") << QByteArray("step=3&site=Shop&domain=a.example&number={number}&document=a.jpg&documentSize=9437184")
                                        << QStringLiteral("document");
    }
    void everyFieldIsChecked()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, field);
        FilingPage s;
        QCOMPARE(s.step(fields.replace("{number}", s.number.toLatin1())), QStringLiteral("Filing.InvalidField"));
        QCOMPARE(s.last.value(QStringLiteral("field")).toString(), field);
        const QString message = s.last.value(QStringLiteral("message")).toString();
        QVERIFY2(!message.isEmpty() && !message.startsWith(QStringLiteral("problem.")), qPrintable(message));
        QCOMPARE(s.effects("FilingStepSaved"), 0);
    }

    void stepsLeftOutAreMissed()
    {
        FilingPage s;
        QCOMPARE(s.step(FilingPage::kOrganiser), kSuccess);
        QCOMPARE(s.submit(), QStringLiteral("Filing.Incomplete"));
        QCOMPARE(s.step("step=9"), QStringLiteral("Filing.InvalidStep"));
    }

    void anEndedSessionSavesAndSubmitsNothing()
    {
        FilingPage s;
        s.fill();
        s.clock.advance(3600s);
        QCOMPARE(s.step(FilingPage::kPerson), kNeedLogin);
        QCOMPARE(s.submit(), kNeedLogin);
        QCOMPARE(s.effects("FilingStepSaved"), 3);
        QCOMPARE(s.effects("FilingSubmitted"), 0);
        QCOMPARE(int(s.status()), int(sandbox::BsnStatus::Bound));
    }

    void aRenewalInTimeKeepsTheForm()
    {
        FilingPage s;
        QCOMPARE(s.step(FilingPage::kOrganiser), kSuccess);
        s.clock.advance(3300s);
        s.cookie = s.signIn(0, s.cookie); // in a page nobody sees, of the same profile
        s.clock.advance(900s); // seventy minutes in all
        QCOMPARE(s.step(FilingPage::kPerson), kSuccess);
        QCOMPARE(s.step(s.site()), kSuccess);
        QCOMPARE(s.submit(), kSuccess);
        QCOMPARE(int(s.status()), int(sandbox::BsnStatus::InReview));
    }

    void aSignInAfterTheEndDoesNotBringTheFormBack()
    {
        FilingPage s;
        s.fill();
        s.clock.advance(3600s);
        s.cookie = s.signIn(0, s.cookie);
        QCOMPARE(s.submit(), kLost);
        QCOMPARE(s.step(FilingPage::kOrganiser), kLost);
        s.open();
        s.fill();
        QCOMPARE(s.submit(), kSuccess);
    }

    void formsOfTwoCustomersNeverMix()
    {
        FilingPage s;
        s.fill();
        const QByteArray own = s.cookie;
        s.cookie = s.signIn(1);
        QCOMPARE(s.submit(), kLost);
        // Nor do two windows of one customer: each browser has its own.
        s.cookie = s.signIn(0);
        QCOMPARE(s.submit(), kLost);
        s.cookie = own;
        QCOMPARE(s.submit(), kSuccess);
    }

    void aNumberServesOneFilingAtATime()
    {
        FilingPage s;
        s.fill();
        QCOMPARE(s.submit(), kSuccess);
        s.open();
        QCOMPARE(s.step(s.site()), QStringLiteral("Filing.InvalidField"));
        QVERIFY(!s.page("/beian4service/", s.cookie).body.contains("<option value=\"" + s.number.toLatin1()));
    }

    void thePageSpeaksBothLanguages()
    {
        FilingPage s;
        s.fill();
        QCOMPARE(s.submit(), kSuccess);
        const QByteArray chinese = s.page("/beian4service/?lang=zh", s.cookie).body, english = s.page("/beian4service/?lang=en", s.cookie).body;
        QVERIFY(chinese.contains("lang=\"zh-CN\"") && english.contains("lang=\"en\""));
        for (const QByteArray &page : {chinese, english}) {
            for (const char *bad : {"{{", "}}", ">page.", ">filing.", "\"filing.", ">field.", ">column.", ">status.", ">province.", "http://", "https://"})
                QVERIFY2(!page.contains(bad), bad);
        }
        QCOMPARE(s.page("/assets/filing.js", "").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestFilingPage)
#include "tst_filingpage.moc"
