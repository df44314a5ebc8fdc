// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/cleantext.h"
#include "core/tickets/macrotext.h"
#include "core/tickets/medianote.h"
#include "core/tickets/quotetrim.h"
#include "core/base/safefilename.h"
#include "core/tickets/secretscan.h"
#include <QTest>

using namespace pc;

namespace {

QString lines(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *one : all)
        list.append(QString::fromUtf8(one));
    return list.join(QLatin1Char('\n'));
}

} // namespace

class TestTicketTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void variablesAreFilled()
    {
        const QHash<QString, QString> values{{QStringLiteral("customer"), QStringLiteral("Lumen Foods")}, {QStringLiteral("uid"), QStringLiteral("1700000000000001")},
                                             {QStringLiteral("title"), QStringLiteral("{customer}")}};
        const FilledText filled = filledText(QStringLiteral("Hello {Customer} ({uid}), on \"{title}\": {orderId} {ticket} {\"json\": 1} {} {a b}"), values);
        QCOMPARE(filled.text, QStringLiteral("Hello Lumen Foods (1700000000000001), on \"{customer}\": {orderId} {ticket} {\"json\": 1} {} {a b}"));
        QCOMPARE(filled.unknown, QStringList{QStringLiteral("orderId")});
        QCOMPARE(filled.missing, QStringList{QStringLiteral("ticket")});
        QVERIFY(macroVariables().contains(QStringLiteral("environment")));
    }

    void macrosAreFoundByFragments()
    {
        QList<TicketMacro> macros(4);
        macros[0] = {QStringLiteral("1"), QStringLiteral("Ask for logs"), QStringLiteral("Please send the disk log."), QStringLiteral("en"), 1};
        macros[1] = {QStringLiteral("2"), QStringLiteral("Closing"), QStringLiteral("We ask you to close it."), QStringLiteral("en"), 9};
        macros[2] = {QStringLiteral("3"), QStringLiteral("请求日志"), QStringLiteral("请提供日志"), QStringLiteral("zh"), 2};
        macros[3] = {QStringLiteral("4"), QStringLiteral("Ask for time"), QStringLiteral("When?"), QString(), 5};
        const auto ids = [&macros](const char *fragment, const char *language = "") {
            QStringList found;
            for (const TicketMacro &macro : foundMacros(macros, QString::fromUtf8(fragment), QString::fromLatin1(language)))
                found.append(macro.id);
            return found.join(QLatin1Char(','));
        };
        QCOMPARE(ids("ASK"), QStringLiteral("4,1,2"));      // names first, then the more used
        QCOMPARE(ids("log disk"), QStringLiteral("1"));
        QCOMPARE(ids("日志"), QStringLiteral("3"));
        QCOMPARE(ids("", "zh"), QStringLiteral("4,3"));
        QCOMPARE(ids("nothing of it"), QString());
    }

    void quotesAreTrimmed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        const QString own = lines({"Thank you.", "", "It works now."});
        QTest::newRow("nothing quoted") << own << own;
        QTest::newRow("quoted tail") << own + lines({"", "", "> old line", ">", "> older line", ""}) << own;
        QTest::newRow("with who wrote") << own + lines({"", "", "On Tue, 3 Mar 2026 at 10:00, Lin Wei wrote:", "> old line"}) << own;
        QTest::newRow("in Chinese") << own + lines({"", "", "2026年3月3日 10:00，林伟 写道：", "", "> 旧内容"}) << own;
        QTest::newRow("original message") << own + lines({"", "", "-----Original Message-----", "anything", "at all"}) << own;
        QTest::newRow("mail head") << own + lines({"", "", "From: Lin Wei", "Sent: Tuesday", "To: Desk", "Subject: Disk", "", "old"}) << own;
        QTest::newRow("Chinese mail head") << own + lines({"", "", "发件人: 林伟", "发送时间: 2026年", "收件人: 客服", "主题: 磁盘"}) << own;
        QTest::newRow("signature") << own + lines({"", "-- ", "Lin Wei", "Example Partner"}) << own;
        const QString between = lines({"> is it fast?", "Yes.", "> is it safe?", "Yes."});
        QTest::newRow("answers between") << between << between;
        const QString talks = lines({"From: the console I see", "an error. To: nobody."});
        QTest::newRow("words that look like a head") << talks << talks;
        const QString all = lines({"> only", "> quoted"});
        QTest::newRow("nothing would be left") << all << all;
        const QString code = lines({"This fails:", "-- ", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"});
        QTest::newRow("too long for a signature") << code << code;
    }
    void quotesAreTrimmed()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        const TrimmedText trimmed = withoutQuotes(text);
        QCOMPARE(trimmed.text, left);
        QCOMPARE(trimmed.lines > 0, text != left);
    }

    void fileNamesAreMadeSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("good") << QStringLiteral("disk-error.log") << QStringLiteral("disk-error.log");
        QTest::newRow("folder") << QStringLiteral("../../etc/passwd") << QStringLiteral("passwd");
        QTest::newRow("folder of another system") << QStringLiteral("C:\\Temp\\a.txt") << QStringLiteral("a.txt");
        QTest::newRow("blanks and signs") << QStringLiteral("a b:c?.png") << QStringLiteral("a_b_c_.png");
        QTest::newRow("hidden") << QStringLiteral("..hidden") << QStringLiteral("hidden");
        QTest::newRow("option") << QStringLiteral("-rf.txt") << QStringLiteral("rf.txt");
        QTest::newRow("turned writing") << QString::fromUtf8("photo\u202Egnp.exe") << QStringLiteral("photognp.exe");
        QTest::newRow("control") << QStringLiteral("a\r\nb\t.txt") << QStringLiteral("ab.txt");
        QTest::newRow("device") << QStringLiteral("NUL.txt") << QStringLiteral("_NUL.txt");
        QTest::newRow("Chinese") << QString::fromUtf8("故障截图.png") << QString::fromUtf8("故障截图.png");
        QTest::newRow("empty") << QString() << QStringLiteral("file");
        QTest::newRow("points") << QStringLiteral("...") << QStringLiteral("file");
        QTest::newRow("long") << QString(300, QLatin1Char('x')) + QStringLiteral(".json") << QString(95, QLatin1Char('x')) + QStringLiteral(".json");
    }
    void fileNamesAreMadeSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name), safe);
    }

    void namesDoNotMeet()
    {
        const QStringList taken{QStringLiteral("log.txt"), QStringLiteral("LOG-2.txt")};
        QCOMPARE(freeFileName(QStringLiteral("log.txt"), taken), QStringLiteral("log-3.txt"));
        QCOMPARE(freeFileName(QStringLiteral("other.txt"), taken), QStringLiteral("other.txt"));
    }

    void filesAreNoted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<int>("care");
        using Care = MediaNote::Care;
        const auto row = [](const char *name, const QByteArray &start, Care care) { QTest::newRow(name) << QString::fromLatin1(name) << start << int(care); };
        row("log.txt", "some words", Care::None);
        row("picture.png", "\x89PNG\r\n\x1a\n", Care::None);
        row("setup.exe", QByteArray("MZ\x90\x00", 4), Care::Executable);
        row("invoice.pdf", QByteArray("MZ\x90\x00", 4), Care::Disguised);
        row("run.sh", "#!/bin/sh\n", Care::Script);
        row("tool", "#!/usr/bin/env python3\n", Care::Script);
        row("tool.bin", "\x7f" "ELF\x02", Care::Executable);
        row("logs.zip", "PK\x03\x04", Care::Archive);
        row("scan.jpg", "PK\x03\x04", Care::Disguised);
        row("report.docx", "PK\x03\x04", Care::None);
        row("report.xlsm", "PK\x03\x04", Care::Macros);
        row("page.html", "<html>", Care::Script);
    }
    void filesAreNoted()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        QFETCH(int, care);
        const MediaNote note = mediaNote(name, start);
        QCOMPARE(int(note.care), care);
        QVERIFY(!note.type.isEmpty());
    }

    void textsAreCleaned()
    {
        const CleanText clean = cleanText(QString::fromUtf8("a\r\nb\rc\td") + QChar(0x07) + QChar(0x1b) + QChar(0xd800) + QString::fromUtf8("😀中") + QChar(QChar::ParagraphSeparator));
        QCOMPARE(clean.text, QString::fromUtf8("a\nb\nc\td😀中\n"));
        QCOMPARE(clean.removed, 3);
        QCOMPARE(cleanText(QString(100000, QLatin1Char('x'))).removed, 0);
    }

    void titlesAreTheFirstThirtyCharacters()
    {
        QCOMPARE(titleOf(QStringLiteral("  Disk\n not   mounted ")), QStringLiteral("Disk not mounted"));
        QCOMPARE(titleOf(QString(50, QLatin1Char('x'))), QString(30, QLatin1Char('x')));
        QCOMPARE(titleOf(QString(29, QLatin1Char('x')) + QString::fromUtf8("😀")), QString(29, QLatin1Char('x')));
        QCOMPARE(titleOf(QString()), QString());
    }

    void keysAreFoundWithTheirPlace()
    {
        // Made up here, so that no text of the repository looks like a key.
        const QString secret = QStringLiteral("aB3dE5fG7h").repeated(3);
        const QString text = lines({"The disk is gone since Tuesday.", "we use accessKeySecret=", "call me: 13900000000", "mail ops@lumen.example",
                                    "request 9C14ADFE-0000-4000-8000-5D0839246B41"}).replace(QStringLiteral("Secret="), QStringLiteral("Secret=") + secret);
        const QList<SecretPlace> places = secretPlaces(text);
        QCOMPARE(places.size(), 3);
        QCOMPARE(places.at(0).kind, SecretPlace::Kind::Key);
        QCOMPARE(places.at(0).line, 2);
        QCOMPARE(places.at(0).column, 24);
        QVERIFY(!places.at(0).shown.contains(secret));
        QCOMPARE(places.at(1).kind, SecretPlace::Kind::Personal);
        QCOMPARE(places.at(1).line, 3);
        QCOMPARE(places.at(2).kind, SecretPlace::Kind::Personal);
        QVERIFY(!maskedText(text).contains(secret));
        QVERIFY(maskedText(text).contains(QLatin1String("9C14ADFE-0000-4000-8000-5D0839246B41")));
    }

    void bareKeysAndBlocksAreMasked()
    {
        const QString bare = QStringLiteral("Zz9Yy8Xx7W").repeated(3);
        QCOMPARE(maskedText(QStringLiteral("key ") + bare + QStringLiteral(" end")), QStringLiteral("key *** end"));
        const QString checksum = QStringLiteral("0123456789abcdef").repeated(4);
        QCOMPARE(maskedText(checksum), checksum);
        const QString frame = QStringLiteral("-----%1 RSA PRIVATE") + QStringLiteral(" KEY-----");
        const QString block = frame.arg(QStringLiteral("BEGIN")) + QStringLiteral("\nabcd\nefgh\n") + frame.arg(QStringLiteral("END")) + QStringLiteral("\nafter");
        QCOMPARE(maskedText(block), QStringLiteral("***\n***\n***\n***\nafter"));
        QCOMPARE(secretPlaces(QString()).size(), 0);
    }
};

QTEST_APPLESS_MAIN(TestTicketTexts)
#include "tst_tickettexts.moc"
