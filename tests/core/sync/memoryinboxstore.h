// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/messages/eventorder.h"
#include "core/messages/eventreading.h"
#include "core/store/inboxstore.h"
#include <QHash>
#include <algorithm>

namespace pc {

// Messages in memory, as far as the pump goes. Answers at once, unless it is told to wait or to fail.
class MemoryInboxStore final : public InboxStore
{
public:
    struct Kept { InboxEntry entry; QByteArray body; QDateTime triedAt; int settled = 0; };
    QList<Kept> kept;                           // key: place + 1
    QList<std::pair<EventTouch, EventMark>> marks;
    int admits = 0, largestAdmit = 0, largestRound = 0;
    QList<QDateTime> expired;                   // what was asked to go
    bool isHeld = false;                        // admissions wait until release()
    std::optional<ApiError> trouble;            // of admissions and settlements

    void release()
    {
        isHeld = false;
        for (const auto &held : std::exchange(m_held, {}))
            held.second(take(held.first));
    }
    [[nodiscard]] int count(InboxState state) const
    {
        return int(std::count_if(kept.cbegin(), kept.cend(), [state](const Kept &one) { return one.entry.state == state; }));
    }

    Async<int> admit(QList<Arrival> arrivals, QDateTime) override
    {
        ++admits;
        largestAdmit = std::max(largestAdmit, int(arrivals.size()));
        if (trouble)
            return ready<int>(failure(*trouble));
        if (!isHeld)
            return ready<int>(take(arrivals));
        const Settler<int> settler;
        m_held.append({arrivals, settler});
        return settler.future();
    }
    Async<QList<InboxEntry>> waiting(QDateTime triedBefore, int limit) override
    {
        QList<InboxEntry> list;
        for (const Kept &one : kept) {
            const bool isAhead = triedBefore.toMSecsSinceEpoch() > 0 && one.triedAt > triedBefore.addDays(1);   // by a clock set right since
            const bool isDue = !one.triedAt.isValid() || one.triedAt <= triedBefore || isAhead;
            if (one.entry.state == InboxState::Waiting && isDue && list.size() < limit)
                list.append(one.entry);
        }
        return ready<QList<InboxEntry>>(list);
    }
    Async<bool> isOvertaken(qint64 key) override
    {
        const InboxEntry &entry = kept.at(key - 1).entry;
        const auto mark = std::find_if(marks.cbegin(), marks.cend(), [&entry](const auto &one) { return one.first == entry.touch; });
        return ready<bool>(mark != marks.cend() && hasReached(mark->second, markOf(entry)));
    }
    Async<Done> settle(QList<InboxOutcome> outcomes, QDateTime at) override
    {
        if (trouble)
            return ready<Done>(failure(*trouble));
        largestRound = std::max(largestRound, int(outcomes.size()));
        for (const InboxOutcome &outcome : outcomes) {
            Kept &one = kept[outcome.key - 1];
            if (one.entry.state != InboxState::Waiting)
                continue;
            one.entry.state = outcome.state;
            one.entry.reason = outcome.reason;
            ++one.entry.tries;
            one.triedAt = at;
            one.settled += outcome.state == InboxState::Processed;
            if (outcome.state == InboxState::Processed && one.entry.touch.subject != EventSubject::None)
                moveMark(one.entry);
        }
        return ready<Done>(Done{});
    }
    Async<Done> replay(qint64 key, QString) override
    {
        Kept &one = kept[key - 1];
        one.entry.state = InboxState::Waiting;
        one.entry.tries = 0;
        one.triedAt = {};
        return ready<Done>(Done{});
    }
    Async<qint64> expire(QDateTime before) override
    {
        expired.append(before);
        return ready<qint64>(0);
    }
    Async<InboxWindow> read(InboxQuery, qint64, int) override { return ready<InboxWindow>(InboxWindow{0, count(InboxState::Waiting), {}}); }
    Async<EventTable> table() override { return ready<EventTable>(builtInEventTable()); }

    // Of no use to the pump.
    Async<QList<InboxCount>> counts(InboxQuery) override { return ready<QList<InboxCount>>({}); }
    Async<InboxEntry> entry(qint64 key) override { return ready<InboxEntry>(kept.at(key - 1).entry); }
    Async<QByteArray> body(qint64 key) override { return ready<QByteArray>(kept.at(key - 1).body); }
    Async<QList<InboxStep>> steps(qint64) override { return ready<QList<InboxStep>>({}); }
    Async<QStringList> types() override { return ready<QStringList>({}); }
    Async<Done> fix(qint64, QByteArray, InboxEntry, QString) override { return ready<Done>(Done{}); }
    Async<Done> discard(qint64, QString, QString) override { return ready<Done>(Done{}); }
    Async<Done> markRead(QList<qint64>, bool) override { return ready<Done>(Done{}); }
    Async<Done> markAllRead(InboxQuery) override { return ready<Done>(Done{}); }
    Async<Done> snooze(qint64, QDateTime, QString, QString) override { return ready<Done>(Done{}); }
    Async<Done> setTable(EventTable) override { return ready<Done>(Done{}); }
    Async<QList<InboxRule>> rules() override { return ready<QList<InboxRule>>({}); }
    Async<Done> setRules(QList<InboxRule>) override { return ready<Done>(Done{}); }
    Async<QuietHours> quietHours() override { return ready<QuietHours>({}); }
    Async<Done> setQuietHours(QuietHours) override { return ready<Done>(Done{}); }

private:
    [[nodiscard]] static EventMark markOf(const InboxEntry &entry) { return {entry.version, entry.happenedAt}; }
    void moveMark(const InboxEntry &entry)
    {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&entry](const auto &one) { return one.first == entry.touch; });
        if (mark == marks.end())
            marks.append({entry.touch, markOf(entry)});
        else
            mark->second = movedOn(mark->second, markOf(entry));
    }
    int take(const QList<Arrival> &arrivals)
    {
        int fresh = 0;
        for (const Arrival &arrival : arrivals) {
            const QString content = arrival.read.contentId.isEmpty() ? QString() : u'#' + arrival.read.contentId;
            if (const qint64 known = m_seen.value(arrival.message.id, m_seen.value(content)); known > 0) {
                ++kept[known - 1].entry.duplicates;
                continue;
            }
            Kept one{arrival.read, arrival.message.body, {}, 0};
            one.entry.key = kept.size() + 1;
            one.entry.messageId = arrival.message.id;
            kept.append(one);
            m_seen.insert(arrival.message.id, one.entry.key);
            if (!content.isEmpty())
                m_seen.insert(content, one.entry.key);
            ++fresh;
        }
        return fresh;
    }

    QHash<QString, qint64> m_seen;              // keys by message, and by content
    QList<std::pair<QList<Arrival>, Settler<int>>> m_held;
};

} // namespace pc
