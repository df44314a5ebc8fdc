// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appsettings.h"
#include "ui/widgets/languagecontroller.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_settings = std::make_unique<AppSettings>(m_file.get());
    }

    void choicesAreKept()
    {
        QCOMPARE(m_settings->language(), LanguageChoice::System);
        QVERIFY(m_settings->automaticRenewal());                   // on unless switched off
        m_settings->setLanguage(LanguageChoice::Chinese);
        m_settings->setTheme(ThemeMode::Dark);
        m_settings->setDensity(Density::Compact);
        m_settings->setAutomaticRenewal(false);
        QVERIFY(!m_settings->unprotectedConsoles());               // off unless switched on
        m_settings->setUnprotectedConsoles(true);
        m_file->sync();
        QSettings again(m_file->fileName(), QSettings::IniFormat);
        const AppSettings read(&again);
        QCOMPARE(read.language(), LanguageChoice::Chinese);
        QCOMPARE(read.theme(), ThemeMode::Dark);
        QCOMPARE(read.density(), Density::Compact);
        QVERIFY(!read.automaticRenewal());
        QVERIFY(read.unprotectedConsoles());
        again.setValue(QStringLiteral("theme"), QStringLiteral("purple"));
        QCOMPARE(read.theme(), ThemeMode::System);                 // a word nobody knows is the first choice
    }

    void theDialogChangesThingsAtOnce()
    {
        ThemeController theme(qApp, nullptr);
        LanguageController language(qApp, QStringLiteral(":/sample"));
        m_settings->bind(&theme, &language);
        SettingsDialog dialog(m_settings.get(), m_dir->path());
        dialog.show();
        auto *themes = dialog.findChild<QComboBox *>(QStringLiteral("theme"));
        themes->setFocus();
        QTest::keyClick(themes, Qt::Key_Down);
        QTest::keyClick(themes, Qt::Key_Down);
        QCOMPARE(theme.scheme(), Scheme::Dark);
        auto *densities = dialog.findChild<QComboBox *>(QStringLiteral("density"));
        QTest::keyClick(densities, Qt::Key_Down);
        QCOMPARE(theme.density(), Density::Compact);
        QSignalSpy renewal(m_settings.get(), &AppSettings::automaticRenewalChanged);
        dialog.findChild<QCheckBox *>(QStringLiteral("automaticRenewal"))->click();
        QCOMPARE(renewal.size(), 1);
        QSignalSpy unprotected(m_settings.get(), &AppSettings::unprotectedConsolesChanged);
        dialog.findChild<QCheckBox *>(QStringLiteral("unprotectedConsoles"))->click();
        QCOMPARE(unprotected.size(), 1);
        QVERIFY(dialog.findChild<IdentifierLabel *>(QStringLiteral("dataFolder"))->identifier().contains(m_dir->path()));
        theme.setMode(ThemeMode::Light);
        qApp->setStyleSheet({});
    }

    void languageSwitchesWhileOpen()
    {
        LanguageController language(qApp, QStringLiteral(":/sample"));
        ThemeController theme(qApp, nullptr);
        m_settings->setLanguage(LanguageChoice::English);
        m_settings->bind(&theme, &language);
        SettingsDialog dialog(m_settings.get(), m_dir->path());
        dialog.show();
        auto *close = dialog.findChild<QPushButton *>(QStringLiteral("close"));
        QCOMPARE(close->text(), QStringLiteral("Close"));
        m_settings->setLanguage(LanguageChoice::Chinese);
        QTRY_COMPARE(close->text(), QStringLiteral("关闭"));
        QCOMPARE(dialog.windowTitle(), QStringLiteral("设置"));
        QCOMPARE(language.language(), QStringLiteral("zh_CN"));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("language"))->itemText(1), QStringLiteral("English"));
        m_settings->setLanguage(LanguageChoice::English);
        QTRY_COMPARE(close->text(), QStringLiteral("Close"));
        QCOMPARE(QLocale().language(), QLocale::English);
        qApp->setStyleSheet({});
    }

    void layoutsAreReset()
    {
        QStandardItemModel model(3, 3);
        TableView table;
        table.setModel(&model);
        table.resize(600, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.viewport()->repaint();
        table.rememberIn(m_file.get(), QStringLiteral("sample"));
        table.viewport()->repaint();
        table.setColumnWidth(1, 311);
        QVERIFY(m_file->contains(QStringLiteral("layouts/sample/header")));
        auto *host = new QWidget;
        table.setParent(host);
        host->show();
        SettingsDialog dialog(m_settings.get(), m_dir->path());
        dialog.findChild<QPushButton *>(QStringLiteral("resetLayouts"))->click();
        QVERIFY(!m_file->contains(QStringLiteral("layouts/sample/header")));
        QVERIFY(table.columnWidth(1) != 311);
        table.setParent(nullptr);
        delete host;
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<AppSettings> m_settings;
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
