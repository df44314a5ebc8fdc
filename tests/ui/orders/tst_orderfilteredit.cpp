// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/orders/ordersfakes.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderfilteredit.h"
#include "ui/orders/orderfilterhelp.h"
#include <QInputMethodEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace pc;
using Field = OrderFilter::Field;

class TestOrderFilterEdit : public QObject
{
    Q_OBJECT

    struct Bar
    {
        FakeOrderStore store;
        ManualClock clock;
        OrderFilterBar bar{&store, &clock};
        OrderFilterEdit &edit = *bar.edit();
        Bar()
        {
            store.values.insert(int(Field::Product), {QStringLiteral("ecs"), QStringLiteral("ecs-disk"), QStringLiteral("rds")});
            store.values.insert(int(Field::Customer), {QStringLiteral("North wind")});
            bar.resize(800, 60);
            bar.show();
            bar.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&bar));
            edit.setFocus();
        }
        void type(const QString &text) { QTest::keyClicks(&edit, text); }
        [[nodiscard]] QString problem() const
        {
            const auto *const label = bar.findChild<QLabel *>(QStringLiteral("orderFilterProblem"));
            return label->isVisible() ? label->text() : QString();
        }
    };

private Q_SLOTS:
    void theSpotUnderTheCursor_data()
    {
        QTest::addColumn<QString>("before");                // the cursor stands behind it …
        QTest::addColumn<QString>("after");                 // … and before this
        QTest::addColumn<int>("field");                     // -1: a name
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<QString>("replaced");
        QTest::newRow("name") << "stat" << "" << -1 << "stat" << "stat";
        QTest::newRow("negated name") << "-stat" << "" << -1 << "stat" << "stat";
        QTest::newRow("second term") << "type:new pro" << "" << -1 << "pro" << "pro";
        QTest::newRow("value") << "product:ec" << "" << int(Field::Product) << "ec" << "ec";
        QTest::newRow("no value yet") << "product:" << "" << int(Field::Product) << "" << "";
        QTest::newRow("second value") << "status:paid,un" << "" << int(Field::Status) << "un" << "un";
        QTest::newRow("inside a value") << "product:e" << "cs status:paid" << int(Field::Product) << "e" << "ecs";
        QTest::newRow("quoted") << "customer:\"North w" << "ind\" x" << int(Field::Customer) << "North w" << "\"North wind\"";
        QTest::newRow("compared") << "created>=2026" << "" << int(Field::Created) << "2026" << "2026";
        QTest::newRow("end of a range") << "created:2026-01..20" << "" << int(Field::Created) << "20" << "20";
        QTest::newRow("unknown field") << "colour:re" << "" << -1 << "" << "";
        QTest::newRow("between terms") << "type:new " << "" << -1 << "" << "";
    }

    void theSpotUnderTheCursor()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, field);
        const FilterSpot spot = filterSpot(before + after, int(before.size()));
        QCOMPARE(spot.field ? int(*spot.field) : -1, field);
        QTEST(spot.beginning, "beginning");
        QTEST((before + after).mid(spot.start, spot.length), "replaced");
    }

    void aTermReplacesTheOneOfItsField()
    {
        QCOMPARE(withTerm({}, Field::Product, QStringLiteral("ecs")), QStringLiteral("product:ecs"));
        QCOMPARE(withTerm(QStringLiteral("product:rds status:paid"), Field::Product, QStringLiteral("ecs")), QStringLiteral("status:paid product:ecs"));
        QCOMPARE(withTerm(QStringLiteral("status:paid"), Field::Customer, QStringLiteral("North wind")), QStringLiteral("status:paid customer:\"North wind\""));
    }

    void fieldsAreOfferedAndThenTheirValues()
    {
        Bar b;
        b.type(QStringLiteral("prod"));
        QCOMPARE(b.edit.suggestions(), QStringList{QStringLiteral("product:")});
        QTest::keyClick(&b.edit, Qt::Key_Tab);
        QCOMPARE(b.edit.text(), QStringLiteral("product:"));
        QVERIFY(b.edit.hasFocus());
        QTRY_COMPARE(b.edit.suggestions(), (QStringList{QStringLiteral("ecs"), QStringLiteral("ecs-disk"), QStringLiteral("rds")}));
        b.type(QStringLiteral("r"));
        QTRY_COMPARE(b.edit.suggestions(), QStringList{QStringLiteral("rds")});
        QCOMPARE(b.store.lastBeginning, QStringLiteral("r"));
        QTest::keyClick(&b.edit, Qt::Key_Tab);
        QCOMPARE(b.edit.text(), QStringLiteral("product:rds"));
        QVERIFY(b.edit.suggestions().isEmpty());
        b.edit.undo();
        QVERIFY(b.edit.text() != QStringLiteral("product:rds"));
    }

    void valuesWithBlanksAreQuoted()
    {
        Bar b;
        b.type(QStringLiteral("customer:nor"));
        QTRY_COMPARE(b.edit.suggestions(), QStringList{QStringLiteral("\"North wind\"")});
        QTest::keyClick(&b.edit, Qt::Key_Tab);
        QCOMPARE(b.edit.text(), QStringLiteral("customer:\"North wind\""));
        QVERIFY(b.edit.filter().isValid());
    }

    void operatorsAndDatesAreOffered()
    {
        Bar b;
        b.type(QStringLiteral("amo"));
        QCOMPARE(b.edit.suggestions(), (QStringList{QStringLiteral("amount:"), QStringLiteral("amount>"), QStringLiteral("amount<")}));
        b.edit.clear();
        b.type(QStringLiteral("created:2025"));
        QVERIFY(b.edit.suggestions().contains(QStringLiteral("2025-12")));      // the clock stands in January 2026
        QVERIFY(!b.edit.suggestions().contains(QStringLiteral("2026-01")));
    }

    void escapeClosesTheOfferFirstAndThenClears()
    {
        Bar b;
        b.type(QStringLiteral("stat"));
        QVERIFY(!b.edit.suggestions().isEmpty());
        QTest::keyClick(&b.edit, Qt::Key_Escape);
        QVERIFY(b.edit.suggestions().isEmpty());
        QCOMPARE(b.edit.text(), QStringLiteral("stat"));
        QTest::keyClick(&b.edit, Qt::Key_Escape);
        QVERIFY(b.edit.text().isEmpty());
    }

    void nothingIsOfferedUnasked()
    {
        Bar b;
        b.edit.setText(QStringLiteral("type:new "));
        QVERIFY(b.edit.suggestions().isEmpty());
        QTest::keyClick(&b.edit, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(b.edit.suggestions().contains(QStringLiteral("status:")));
    }

    void whatIsNotUnderstoodIsSaidInWords()
    {
        Bar b;
        b.type(QStringLiteral("status:"));
        QCOMPARE(b.problem(), QString());                   // it is being written
        b.edit.setText(QStringLiteral("colour:red"));
        QVERIFY(b.problem().contains(QStringLiteral("colour:red")));
        b.edit.setText(QStringLiteral("amount>many status:paid"));
        QVERIFY(b.problem().contains(QStringLiteral("amount>many")));
        b.edit.setText(QStringLiteral("status:paid"));
        QCOMPARE(b.problem(), QString());
    }

    // The mark under a term is drawn in the colour of mistakes, and nothing else in the field is.
    void mistakesAreMarkedInTheField()
    {
        Bar b;
        const auto wrongPixels = [&b] {
            const QImage image = b.edit.grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    count += pixel.red() > pixel.green() + 60 && pixel.red() > pixel.blue() + 60;   // its edges are smoothed
                }
            }
            return count;
        };
        b.edit.setText(QStringLiteral("type:new"));
        QCOMPARE(wrongPixels(), 0);
        b.edit.setText(QStringLiteral("tint:new"));
        QVERIFY(wrongPixels() > 0);
        QCOMPARE(b.edit.text(), QStringLiteral("tint:new"));    // marks are no text
        b.edit.setText(QStringLiteral("type:"));
        QCOMPARE(wrongPixels(), 0);                             // it is being written
    }

    void anInputMethodWritesUndisturbed()
    {
        Bar b;
        b.type(QStringLiteral("customer:"));
        QInputMethodEvent composing(QStringLiteral("beifeng"), {});
        QApplication::sendEvent(&b.edit, &composing);
        QCOMPARE(b.edit.text(), QStringLiteral("customer:"));
        QVERIFY(b.edit.suggestions().isEmpty());
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("北风"));
        QApplication::sendEvent(&b.edit, &commit);
        QCOMPARE(b.edit.text(), QStringLiteral("customer:北风"));
        QCOMPARE(b.edit.filter().terms.value(0).values, QStringList{QStringLiteral("北风")});
    }

    void theHelpGivesAnExample()
    {
        Bar b;
        QSignalSpy changes(&b.bar, &OrderFilterBar::filterChanged);
        b.bar.findChild<QToolButton *>(QStringLiteral("orderFilterHelp"))->click();
        auto *const help = b.bar.findChild<OrderFilterHelp *>();
        QTRY_VERIFY(help && help->isVisible());
        help->findChild<QPushButton *>(QStringLiteral("filterExample1"))->click();
        QCOMPARE(b.edit.text(), QStringLiteral("status:unpaid,cancelled"));
        QCOMPARE(changes.size(), 1);
        b.bar.clear();
        QCOMPARE(b.edit.text(), QString());
        QCOMPARE(changes.size(), 2);
    }

    void everyExampleIsUnderstood()
    {
        const QList<FilterSuggestion> examples = OrderFilterWords::examples();
        for (const FilterSuggestion &example : examples)
            QVERIFY2(OrderFilter::parse(example.insert).isValid(), qPrintable(example.insert));
    }
};

QTEST_MAIN(TestOrderFilterEdit)
#include "tst_orderfilteredit.moc"
