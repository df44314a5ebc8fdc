// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/lockbutton.h"
#include "core/base/clock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/relativetime.h"
#include <QEvent>

namespace pc {

LockButton::LockButton(const Clock *clock, QWidget *parent) : QToolButton(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("lock"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &LockButton::retranslate);
    connect(this, &QToolButton::clicked, this, [this] { m_isReadOnly ? Q_EMIT unlockRequested() : Q_EMIT lockRequested(); });
    setLock(false, {});
}

void LockButton::setLock(bool isReadOnly, const QDateTime &unlockedUntil)
{
    m_isReadOnly = isReadOnly;
    m_until = isReadOnly ? QDateTime() : unlockedUntil;
    setVisible(isReadOnly || m_until.isValid());
    setIcon(pc::icon(isReadOnly ? QStringLiteral("lock") : QStringLiteral("unlock"), isReadOnly ? Token::TextMuted : Token::Warn));
    m_until.isValid() ? m_tick.start() : m_tick.stop();
    retranslate();
}

void LockButton::retranslate()
{
    if (m_isReadOnly) {
        setText(tr("Read-only"));
        setToolTip(tr("Nothing can be changed in this environment. Click to unlock it for a while."));
    } else {
        const std::chrono::seconds left(m_until.isValid() ? m_clock->utcNow().secsTo(m_until) : 0);
        setText(tr("Unlocked %1", "time left, as in 14:32").arg(countdownText(left)));
        setToolTip(tr("Changes can be sent until the time is up. Click to lock at once."));
    }
    setAccessibleName(text());
}

void LockButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace pc
