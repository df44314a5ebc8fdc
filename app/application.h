// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/commandline.h"
#include "app/datafolder.h"
#include "app/desk.h"
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/environments/environmentstore.h"
#include "core/vault/keychainvault.h"
#include "core/vault/keys.h"
#include "ui/environments/environmentdialog.h"
#include "ui/settings/appsettings.h"
#include "ui/widgets/languagecontroller.h"
#include "ui/widgets/themecontroller.h"
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

class QApplication;

namespace pc {

class EnvironmentsDialog;

// The composition root: owns what outlives every environment, and the desk of the open one.
class Application : public QObject
{
    Q_OBJECT
public:
    Application(QApplication &qt, CommandLine line, DataFolder data);
    ~Application() override;

    void start();                                   // opens the first window; failures are said in it
    void raise();
    [[nodiscard]] Desk *desk() { return m_desk.get(); }

    void openSandbox(const QString &scenario);
    void openEnvironment(const EnvironmentId &id);
    EnvironmentsDialog *showEnvironments();
    QWidget *showSettings();
    [[nodiscard]] AppSettings &settings() { return m_settings; }

private:
    void openFirst();
    void importAndOpen(const QString &file);
    void openDesk(const Environment &profile, const Async<CloudConnection> &connection, std::unique_ptr<BuiltInSandbox> sandbox);
    void use(const EnvironmentId &id);
    void environmentChanged(const EnvironmentId &id);
    void keepEdited(const Environment &environment);
    void environmentRemoved(const EnvironmentId &id);
    void sayProblem(const QString &text);
    [[nodiscard]] EnvironmentTools environmentTools();
    [[nodiscard]] SuiteAppearance appearance() const;
    void passAppearanceOn();

    CommandLine m_line;
    DataFolder m_data;
    SystemClock m_clock;
    QTemporaryDir m_tourSettings;                   // a tour starts from the defaults and leaves the person's choices alone
    QSettings m_file;
    AppSettings m_settings;
    ThemeController m_theme;
    LanguageController m_language;
    CallLog m_calls;
    std::unique_ptr<Vault> m_keychain;
    Keys m_keys;
    EnvironmentStore m_environments;
    std::unique_ptr<Desk> m_desk;                   // null only until an import at the start is done
    QString m_unsaid;                               // a problem met before there was a window
    QPointer<EnvironmentsDialog> m_environmentsDialog;
    QPointer<QWidget> m_settingsDialog;
};

} // namespace pc
