// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace pc {

class Clock;
class ElidedLabel;
class RightsMemory;

// One line beside a button that opens a page: what is known to be missing in this customer's account, and the words to ask for
// it. Not there while nothing is known to be missing.
class RightsLine : public QWidget
{
    Q_OBJECT
public:
    // Both outlive the line; without a memory nothing is ever known.
    RightsLine(const RightsMemory *memory, const Clock *clock, QWidget *parent = nullptr);

    void setSubject(const CustomerUid &customer, const QString &customerName, const Environment &environment);
    [[nodiscard]] QString sentence() const;                 // empty: nothing is known to be missing

Q_SIGNALS:
    void changed();                                         // sentence() may tell something else

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();
    void copyRequest();

    const RightsMemory *m_memory;
    const Clock *m_clock;
    CustomerUid m_customer;
    QString m_customerName;
    Environment m_environment;
    QString m_told;
    bool m_isCopied = false;
    QLabel *m_icon;
    ElidedLabel *m_sentence;
    QPushButton *m_copy;
};

} // namespace pc
