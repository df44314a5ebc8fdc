// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themecontroller.h"
#include <QApplication>
#include <QTest>
#include <array>

using namespace pc;

namespace {

// Rough sight of a person without red cones (protanopia) or green cones (deuteranopia).
QColor seenBy(const QColor &c, const std::array<double, 9> &m)
{
    const auto channel = [&](int row) {
        const double v = m[size_t(row * 3)] * c.redF() + m[size_t(row * 3 + 1)] * c.greenF() + m[size_t(row * 3 + 2)] * c.blueF();
        return float(qBound(0.0, v, 1.0));
    };
    return QColor::fromRgbF(channel(0), channel(1), channel(2));
}

double distance(const QColor &a, const QColor &b)
{
    return std::sqrt(std::pow(a.red() - b.red(), 2) + std::pow(a.green() - b.green(), 2) + std::pow(a.blue() - b.blue(), 2));
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGround_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Scheme::Light);
        QTest::newRow("dark") << int(Scheme::Dark);
    }

    void textIsReadableOnItsGround()
    {
        QFETCH(int, scheme);
        const QPalette palette = themePalette(Scheme(scheme));
        const auto c = [&](Token t) { return tokenColor(t, palette); };
        for (const Token ground : {Token::Window, Token::Surface, Token::SurfaceRaised, Token::AccentGround, Token::Hover}) {
            QVERIFY(contrastRatio(c(Token::Text), c(ground)) >= 7);
            QVERIFY(contrastRatio(c(Token::TextMuted), c(ground)) >= 4.5);
        }
        QVERIFY(contrastRatio(c(Token::AccentText), c(Token::Accent)) >= 4.5);
        QVERIFY(contrastRatio(c(Token::Accent), c(Token::Surface)) >= 3);      // focus ring
        for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Warn, Tone::Bad, Tone::Info})
            QVERIFY2(contrastRatio(toneColor(tone, palette), toneGround(tone, palette)) >= 4.2, qPrintable(QString::number(int(tone))));
        for (const auto kind : {Environment::Kind::Production, Environment::Kind::Staging, Environment::Kind::Testing,
                                Environment::Kind::Development, Environment::Kind::Sandbox})
            QVERIFY(contrastRatio(environmentColor(kind, palette), c(Token::Window)) >= 3);
    }

    void tokensFollowThePalette()
    {
        QCOMPARE(schemeOf(themePalette(Scheme::Dark)), Scheme::Dark);
        QCOMPARE(schemeOf(themePalette(Scheme::Light)), Scheme::Light);
        QVERIFY(!isHighContrast(themePalette(Scheme::Light)));
        const QPalette high = themePalette(Scheme::Dark, true);
        QVERIFY(isHighContrast(high));
        QCOMPARE(tokenColor(Token::GoodGround, high), tokenColor(Token::Surface, high));   // grounds are dropped
        QCOMPARE(tokenColor(Token::Border, high), tokenColor(Token::Text, high));
    }

    void customerColorsAreToldApart()
    {
        const std::array<double, 9> protan{0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052};
        const std::array<double, 9> deutan{0.367, 0.861, -0.228, 0.280, 0.673, 0.047, -0.012, 0.043, 0.969};
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette palette = themePalette(scheme);
            for (int a = 0; a < kCustomerColors; ++a) {
                QVERIFY(contrastRatio(customerColor(a, palette), tokenColor(Token::Surface, palette)) >= 3);
                for (int b = a + 1; b < kCustomerColors; ++b) {
                    for (const auto &sight : {protan, deutan}) {
                        const double d = distance(seenBy(customerColor(a, palette), sight), seenBy(customerColor(b, palette), sight));
                        QVERIFY2(d > 30, qPrintable(QStringLiteral("%1 and %2: %3, scheme %4").arg(a).arg(b).arg(d).arg(int(scheme))));
                    }
                }
            }
        }
        QCOMPARE(customerColorIndex(CustomerUid(QStringLiteral("1887654321098765"))), customerColorIndex(CustomerUid(QStringLiteral("1887654321098765"))));
    }

    void ownColourOfAnEnvironmentMustBeVisible()
    {
        const QPalette palette = themePalette(Scheme::Light);
        Environment environment;
        environment.kind = Environment::Kind::Production;
        environment.colour = QStringLiteral("#f4f5f7");
        QCOMPARE(environmentColor(environment, palette), environmentColor(Environment::Kind::Production, palette));
        environment.colour = QStringLiteral("#004488");
        QCOMPARE(environmentColor(environment, palette), QColor(0, 0x44, 0x88));
    }

    void styleSheetHasNoTokenLeft()
    {
        const QString sheet = themeStyleSheet(themePalette(Scheme::Dark), Density::Compact);
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        QVERIFY(sheet.contains(QLatin1String("qproperty-compact: true")));
    }

    void iconsAreDrawnInTheTextColour()
    {
        QVERIFY(iconNames().size() > 50);
        for (const QString &name : iconNames()) {
            const QImage image = icon(name).pixmap(48, 48).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(inked > 40, qPrintable(name));
        }
        QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
        QApplication::setPalette(themePalette(Scheme::Dark));
        const QImage image = icon(QStringLiteral("stop")).pixmap(24, 24).toImage();
        int lightest = 0;
        for (int x = 0; x < image.width(); ++x)
            lightest = qMax(lightest, qAlpha(image.pixel(x, 12)) > 200 ? qGray(image.pixel(x, 12)) : 0);
        QVERIFY(lightest > 180);
        QApplication::setPalette(themePalette(Scheme::Light));
    }

    void theSettingOverridesTheSystem()
    {
        ThemeController controller(qApp, nullptr);
        int changes = 0;
        connect(&controller, &ThemeController::schemeChanged, this, [&changes] { ++changes; });
        controller.setMode(ThemeMode::Dark);
        QCOMPARE(controller.scheme(), Scheme::Dark);
        QCOMPARE(schemeOf(qApp->palette()), Scheme::Dark);
        controller.setMode(ThemeMode::Light);
        QCOMPARE(schemeOf(qApp->palette()), Scheme::Light);
        QVERIFY(changes >= 1);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
