// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace pc {

class GroupListModel;
class LocalEditor;

// Staff's own data of one customer: alias, group, CRM id and note, saved while they are typed.
class CustomerLocalForm : public QWidget
{
    Q_OBJECT
public:
    // Borrows both.
    CustomerLocalForm(LocalEditor *editor, GroupListModel *groups, QWidget *parent = nullptr);

    void showCustomer(const Customer &customer);    // also again, after a change in the store: what is being typed stays
    void editAlias();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void connectFields();
    void fillGroups();
    void presentState();

    LocalEditor *m_editor;
    GroupListModel *m_groups;
    CustomerUid m_uid;
    QLabel *m_title;
    QLabel *m_aliasLabel;
    QLabel *m_groupLabel;
    QLabel *m_crmLabel;
    QLabel *m_noteLabel;
    QLabel *m_state;
    QPushButton *m_again;
    QLineEdit *m_alias;
    QComboBox *m_group;
    QLineEdit *m_crm;
    QPlainTextEdit *m_note;
    bool m_showing = false;                         // fields are being filled, not edited
};

} // namespace pc
