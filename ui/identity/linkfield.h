// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/identity.h"
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMimeData;
class QToolButton;

namespace pc {

class Clock;
class Pill;

// The verification link: dots until it is revealed, copied by a click, with the time that is left. Whoever has it can verify in the
// customer's name, so it is kept here alone and wiped with this widget.
class LinkField : public QWidget
{
    Q_OBJECT
public:
    explicit LinkField(const Clock *clock, QWidget *parent = nullptr);
    ~LinkField() override;

    void setLink(const VerificationLink &link);
    void wipe();
    [[nodiscard]] bool isGood() const;          // there is a link, and it has not expired
    [[nodiscard]] const VerificationLink &link() const { return m_link; }
    [[nodiscard]] std::chrono::seconds left() const;

Q_SIGNALS:
    void copied();
    void expired();                             // once per link

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void tick();
    void copy();

    const Clock *m_clock;
    VerificationLink m_link;
    QLineEdit *m_text;
    QToolButton *m_reveal;
    QToolButton *m_copy;
    Pill *m_left;
    QTimer m_tick;
    bool m_hasExpired = false;
};

// Puts text that holds a secret on the clipboard and asks managers of clipboards not to keep it.
void copySecretly(const QString &text);

} // namespace pc
