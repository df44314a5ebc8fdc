// SPDX-License-Identifier: Apache-2.0
#include "core/base/plaintext.h"
#include <QTest>

using namespace pc;

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toolTipsShowMarkupAsItStands()
    {
        QCOMPARE(plainToolTip(QStringLiteral("A & B\nC")), QStringLiteral("A & B\nC"));
        const QString shown = plainToolTip(QStringLiteral("<img src='//host/x'> & \n<b>"));
        QVERIFY(!shown.contains(QLatin1String("<img")) && !shown.contains(QLatin1String("<b>")));
        QVERIFY(shown.contains(QLatin1String("&lt;img")) && shown.contains(QLatin1String("pre-wrap")));
    }

    void makesTextOfSimpleHtml_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *name, const char *text, const char *plain) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(plain);
        };
        row("plain", "Please attach the output of lsblk.\n\n\n\nThanks.", "Please attach the output of lsblk.\n\n\n\nThanks.");
        row("empty", "", "");
        row("breaks", "one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour");
        row("paragraphs", "<p>one</p><p class=\"x\">two</p>", "one\ntwo");
        row("nested blocks", "<div><div><p>one</p></div></div><div><p>two</p></div>", "one\n\ntwo");
        row("list", "<ul><li>one</li><li><b>two</b></li></ul>", "one\ntwo");
        row("entities", "a &lt; b &amp;&amp; c&nbsp;&gt; &quot;d&quot; &#39;e&#39; &#x4e2d;", "a < b && c > \"d\" 'e' 中");
        row("decoded once", "&amp;lt;b&amp;gt;", "&lt;b&gt;");
        row("encoded tags are text", "use &lt;b&gt; here", "use <b> here");
        row("unknown entities", "R&D; &unknown; &#0; &#xD800; & &;", "R&D; &unknown; &#0; &#xD800; & &;");
        row("comparisons", "if a < b and c > d", "if a < b and c > d");
        row("placeholders", "ssh root@<your-host> <nothing", "ssh root@<your-host> <nothing");
        row("unfinished tag", "one <b two", "one <b two");
        row("comment", "one<!-- <p>hidden</p> -->two", "onetwo");
        row("unfinished comment", "one <!-- two <b>three</b>", "one <!-- two three");
        row("scripts stay text", "<script>alert(1)</script>", "<script>alert(1)</script>");
        row("link", "see <a href=\"https://help.example/x?a=1\">the page</a>.", "see the page (https://help.example/x?a=1).");
        row("link that says its address", "<a href='https://help.example'>https://help.example</a>", "https://help.example");
        row("link that is no address", "<a href=\"javascript:alert(1)\">click</a>", "click");
        row("signed link", "<a href=\"https://files.example/x?Expires=1&Signature=abc\">file</a>", "file");
    }

    void makesTextOfSimpleHtml()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(plainText(text), plain);
    }

    // A text made to be slow would hang the program at each reading.
    void readsItsInputOnce()
    {
        for (const char *piece : {"<!--", "<a ", "<", "&", "<b><", "<a href='https://x.example'>"}) {
            const QString text = QString::fromLatin1(piece).repeated(200'000);
            QVERIFY(plainText(text).size() <= text.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
