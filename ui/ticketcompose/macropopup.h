// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticketdraft.h"
#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;

namespace pc {

class DraftStore;
class SearchField;

// Prepared texts to choose from, over the message: search, arrows, Enter; Esc closes.
class MacroPopup final : public QFrame
{
    Q_OBJECT
public:
    MacroPopup(DraftStore *drafts, QWidget *parent);    // borrows the store

    void openAt(const QPoint &globalPos);               // reads the macros anew

Q_SIGNALS:
    void chosen(const pc::TicketMacro &macro);
    void editRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void read();
    void present();
    void choose();

    DraftStore *m_drafts;
    QList<TicketMacro> m_macros, m_shown;
    SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_edit;
};

} // namespace pc
