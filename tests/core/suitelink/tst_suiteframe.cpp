// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suiteframe.h"
#include <QRandomGenerator>
#include <QTest>

using namespace pc;

class SuiteFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesSurviveAnyCut();
    void lengthIsBigEndianAndCountsTheKind();
    void tooLongIsNotEncoded();
    void brokenStreams_data();
    void brokenStreams();
    void noiseNeverCrashes();
};

void SuiteFrameTest::framesSurviveAnyCut()
{
    const QByteArray big(60'000, 'x');
    const QByteArray stream = encodeFrame(SuiteFrame::Kind::Json, "{}") + encodeFrame(SuiteFrame::Kind::Link, "https://a.example/?t=1")
        + encodeFrame(SuiteFrame::Kind::Json, {}) + encodeFrame(SuiteFrame::Kind::RenewedLink, big);
    for (const int cut : {1, 2, 3, 5, 7, 4096, 100'000}) {
        SuiteFrameReader reader;
        QList<SuiteFrame> frames;
        for (qsizetype at = 0; at < stream.size(); at += cut) {
            reader.feed(stream.constData() + at, std::min<qsizetype>(cut, stream.size() - at));
            while (const auto frame = reader.next()) {
                QVERIFY(frame->has_value());
                frames.append(**frame);
            }
        }
        QCOMPARE(frames.size(), 4);
        QCOMPARE(frames.at(0).payload, QByteArray("{}"));
        QCOMPARE(frames.at(1).kind, SuiteFrame::Kind::Link);
        QCOMPARE(frames.at(1).payload, QByteArray("https://a.example/?t=1"));
        QVERIFY(frames.at(2).payload.isEmpty());
        QCOMPARE(frames.at(3).payload, big);
    }
}

void SuiteFrameTest::lengthIsBigEndianAndCountsTheKind()
{
    QCOMPARE(encodeFrame(SuiteFrame::Kind::Json, "ab"), QByteArray("\0\0\0\3Jab", 7));
}

void SuiteFrameTest::tooLongIsNotEncoded()
{
    QVERIFY(!encodeFrame(SuiteFrame::Kind::Json, QByteArray(SuiteFrame::kMaxBytes - 1, 'x')).isEmpty());
    QVERIFY(encodeFrame(SuiteFrame::Kind::Json, QByteArray(SuiteFrame::kMaxBytes, 'x')).isEmpty());
}

void SuiteFrameTest::brokenStreams_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length zero") << QByteArray("\0\0\0\0J", 5);
    QTest::newRow("one too long") << QByteArray("\0\x10\0\1J", 5);
    QTest::newRow("huge") << QByteArray("\xff\xff\xff\xffJ", 5);
    QTest::newRow("unknown kind") << QByteArray("\0\0\0\2Xa", 6);
    QTest::newRow("text") << QByteArray("[0101/120000:ERROR] hello\n");
}

void SuiteFrameTest::brokenStreams()
{
    QFETCH(QByteArray, bytes);
    SuiteFrameReader reader;
    reader.feed(bytes.constData(), bytes.size());
    const auto first = reader.next();
    QVERIFY(first.has_value() && !first->has_value());
    QCOMPARE(first->error().kind, ApiError::Kind::Malformed);

    // Good bytes do not bring it back: nobody knows where a frame begins.
    const QByteArray good = encodeFrame(SuiteFrame::Kind::Json, "{}");
    reader.feed(good.constData(), good.size());
    const auto second = reader.next();
    QVERIFY(second.has_value() && !second->has_value());
}

void SuiteFrameTest::noiseNeverCrashes()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 300; ++round) {
        SuiteFrameReader reader;
        QByteArray stream = encodeFrame(SuiteFrame::Kind::Json, QByteArray(int(random.bounded(200)), 'x'));
        for (int flips = 0; flips < 3; ++flips)
            stream[random.bounded(int(stream.size()))] = char(random.bounded(256));
        reader.feed(stream.constData(), stream.size());
        int frames = 0;
        for (auto frame = reader.next(); frame && *frame; frame = reader.next())
            frames += (*frame)->payload.size() <= stream.size() ? 1 : 1000;
        QVERIFY(frames < 1000);
    }
}

QTEST_GUILESS_MAIN(SuiteFrameTest)
#include "tst_suiteframe.moc"
