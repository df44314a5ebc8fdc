// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amountentry.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace pc {

// What is wrong with an amount, in one sentence; empty for None.
[[nodiscard]] QString amountProblemText(const AmountEntry &entry, const QString &currency);

// A field for an amount above zero of a known currency, checked at every key. What is wrong stands below it once something
// has been typed; while it is right the same line says how it was understood, so that nothing is misread.
class AmountField : public QWidget
{
    Q_OBJECT
public:
    explicit AmountField(QWidget *parent = nullptr);

    void setName(const QString &objectName, const QString &accessibleName);     // of the line edit
    void setCurrency(const QString &currency);
    void setZeroAllowed(bool allowed);          // off at first
    void setAmount(Amount amount);
    void setTyped(const QString &text);
    [[nodiscard]] std::optional<Amount> amount() const { return m_entry.amount; }
    [[nodiscard]] const AmountEntry &entry() const { return m_entry; }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString message() const;      // the line below

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate() { present(); }
    void read();
    void present();

    QLineEdit *m_edit;
    QLabel *m_unit;
    QLabel *m_message;
    QString m_currency;
    AmountEntry m_entry;
    bool m_zeroAllowed = false;
};

} // namespace pc
