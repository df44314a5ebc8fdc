// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "models/roles.h"
#include <QColor>
#include <QFont>
#include <QPalette>

namespace pc {

// The colours of the design, by role. Every one follows from a palette; there is no theme in a global.
enum class Token {
    Window, Surface, SurfaceRaised, Border, Text, TextMuted, TextDisabled, Accent, AccentText, AccentGround, Hover,
    Good, Warn, Bad, Info, GoodGround, WarnGround, BadGround, InfoGround, NeutralGround, Skeleton, Shadow,
};
[[nodiscard]] QColor tokenColor(Token token, const QPalette &palette);
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);         // text and shape of a state
[[nodiscard]] QColor toneGround(Tone tone, const QPalette &palette);        // what it stands on

enum class Scheme { Light, Dark };
enum class Density { Comfortable, Compact };
[[nodiscard]] Scheme schemeOf(const QPalette &palette);                     // by the lightness of the window
[[nodiscard]] bool isHighContrast(const QPalette &palette);                 // window and text are as far apart as it gets
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);       // WCAG 2, 1 to 21

// For the Fusion style: palette, one style sheet, fonts.
[[nodiscard]] QPalette themePalette(Scheme scheme, bool highContrast = false);
[[nodiscard]] QString themeStyleSheet(const QPalette &palette, Density density);
[[nodiscard]] QFont themeFont(const QFont &system);                         // 10 pt at least, Chinese falls back to a sans face
[[nodiscard]] QFont fixedFont(const QFont &like);                           // identifiers, requests and answers
[[nodiscard]] QFont tabularFont(const QFont &like);                         // digits of one width

// Sizes, in device-independent pixels.
namespace metrics {
constexpr int kRow = 30, kRowCompact = 26, kRail = 72, kEdge = 4, kTarget = 28;
constexpr int kInside = 8, kBetween = 12, kPage = 16, kSection = 24, kRadius = 6, kPillRadius = 4, kIcon = 18;
}

// The colour of an environment's edge and badge: its own when it has one that can be read, else that of its kind.
[[nodiscard]] QColor environmentColor(Environment::Kind kind, const QPalette &palette);
[[nodiscard]] QColor environmentColor(const Environment &environment, const QPalette &palette);
[[nodiscard]] QString environmentWord(Environment::Kind kind);              // translated: "Production"

// Eight colours for console windows, told apart by colour-blind eyes too; never shown without the customer's name.
constexpr int kCustomerColors = 8;
[[nodiscard]] QColor customerColor(int index, const QPalette &palette);
[[nodiscard]] int customerColorIndex(const CustomerUid &customer);          // stable over restarts

} // namespace pc
