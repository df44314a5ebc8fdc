// SPDX-License-Identifier: Apache-2.0
// Identity verification: the link and its life, the page behind it, the decision by the clock, and taking it away.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr int kUncertified = 5; // place in every scenario
constexpr char kCrm[] = "2015-04-08", kAas[] = "2015-07-01";

class Identity : public SandboxFixture
{
public:
    Answer link(int index, const QByteArray &subject = "all", const QByteArray &method = "POST", const sandbox::IssuedKey *key = nullptr)
    {
        return call("GenerateAliyunBidCertWaysUrl", kAas,
                    {{"AliyunPk", customer(index).toLatin1()}, {"BidType", "LIGHTWEIGHT"}, {"Platform", "pc"}, {"SubjectType", subject},
                     {"Source", "BID"}},
                    key, method);
    }
    QByteArray path(int index, const QByteArray &subject = "all")
    {
        const QUrl url(link(index, subject).json().value(QStringLiteral("Data")).toString());
        return url.authority() == suite.authority() ? url.path().toLatin1() : QByteArray();
    }
    QJsonObject info(int index)
    {
        const QJsonObject json = query(index).json();
        const QString text = json.value(json.contains(QStringLiteral("result")) ? QStringLiteral("result") : QStringLiteral("Result")).toString();
        return QJsonDocument::fromJson(text.toUtf8()).object();
    }
    Answer query(int index) { return call("QueryBidUserCertifiedInfo", kCrm, {{"PK", customer(index).toLatin1()}, {"BidType", "LIGHTWEIGHT"}}); }
    Answer remove(const QByteArray &uid)
    {
        return call("RemoveIdentityCertifiedForBidUser", kCrm, {{"PK", uid}, {"BidType", "LIGHTWEIGHT"}});
    }
    bool isCertified(int index) { return info(index).value(QStringLiteral("isCertified")) == QLatin1String("1"); }
    // Hands in until it is accepted: the seed may refuse the first.
    void verify(int index, const QByteArray &form)
    {
        for (int attempt = 0; attempt < 2 && !isCertified(index); ++attempt) {
            QCOMPARE(post(path(index), "", form).status, 303);
            sandbox->state().moveClock(49h);
        }
    }
    static constexpr char kPersonal[] = "way=personal&name=Lin+Qiao&number=330106199001010000&phone=13812345678";
    static constexpr char kEnterprise[] = "way=enterprise&name=Sample+Harbour+Ltd&number=91330100MA2XXXXX0X&phone=13812345678";
};

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLinkLeadsToThePage()
    {
        Identity s;
        const auto answer = s.link(kUncertified);
        QCOMPARE(answer.code(), QStringLiteral("200"));
        QCOMPARE(answer.json().value(QStringLiteral("HttpCode")).toString(), QStringLiteral("200"));
        const QByteArray first = s.path(kUncertified), second = s.path(kUncertified);
        QVERIFY(first.startsWith("/identity/") && first != second); // a new one each time, and both work
        for (const QByteArray &path : {first, second}) {
            const auto page = s.page(path + "?lang=en", "");
            QCOMPARE(page.status, 200);
            QVERIFY(page.body.contains("data-page=\"identity\"") && page.body.contains(s.customer(kUncertified).toLatin1()));
            QVERIFY(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
            QVERIFY(!page.body.contains("{{") && !page.body.contains(">identity."));
        }
    }

    void aLinkWantsPostAndAKnownCustomer()
    {
        Identity s;
        QCOMPARE(s.link(kUncertified, "all", "GET").code(), QStringLiteral("UnsupportedHTTPMethod"));
        QCOMPARE(s.link(kUncertified, "all", "POST", &s.sandbox->state().keys.ramKey()).code(), QStringLiteral("Forbidden.RAM"));
        const auto stranger = s.call("GenerateAliyunBidCertWaysUrl", kAas,
                                     {{"AliyunPk", "1111222233334444"}, {"BidType", "NORMAL"}, {"Platform", "pc"}, {"SubjectType", "all"},
                                      {"Source", "BID"}});
        QCOMPARE(stranger.code(), QStringLiteral("InvalidParameter"));
        QVERIFY(s.link(kUncertified, "both").status == 400);
    }

    void aLinkLivesThreeHours()
    {
        Identity s;
        const QByteArray path = s.path(kUncertified);
        s.clock.advance(3h - 1s);
        QCOMPARE(s.page(path, "").status, 200);
        s.sandbox->state().moveClock(1s);
        QCOMPARE(s.page(path, "").status, 410);
        QCOMPARE(s.post(path, "", Identity::kPersonal).status, 410);
        QCOMPARE(s.page("/identity/guessed", "").status, 410);
        QCOMPARE(s.effects("IdentitySubmitted"), 0);
    }

    void theSubjectNarrowsTheWays()
    {
        Identity s;
        const QByteArray path = s.path(kUncertified, "personal");
        const QByteArray page = s.page(path, "").body;
        QVERIFY(page.contains("value=\"personal\"") && !page.contains("value=\"enterprise\""));
        QCOMPARE(s.post(path, "", Identity::kEnterprise).status, 422);
    }

    void everyFieldIsChecked_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::newRow("no way") << QByteArray("name=Lin+Qiao&number=330106199001010000&phone=13812345678");
        QTest::newRow("name") << QByteArray("way=personal&name=L&number=330106199001010000&phone=13812345678");
        QTest::newRow("number") << QByteArray("way=personal&name=Lin+Qiao&number=33&phone=13812345678");
        QTest::newRow("phone") << QByteArray("way=personal&name=Lin+Qiao&number=330106199001010000&phone=1381234567");
    }
    void everyFieldIsChecked()
    {
        QFETCH(QByteArray, form);
        Identity s;
        const auto answer = s.post(s.path(kUncertified) + "?lang=en", "", form);
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.body.contains("role=\"alert\" >"));
        QVERIFY(answer.body.contains("value=\"13812345678\"") || answer.body.contains("value=\"1381234567\"")); // what was typed stays
        QCOMPARE(s.effects("IdentitySubmitted"), 0);
    }

    void aPersonIsVerifiedWithinMinutes()
    {
        Identity s;
        QVERIFY(!s.isCertified(kUncertified));
        const QByteArray path = s.path(kUncertified);
        QCOMPARE(s.post(path, "", Identity::kPersonal).status, 303);
        QVERIFY(!s.isCertified(kUncertified));
        QVERIFY(s.page(path, "").body.contains("data-page=\"identityReview\""));
        QCOMPARE(s.remove(s.customer(kUncertified).toLatin1()).code(), QStringLiteral("Set Realname Error"));
        s.sandbox->state().moveClock(15min);
        const bool isRefused = !s.isCertified(kUncertified); // by the seed; the page then says why
        QCOMPARE(s.page(path, "").body.contains("data-page=\"identityDone\""), !isRefused);
        if (isRefused) {
            QVERIFY(s.page(path + "?lang=en", "").body.contains("Refused last time"));
            QCOMPARE(s.post(path, "", Identity::kPersonal).status, 303);
            s.sandbox->state().moveClock(15min);
        }
        const QJsonObject info = s.info(kUncertified);
        QCOMPARE(info.value(QStringLiteral("name")).toString(), QStringLiteral("Lin Qiao"));
        QCOMPARE(info.value(QStringLiteral("accountCertType")).toString(), QStringLiteral("personal"));
        QCOMPARE(info.value(QStringLiteral("certNumber")).toString(), QStringLiteral("3301****"));
        QCOMPARE(info.value(QStringLiteral("phone")).toString(), QStringLiteral("138********"));
        const auto account = s.call("GetCustomerAccountInfo", "2017-12-14", {{"OwnerId", s.customer(kUncertified).toLatin1()}});
        QCOMPARE(account.json().value(QStringLiteral("Data")).toObject().value(QStringLiteral("IsCertified")).toBool(), true);
    }

    void anEnterpriseWaitsADay()
    {
        Identity s;
        QCOMPARE(s.post(s.path(kUncertified), "", Identity::kEnterprise).status, 303);
        s.sandbox->state().moveClock(24h - 1s);
        QVERIFY(!s.isCertified(kUncertified));
        s.sandbox->state().moveClock(25h);
        s.verify(kUncertified, Identity::kEnterprise);
        QCOMPARE(s.info(kUncertified).value(QStringLiteral("name")).toString(), QStringLiteral("Sample Harbour Ltd"));
    }

    void someFirstTriesAreRefused()
    {
        sandbox::SandboxSettings settings;
        settings.scenario = QStringLiteral("standard");
        SandboxFixture s(settings);
        auto &state = s.sandbox->state();
        const QDateTime now = state.worldClock.now();
        int refusals = 0;
        for (const auto &customer : state.world.customers()) {
            state.identities.submit(customer.uid, {false, {}, {}, {}, now});
            refusals += state.identities.standing(customer.uid, now.addDays(1)).state == sandbox::IdentityBook::Standing::State::Refused;
        }
        QVERIFY(refusals > 60 && refusals < 140); // one in five of 500
    }

    void takingItAwayCountsOnce()
    {
        Identity s;
        QVERIFY(s.isCertified(0));
        const QByteArray uid = s.customer(0).toLatin1();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(s.remove(uid).code(), QStringLiteral("200"));
        QCOMPARE(s.effects("IdentityRemoved"), 1);
        const QJsonObject info = s.info(0);
        QCOMPARE(info.value(QStringLiteral("isCertified")).toString(), QStringLiteral("0"));
        for (const char *gone : {"name", "phone", "certType", "certNumber", "accountCertType"})
            QVERIFY(!info.contains(QLatin1String(gone)));
        s.verify(0, Identity::kEnterprise);
        QVERIFY(s.isCertified(0));
    }

    void takingItAwayIsRefusedAsDocumented()
    {
        Identity s;
        QCOMPARE(s.remove("").code(), QStringLiteral("Empty PK"));
        QCOMPARE(s.remove("1111222233334444").status, 404);
        QCOMPARE(s.remove(s.sandbox->state().world.partnerUid().toLatin1()).code(), QStringLiteral("Bid Mismatch"));
        QCOMPARE(s.effects("IdentityRemoved"), 0);
    }

    void bothPublishedShapesOccur()
    {
        Identity s;
        const QJsonObject ofClients = s.query(0).json(), ofThePage = s.query(3).json();
        QVERIFY(ofClients.contains(QStringLiteral("Result")) && ofClients.contains(QStringLiteral("RequestId")));
        QVERIFY(ofThePage.contains(QStringLiteral("result")) && ofThePage.contains(QStringLiteral("requestId")));
        QVERIFY(!ofThePage.contains(QStringLiteral("Result")) && !ofThePage.contains(QStringLiteral("RequestId")));
        QCOMPARE(s.info(3).value(QStringLiteral("aliyunPk")).toString(), s.customer(3));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
