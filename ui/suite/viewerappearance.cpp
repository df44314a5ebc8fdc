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
    : m_theme(std::make_unique<ThemeController>(application, new PortalAppearance(PortalAppearance::sessionBus())))
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
    const auto install = [&locale](QTranslator *translator, const QString &catalogue, const QString &folder) {
        QCoreApplication::removeTranslator(translator);
        if (translator->load(locale, catalogue, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    };
    const QString ofQt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(&m_qt, QStringLiteral("qtbase"), ofQt);
    install(&m_engine, QStringLiteral("qtwebengine"), ofQt);
    install(&m_ours, QStringLiteral("partner-console"), QStringLiteral(":/i18n"));
}

} // namespace pc
