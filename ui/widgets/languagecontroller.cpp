// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/languagecontroller.h"
#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

namespace pc {

LanguageController::LanguageController(QCoreApplication *application, QString folder, QObject *parent)
    : QObject(parent), m_application(application), m_folder(std::move(folder)), m_system(QLocale::system())
{
}

LanguageController::~LanguageController() = default;

void LanguageController::choose(LanguageChoice choice)
{
    const bool chinese = choice == LanguageChoice::Chinese || (choice == LanguageChoice::System && m_system.language() == QLocale::Chinese);
    setLanguage(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

void LanguageController::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    // The system's own formats where the language is the system's, else those of the language.
    const QLocale locale(language);
    QLocale::setDefault(m_system.language() == locale.language() ? m_system : locale);
    for (const auto &old : m_translators)
        m_application->removeTranslator(old.get());
    m_translators.clear();
    for (const QString &catalogue : std::as_const(m_qtCatalogues))
        install(QStringLiteral("%1/%2_%3.qm").arg(QLibraryInfo::path(QLibraryInfo::TranslationsPath), catalogue, language));
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
