// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"
#include <QDialog>
#include <array>

class QLabel;
class QPushButton;
class QSpinBox;

namespace pc {

// In how many hours something has to happen, by the vendor's state of a ticket. Sets "due" of every ticket without a time of its own.
class TargetsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TargetsDialog(const TicketTargets &targets, QWidget *parent = nullptr);

    [[nodiscard]] TicketTargets targets() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const TicketTargets &targets);

    struct Row { QLabel *state; QSpinBox *hours; QLabel *meaning; };
    QLabel *m_title, *m_sentence;
    std::array<Row, 5> m_rows;                      // in the order of the states
    QPushButton *m_reset, *m_cancel, *m_save;
};

} // namespace pc
