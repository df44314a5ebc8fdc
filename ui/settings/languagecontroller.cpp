// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/languagecontroller.h"
#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

namespace pc {

LanguageController::LanguageController(QCoreApplication *application, QString folder, QObject *parent)
    : QObject(parent), m_application(application), m_folder(std::move(folder)), m_system(QLocale::system())
{
}

LanguageController::~LanguageController() = default;

void LanguageController::setLanguage(LanguageChoice choice)
{
    const bool chinese = choice == LanguageChoice::Chinese || (choice == LanguageChoice::System && m_system.language() == QLocale::Chinese);
    const QString language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    if (language == m_language)
        return;
    m_language = language;
    // The system's own formats where the language is the system's, else those of the language.
    const bool ofSystem = m_system.language() == (chinese ? QLocale::Chinese : QLocale::English);
    QLocale::setDefault(ofSystem ? m_system : QLocale(language));
    for (const auto &old : m_translators)
        m_application->removeTranslator(old.get());
    m_translators.clear();
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(language));
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QStringLiteral("*_%1.qm").arg(language)}, QDir::Files, QDir::Name))
        install(folder.filePath(name));
    Q_EMIT languageChanged(language);
}

void LanguageController::install(const QString &path)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(path))
        return;
    m_application->installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace pc
