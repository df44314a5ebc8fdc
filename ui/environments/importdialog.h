// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/profileimport.h"
#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace pc {

class Banner;
class EnvironmentEdge;
class FactGrid;
class KeychainNotice;

// Shows what a profile file holds before anything is stored, and imports it. Show it with open().
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    // `store` and `keys` outlive it.
    ImportDialog(EnvironmentStore *store, Keys *keys, const QString &path, const ImportedProfile &profile, QWidget *parent = nullptr);

Q_SIGNALS:
    void imported(const pc::ImportOutcome &outcome, const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void import(KeyPlace place);
    void onImported(const Result<ImportOutcome> &outcome);
    void retranslate();

    EnvironmentStore *m_store;
    Keys *m_keys;
    QString m_path;
    ImportedProfile m_profile;
    bool m_isTaken;
    EnvironmentEdge *m_edge;
    QLabel *m_title;
    Banner *m_banner;
    FactGrid *m_facts;
    QLabel *m_secrets;
    QLabel *m_taken;
    QRadioButton *m_keepBoth;
    QRadioButton *m_replace;
    KeychainNotice *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_import;
};

} // namespace pc
