// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testasync.h"
#include "tests/ui/identity/identityfakes.h"
#include "ui/identity/askpalettesource.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/identity/followupbutton.h"
#include "ui/identity/identitysection.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace pc;

namespace {

struct Section
{
    IdentityWorld world;
    std::unique_ptr<IdentitySection> section;

    void show()
    {
        section = std::make_unique<IdentitySection>(world.services());
        section->show();
        section->showCustomer(world.customer());
        QCoreApplication::processEvents();
    }
    void verify()
    {
        world.customer().facts.certified = true;
        IdentityFacts &facts = world.identity.nextFacts;
        facts.certified = true;
        facts.name = QStringLiteral("Jichuan Logistics Ltd");
        facts.kind = {AccountKind::Enterprise, QStringLiteral("enterprise")};
        facts.certificateType = QStringLiteral("9");
        facts.certificateNumber = QStringLiteral("3403****");
        facts.phone = QStringLiteral("158****");
        facts.readAt = world.clock.utcNow();
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return section->findChild<QPushButton *>(QLatin1String(name)); }
    [[nodiscard]] QString fact(const char *id) const { return section->findChild<FactGrid *>()->valueText(QLatin1String(id)); }
    [[nodiscard]] QString standing() const { return section->findChild<QLabel *>(QStringLiteral("identityStanding"))->text(); }
};

} // namespace

class TestIdentitySection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheCertificate()
    {
        Section s;
        s.verify();
        s.show();
        QTRY_COMPARE(s.fact("identityName"), QStringLiteral("Jichuan Logistics Ltd"));
        QCOMPARE(s.fact("certificateType"), QStringLiteral("Business licence"));
        QCOMPARE(s.fact("certificateNumber"), QStringLiteral("3403****"));
        QCOMPARE(s.fact("identityPhone"), QStringLiteral("158****"));
        QVERIFY(!s.button("askToVerify")->isEnabled());
        QCOMPARE(s.button("askToVerify")->text(), QStringLiteral("Verified already"));
        QVERIFY(s.button("removeVerification")->isEnabled());
    }

    void whoIsNotVerifiedCanBeAsked()
    {
        Section s;
        s.world.identity.nextFacts.certified = false;
        s.show();
        QVERIFY(s.button("askToVerify")->isEnabled());
        QVERIFY(!s.button("removeVerification")->isEnabled());
        QVERIFY(s.standing().startsWith(QStringLiteral("Not verified")));
        s.button("askToVerify")->click();
        auto *const dialog = s.section->findChild<AskToVerifyDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
    }

    void saysWhenTheCustomerWasAsked()
    {
        Section s;
        s.world.askedBefore(120);
        s.show();
        QVERIFY(s.standing().contains(QStringLiteral("2 h ago")));
        QCOMPARE(s.fact("nudgedAt"), QStringLiteral("2 h ago"));
        QCOMPARE(s.button("askToVerify")->text(), QStringLiteral("Ask again…"));
    }

    void newsReachesTheList()
    {
        Section s;
        s.verify();
        s.world.customer().facts.certified = false;     // so the list still believes
        s.show();
        QTRY_COMPARE(s.world.sync.refreshed, QList<CustomerUid>{s.world.customer().uid()});
        QVERIFY(!s.button("askToVerify")->isEnabled());
    }

    void refreshReadsBoth()
    {
        Section s;
        s.world.identity.nextFacts.certified = false;
        s.show();
        QTRY_VERIFY(s.button("refreshIdentity")->isEnabled());
        s.button("refreshIdentity")->click();
        QCOMPARE(s.world.identity.read.size(), 2);
        QCOMPARE(s.world.sync.refreshed.size(), 1);
    }

    void aReadingThatFailsIsSaid()
    {
        Section s;
        s.world.identity.fails = ApiError{};
        s.world.identity.fails->kind = ApiError::Kind::Offline;
        s.show();
        auto *const banner = s.section->findChild<Banner *>();
        QTRY_VERIFY(!banner->text().isEmpty());
        s.world.identity.fails.reset();
        Q_EMIT banner->actionTriggered();
        QTRY_VERIFY(banner->text().isEmpty());
    }

    void theListOfThePaletteKnowsTheVerb()
    {
        IdentityWorld world;
        QList<CustomerUid> asked;
        AskPaletteSource source(&world.store, &world.clock, [&asked](const Customer &customer) { asked.append(customer.uid()); });
        for (const QString &text : {QStringLiteral("jichuan"), QStringLiteral("verify jichuan"), QStringLiteral("Ask to verify jichuan")}) {
            const Result<QList<PaletteItem>> items = waitFor(source.find(text, {}));
            QVERIFY(items);
            QCOMPARE(items->size(), 1);
            QCOMPARE(items->first().title, QStringLiteral("Ask to verify Jichuan Logistics"));
            items->first().open();
        }
        QCOMPARE(asked.size(), 3);
        QVERIFY(waitFor(source.find(QString(), {}))->isEmpty());
        QVERIFY(waitFor(source.find(QStringLiteral("verify nobody"), {}))->isEmpty());
        world.customer().facts.certified = true;
        QVERIFY(waitFor(source.find(QStringLiteral("verify jichuan"), {}))->isEmpty());
    }

    void theButtonCountsWhoseTurnIsOurs()
    {
        IdentityWorld world;
        QWidget window;
        FollowUpButton button(&world.store, &world.clock, &window);
        window.show();
        QTRY_VERIFY(button.isVisible());
        QVERIFY(button.text().endsWith(QStringLiteral("1")));
        world.askedBefore(20);              // the customer's turn
        button.setScope({}, {});
        QTRY_VERIFY(!button.isVisible());
        world.askedBefore(200);             // expired
        button.setScope({}, {});
        QTRY_VERIFY(button.isVisible());
        button.setScope(QStringLiteral("elsewhere"), {});
        QTRY_VERIFY(!button.isVisible());
    }
};

QTEST_MAIN(TestIdentitySection)
#include "tst_identitysection.moc"
