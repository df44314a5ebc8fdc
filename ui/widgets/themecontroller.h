// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"
#include <QObject>

class QApplication;

namespace pc {

class PortalAppearance;

enum class ThemeMode { System, Light, Dark };

// Gives the application its style, palette, font and style sheet, and keeps them as the system or the setting says.
// One per program, owned by the composition root; made right after the QApplication.
class ThemeController : public QObject
{
    Q_OBJECT
public:
    // `portal` may be null (other systems, tests); it is owned from here on.
    ThemeController(QApplication *application, PortalAppearance *portal, QObject *parent = nullptr);

    void setMode(ThemeMode mode);
    void setDensity(Density density);
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }        // in force now

Q_SIGNALS:
    void schemeChanged(pc::Scheme scheme);

private:
    void apply();
    [[nodiscard]] Scheme systemScheme() const;

    QApplication *m_application;
    PortalAppearance *m_portal;
    QPalette m_systemPalette;
    ThemeMode m_mode = ThemeMode::System;
    Density m_density = Density::Comfortable;
    Scheme m_scheme = Scheme::Light;
    QString m_appliedSheet;
};

} // namespace pc
