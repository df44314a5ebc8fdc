// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/themecontroller.h"
#include "ui/widgets/controlstyle.h"
#include "ui/widgets/portalappearance.h"
#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace pc {

ThemeController::ThemeController(QApplication *application, PortalAppearance *portal, QObject *parent)
    : QObject(parent), m_application(application), m_portal(portal), m_systemPalette(application->palette())
{
    m_application->setStyle(new ControlStyle);
    m_application->setFont(themeFont(m_application->font()));
    if (m_portal) {
        m_portal->setParent(this);
        connect(m_portal, &PortalAppearance::changed, this, &ThemeController::apply);
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_application->styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeController::apply);
#endif
    apply();
}

void ThemeController::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

void ThemeController::setDensity(Density density)
{
    m_density = density;
    apply();
}

Scheme ThemeController::systemScheme() const
{
    if (m_portal && m_portal->scheme())
        return *m_portal->scheme();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto hint = m_application->styleHints()->colorScheme(); hint != Qt::ColorScheme::Unknown)
        return hint == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    return schemeOf(m_systemPalette);
}

void ThemeController::apply()
{
    const Scheme scheme = m_mode == ThemeMode::System ? systemScheme() : m_mode == ThemeMode::Dark ? Scheme::Dark : Scheme::Light;
    QPalette palette = themePalette(scheme, m_portal && m_portal->highContrast());
    if (m_mode == ThemeMode::System && isHighContrast(m_systemPalette))
        palette = m_systemPalette;
    const QString sheet = themeStyleSheet(palette, m_density);
    if (sheet == m_appliedSheet)
        return;
    m_appliedSheet = sheet;
    m_application->setPalette(palette);
    QToolTip::setPalette(palette);
    m_application->setStyleSheet(sheet);
    const bool changed = scheme != m_scheme;
    m_scheme = scheme;
    if (changed)
        Q_EMIT schemeChanged(scheme);
}

} // namespace pc
