// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/languagecontroller.h"
#include "ui/widgets/themecontroller.h"
#include <QObject>

class QSettings;

namespace pc {

// The person's choices, in the INI file that the composition root opened below the data folder. GUI thread.
class AppSettings : public QObject
{
    Q_OBJECT
public:
    explicit AppSettings(QSettings *file, QObject *parent = nullptr);      // `file` outlives this

    [[nodiscard]] LanguageChoice language() const;
    [[nodiscard]] ThemeMode theme() const;
    [[nodiscard]] Density density() const;
    [[nodiscard]] bool automaticRenewal() const;        // on unless switched off
    [[nodiscard]] bool unprotectedConsoles() const;     // off unless switched on: consoles without the browser's process sandbox
    void setLanguage(LanguageChoice language);
    void setTheme(ThemeMode theme);
    void setDensity(Density density);
    void setAutomaticRenewal(bool on);
    void setUnprotectedConsoles(bool on);
    void resetLayouts();                                // tables on screen go back at once, the window at the next start
    [[nodiscard]] QSettings *file() const { return m_file; }

    // Applies the choices now and whenever they change.
    void bind(ThemeController *theme, LanguageController *language);

Q_SIGNALS:
    void languageChanged(pc::LanguageChoice language);
    void themeChanged(pc::ThemeMode theme);
    void densityChanged(pc::Density density);
    void automaticRenewalChanged(bool on);
    void unprotectedConsolesChanged(bool on);

private:
    QSettings *m_file;
};

} // namespace pc
