// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/scopecontrol.h"
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace pc;

namespace {

class SamplePage final : public Page
{
public:
    SamplePage(QString title, QWidget *parent) : Page(parent), filter(new QLineEdit(this)), list(new QTableWidget(3, 1, this)), m_title(std::move(title))
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(filter);
        column->addWidget(list);
    }
    QString title() const override { return m_title; }
    bool isLoaded() const override { return true; }
    void setScope(const Scope &scope) override { lastScope = scope; }
    void refresh() override { ++refreshed; }
    void focusFilter() override { filter->setFocus(); }
    QDateTime dataAsOf() const override { return asOf; }

    QLineEdit *filter;
    QTableWidget *list;
    Scope lastScope;
    QDateTime asOf;
    int refreshed = 0;

private:
    QString m_title;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        open();
    }

    void cleanup() { m_window.reset(); }

    void onlyTheCurrentPageIsMade()
    {
        QCOMPARE(m_made, QStringList{QStringLiteral("today")});
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_made, (QStringList{QStringLiteral("today"), QStringLiteral("customers")}));
        m_window->openPage(QStringLiteral("today"));
        m_window->openPage(QStringLiteral("customers"));
        QCOMPARE(m_made.size(), 2);                                // kept
        m_window->openPage(QStringLiteral("no such page"));
        QCOMPARE(m_window->currentPageId(), QStringLiteral("customers"));
    }

    void backAndForwardByKeysAndMouse()
    {
        m_window->openPage(QStringLiteral("customers"));
        Scope retail;
        retail.group = QStringLiteral("Retail");
        m_window->setScope(retail);
        m_window->openPage(QStringLiteral("console"));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->currentPageId(), QStringLiteral("customers"));
        QCOMPARE(m_window->scope(), retail);
        // Over a list, which would swallow the button.
        QTest::mouseClick(current()->list->viewport(), Qt::BackButton);
        QVERIFY(m_window->scope().isAll());
        QCOMPARE(m_window->currentPageId(), QStringLiteral("customers"));
        QTest::mouseClick(current()->list->viewport(), Qt::ForwardButton);
        QCOMPARE(m_window->scope(), retail);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->currentPageId(), QStringLiteral("console"));
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("forward"))->isEnabled());
    }

    void scopeReachesThePageOnScreenAndTheNextOne()
    {
        Scope scope;
        scope.customer = CustomerUid(QStringLiteral("1887"));
        QSignalSpy changed(m_window.get(), &MainWindow::scopeChanged);
        m_window->setScope(scope);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(current()->lastScope, scope);
        m_window->openPage(QStringLiteral("customers"));
        QCOMPARE(current()->lastScope, scope);
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(current()->lastScope.isAll());
    }

    void pageKeysReachThePage()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(current()->refreshed, 2);
        QTest::keyClick(m_window.get(), Qt::Key_Slash);
        QVERIFY(current()->filter->hasFocus());
        QTest::keyClick(current()->filter, Qt::Key_Slash);         // in a field it is a letter
        QCOMPARE(current()->filter->text(), QStringLiteral("/"));
    }

    void theEnvironmentIsNamedInTitleBadgeAndEdge()
    {
        Environment environment;
        environment.kind = Environment::Kind::Production;
        environment.name = QStringLiteral("Main partner");
        m_window->setEnvironment(environment);
        QVERIFY(m_window->windowTitle().contains(QLatin1String("Production")));
        QVERIFY(m_window->windowTitle().contains(QLatin1String("Main partner")));
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("Today")));
        auto *badge = m_window->findChild<QAbstractButton *>(QStringLiteral("environmentBadge"));
        QVERIFY(badge->isVisible());
        QVERIFY(badge->accessibleName().contains(QLatin1String("Production")));
        QCOMPARE(m_window->findChild<QWidget *>(QStringLiteral("environmentEdge"))->accessibleName(), QStringLiteral("Production"));
        QSignalSpy asked(m_window.get(), &MainWindow::environmentRequested);
        badge->click();
        QCOMPARE(asked.size(), 1);
    }

    void firstWindowIsCentredInTheRoomThereIs()
    {
        QSettings none(m_dir->filePath(QStringLiteral("none.ini")), QSettings::IniFormat);
        const MainWindow first(&none, &m_clock);
        const QRect room = first.screen()->availableGeometry();
        QVERIFY(room.contains(first.geometry()));
        QVERIFY(qAbs(first.geometry().center().x() - room.center().x()) <= 1);
        QVERIFY(first.width() <= 1440 && first.height() <= 900);
    }

    void theAgeOfTheDataFollowsThePage()
    {
        m_window->resize(1280, 800);
        auto *age = m_window->findChild<QLabel *>(QStringLiteral("dataAge"));
        QVERIFY(age->isHidden());
        current()->asOf = m_clock.utcNow().addSecs(-190);
        Q_EMIT current()->dataAsOfChanged();
        QVERIFY(age->isVisible());
        QVERIFY(age->text().contains(QLatin1String("3 min")));
        m_window->openPage(QStringLiteral("console"));
        QVERIFY(age->isHidden());
    }

    void theBottomPanelComesOnDemand()
    {
        int made = 0;
        m_window->setBottomPanel([] { return QStringLiteral("Call log"); }, [&made](QWidget *parent) {
            ++made;
            auto *panel = new QLineEdit(parent);
            panel->setObjectName(QStringLiteral("bottom"));
            return panel;
        });
        QCOMPARE(made, 0);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        auto *panel = m_window->findChild<QWidget *>(QStringLiteral("bottom"));
        QVERIFY(panel && panel->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F12);
        QVERIFY(!panel->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F12);
        QVERIFY(panel->isVisible());
        QCOMPARE(made, 1);
    }

    void placeAndSizeAreRemembered()
    {
        m_window->resize(1010, 640);
        m_window->openPage(QStringLiteral("console"));
        m_window->close();
        m_window.reset();
        m_made.clear();
        open();
        QCOMPARE(m_window->currentPageId(), QStringLiteral("console"));
        QCOMPARE(m_made, QStringList{QStringLiteral("console")});
        QCOMPARE(m_window->size(), QSize(1010, 640));
    }

    void everyCommandOfTheShellIsInTheListOfKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Question, Qt::ShiftModifier);
        auto *dialog = m_window->findChild<KeysDialog *>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QAbstractItemView *>(QStringLiteral("keysTable"));
        int withKey = 0;
        for (const QAction *action : m_window->commands()->actions())
            withKey += action->shortcut().isEmpty() ? 0 : 1;
        QCOMPARE(table->model()->rowCount(), withKey);
    }

    void languageChangesWhileRunning()
    {
        m_word = QStringLiteral("今日");
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_window.get(), &change);
        QVERIFY(m_window->windowTitle().startsWith(m_word));
        QCOMPARE(m_window->commands()->action(QStringLiteral("go.today"))->text(), QStringLiteral("Go to 今日"));
    }

    void everythingTouchedHasANameForScreenReaders()
    {
        Environment environment;
        m_window->setEnvironment(environment);
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_window.get()) && !button->parent()->inherits("QLineEdit") && !button->parent()->inherits("QTableView"))
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        }
    }

    void ctrlKOpensThePalette()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->palettePanel()->isVisible());
        QTest::keyClick(m_window->palettePanel()->findChild<QLineEdit *>(QStringLiteral("paletteField")), Qt::Key_Escape);
        QVERIFY(!m_window->palettePanel()->isVisible());
        m_window->findChild<QAbstractButton *>(QStringLiteral("searchBox"))->click();
        QVERIFY(m_window->palettePanel()->isVisible());
    }

private:
    SamplePage *current() const { return static_cast<SamplePage *>(m_window->currentPage()); }

    void open()
    {
        m_made.clear();
        m_word = QStringLiteral("Today");
        m_window = std::make_unique<MainWindow>(m_settings.get(), &m_clock);
        for (const char *name : {"today", "customers", "console"}) {
            const QString id = QString::fromLatin1(name);
            m_window->addPage(id, QStringLiteral("home"), [this, id] { return id == QLatin1String("today") ? m_word : id; },
                              [this, id](QWidget *parent) -> Page * {
                                  m_made << id;
                                  return new SamplePage(id, parent);
                              });
        }
        QVERIFY(m_made.isEmpty());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    QStringList m_made;
    QString m_word;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
