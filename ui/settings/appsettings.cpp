// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appsettings.h"
#include "ui/widgets/languagecontroller.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QSettings>
#include <array>

namespace pc {

namespace {

const QString kLanguage = QStringLiteral("language"), kTheme = QStringLiteral("theme"), kDensity = QStringLiteral("density"),
              kRenewal = QStringLiteral("sessions/automaticRenewal"), kUnprotected = QStringLiteral("sessions/unprotectedConsoles");

// Words rather than numbers in the file: it may be read and written by hand.
constexpr std::array kLanguages{"system", "en", "zh_CN"};
constexpr std::array kThemes{"system", "light", "dark"};
constexpr std::array kDensities{"comfortable", "compact"};

template<typename E, size_t N>
E chosen(const QSettings *file, const QString &key, const std::array<const char *, N> &words)
{
    const QString word = file->value(key).toString();
    for (size_t i = 0; i < N; ++i) {
        if (word == QLatin1String(words[i]))
            return E(i);
    }
    return E(0);
}

} // namespace

AppSettings::AppSettings(QSettings *file, QObject *parent) : QObject(parent), m_file(file) {}

LanguageChoice AppSettings::language() const { return chosen<LanguageChoice>(m_file, kLanguage, kLanguages); }
ThemeMode AppSettings::theme() const { return chosen<ThemeMode>(m_file, kTheme, kThemes); }
Density AppSettings::density() const { return chosen<Density>(m_file, kDensity, kDensities); }
bool AppSettings::automaticRenewal() const { return m_file->value(kRenewal, true).toBool(); }
bool AppSettings::unprotectedConsoles() const { return m_file->value(kUnprotected, false).toBool(); }

void AppSettings::setLanguage(LanguageChoice language)
{
    if (language == this->language())
        return;
    m_file->setValue(kLanguage, QLatin1String(kLanguages[size_t(language)]));
    Q_EMIT languageChanged(language);
}

void AppSettings::setTheme(ThemeMode theme)
{
    if (theme == this->theme())
        return;
    m_file->setValue(kTheme, QLatin1String(kThemes[size_t(theme)]));
    Q_EMIT themeChanged(theme);
}

void AppSettings::setDensity(Density density)
{
    if (density == this->density())
        return;
    m_file->setValue(kDensity, QLatin1String(kDensities[size_t(density)]));
    Q_EMIT densityChanged(density);
}

void AppSettings::setAutomaticRenewal(bool on)
{
    if (on == automaticRenewal())
        return;
    m_file->setValue(kRenewal, on);
    Q_EMIT automaticRenewalChanged(on);
}

void AppSettings::setUnprotectedConsoles(bool on)
{
    if (on == unprotectedConsoles())
        return;
    m_file->setValue(kUnprotected, on);
    Q_EMIT unprotectedConsolesChanged(on);
}

void AppSettings::resetLayouts()
{
    m_file->remove(QStringLiteral("layouts"));
    m_file->remove(QStringLiteral("window"));
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (TableView *table : window->findChildren<TableView *>())
            table->resetLayout();
    }
}

void AppSettings::bind(ThemeController *themeController, LanguageController *languageController)
{
    languageController->choose(language());
    themeController->setMode(theme());
    themeController->setDensity(density());
    connect(this, &AppSettings::languageChanged, languageController, &LanguageController::choose);
    connect(this, &AppSettings::themeChanged, themeController, &ThemeController::setMode);
    connect(this, &AppSettings::densityChanged, themeController, &ThemeController::setDensity);
}

} // namespace pc
