// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/viewerappearance.h"
#include "ui/widgets/languagecontroller.h"
#include "ui/widgets/portalappearance.h"
#include "ui/widgets/themecontroller.h"
#include <QApplication>
#include <QDBusConnection>

namespace pc {

static ThemeMode themeMode(const QString &name)
{
    return name == QLatin1String("light") ? ThemeMode::Light : name == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

ViewerAppearance::ViewerAppearance(QApplication *application)
    : m_theme(std::make_unique<ThemeController>(application, new PortalAppearance(PortalAppearance::sessionBus()))),
      m_language(std::make_unique<LanguageController>(application))
{
    m_language->setQtCatalogues({QStringLiteral("qtbase"), QStringLiteral("qtwebengine")}); // the engine has menus and dialogs of its own
}

ViewerAppearance::~ViewerAppearance() = default;

void ViewerAppearance::apply(const SuiteAppearance &appearance)
{
    m_theme->setMode(themeMode(appearance.theme));
    if (!appearance.language.isEmpty())
        m_language->setLanguage(appearance.language);
}

} // namespace pc
