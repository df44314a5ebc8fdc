// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QTimer>
#include <QToolButton>

namespace pc {

class Clock;

// The lock of a read-only environment: closed with the word, or open with the time left. Hidden where nothing is locked.
class LockButton : public QToolButton
{
    Q_OBJECT
public:
    explicit LockButton(const Clock *clock, QWidget *parent = nullptr);     // borrows the clock

    // `unlockedUntil` is UTC; invalid and not read-only: there is no lock.
    void setLock(bool isReadOnly, const QDateTime &unlockedUntil);

Q_SIGNALS:
    void unlockRequested();                 // a click on the closed lock: ask first
    void lockRequested();                   // … on the open one: lock at once

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Clock *m_clock;
    QTimer m_tick;
    bool m_isReadOnly = false;
    QDateTime m_until;
};

} // namespace pc
