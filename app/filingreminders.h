// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include <QObject>
#include <QSet>
#include <QTimer>
#include <functional>

namespace pc {

class Banner;
class Clock;
class FilingStore;

// Tells of filing cases whose reminder is due: at the start, when the day changes and when a case was changed. What was closed
// stays away until the next day.
class FilingReminders : public QObject
{
    Q_OBJECT
public:
    using Show = std::function<void(const QList<FilingCase> &due)>;

    // All of them outlive this object.
    FilingReminders(FilingStore &store, Clock &clock, Banner &banner, Show show, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QDate today() const;
    void look();
    void wait();
    void take(const QList<FilingCase> &due);
    void present();
    void putAway();

    FilingStore &m_store;
    Clock &m_clock;
    Banner &m_banner;
    Show m_show;
    QDate m_day;                            // that was looked at last
    QList<FilingCase> m_due;
    QSet<CaseId> m_putAway;                 // on that day
    QTimer m_rest;                          // between looks when much is changing
};

} // namespace pc
