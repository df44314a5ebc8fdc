// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"
#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pc {

// Where a note among staff is written: unmistakably not an answer. What is typed stays with its ticket until it is added.
class InternalNoteBox final : public QWidget
{
    Q_OBJECT
public:
    explicit InternalNoteBox(QWidget *parent = nullptr);

    void setTicket(const TicketId &id);
    [[nodiscard]] QString text() const;
    void setAdding(bool isAdding);              // a note is on its way to the store
    void clear(const TicketId &id);             // it is there

Q_SIGNALS:
    void addRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void present();
    void add();

    QLabel *m_label;
    QPlainTextEdit *m_edit;
    QPushButton *m_add;
    TicketId m_ticket;
    QHash<TicketId, QString> m_kept;            // of tickets that are not shown
    bool m_isAdding = false;
};

} // namespace pc
