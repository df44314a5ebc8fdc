// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/builtinsandbox.h"
#include "core/environments/profileimport.h"
#include "core/environments/sandboxprofile.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/environments/environmentsview.h"
#include "ui/environments/probeconnectiontest.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/portalappearance.h"
#include <QApplication>
#include <QFileInfo>

namespace pc {

static const QString kLastEnvironment = QStringLiteral("lastEnvironment");
static const QString kStandard = QStringLiteral("standard");
static const QString kKeychainService = QStringLiteral("partner-console");

Application::Application(QApplication &qt, CommandLine line, DataFolder data)
    : m_line(std::move(line)), m_data(std::move(data)),
      m_file(m_line.tourFolder.isEmpty() ? m_data.settingsFile() : m_tourSettings.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_settings(&m_file), m_theme(&qt, new PortalAppearance(PortalAppearance::sessionBus())), m_language(&qt),
      m_calls(m_data.callLog(), {}),
      m_keychain(std::make_unique<KeychainVault>(systemKeychain(kKeychainService), m_clock)), m_keys(*m_keychain),
      m_environments(m_data.environments())
{
    m_settings.bind(&m_theme, &m_language);
    connect(&m_theme, &ThemeController::schemeChanged, this, &Application::passAppearanceOn);
    connect(&m_language, &LanguageController::languageChanged, this, &Application::passAppearanceOn);
    connect(&m_settings, &AppSettings::unprotectedConsolesChanged, this, [this](bool on) {
        if (m_desk && m_desk->workspace())
            m_desk->workspace()->consoles().setMayRunUnprotected(on);
    });
    connect(&m_settings, &AppSettings::automaticRenewalChanged, this, [this](bool on) {
        if (m_desk && m_desk->workspace())
            m_desk->workspace()->setAutomaticRenewal(on);
    });
}

Application::~Application()
{
    delete m_environmentsDialog;
    delete m_settingsDialog;
}

void Application::start()
{
    const Result<Done> loaded = m_environments.load();
    openFirst();
    if (!loaded)
        sayProblem(errorLine(loaded.error()));
}

void Application::openFirst()
{
    if (!m_line.importFile.isEmpty()) {
        importAndOpen(m_line.importFile);
        return;
    }
    if (!m_line.sandboxScenario.isEmpty()) {
        openSandbox(m_line.sandboxScenario);
        return;
    }
    const bool isNamed = !m_line.environment.isEmpty();
    const std::optional<Environment> wanted = isNamed ? m_environments.findByName(m_line.environment)
                                                      : m_environments.find(EnvironmentId(m_file.value(kLastEnvironment).toString()));
    if (wanted) {
        openEnvironment(wanted->id);
        return;
    }
    openSandbox(kStandard);
    if (isNamed) {
        sayProblem(tr("There is no environment named “%1”. This is the built-in sandbox.").arg(m_line.environment));
        showEnvironments();
    }
}

// Without questions where there is nothing to ask; else the import dialog asks them over the sandbox.
void Application::importAndOpen(const QString &file)
{
    const Result<ImportedProfile> profile = readProfileFile(file);
    if (!profile) {
        openSandbox(kStandard);
        sayProblem(inSequence({tr("%1 was not imported.").arg(QFileInfo(file).fileName()), errorLine(profile.error())}));
        return;
    }
    whenDone(importProfile(*profile, ImportRule::Refuse, KeyPlace::Keychain, &m_environments, &m_keys), this,
             [this, file](const Result<ImportOutcome> &outcome) {
                 if (!outcome) {
                     openSandbox(kStandard);
                     showEnvironments()->view()->importFile(file);
                     return;
                 }
                 openEnvironment(outcome->environment.id);
                 if (outcome->heldSecrets)
                     sayProblem(tr("The keys of %1 are in the keychain now. Delete the file: it still holds them.").arg(QFileInfo(file).fileName()));
             });
}

void Application::openSandbox(const QString &scenario)
{
    Environment profile;
    profile.id = sandboxId(scenario);
    profile.kind = Environment::Kind::Sandbox;
    BuiltInSandbox::Settings settings;
    settings.program = QCoreApplication::applicationDirPath() + QStringLiteral("/partner-sandbox");
    settings.scenario = scenario;
    settings.bookFile = m_data.sandboxBook();
    settings.productsFile = m_data.sandboxProducts();
    auto sandbox = std::make_unique<BuiltInSandbox>(settings);
    const Async<CloudConnection> connection = sandbox->connection();
    m_file.remove(kLastEnvironment);
    openDesk(profile, connection, std::move(sandbox));
}

void Application::openEnvironment(const EnvironmentId &id)
{
    const std::optional<Environment> environment = m_environments.find(id);
    if (!environment)
        return;
    m_file.setValue(kLastEnvironment, id.text());
    const Async<CloudConnection> connection = andThen<CloudConnection>(m_keys.load(id), this, [environment](const PartnerKeys &keys) {
        return ready<CloudConnection>(CloudConnection{*environment, keys});
    });
    openDesk(*environment, connection, nullptr);
}

void Application::openDesk(const Environment &profile, const Async<CloudConnection> &connection, std::unique_ptr<BuiltInSandbox> sandbox)
{
    House house;
    house.settings = &m_file;
    house.clock = &m_clock;
    house.calls = &m_calls;
    house.storeFolder = m_data.stores();
    house.sandboxBook = m_data.sandboxBook();
    house.sandboxProducts = m_data.sandboxProducts();
    house.renewsSessions = m_settings.automaticRenewal();
    house.consoles.appearance = appearance();
    house.consoles.mayRunUnprotected = m_settings.unprotectedConsoles();

    // The environment that is left ends first, with its sessions and credentials: two of one id must not share a store.
    delete m_environmentsDialog;
    delete m_settingsDialog;
    m_desk = std::make_unique<Desk>(house, profile, connection, std::move(sandbox));
    connect(m_desk.get(), &Desk::environmentsRequested, this, &Application::showEnvironments);
    connect(m_desk.get(), &Desk::environmentEdited, this, &Application::keepEdited);
    connect(m_desk.get(), &Desk::reopenRequested, this, [this] { use(m_desk->environment().id); });
    connect(m_desk.get(), &Desk::settingsRequested, this, &Application::showSettings);
    connect(m_desk.get(), &Desk::addEnvironmentRequested, this, [this] { showEnvironments()->view()->addEnvironment(); });
    m_desk->open();
    if (!m_unsaid.isEmpty())
        sayProblem(std::exchange(m_unsaid, {}));
}

void Application::use(const EnvironmentId &id)
{
    // From here on the dialog that asked is gone.
    QTimer::singleShot(0, this, [this, id] {
        if (id == environmentTools().sandbox)
            openSandbox(m_line.sandboxScenario.isEmpty() ? kStandard : m_line.sandboxScenario);
        else
            openEnvironment(id);
    });
}

void Application::environmentChanged(const EnvironmentId &id)
{
    if (m_desk && m_desk->environment().id == id)
        use(id);
}

// In force already: the desk stays. The built-in sandbox has no profile that could be kept.
void Application::keepEdited(const Environment &environment)
{
    if (!m_environments.find(environment.id))
        return;
    const Result<Environment> kept = m_environments.change(environment);
    if (!kept)
        sayProblem(errorText(kept.error()).happened);
}

void Application::environmentRemoved(const EnvironmentId &id)
{
    if (m_desk && m_desk->environment().id == id)
        use(environmentTools().sandbox);
}

EnvironmentTools Application::environmentTools()
{
    EnvironmentTools tools;
    tools.store = &m_environments;
    tools.keys = &m_keys;
    tools.makeTest = probeConnectionTests(m_calls, m_clock);
    tools.sandbox = sandboxId(m_line.sandboxScenario.isEmpty() ? kStandard : m_line.sandboxScenario);
    return tools;
}

EnvironmentsDialog *Application::showEnvironments()
{
    if (!m_environmentsDialog) {
        m_environmentsDialog = new EnvironmentsDialog(environmentTools(), &m_desk->window());
        m_environmentsDialog->setAttribute(Qt::WA_DeleteOnClose);
        EnvironmentsView *view = m_environmentsDialog->view();
        view->setCurrent(m_desk->environment().id);
        view->select(m_desk->environment().id);
        connect(view, &EnvironmentsView::useRequested, this, &Application::use);
        connect(view, &EnvironmentsView::environmentChanged, this, &Application::environmentChanged);
        connect(view, &EnvironmentsView::environmentRemoved, this, &Application::environmentRemoved);
    }
    m_environmentsDialog->open();
    return m_environmentsDialog;
}

QWidget *Application::showSettings()
{
    if (!m_settingsDialog) {
        auto *dialog = new SettingsDialog(&m_settings, m_data.path(), &m_desk->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_settingsDialog = dialog;
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    return m_settingsDialog;
}

void Application::raise()
{
    if (!m_desk)
        return;
    QWidget &window = m_desk->window();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
}

void Application::sayProblem(const QString &text)
{
    if (!m_desk) {
        m_unsaid = text; // an import that asks the keychain first: the window comes after it
        return;
    }
    m_desk->window().banner()->showMessage(Tone::Warn, text);
    m_desk->window().banner()->setClosable(true);
}

SuiteAppearance Application::appearance() const
{
    const QString theme = m_theme.mode() == ThemeMode::Light ? QStringLiteral("light")
                        : m_theme.mode() == ThemeMode::Dark  ? QStringLiteral("dark")
                                                             : QStringLiteral("system");
    return {m_language.language(), theme};
}

void Application::passAppearanceOn()
{
    if (m_desk && m_desk->workspace())
        m_desk->workspace()->consoles().setAppearance(appearance());
}

} // namespace pc
