// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/commandsource.h"
#include "ui/shell/palettemodel.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace pc;

namespace {

// Answers when told to, so that slow and overtaken answers can be played.
class SlowSource final : public PaletteSource
{
public:
    QString kind() const override { return QStringLiteral("Customers"); }
    Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override
    {
        asked << text;
        stops.push_back(stop);
        waiting.append(Settler<QList<PaletteItem>>());
        return waiting.last().future();
    }
    void answer(int question, const QString &title)
    {
        PaletteItem item;
        item.title = title;
        item.open = [this, title] { opened << title; };
        item.openInWindow = [this, title] { opened << title + QStringLiteral(" (window)"); };
        waiting.at(question)(QList<PaletteItem>{item});
    }
    QStringList asked, opened;
    std::vector<std::stop_token> stops;
    QList<Settler<QList<PaletteItem>>> waiting;
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_before = new QPushButton(m_window.get());
        m_commands = std::make_unique<CommandRegistry>();
        m_ran.clear();
        for (const char *name : {"Refresh", "New customer", "Close all sessions"}) {
            const QString text = QString::fromLatin1(name);
            m_commands->add(m_window.get(), text, [text] { return text; }, text == QLatin1String("Refresh") ? QKeySequence(Qt::Key_F5) : QKeySequence(),
                            [this, text] { m_ran << text; });
        }
        m_commandSource = std::make_unique<CommandSource>(m_commands.get());
        m_palette = new CommandPalette(m_window.get());
        m_palette->setCommandSource(m_commandSource.get());
        m_field = m_palette->findChild<QLineEdit *>(QStringLiteral("paletteField"));
        m_list = m_palette->findChild<QListView *>(QStringLiteral("paletteList"));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_before->setFocus();
    }

    void aCommandIsFoundByTheVendorsNameOfIt()
    {
        m_commands->setSearchWords(QStringLiteral("New customer"), {QStringLiteral("CreateAgAccount")});
        const auto found = m_commandSource->find(QStringLiteral("createagacc"), {}).result();
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().title, QStringLiteral("New customer"));
    }

    void everyCommandIsThereWithItsKeyAndReason()
    {
        QAbstractItemModelTester tester(m_palette->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_commands->setEnabled(QStringLiteral("New customer"), false, QStringLiteral("Read-only environment"));
        m_palette->popUp();
        QTRY_COMPARE(m_palette->model()->rowCount(), 4);            // heading and three commands
        QCOMPARE(row(QStringLiteral("Refresh")).data(PaletteModel::KeyRole).toString(), QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText));
        QCOMPARE(row(QStringLiteral("New customer")).data(PaletteModel::ReasonRole).toString(), QStringLiteral("Read-only environment"));
        QVERIFY(!(m_palette->model()->index(0).flags() & Qt::ItemIsSelectable));
        QTest::keyClicks(m_field, QStringLiteral("new cust"));
        QTRY_COMPARE(m_palette->model()->rowCount(), 2);
        QTest::keyClick(m_field, Qt::Key_Return);
        QVERIFY(m_palette->isVisible());                            // a disabled command does nothing
        QVERIFY(m_ran.isEmpty());
    }

    void enterRunsAndGivesTheFocusBack()
    {
        m_palette->popUp();
        QVERIFY(m_field->hasFocus());
        QTest::keyClicks(m_field, QStringLiteral("refr"));
        QTRY_COMPARE(m_palette->model()->rowCount(), 2);
        QTest::keyClick(m_field, Qt::Key_Return);
        QVERIFY(!m_palette->isVisible());
        QTRY_COMPARE(m_ran, QStringList{QStringLiteral("Refresh")});
        QVERIFY(m_before->hasFocus());
        m_palette->popUp();
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_before->hasFocus());
    }

    void arrowsSkipHeadings()
    {
        m_palette->popUp();
        QTRY_COMPARE(m_palette->model()->rowCount(), 4);
        QCOMPARE(m_list->currentIndex().row(), 1);
        QTest::keyClick(m_field, Qt::Key_Up);
        QCOMPARE(m_list->currentIndex().row(), 1);
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClick(m_field, Qt::Key_Down);
        QCOMPARE(m_list->currentIndex().row(), 3);
    }

    void anOvertakenAnswerIsDropped()
    {
        SlowSource source;
        m_palette->addSource(&source);
        m_palette->popUp();
        QTest::keyClicks(m_field, QStringLiteral("lu"));
        QCOMPARE(source.asked.last(), QStringLiteral("lu"));
        const int last = int(source.waiting.size()) - 1;
        QVERIFY(source.stops[size_t(last) - 1].stop_requested());
        QVERIFY(!source.stops[size_t(last)].stop_requested());
        source.answer(last, QStringLiteral("Lumen Foods"));
        source.answer(last - 1, QStringLiteral("Late answer"));
        QTRY_VERIFY(row(QStringLiteral("Lumen Foods")).isValid());
        QTest::qWait(20);
        QVERIFY(!row(QStringLiteral("Late answer")).isValid());
    }

    void enterBeforeTheAnswerWaitsForIt()
    {
        SlowSource source;
        m_palette->addSource(&source);
        m_palette->popUp(QStringLiteral("7F2A9C02-1"));
        QTest::keyClick(m_field, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_palette->isVisible());
        source.answer(int(source.waiting.size()) - 1, QStringLiteral("AssumeRole"));
        QTRY_COMPARE(source.opened, QStringList{QStringLiteral("AssumeRole (window)")});
        QVERIFY(!m_palette->isVisible());
    }

    void anAngleAsksForCommandsAlone()
    {
        SlowSource source;
        m_palette->addSource(&source);
        m_palette->popUp();
        const auto before = source.asked.size();
        m_field->setText(QStringLiteral(">close"));
        QCOMPARE(source.asked.size(), before);
        QTRY_VERIFY(row(QStringLiteral("Close all sessions")).isValid());
    }

private:
    QModelIndex row(const QString &title) const
    {
        const auto found = m_palette->model()->match(m_palette->model()->index(0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.first();
    }

    std::unique_ptr<CommandRegistry> m_commands;
    std::unique_ptr<CommandSource> m_commandSource;
    std::unique_ptr<QWidget> m_window;
    QStringList m_ran;
    QPushButton *m_before = nullptr;
    CommandPalette *m_palette = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
