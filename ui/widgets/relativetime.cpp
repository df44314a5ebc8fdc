// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/relativetime.h"
#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QTimeZone>

namespace pc {

namespace {
struct Words { Q_DECLARE_TR_FUNCTIONS(pc::RelativeTime) };

QString pastText(qint64 seconds)
{
    if (seconds < 45)
        return Words::tr("just now");
    if (seconds < 45 * 60)
        return Words::tr("%n min ago", nullptr, qMax(1, int((seconds + 30) / 60)));
    if (seconds < 22 * 3600)
        return Words::tr("%n h ago", nullptr, qMax(1, int((seconds + 1800) / 3600)));
    return Words::tr("%n day(s) ago", nullptr, qMax(1, int((seconds + 43200) / 86400)));
}

QString futureText(qint64 seconds)
{
    if (seconds < 45)
        return Words::tr("in a moment");
    if (seconds < 45 * 60)
        return Words::tr("in %n min", nullptr, qMax(1, int((seconds + 30) / 60)));
    if (seconds < 22 * 3600)
        return Words::tr("in %n h", nullptr, qMax(1, int((seconds + 1800) / 3600)));
    return Words::tr("in %n day(s)", nullptr, qMax(1, int((seconds + 43200) / 86400)));
}
}

QString relativeTime(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return QStringLiteral("–");
    const qint64 seconds = utc.secsTo(now);
    return seconds >= -5 ? pastText(qMax(qint64(0), seconds)) : futureText(-seconds);
}

QString absoluteTime(const QDateTime &utc)
{
    if (!utc.isValid())
        return QStringLiteral("–");
    const QDateTime local = utc.toLocalTime();
    return QStringLiteral("%1 %2").arg(QLocale().toString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss")), local.timeZoneAbbreviation());
}

QString shortTime(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("–");
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 1000)
        return Words::tr("%1 ms").arg(ms);
    if (ms < 60000)
        return Words::tr("%1 s").arg(QLocale().toString(double(ms) / 1000.0, 'f', 1));
    return Words::tr("%1 min %2 s").arg(ms / 60000).arg(ms / 1000 % 60);
}

QString countdownText(std::chrono::seconds left)
{
    const qint64 seconds = qMax(qint64(0), qint64(left.count()));
    if (seconds >= 3600)
        return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

RelativeTimeLabel::RelativeTimeLabel(QWidget *parent, const Clock *clock) : QLabel(parent), m_clock(clock)
{
    setTextFormat(Qt::PlainText);
    setProperty("pcRole", QStringLiteral("muted"));
    m_tick.setInterval(20000);
    connect(&m_tick, &QTimer::timeout, this, &RelativeTimeLabel::retranslate);
    retranslate();
}

void RelativeTimeLabel::setTime(const QDateTime &utc, const QString &unknownReason)
{
    m_time = utc;
    m_unknownReason = unknownReason;
    retranslate();
}

void RelativeTimeLabel::setPattern(const QString &pattern)
{
    m_pattern = pattern;
    retranslate();
}

void RelativeTimeLabel::retranslate()
{
    const QString age = relativeTime(m_time, m_clock ? m_clock->utcNow() : QDateTime::currentDateTimeUtc());
    setText(m_pattern.isEmpty() || !m_time.isValid() ? age : m_pattern.arg(age));
    setToolTip(m_time.isValid() ? absoluteTime(m_time) : m_unknownReason);
    setAccessibleName(m_time.isValid() ? text() : m_unknownReason);
}

void RelativeTimeLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLabel::changeEvent(event);
}

void RelativeTimeLabel::showEvent(QShowEvent *event)
{
    m_tick.start();
    retranslate();
    QLabel::showEvent(event);
}

void RelativeTimeLabel::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QLabel::hideEvent(event);
}

} // namespace pc
