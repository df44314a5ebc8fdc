// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <array>
#include <cmath>

namespace pc {

namespace {

struct TokenRow { QRgb light; QRgb dark; };

TokenRow row(Token token)
{
    switch (token) {
    case Token::Window: return {0xFFF5F6F8, 0xFF1B1D21};
    case Token::Surface: return {0xFFFFFFFF, 0xFF24272C};
    case Token::SurfaceRaised: return {0xFFFFFFFF, 0xFF2B2F35};
    case Token::Border: return {0xFFDDE1E6, 0xFF3A3F47};
    case Token::Text: return {0xFF1A1D21, 0xFFE8EAED};
    case Token::TextMuted: return {0xFF5B6470, 0xFFA3ABB6};
    case Token::TextDisabled: return {0xFF8A929C, 0xFF7A828D};
    case Token::Accent: return {0xFF1F5FBF, 0xFF7FB0FF};
    case Token::AccentText: return {0xFFFFFFFF, 0xFF10233F};
    case Token::AccentGround: return {0xFFE6EEFA, 0xFF24344D};
    case Token::Hover: return {0xFFF0F2F5, 0xFF2D3138};
    case Token::Good: case Token::GoodGround: return {0xFF1E7B4F, 0xFF6CC79A};
    case Token::Warn: case Token::WarnGround: return {0xFF9A6200, 0xFFE5B567};
    case Token::Bad: case Token::BadGround: return {0xFFB3261E, 0xFFF28B82};
    case Token::Info: case Token::InfoGround: return {0xFF3D5A80, 0xFF9DB8DA};
    case Token::NeutralGround: return {0xFF5B6470, 0xFFA3ABB6};
    case Token::Skeleton: return {0xFFE8EBEF, 0xFF32363D};
    case Token::Shadow: return {0x26000000, 0x66000000};
    }
    return {0xFF000000, 0xFFFFFFFF};
}

bool isGround(Token token)
{
    return token == Token::GoodGround || token == Token::WarnGround || token == Token::BadGround || token == Token::InfoGround
        || token == Token::NeutralGround;
}

QColor mix(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue()));
}

// High contrast: the system's palette rules, grounds are dropped and borders are text.
QColor highContrastColor(Token token, const QPalette &palette)
{
    switch (token) {
    case Token::Window: return palette.color(QPalette::Window);
    case Token::Surface: case Token::SurfaceRaised: return palette.color(QPalette::Base);
    case Token::Border: case Token::Text: case Token::TextMuted: return palette.color(QPalette::Active, QPalette::WindowText);
    case Token::TextDisabled: return palette.color(QPalette::Disabled, QPalette::WindowText);
    case Token::Accent: case Token::AccentGround: return palette.color(QPalette::Highlight);
    case Token::AccentText: return palette.color(QPalette::HighlightedText);
    case Token::Good: case Token::Warn: case Token::Bad: case Token::Info: {
        const TokenRow colors = row(token);
        return QColor::fromRgba(schemeOf(palette) == Scheme::Dark ? colors.dark : colors.light);
    }
    default: return palette.color(QPalette::Base);
    }
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window.alpha() < 128)       // see-through by a style sheet: the text tells
        return palette.color(QPalette::Active, QPalette::WindowText).lightness() > 128 ? Scheme::Dark : Scheme::Light;
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

bool isHighContrast(const QPalette &palette)
{
    if (palette.color(QPalette::Active, QPalette::Window).alpha() < 128)
        return false;
    // Ordinary palettes stay below 19 (Fusion's own: 18.2), those made for high contrast are at 21.
    return contrastRatio(palette.color(QPalette::Active, QPalette::Window), palette.color(QPalette::Active, QPalette::WindowText)) > 19.5;
}

QColor tokenColor(Token token, const QPalette &palette)
{
    if (isHighContrast(palette))
        return highContrastColor(token, palette);
    const bool dark = schemeOf(palette) == Scheme::Dark;
    const TokenRow colors = row(token);
    const QColor color = QColor::fromRgba(dark ? colors.dark : colors.light);
    return isGround(token) ? mix(color, tokenColor(Token::Surface, palette), dark ? 0.14 : 0.10) : color;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Neutral: return tokenColor(Token::TextMuted, palette);
    case Tone::Good: return tokenColor(Token::Good, palette);
    case Tone::Warn: return tokenColor(Token::Warn, palette);
    case Tone::Bad: return tokenColor(Token::Bad, palette);
    case Tone::Info: return tokenColor(Token::Info, palette);
    }
    return tokenColor(Token::Text, palette);
}

QColor toneGround(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Neutral: return tokenColor(Token::NeutralGround, palette);
    case Tone::Good: return tokenColor(Token::GoodGround, palette);
    case Tone::Warn: return tokenColor(Token::WarnGround, palette);
    case Tone::Bad: return tokenColor(Token::BadGround, palette);
    case Tone::Info: return tokenColor(Token::InfoGround, palette);
    }
    return tokenColor(Token::Surface, palette);
}

