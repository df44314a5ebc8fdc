// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/messages/eventorder.h"
#include "core/store/inboxstore.h"
#include "core/sync/makemessagepump.h"
#include <QHash>

namespace pc {

// The way of an entry from the disk to its end, in rounds: what is overtaken is late; what touches one object is read anew once; the round
// is settled in one transaction. At every moment it waits for the store or for touches.
class MessageProcessor final : public QObject
{
    Q_OBJECT
public:
    MessageProcessor(InboxStore *store, Clock *clock, TouchHandler touch, const PumpOptions &options);

    void start();
    void stop();                            // what is under way ends, and nothing follows
    void processNow();                      // without waiting for pauses
    void noteArrivals(int fresh);

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }      // why it waits to try again

    struct Counts { qint64 processed = 0, late = 0, quarantined = 0, waiting = 0; };
    [[nodiscard]] const Counts &counts() const { return m_counts; }

Q_SIGNALS:
    void changed();

private:
    // Entries of a round that are about one object, in the order of their arrival.
    struct Group { EventTouch touch; QList<InboxEntry> entries; };

    void process();
    void ask(const QDateTime &triedBefore, int limit, bool isRetry);
    void sift(QList<InboxEntry> entries);
    void begin(const QList<InboxEntry> &entries, const QList<bool> &overtaken);
    void startTouches();
    void touched(const Group &group, const Result<Done> &result);
    void judge(const Group &group, const Result<Done> &result);
    void settle();
    void count(const QList<InboxOutcome> &outcomes);
    void endRound();
    void trouble(const ApiError &error);
    void rest();
    void wakeAfter(std::chrono::milliseconds delay);
    void countWaiting();
    [[nodiscard]] std::chrono::milliseconds pauseAfter(int tries) const;

    InboxStore *const m_store;
    Clock *const m_clock;
    const TouchHandler m_touch;
    const PumpOptions &m_options;
    bool m_isOn = false;
    bool m_isBusy = false;                  // a round is under way
    bool m_isSettling = false;              // also of a round that was stopped
    int m_run = 0;                          // what waits for an answer of an earlier one is out of date
    int m_wake = 0;
    QList<Group> m_groups;                  // of the round, not begun
    int m_underWay = 0;
    QList<InboxOutcome> m_outcomes;
    std::optional<ApiError> m_error;
    int m_failures = 0;                     // in a row, that say nothing of an entry
    QHash<qint64, std::chrono::milliseconds> m_notBefore;   // next try, by key; monotonic
    Counts m_counts;
};

} // namespace pc
