// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLocale>
#include <QObject>
#include <QTranslator>
#include <memory>
#include <vector>

class QCoreApplication;

namespace pc {

enum class LanguageChoice { System, English, Chinese };

// Installs the translations of one language (every "*_<language>.qm" below a folder of resources, and those of Qt), so that the
// program changes language while it runs. English has translations too: they hold the plurals. Sets the default locale.
class LanguageController : public QObject
{
    Q_OBJECT
public:
    explicit LanguageController(QCoreApplication *application, QString folder = QStringLiteral(":/i18n"), QObject *parent = nullptr);
    ~LanguageController() override;

    void setQtCatalogues(const QStringList &names) { m_qtCatalogues = names; }  // "qtbase" unless said otherwise
    void choose(LanguageChoice choice);
    void setLanguage(const QString &language);                          // "en" or "zh_CN"
    [[nodiscard]] QString language() const { return m_language; }      // in force: "en" or "zh_CN"

Q_SIGNALS:
    void languageChanged(const QString &language);

private:
    void install(const QString &path);

    QCoreApplication *m_application;
    QString m_folder;
    QStringList m_qtCatalogues{QStringLiteral("qtbase")};
    QString m_language;
    QLocale m_system;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace pc
