// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/viewerappearance.h"
#include "ui/widgets/portalappearance.h"
#include "ui/widgets/themecontroller.h"
#include <QApplication>
#include <QDBusConnection>
#include <QLibraryInfo>
#include <QLocale>

namespace pc {

static ThemeMode themeMode(const QString &name)
{
    return name == QLatin1String("light") ? ThemeMode::Light : name == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

ViewerAppearance::ViewerAppearance(QApplication *application)
    : m_theme(std::make_unique<ThemeController>(application, new PortalAppearance(QDBusConnection::sessionBus())))
{
}

ViewerAppearance::~ViewerAppearance() = default;

void ViewerAppearance::apply(const SuiteAppearance &appearance)
{
    m_theme->setMode(themeMode(appearance.theme));
    if (appearance.language.isEmpty() || std::exchange(m_language, appearance.language) == appearance.language)
        return;
    const QLocale locale(appearance.language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(locale, QStringLiteral("partner-console"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace pc
