// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/stdiopipe.h"
#include <QProcess>
#include <QTest>
#include <cstdio>

using namespace pc;

// The test program itself, started again with an argument, is the process whose standard input and output are taken over.
static int beTheOtherEnd()
{
    StdioPipe pipe;
    std::puts("chatter of an engine"); // must not reach the pipe
    std::fflush(stdout);
    const Result<ToViewer> first = pipe.read();
    pipe.write(first && std::holds_alternative<SuiteHello>(*first) ? SuiteEvent::Ready : SuiteEvent::SignedOut);
    const Result<ToViewer> second = pipe.read();
    if (!second)
        pipe.write(second.error().kind == ApiError::Kind::Malformed ? SuiteEvent::Renewed : SuiteEvent::Closed);
    return 0;
}

class StdioPipeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--other-end")});
        QVERIFY(m_process.waitForStarted());
    }
    void cleanup()
    {
        m_process.closeWriteChannel();
        QVERIFY(m_process.waitForFinished());
    }
    void chatterStaysOutside();
    void endOfInput();
    void nonsense();

private:
    SuiteEvent nextEvent()
    {
        for (;;) {
            if (auto frame = m_reader.next()) {
                const auto message = *frame ? decodeToConsole(**frame) : Result<ToConsole>(failure(frame->error()));
                return message ? std::get<SuiteEvent>(*message) : SuiteEvent::ConsoleRequested;
            }
            if (!m_process.waitForReadyRead(10'000))
                return SuiteEvent::ConsoleRequested; // stands for "not what was expected"
            const QByteArray bytes = m_process.readAllStandardOutput();
            m_reader.feed(bytes.constData(), bytes.size());
        }
    }
    void hello()
    {
        SuiteHello message;
        message.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        m_process.write(encode(ToViewer(message)));
        QCOMPARE(nextEvent(), SuiteEvent::Ready);
    }
    QProcess m_process;
    SuiteFrameReader m_reader;
};

void StdioPipeTest::chatterStaysOutside()
{
    hello();
    m_process.waitForReadyRead(50);
    QVERIFY(m_process.readAllStandardError().contains("chatter of an engine"));
}

void StdioPipeTest::endOfInput()
{
    hello();
    m_process.closeWriteChannel();
    QCOMPARE(nextEvent(), SuiteEvent::Closed);
}

void StdioPipeTest::nonsense()
{
    hello();
    m_process.write("what is this?");
    QCOMPARE(nextEvent(), SuiteEvent::Renewed);
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--other-end") == 0)
        return beTheOtherEnd();
    QCoreApplication application(argc, argv);
    StdioPipeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stdiopipe.moc"
