// SPDX-License-Identifier: Apache-2.0
#include "core/base/csv.h"
#include <QTest>

using namespace pc;

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("records");
        const auto row = [](const char *name, const char *text, QList<QStringList> records) {
            QTest::newRow(name) << QString::fromUtf8(text) << records;
        };
        const QStringList abc{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        row("empty", "", {});
        row("one line without end", "a,b,c", {abc});
        row("CRLF, LF and CR", "a,b,c\r\na,b,c\na,b,c\ra,b,c", {abc, abc, abc, abc});
        row("empty lines left out", "\n\na,b,c\n\r\n", {abc});
        row("semicolons", "a;b;c\n", {abc});
        row("tabs", "a\tb\tc\n", {abc});
        row("byte order mark", "\xEF\xBB\xBF" "a,b,c", {abc});
        row("quotes", "\"a\",\"b,\"\"x\"\"\",c", {{QStringLiteral("a"), QStringLiteral("b,\"x\""), QStringLiteral("c")}});
        row("line break in quotes", "a,\"b\r\nb\",c", {{QStringLiteral("a"), QStringLiteral("b\r\nb"), QStringLiteral("c")}});
        row("unclosed quote", "a,\"b,c", {{QStringLiteral("a"), QStringLiteral("b,c")}});
        row("empty fields", ",,", {{QString(), QString(), QString()}});
        row("guard taken off", "'=1,'x", {{QStringLiteral("=1"), QStringLiteral("'x")}});
    }

    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, records);
        QList<QStringList> found;
        for (const CsvRecord &record : parseCsv(text))
            found += record.fields;
        QCOMPARE(found, records);
    }

    void countsLinesInsideQuotes()
    {
        const QList<CsvRecord> records = parseCsv(QStringLiteral("a\r\n\"b\r\nb\nb\"\n\nc"));
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[0].line, 1);
        QCOMPARE(records[1].line, 2);
        QCOMPARE(records[2].line, 6);
    }

    void writtenTextReadsBack()
    {
        const QStringList fields{QStringLiteral("plain"), QStringLiteral("a,b"), QStringLiteral("say \"hi\""), QStringLiteral("two\nlines"),
                                 QStringLiteral("=SUM(A1)"), QStringLiteral(u"\uff1dSUM(A1)"), QStringLiteral("\n=1"), QStringLiteral("+86"), QStringLiteral("@x"), QString(), QStringLiteral("云帆")};
        const QString line = csvLine(fields);
        QVERIFY(line.endsWith(QLatin1String("\r\n")));
        QVERIFY(line.contains(QLatin1String("'=SUM")));
        QVERIFY(line.contains(QStringLiteral(u"'\uff1dSUM")));
        QCOMPARE(parseCsv(line).constFirst().fields, fields);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
