// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace pc;

namespace {
template<typename T>
T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

ApiError throttled()
{
    ApiError error;
    error.kind = ApiError::Kind::RateLimited;
    error.code = QStringLiteral("Throttling");
    error.requestId = QStringLiteral("R-1");
    return error;
}
}

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bannerSaysOneSentenceAndOneAction()
    {
        Banner banner;
        QVERIFY(banner.isHidden());
        banner.showMessage(Tone::Warn, QStringLiteral("You are offline."), QStringLiteral("Connect"));
        QVERIFY(banner.isVisible());
        QSignalSpy acted(&banner, &Banner::actionTriggered);
        QTest::mouseClick(child<QPushButton>(banner, "bannerAction"), Qt::LeftButton);
        QCOMPARE(acted.size(), 1);
        banner.showError(throttled());
        QCOMPARE(banner.tone(), Tone::Warn);
        QVERIFY(banner.text().contains(QLatin1String("Throttling")));
        child<QPushButton>(banner, "bannerCopy")->click();
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("R-1")));
        ApiError invalid;
        invalid.kind = ApiError::Kind::InvalidInput;
        banner.showError(invalid);
        QVERIFY(child<QPushButton>(banner, "bannerAction")->isHidden());       // trying again would not help
        banner.clear();
        QVERIFY(banner.isHidden());
    }

    void theFourEmptyFacesDiffer()
    {
        auto *content = new QLabel(QStringLiteral("content"));
        StatePanel panel(content);
        panel.show();
        QSet<QString> texts;
        for (const auto face : {StatePanel::Face::NothingYet, StatePanel::Face::NothingMatches, StatePanel::Face::NoRight, StatePanel::Face::Failed}) {
            panel.showFace(face);
            QVERIFY(!content->isVisible());
            texts.insert(panel.text());
        }
        QCOMPARE(texts.size(), 4);
        panel.setWords(StatePanel::Face::NothingYet, {QStringLiteral("No customers yet"), QStringLiteral("Make the first one."), QStringLiteral("New customer")});
        panel.showFace(StatePanel::Face::NothingYet);
        auto *action = child<QPushButton>(panel, "emptyAction");
        QCOMPARE(action->text(), QStringLiteral("New customer"));
        QSignalSpy acted(&panel, &StatePanel::actionTriggered);
        action->click();
        QCOMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().value<StatePanel::Face>(), StatePanel::Face::NothingYet);
        panel.showContent();
        QVERIFY(content->isVisible());
    }

    void aRefusalIsItsOwnFace()
    {
        StatePanel panel(new QWidget);
        ApiError error;
        error.kind = ApiError::Kind::Forbidden;
        panel.showError(error);
        QCOMPARE(panel.face(), StatePanel::Face::NoRight);
        panel.showError(throttled());
        QCOMPARE(panel.face(), StatePanel::Face::Failed);
        QVERIFY(panel.text().contains(QLatin1String("Throttling")));
    }

    void aFastLoadNeverShowsTheSkeleton()
    {
        auto *content = new QLabel(QStringLiteral("content"));
        StatePanel panel(content);
        panel.setCancellable(true);
        panel.show();
        panel.showLoading();
        QVERIFY(content->isVisible());
        panel.showContent();
        QVERIFY(content->isVisible());
        panel.showLoading();
        auto *skeleton = panel.findChild<Skeleton *>();
        QTRY_VERIFY(skeleton->isVisible());
        auto *cancel = child<QPushButton>(panel, "skeletonCancel");
        QVERIFY(!cancel->isVisible());                  // words and cancel come later
        QTRY_VERIFY(cancel->isVisible());
        QSignalSpy cancelled(&panel, &StatePanel::cancelled);
        cancel->click();
        QCOMPARE(cancelled.size(), 1);
    }

    void aClickCopiesAnIdentifierAndSaysSo()
    {
        IdentifierLabel label;
        label.setIdentifier(QStringLiteral("1887654321098765"));
        label.show();
        QTest::mouseClick(&label, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1887654321098765"));
        QCOMPARE(label.text(), QStringLiteral("Copied"));
        QTRY_COMPARE(label.text(), QStringLiteral("1887654321098765"));
        QApplication::clipboard()->clear();
        QTest::keyClick(&label, Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1887654321098765"));
        label.setIdentifier({}, QStringLiteral("Not told"));
        QVERIFY(!label.isEnabled());
        QCOMPARE(label.toolTip(), QStringLiteral("Not told"));
    }

    void unknownFactsAreADashWithAReason()
    {
        FactGrid grid;
        grid.setFacts({{QStringLiteral("certified"), QStringLiteral("Certified"), {}, QStringLiteral("The cloud did not say")},
                       {QStringLiteral("credit"), QStringLiteral("Credit"), QStringLiteral("Frozen"), {}, Tone::Bad}});
        QCOMPARE(grid.valueText(QStringLiteral("certified")), QStringLiteral("–"));
        auto *unknown = child<QLabel>(grid, "certified");
        QCOMPARE(unknown->toolTip(), QStringLiteral("The cloud did not say"));
        QVERIFY(unknown->accessibleName().contains(QLatin1String("The cloud did not say")));
        auto *pill = grid.findChild<Pill *>(QStringLiteral("credit"));
        QVERIFY(pill);
        QCOMPARE(pill->tone(), Tone::Bad);
    }

    void aFactTooLongForHalfTheWidthHasItsOwnLine()
    {
        FactGrid grid;
        grid.setFacts({{QStringLiteral("kind"), QStringLiteral("Kind"), QStringLiteral("Enterprise")},
                       {QStringLiteral("credit"), QStringLiteral("Credit"), QStringLiteral("Active")},
                       {QStringLiteral("mail"), QStringLiteral("Logon e-mail"), QString(30, QLatin1Char('m'))}});
        grid.resize(360, 300);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        const auto at = [&grid](const char *name) { return child<QWidget>(grid, name)->mapTo(&grid, QPoint()); };
        QCOMPARE(at("kind").y(), at("credit").y());
        QCOMPARE(at("mail").x(), at("kind").x());
        QVERIFY(at("mail").y() > at("kind").y());
        QVERIFY(child<QWidget>(grid, "mail")->width() > 180);
        grid.resize(1200, 300);
        QTRY_VERIFY(child<QWidget>(grid, "mail")->width() < 700);
    }

    void aPageHeadKeepsOneBaseLine()
    {
        qApp->setStyleSheet(themeStyleSheet(themePalette(Scheme::Light), Density::Comfortable));
        PageHead head;
        head.title()->setText(QStringLiteral("Customers"));
        head.count()->setText(QStringLiteral("500"));
        head.show();
        QVERIFY(QTest::qWaitForWindowExposed(&head));
        const auto baseline = [&head](const QLabel *label) {
            const int textBottom = label->mapTo(&head, label->contentsRect().bottomLeft()).y();
            return textBottom - label->fontMetrics().descent();
        };
        QTRY_COMPARE(baseline(head.count()), baseline(head.title()));
        QVERIFY(head.title()->fontMetrics().height() > head.count()->fontMetrics().height());
        qApp->setStyleSheet({});
    }

    void aBannerFollowsTheTheme()
    {
        Banner banner;
        banner.showMessage(Tone::Info, QStringLiteral("Nothing here is real."));
        const auto sign = [&banner] { return banner.findChild<QLabel *>(QStringLiteral("bannerIcon"))->pixmap().toImage(); };
        const QPalette before = QApplication::palette();
        QApplication::setPalette(themePalette(Scheme::Light));
        const QImage light = sign();
        QApplication::setPalette(themePalette(Scheme::Dark));
        QTRY_VERIFY(sign() != light);
        QApplication::setPalette(before);
    }

    void tonesDifferWithoutColour()
    {
        QSet<QByteArray> shapes;
        for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Warn, Tone::Bad, Tone::Info}) {
            QImage image(24, 24, QImage::Format_Alpha8);
            image.fill(0);
            QPainter painter(&image);
            paintToneShape(&painter, QRectF(2, 2, 20, 20), tone, QApplication::palette());
            painter.end();
            shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(shapes.size(), 5);
    }

    void searchWaitsForTheTypingToRest()
    {
        SearchField field;
        QSignalSpy changed(&field, &SearchField::searchChanged);
        QTest::keyClicks(&field, QStringLiteral(" lumen "));
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), QStringLiteral("lumen"));
        QTest::keyClick(&field, Qt::Key_X);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(changed.size(), 2);                    // Enter does not wait
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void agesAreWordsOverTheClock()
    {
        ManualClock clock;
        const QDateTime now = clock.utcNow();
        QCOMPARE(relativeTime(now.addSecs(-3), now), QStringLiteral("just now"));
        QVERIFY(relativeTime(now.addSecs(-190), now).startsWith(QLatin1String("3 min")));
        QVERIFY(relativeTime(now.addSecs(-7300), now).startsWith(QLatin1String("2 h")));
        QVERIFY(relativeTime(now.addDays(-3), now).startsWith(QLatin1String("3 day")));
        QVERIFY(relativeTime(now.addSecs(600), now).contains(QLatin1String("10 min")));
        QCOMPARE(relativeTime({}, now), QStringLiteral("–"));
        QCOMPARE(countdownText(std::chrono::seconds(3547)), QStringLiteral("59:07"));
        QCOMPARE(countdownText(std::chrono::seconds(3 * 3600 - 53)), QStringLiteral("2:59:07"));
        QCOMPARE(countdownText(std::chrono::seconds(-4)), QStringLiteral("0:00"));
        RelativeTimeLabel label(nullptr, &clock);
        label.setPattern(QStringLiteral("Read %1"));
        label.setTime(now.addSecs(-190));
        QVERIFY(label.text().startsWith(QLatin1String("Read 3 min")));
        label.setTime({}, QStringLiteral("Never read"));
        QCOMPARE(label.text(), QStringLiteral("–"));
        QCOMPARE(label.toolTip(), QStringLiteral("Never read"));
    }

    void undoIsOfferedAndRunsOnce()
    {
        QWidget window;
        window.resize(600, 400);
        ToastArea toasts(&window);
        window.show();
        int undone = 0;
        toasts.showNote(QStringLiteral("Copied 3 rows"));
        toasts.showUndo(QStringLiteral("Alias changed"), [&undone] { ++undone; });
        QCOMPARE(toasts.texts().size(), 2);
        QVERIFY(toasts.isVisible());
        child<QPushButton>(toasts, "toastUndo")->click();
        QCOMPARE(undone, 1);
        QVERIFY(!toasts.undoLast());
        QCOMPARE(toasts.texts(), QStringList{QStringLiteral("Copied 3 rows")});
        for (int i = 0; i < 5; ++i)
            toasts.showNote(QString::number(i));
        QCOMPARE(toasts.texts().size(), 3);
        toasts.setMilliseconds(10, 10);
        toasts.showNote(QStringLiteral("short"));
        QTRY_VERIFY(!toasts.texts().contains(QStringLiteral("short")));
    }

    void aDestructiveDecisionStartsOnCancelAndAsksForTheWord()
    {
        Decision decision;
        decision.question = QStringLiteral("Freeze Lumen Foods?");
        decision.who = QStringLiteral("Lumen Foods");
        decision.verb = QStringLiteral("Freeze 1 customer");
        decision.destructive = true;
        decision.reversible = Decision::Reversible::No;
        decision.typedWord = QStringLiteral("lumen");
        ConfirmDialog dialog(decision);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *verb = child<QPushButton>(dialog, "verb");
        QTRY_COMPARE(dialog.focusWidget(), child<QPushButton>(dialog, "cancel"));
        QCOMPARE(verb->text(), QStringLiteral("Freeze 1 customer"));
        QVERIFY(!verb->isEnabled());
        QVERIFY(child<QLabel>(dialog, "reversible")->text().startsWith(QLatin1String("No")));
        QVERIFY(!child<QLabel>(dialog, "price"));
        QTest::keyClicks(child<QLineEdit>(dialog, "typedWord"), QStringLiteral("lumen"));
        QVERIFY(verb->isEnabled());
        verb->click();
        QCOMPARE(accepted.size(), 1);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
