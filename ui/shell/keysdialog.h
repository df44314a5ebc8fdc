// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDialog>

class QStandardItemModel;

namespace pc {

class CommandRegistry;
class SearchField;
class TableView;

// "?": every command with its key, filtered as one types.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(CommandRegistry *commands, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    CommandRegistry *m_commands;
    QStandardItemModel *m_model;
    SearchField *m_filter;
    TableView *m_table;
};

} // namespace pc
