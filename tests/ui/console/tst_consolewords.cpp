// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolewords.h"
#include "ui/console/products.h"
#include <QSet>
#include <QTest>

using namespace pc;

class ConsoleWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailureHasItsOwnWords();
    void everyStateHasItsOwnWord();
    void productsHaveNames();
};

void ConsoleWordsTest::everyFailureHasItsOwnWords()
{
    using Failure = SuiteHost::Failure;
    QSet<QString> told;
    for (const Failure failure : {Failure::Missing, Failure::StartFailed, Failure::Crashed, Failure::Hung, Failure::Protocol}) {
        const ViewerFailureText words = viewerFailureText(failure, EngineObstacle::None);
        QVERIFY(!words.advice.isEmpty());
        told.insert(words.happened);
    }
    told.insert(viewerFailureText(Failure::EngineRefused, EngineObstacle::RunningAsRoot).happened);
    told.insert(viewerFailureText(Failure::EngineRefused, EngineObstacle::NoUserNamespaces).happened);
    QCOMPARE(told.size(), 7);
}

void ConsoleWordsTest::everyStateHasItsOwnWord()
{
    QSet<QString> words;
    OpenConsole console;
    for (int state = 0; state <= int(Session::State::Failed); ++state) {
        console.session.state = Session::State(state);
        words.insert(stateWord(console));
    }
    console.session.state = Session::State::Open;
    console.isShown = true;
    words.insert(stateWord(console));
    console.failure = SuiteHost::Failure::Hung;
    words.insert(stateWord(console));
    QCOMPARE(stateTone(console), Tone::Bad);
    QCOMPARE(words.size(), 8);
}

void ConsoleWordsTest::productsHaveNames()
{
    const QStringList products = consoleProducts();
    QCOMPARE(products.size(), 8);
    QCOMPARE(products.first(), QStringLiteral("ecs"));
    for (const QString &product : products)
        QVERIFY2(productName(product) != product, qPrintable(product));
    QCOMPARE(productName(QStringLiteral("something-new")), QStringLiteral("something-new"));
}

QTEST_MAIN(ConsoleWordsTest)
#include "tst_consolewords.moc"
