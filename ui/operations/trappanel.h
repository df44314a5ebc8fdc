// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/consequence.h"
#include <QWidget>

class QVBoxLayout;

namespace pc {

// Why a change is not sent: one sentence and one advice per trap; for an unknown UID who may be meant, to choose from.
class TrapPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TrapPanel(QWidget *parent = nullptr);
    void setConsequence(const Consequence &consequence);
    [[nodiscard]] QString text() const { return m_text; }       // as on screen

Q_SIGNALS:
    void customerPicked(const pc::CustomerUid &uid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();
    void addNearest(QVBoxLayout *column);

    Consequence m_consequence;
    QWidget *m_body = nullptr;
    QString m_text;
};

} // namespace pc
