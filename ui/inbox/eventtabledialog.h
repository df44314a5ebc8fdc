// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "ui/inbox/inboxdialog.h"

class QCheckBox;
class QLineEdit;
class QTableWidget;

namespace pc {

// How messages are read: where the parts of every event stand, and the table of kinds. What it makes of the message that was looked at
// is said below at once.
class EventTableDialog final : public InboxDialog
{
    Q_OBJECT
public:
    // `sample`: body of a kept message to try the table on; may be empty.
    EventTableDialog(const InboxServices &services, const EventTable &table, const QByteArray &sample, QWidget *parent = nullptr);

    [[nodiscard]] EventTable table() const;

Q_SIGNALS:
    void edited(const pc::EventTable &table);

protected:
    void retranslate() override;

private:
    void buildForm();
    void buildKinds();
    void put(const EventTable &table);
    void addKind(int row, const EventKind &kind);
    void move(int by);
    void present();
    [[nodiscard]] QString verdict(const EventTable &table) const;

    QByteArray m_sample;
    QList<QLabel *> m_labels;
    QList<QLineEdit *> m_form;              // type, id, time, version, customer
    QTableWidget *m_kinds;
    QPushButton *m_add, *m_remove, *m_up, *m_down, *m_reset;
    QLabel *m_verdict;
    bool m_isPutting = false;
};

} // namespace pc
