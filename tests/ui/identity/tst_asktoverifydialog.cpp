// SPDX-License-Identifier: Apache-2.0
#include "models/operationtext.h"
#include "tests/ui/identity/identityfakes.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/identity/linkfield.h"
#include "ui/identity/verificationmessage.h"
#include "ui/widgets/banner.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUrlQuery>

using namespace pc;
using namespace std::chrono_literals;

namespace {

// The dialog over a world, with its parts by name.
struct Asking
{
    IdentityWorld world;
    QWidget window;
    AskToVerifyDialog *dialog = nullptr;

    void open()
    {
        window.show();
        dialog = openAskToVerify(world.services(), world.customer(), &window);
    }
    template<typename T>
    [[nodiscard]] T *part(const char *name) const { return dialog->findChild<T *>(QLatin1String(name)); }
    [[nodiscard]] QPushButton *button(const char *name) const { return part<QPushButton>(name); }
    [[nodiscard]] QString banner() const { return part<Banner>("askBanner")->text(); }
    void make() const
    {
        button("makeLink")->click();
        QTRY_VERIFY(button("makeLink")->isEnabled());
    }
    [[nodiscard]] static QString clipboard() { return QApplication::clipboard()->text(); }
};

const QString kLink = QStringLiteral("https://identity.example/one");

} // namespace

class TestAskToVerifyDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QApplication::clipboard()->clear(); }

    void makesALinkForTheWishAndHidesIt()
    {
        Asking a;
        a.open();
        QVERIFY(!a.button("copyMessage")->isEnabled());
        QVERIFY(!a.button("copyMessage")->toolTip().isEmpty());
        a.part<QComboBox>("askPlatform")->setCurrentIndex(int(VerificationWish::Platform::Phone));
        a.part<QComboBox>("askSubject")->setCurrentIndex(int(VerificationWish::Subject::Enterprise));
        a.make();
        QCOMPARE(a.world.identity.asked.size(), 1);
        QCOMPARE(a.world.identity.asked.first().first, a.world.customer().uid());
        QCOMPARE(a.world.identity.asked.first().second.platform, VerificationWish::Platform::Phone);
        QCOMPARE(a.world.identity.asked.first().second.subject, VerificationWish::Subject::Enterprise);
        auto *const shown = a.part<QLineEdit>("verificationLink");
        QVERIFY(!shown->text().contains(QStringLiteral("identity.example")));
        QVERIFY(!a.part<QPlainTextEdit>("messageBody")->toPlainText().contains(QStringLiteral("identity.example")));
        a.part<QToolButton>("revealLink")->click();
        QCOMPARE(shown->text(), kLink);
        QVERIFY(a.world.store.saved.isEmpty());         // nobody was asked yet
    }

    void copyingTheMessageRemembersTheAsking()
    {
        Asking a;
        a.world.environment.site = Environment::Site::International;
        a.open();
        a.make();
        a.button("copyMessage")->click();
        const QString text = Asking::clipboard();
        QVERIFY(text.startsWith(QStringLiteral("Dear customer,")));
        QVERIFY(text.contains(kLink) && text.contains(QStringLiteral("15 January 2026")) && !text.contains(QLatin1Char('{')));
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QTRY_COMPARE(a.world.store.saved.size(), 1);
        const CustomerLocal local = a.world.customer().local;
        QCOMPARE(local.nudgedAt, a.world.clock.utcNow());
        QCOMPARE(local.linkExpiresAt, a.world.clock.utcNow().addSecs(3 * 3600));
        QCOMPARE(local.note, QStringLiteral("pays late"));      // what else is known stays
        QCOMPARE(a.world.history.kept.size(), 1);
        const OperationRecord &record = a.world.history.kept.first();
        QCOMPARE(record.kind, OperationText::askKind());
        QCOMPARE(record.customer, a.world.customer().uid());
        QCOMPARE(record.person, QStringLiteral("keeper"));
        QVERIFY(!OperationText::values(record).first().after.isEmpty());
        QVERIFY(!QString::fromUtf8(QJsonDocument(record.after).toJson()).contains(QStringLiteral("identity.example")));
        a.button("copyMessage")->click();
        a.part<QToolButton>("copyLink")->click();
        QCOMPARE(Asking::clipboard(), kLink);
        QCoreApplication::processEvents();
        QCOMPARE(a.world.store.saved.size(), 1);                // once per link
    }

    void anAskingIsRememberedThoughTheDialogCloses()
    {
        Asking a;
        a.open();
        a.make();
        a.part<QToolButton>("copyLink")->click();
        a.dialog->reject();
        QTRY_COMPARE(a.world.store.saved.size(), 1);
        QCOMPARE(a.world.customer().local.linkExpiresAt, a.world.clock.utcNow().addSecs(3 * 3600));
    }

    void whatCannotBeRememberedIsSaid()
    {
        Asking a;
        a.world.store.failWrites = ApiError{};
        a.world.store.failWrites->kind = ApiError::Kind::StorageFull;
        a.open();
        a.make();
        a.button("copyMessage")->click();
        QTRY_VERIFY(!a.banner().isEmpty());
    }

    void theMailGoesWithoutTheLink()
    {
        Asking a;
        a.world.environment.site = Environment::Site::International;
        a.open();
        a.part<QPlainTextEdit>("messageBody")->setPlainText(QStringLiteral("Please open {link} before {deadline}."));
        a.make();
        a.button("openMail")->click();
        QCOMPARE(a.world.opened.size(), 1);
        const QUrl url = a.world.opened.first();
        QCOMPARE(url.path(), QStringLiteral("office@jichuan.example"));
        const QString body = QUrlQuery(url).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
        QVERIFY(body.startsWith(QStringLiteral("Please open (")) && body.contains(QStringLiteral("15 January 2026")));
        QVERIFY(!url.toString(QUrl::FullyDecoded).contains(QStringLiteral("identity.example")));    // it would stand on a command line
        QCOMPARE(Asking::clipboard(), kLink);
        QVERIFY(a.part<QLabel>("askSaid")->text().contains(QStringLiteral("clipboard")));
        QTRY_COMPARE(a.world.store.saved.size(), 1);
    }

    void aTextThatIsTooLongForAnAddressIsCopied()
    {
        Asking a;
        a.open();                           // Chinese: nine bytes per character
        a.make();
        a.button("openMail")->click();
        const QUrl url = a.world.opened.value(0);
        QVERIFY(url.toEncoded().size() <= kMostMailBytes);
        QVERIFY(!QUrlQuery(url).hasQueryItem(QStringLiteral("body")) && QUrlQuery(url).hasQueryItem(QStringLiteral("subject")));
        QVERIFY(Asking::clipboard().startsWith(QStringLiteral("尊敬的")) && Asking::clipboard().contains(kLink));
        QVERIFY(a.part<QLabel>("askSaid")->text().contains(QStringLiteral("too long")));
    }

    void withoutAMailProgramTheMessageIsCopied()
    {
        Asking a;
        a.world.mailWorks = false;
        a.open();
        a.make();
        a.button("openMail")->click();
        QVERIFY(Asking::clipboard().contains(kLink));
        QVERIFY(a.banner().contains(QStringLiteral("No mail program")));
    }

    void aMessageWithoutItsLinkIsNotUsed()
    {
        Asking a;
        a.open();
        a.make();
        QVERIFY(a.button("copyMessage")->isEnabled());
        a.part<QPlainTextEdit>("messageBody")->setPlainText(QStringLiteral("Hello"));
        QVERIFY(!a.button("copyMessage")->isEnabled() && !a.button("openMail")->isEnabled());
        QVERIFY(a.part<QLabel>("messageHint")->text().contains(QStringLiteral("{link}")));
    }

    void whatWasEditedIsKeptPerLanguage()
    {
        Asking a;
        a.open();
        auto *const language = a.part<QComboBox>("messageLanguage");
        auto *const body = a.part<QPlainTextEdit>("messageBody");
        QCOMPARE(language->currentData().toInt(), int(MessageLanguage::Chinese));       // the site in China
        body->setPlainText(QStringLiteral("{link} 您好"));
        language->setCurrentIndex(language->findData(int(MessageLanguage::English)));
        QVERIFY(body->toPlainText().startsWith(QStringLiteral("Dear customer")));
        language->setCurrentIndex(language->findData(int(MessageLanguage::Chinese)));
        QCOMPARE(body->toPlainText(), QStringLiteral("{link} 您好"));
        a.part<QComboBox>("askPlatform")->setCurrentIndex(1);                           // text that was not edited follows, this one stays
        QCOMPARE(body->toPlainText(), QStringLiteral("{link} 您好"));
    }

    void aLinkForAnotherChoiceIsNotUsed()
    {
        Asking a;
        a.open();
        a.make();
        a.part<QComboBox>("askSubject")->setCurrentIndex(int(VerificationWish::Subject::Personal));
        QVERIFY(!a.button("copyMessage")->isEnabled());
        QVERIFY(a.button("copyMessage")->toolTip().contains(QStringLiteral("another choice")));
        a.make();
        QVERIFY(a.button("copyMessage")->isEnabled());
    }

    void theClockCountsDownAndANewLinkIsOffered()
    {
        Asking a;
        a.open();
        a.make();
        a.world.clock.advance(3h);
        QTRY_VERIFY(!a.button("copyMessage")->isEnabled());
        QVERIFY(a.banner().contains(QStringLiteral("expired")));
        QVERIFY(!a.part<QToolButton>("copyLink")->isEnabled());
        a.world.nextLink(QStringLiteral("https://identity.example/two"));
        Q_EMIT a.part<Banner>("askBanner")->actionTriggered();
        QTRY_VERIFY(a.button("copyMessage")->isEnabled());
        QVERIFY(a.banner().isEmpty());
        a.part<QToolButton>("copyLink")->click();
        QCOMPARE(Asking::clipboard(), QStringLiteral("https://identity.example/two"));
    }

    void askingAgainSaysThatALinkIsStillGood()
    {
        Asking a;
        a.world.askedBefore(20);
        a.open();
        QVERIFY(a.banner().contains(QStringLiteral("20 min ago")));
        QVERIFY(a.button("makeLink")->isEnabled());
        a.make();
        QVERIFY(a.banner().isEmpty());
    }

    void aRefusalIsSaidAndTriedAgain_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("throttled") << int(ApiError::Kind::RateLimited);
        QTest::newRow("no network") << int(ApiError::Kind::Offline);
    }
    void aRefusalIsSaidAndTriedAgain()
    {
        QFETCH(int, kind);
        Asking a;
        a.world.identity.fails = ApiError{};
        a.world.identity.fails->kind = ApiError::Kind(kind);
        a.open();
        a.make();
        QVERIFY(!a.banner().isEmpty());
        QVERIFY(!a.button("copyMessage")->isEnabled());
        a.world.identity.fails.reset();
        Q_EMIT a.part<Banner>("askBanner")->actionTriggered();
        QTRY_VERIFY(a.button("copyMessage")->isEnabled());
        QVERIFY(a.banner().isEmpty());
    }

    void whoIsVerifiedMeanwhileNeedNotBeAsked()
    {
        Asking a;
        a.open();
        a.make();
        a.world.customer().facts.certified = true;
        a.world.store.tell({a.world.customer().uid()});
        QTRY_VERIFY(!a.button("makeLink")->isEnabled());
        QVERIFY(!a.button("copyMessage")->isEnabled());
        QVERIFY(a.banner().contains(QStringLiteral("verified")));
    }

    void aReadOnlyEnvironmentAllowsIt()
    {
        Asking a;
        a.world.environment.readOnly = true;
        a.open();
        QVERIFY(a.part<QLabel>("askWhere")->text().contains(QStringLiteral("read-only")));
        a.make();
        QVERIFY(a.button("copyMessage")->isEnabled());
    }

    void theLinkGoesWithTheDialog()
    {
        Asking a;
        a.open();
        a.make();
        a.part<QToolButton>("revealLink")->click();
        a.dialog->reject();
        QVERIFY(!a.part<QLineEdit>("verificationLink")->text().contains(QStringLiteral("identity")));
        QVERIFY(a.dialog->findChild<LinkField *>()->link().url.isEmpty());
    }

    void oneDialogPerCustomer()
    {
        Asking a;
        a.open();
        QCOMPARE(openAskToVerify(a.world.services(), a.world.customer(), &a.window), a.dialog);
    }

    void everyControlHasAName()
    {
        Asking a;
        a.open();
        for (const QWidget *widget : a.dialog->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() & Qt::TabFocus && widget->objectName() != QLatin1String("qt_spinbox_lineedit");
            const auto *const asButton = qobject_cast<const QAbstractButton *>(widget);
            if (isControl && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || (asButton && !asButton->text().isEmpty()), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestAskToVerifyDialog)
#include "tst_asktoverifydialog.moc"
