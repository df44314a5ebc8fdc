// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/settings/appsettings.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace pc {

class IdentifierLabel;

// Choices take effect at once; there is nothing to confirm. Not modal.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(AppSettings *settings, const QString &dataFolder, QWidget *parent = nullptr);

Q_SIGNALS:
    void layoutsReset();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();

    AppSettings *m_settings;
    QString m_dataFolder;
    QLabel *m_look, *m_languageLabel, *m_themeLabel, *m_densityLabel, *m_sessions, *m_renewalHint, *m_unprotectedHint, *m_data, *m_folderLabel, *m_layoutsHint;
    QComboBox *m_language, *m_theme, *m_density;
    QCheckBox *m_renewal, *m_unprotected;
    IdentifierLabel *m_folder;
    QPushButton *m_openFolder, *m_resetLayouts, *m_close;
};

} // namespace pc
