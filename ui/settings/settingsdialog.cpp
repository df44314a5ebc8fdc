// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QUrl>

namespace pc {

namespace {

QComboBox *makeChoice(const char *name, int entries, int current, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    for (int i = 0; i < entries; ++i)
        box->addItem({});
    box->setCurrentIndex(current);
    box->setMinimumWidth(220);
    return box;
}

QPushButton *makeButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

SettingsDialog::SettingsDialog(AppSettings *settings, const QString &dataFolder, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_dataFolder(dataFolder), m_look(makeLabel(LabelRole::Section, this)),
      m_languageLabel(makeLabel(LabelRole::Body, this)), m_themeLabel(makeLabel(LabelRole::Body, this)), m_densityLabel(makeLabel(LabelRole::Body, this)),
      m_sessions(makeLabel(LabelRole::Section, this)), m_renewalHint(makeLabel(LabelRole::Muted, this)),
      m_unprotectedHint(makeLabel(LabelRole::Muted, this)), m_data(makeLabel(LabelRole::Section, this)),
      m_folderLabel(makeLabel(LabelRole::Body, this)), m_layoutsHint(makeLabel(LabelRole::Body, this)),
      m_language(makeChoice("language", 3, int(settings->language()), this)), m_theme(makeChoice("theme", 3, int(settings->theme()), this)),
      m_density(makeChoice("density", 2, int(settings->density()), this)), m_renewal(new QCheckBox(this)), m_unprotected(new QCheckBox(this)), m_folder(new IdentifierLabel(this)),
      m_openFolder(makeButton("openFolder", this)), m_resetLayouts(makeButton("resetLayouts", this)), m_close(makeButton("close", this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    m_renewal->setObjectName(QStringLiteral("automaticRenewal"));
    m_renewal->setChecked(settings->automaticRenewal());
    m_renewalHint->setWordWrap(true);
    m_unprotected->setObjectName(QStringLiteral("unprotectedConsoles"));
    m_unprotected->setChecked(settings->unprotectedConsoles());
    m_unprotectedHint->setWordWrap(true);
    m_folder->setObjectName(QStringLiteral("dataFolder"));
    m_folder->setIdentifier(QDir::toNativeSeparators(dataFolder));
    m_close->setDefault(true);
    build();
    connect(m_language, &QComboBox::activated, this, [this](int index) { m_settings->setLanguage(LanguageChoice(index)); });
    connect(m_theme, &QComboBox::activated, this, [this](int index) { m_settings->setTheme(ThemeMode(index)); });
    connect(m_density, &QComboBox::activated, this, [this](int index) { m_settings->setDensity(Density(index)); });
    connect(m_renewal, &QCheckBox::toggled, m_settings, &AppSettings::setAutomaticRenewal);
    connect(m_unprotected, &QCheckBox::toggled, m_settings, &AppSettings::setUnprotectedConsoles);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_dataFolder)); });
    connect(m_resetLayouts, &QPushButton::clicked, this, [this] {
        m_settings->resetLayouts();
        Q_EMIT layoutsReset();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void SettingsDialog::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kSection);
    grid->setVerticalSpacing(metrics::kInside);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto section = [&](QLabel *title) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, metrics::kInside);
        grid->addWidget(title, row++, 0, 1, 3);
    };
    const auto line = [&](QLabel *label, QWidget *widget, QWidget *extra = nullptr) {
        grid->addWidget(label, row, 0);
        grid->addWidget(widget, row, 1, extra ? Qt::Alignment() : Qt::AlignLeft);
        if (extra)
            grid->addWidget(extra, row, 2);
        ++row;
        label->setBuddy(widget);
    };
    section(m_look);
    line(m_languageLabel, m_language);
    line(m_themeLabel, m_theme);
    line(m_densityLabel, m_density);
    section(m_sessions);
    const auto choice = [&](QCheckBox *box, QLabel *hint) {
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(box);
        both->addWidget(hint);
        hint->setContentsMargins(metrics::kSection, 0, 0, 0);           // under the words of the box
        grid->addLayout(both, row++, 0, 1, 3);
    };
    choice(m_renewal, m_renewalHint);
    choice(m_unprotected, m_unprotectedHint);
    section(m_data);
    line(m_folderLabel, m_folder, m_openFolder);
    line(m_layoutsHint, m_resetLayouts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kSection, metrics::kSection, metrics::kPage);
    column->addLayout(grid);
    column->addSpacing(metrics::kPage);
    column->addStretch();
    column->addWidget(m_close, 0, Qt::AlignRight);
    setMinimumWidth(520);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_look->setText(tr("Look and language"));
    m_languageLabel->setText(tr("Language"));
    m_language->setItemText(0, tr("As the system"));
    // Each language is named in itself, so that it is found from any other.
    m_language->setItemText(1, QStringLiteral("English"));
    m_language->setItemText(2, QStringLiteral("中文"));
    m_themeLabel->setText(tr("Colours"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_densityLabel->setText(tr("Rows in tables"));
    m_density->setItemText(0, tr("Comfortable"));
    m_density->setItemText(1, tr("Compact"));
    m_sessions->setText(tr("Console sessions"));
    m_renewal->setText(tr("Renew sessions before the hour ends"));
    m_renewalHint->setText(tr("The page in view stays as it is, half-filled forms included. You are told when it is done."));
    m_unprotected->setText(tr("Open consoles where the browser's own protection cannot start"));
    m_unprotectedHint->setText(tr("Only for machines where it never can, such as some containers. A faulty page could then reach this computer."));
    m_data->setText(tr("Data on this computer"));
    m_folderLabel->setText(tr("Data folder"));
    m_openFolder->setText(tr("Open folder"));
    m_layoutsHint->setText(tr("Columns and window"));
    m_resetLayouts->setText(tr("Reset layouts"));
    m_close->setText(tr("Close"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_theme->setAccessibleName(m_themeLabel->text());
    m_density->setAccessibleName(m_densityLabel->text());
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
