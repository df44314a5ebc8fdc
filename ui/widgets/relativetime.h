// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include <QLabel>
#include <QTimer>

namespace pc {

[[nodiscard]] QString relativeTime(const QDateTime &utc, const QDateTime &now);     // "3 min ago", "in 5 min"; a dash when invalid
[[nodiscard]] QString absoluteTime(const QDateTime &utc);                           // local time with zone, by locale
[[nodiscard]] QString shortTime(const QDateTime &utc);                              // local date and time for tables
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);             // "320 ms", "2.4 s", "3 min 5 s"
// Minutes and seconds of a countdown, "59:07", with hours "2:59:07"; "0:00" when over.
[[nodiscard]] QString countdownText(std::chrono::seconds left);

// The age of something, kept current; absolute time as tooltip.
class RelativeTimeLabel : public QLabel
{
    Q_OBJECT
public:
    explicit RelativeTimeLabel(QWidget *parent = nullptr, const Clock *clock = nullptr);  // no clock: the system's
    void setTime(const QDateTime &utc, const QString &unknownReason = {});
    void setPattern(const QString &pattern);     // "%1" is the age, e.g. tr("Read %1"); call again from retranslate()
    [[nodiscard]] QDateTime time() const { return m_time; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    const Clock *m_clock;
    QDateTime m_time;
    QString m_unknownReason;
    QString m_pattern;
    QTimer m_tick;
};

} // namespace pc
