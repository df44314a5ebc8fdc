// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/environments/screenfixture.h"
#include "ui/environments/connectiontestview.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace pc;
using Step = ConnectionHop::Step;
using State = ConnectionHop::State;

class TestConnectionTestView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ScreenFixture>();
        m_view = std::make_unique<ConnectionTestView>();
        m_view->show();
        m_view->run(sampleEnvironment(), PartnerKeys(), m_fixture->tools().makeTest);
        QVERIFY(m_view->isRunning());
    }

    void saysThatAllIsWell()
    {
        QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        m_fixture->connectionTest->hop(QStringLiteral("Sts"), Step::Name, State::Running);
        m_fixture->connectionTest->hop(QStringLiteral("Sts"), Step::Name, State::Passed);
        m_fixture->connectionTest->hop(QStringLiteral("Sts"), Step::Tls, State::Skipped);
        Q_EMIT m_fixture->connectionTest->finished();
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().toBool());
        QVERIFY(!m_view->isRunning());
        QVERIFY(m_view->summary().contains(QStringLiteral("every step works")));
        QVERIFY(!label("connectionHappened")->isVisible());
        auto *tree = child<QTreeWidget>(*m_view, "connectionHops");
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 2); // a hop that changes its state stays one row
    }

    void namesTheFirstHopThatFails()
    {
        QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        fail();
        QVERIFY(!finished.first().first().toBool());
        QCOMPARE(m_view->summary(), QStringLiteral("The connection to Sts fails at this step: Key"));
        QVERIFY(label("connectionHappened")->isVisible());
        QVERIFY(!label("connectionAdvice")->text().isEmpty());
        QVERIFY(label("connectionCode")->text().contains(QStringLiteral("SignatureDoesNotMatch")));
        QVERIFY(label("connectionCode")->text().contains(QStringLiteral("REQ-1")));
        auto *tree = child<QTreeWidget>(*m_view, "connectionHops");
        QVERIFY(!tree->topLevelItem(0)->isExpanded());
        QVERIFY(tree->topLevelItem(1)->isExpanded());
    }

    void copiesEverythingAsText()
    {
        fail();
        child<QPushButton>(*m_view, "connectionCopy")->click();
        const QString text = QGuiApplication::clipboard()->text();
        for (const char *part : {"BssOpenApi", "sts.example", "SignatureDoesNotMatch", "REQ-1"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void runsAgain()
    {
        fail();
        child<QPushButton>(*m_view, "connectionAgain")->click();
        QVERIFY(m_view->isRunning());
        QCOMPARE(child<QTreeWidget>(*m_view, "connectionHops")->topLevelItemCount(), 0);
        QVERIFY(!label("connectionHappened")->isVisible());
    }

    void stopEndsTheTest()
    {
        const QPointer<FakeConnectionTest> test = m_fixture->connectionTest;
        m_view->stop();
        QTRY_VERIFY(!test);
        QVERIFY(!m_view->isRunning());
    }

private:
    void fail()
    {
        FakeConnectionTest *test = m_fixture->connectionTest;
        test->hop(QStringLiteral("BssOpenApi"), Step::Name, State::Passed);
        test->hop(QStringLiteral("Sts"), Step::Name, State::Passed);
        ApiError error;
        error.kind = ApiError::Kind::BadCredentials;
        error.code = QStringLiteral("SignatureDoesNotMatch");
        error.requestId = QStringLiteral("REQ-1");
        test->hop(QStringLiteral("Sts"), Step::Key, State::Failed, error);
        test->hop(QStringLiteral("Sts"), Step::Permission, State::Skipped);
        Q_EMIT test->finished();
    }
    QLabel *label(const char *name) { return child<QLabel>(*m_view, name); }

    std::unique_ptr<ScreenFixture> m_fixture;
    std::unique_ptr<ConnectionTestView> m_view;
};

QTEST_MAIN(TestConnectionTestView)
#include "tst_connectiontestview.moc"
