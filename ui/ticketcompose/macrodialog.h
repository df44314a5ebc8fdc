// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticketdraft.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace pc {

class Banner;
class DraftStore;

// Prepared texts: write, change, remove. Saved one by one.
class MacroDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit MacroDialog(DraftStore *drafts, QWidget *parent = nullptr);    // borrows the store

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void read(const QString &select = {});
    void edit(const TicketMacro &macro);
    void save();
    void remove();
    void present();
    [[nodiscard]] TicketMacro edited() const;

    DraftStore *m_drafts;
    QList<TicketMacro> m_macros;
    TicketMacro m_macro;                    // as it is stored; without id: a new one
    Banner *m_banner;
    QListWidget *m_list;
    QLabel *m_title, *m_nameLabel, *m_textLabel, *m_languageLabel, *m_hint;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QComboBox *m_language;
    QPushButton *m_new, *m_remove, *m_save, *m_close;
};

} // namespace pc