QPalette themePalette(Scheme scheme, bool highContrast)
{
    QPalette seed;
    seed.setColor(QPalette::Window, QColor::fromRgba(scheme == Scheme::Dark ? row(Token::Window).dark : row(Token::Window).light));
    seed.setColor(QPalette::WindowText, QColor::fromRgba(scheme == Scheme::Dark ? row(Token::Text).dark : row(Token::Text).light));
    if (highContrast) {
        const QColor ground(scheme == Scheme::Dark ? Qt::black : Qt::white), text(scheme == Scheme::Dark ? Qt::white : Qt::black);
        for (const auto role : {QPalette::Window, QPalette::Base})
            seed.setColor(role, ground);
        seed.setColor(QPalette::WindowText, text);
        seed.setColor(QPalette::Highlight, QColor::fromRgba(scheme == Scheme::Dark ? 0xFFFFFF00 : 0xFF00007F));
        seed.setColor(QPalette::HighlightedText, ground);
    }
    const auto color = [&seed](Token token) { return tokenColor(token, seed); };
    QPalette palette = seed;
    palette.setColor(QPalette::Base, color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, color(Token::Window));
    palette.setColor(QPalette::Button, color(Token::Surface));
    palette.setColor(QPalette::ToolTipBase, color(Token::SurfaceRaised));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Highlight, color(highContrast ? Token::Accent : Token::AccentGround));
    palette.setColor(QPalette::HighlightedText, color(highContrast ? Token::AccentText : Token::Text));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::PlaceholderText, color(Token::TextMuted));
    palette.setColor(QPalette::BrightText, color(Token::Bad));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(role, color(Token::Text));
        palette.setColor(QPalette::Disabled, role, color(Token::TextDisabled));
    }
    palette.setColor(QPalette::Light, color(Token::SurfaceRaised));
    palette.setColor(QPalette::Midlight, color(Token::Hover));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Dark, color(Token::Border));
    palette.setColor(QPalette::Shadow, color(Token::TextDisabled));
    return palette;
}

QFont themeFont(const QFont &system)
{
    QFont font = system;
    QStringList families{QFontInfo(system).family()};
    for (const char *name : {"Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "Source Han Sans SC"})
        families << QString::fromLatin1(name);
    font.setFamilies(families);
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(qMax(10.0, system.pointSizeF()));
    return font;
}

QFont fixedFont(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(qMax(8.0, like.pointSizeF() > 0 ? like.pointSizeF() - 0.5 : 9.5));
    return font;
}

QFont tabularFont(const QFont &like)
{
    // Qt 6.4 cannot ask a font for its tabular digits; the UI fonts in use have digits of one width.
    QFont font = like;
    font.setKerning(false);
    return font;
}

QColor environmentColor(Environment::Kind kind, const QPalette &palette)
{
    const bool dark = schemeOf(palette) == Scheme::Dark;
    TokenRow colors{0xFF3D5A80, 0xFF9DB8DA};
    switch (kind) {
    case Environment::Kind::Sandbox: break;
    case Environment::Kind::Development: colors = {0xFF6B7280, 0xFFA7AEBA}; break;
    case Environment::Kind::Testing: colors = {0xFF7A5195, 0xFFC3A0DB}; break;
    case Environment::Kind::Staging: colors = {0xFF9A6200, 0xFFE5B567}; break;
    case Environment::Kind::Production: colors = {0xFFB3261E, 0xFFF28B82}; break;
    }
    return QColor::fromRgba(dark ? colors.dark : colors.light);
}

QColor environmentColor(const Environment &environment, const QPalette &palette)
{
    const QColor own(environment.colour);
    if (own.isValid() && contrastRatio(own, tokenColor(Token::Window, palette)) >= 3)
        return own;
    return environmentColor(environment.kind, palette);
}

QString environmentWord(Environment::Kind kind)
{
    switch (kind) {
    case Environment::Kind::Production: return QCoreApplication::translate("pc::Theme", "Production");
    case Environment::Kind::Staging: return QCoreApplication::translate("pc::Theme", "Staging");
    case Environment::Kind::Testing: return QCoreApplication::translate("pc::Theme", "Testing");
    case Environment::Kind::Development: return QCoreApplication::translate("pc::Theme", "Development");
    case Environment::Kind::Sandbox: return QCoreApplication::translate("pc::Theme", "Sandbox");
    }
    return {};
}

QColor customerColor(int index, const QPalette &palette)
{
    // Searched for the greatest distance between any two as seen without red and without green cones.
    static constexpr std::array<TokenRow, kCustomerColors> kColors{{
        {0xFFD16199, 0xFFE8307F}, {0xFF701010, 0xFFE07306}, {0xFF2424E6, 0xFF8C8C8F}, {0xFFB38705, 0xFFF5F59A},
        {0xFF0B0B5E, 0xFFB9F2F2}, {0xFF1085F9, 0xFF1FB8EE}, {0xFF127D47, 0xFF8FE32B}, {0xFF7032AE, 0xFFB94AF0},
    }};
    const TokenRow &colors = kColors[size_t(((index % kCustomerColors) + kCustomerColors) % kCustomerColors)];
    return QColor::fromRgba(schemeOf(palette) == Scheme::Dark ? colors.dark : colors.light);
}

int customerColorIndex(const CustomerUid &customer)
{
    // FNV-1a, because qHash changes from run to run.
    quint32 hash = 2166136261U;
    for (const QChar c : customer.text())
        hash = (hash ^ c.unicode()) * 16777619U;
    return int(hash % kCustomerColors);
}

} // namespace pc
