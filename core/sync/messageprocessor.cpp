// SPDX-License-Identifier: Apache-2.0
#include "core/sync/messageprocessor.h"
#include "core/messages/eventreading.h"
#include "core/sync/retrydelay.h"
#include <algorithm>
#include <memory>

namespace pc {

using Kind = ApiError::Kind;
using std::chrono::milliseconds;

static constexpr int kRetriesAtOnce = 256;

// Whether it is about what the message names. Anything else will pass, and says nothing of the message.
static bool isOfTheMessage(Kind kind)
{
    switch (kind) {
    case Kind::NotFound:
    case Kind::InvalidInput:
    case Kind::Malformed:
    case Kind::Rejected:
    case Kind::Conflict:
    case Kind::Forbidden:
        return true;
    default:
        return false;
    }
}

static InboxOutcome outcomeOf(const InboxEntry &entry, InboxState state, const QString &reason = {})
{
    InboxOutcome outcome;
    outcome.key = entry.key;
    outcome.state = state;
    outcome.reason = reason;
    return outcome;
}

MessageProcessor::MessageProcessor(InboxStore *store, Clock *clock, TouchHandler touch, const PumpOptions &options)
    : m_store(store), m_clock(clock), m_touch(std::move(touch)), m_options(options)
{
}

void MessageProcessor::start()
{
    stop();
    m_isOn = true;
    processNow();
}

void MessageProcessor::stop()
{
    ++m_run;
    ++m_wake;
    m_isOn = m_isBusy = false;
    m_groups.clear();
    m_outcomes.clear();
    m_underWay = 0;
    m_error.reset();
    m_failures = 0;
}

void MessageProcessor::processNow()
{
    m_notBefore.clear();
    if (!m_isBusy)
        m_error.reset();
    countWaiting();
    process();
}

void MessageProcessor::countWaiting()
{
    InboxQuery query;
    query.show = InboxQuery::Show::Waiting;
    query.isFolded = false;
    whenDone(m_store->read(query, 0, 0), this, [this](const Result<InboxWindow> &window) {
        if (!window)
            return;
        m_counts.waiting = window->total;
        Q_EMIT changed();
    });
}

void MessageProcessor::noteArrivals(int fresh)
{
    m_counts.waiting += fresh;
    if (!m_error)
        process();
}

void MessageProcessor::process()
{
    if (!m_isOn || m_isBusy || m_isSettling)
        return;
    ++m_wake;
    m_isBusy = true;
    ask(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), m_options.round, false); // those that were never tried come first
}

void MessageProcessor::ask(const QDateTime &triedBefore, int limit, bool isRetry)
{
    whenDone(m_store->waiting(triedBefore, limit), this, [this, isRetry, run = m_run](const Result<QList<InboxEntry>> &entries) {
        if (run != m_run)
            return;
        if (!entries)
            return trouble(entries.error());
        if (!entries->isEmpty())
            return sift(*entries);
        if (isRetry)
            return rest();
        const QDateTime lastTry = m_clock->utcNow().addMSecs(-m_options.firstTryPause.count());
        ask(lastTry, kRetriesAtOnce, true);
    });
}

// Leaves what is to be tried later, and asks which of the others came too late.
void MessageProcessor::sift(QList<InboxEntry> entries)
{
    const milliseconds now = m_clock->monotonic();
    entries.removeIf([this, now](const InboxEntry &entry) { return m_notBefore.value(entry.key, milliseconds::min()) > now; });
    entries = entries.mid(0, m_options.round);
    if (entries.isEmpty())
        return rest();
    Q_EMIT changed();
    struct Asked { QList<InboxEntry> entries; QList<bool> overtaken; qsizetype open; };
    const auto asked = std::make_shared<Asked>(Asked{entries, QList<bool>(entries.size(), false), entries.size()});
    for (qsizetype i = 0; i < entries.size(); ++i) {
        whenDone(m_store->isOvertaken(entries.at(i).key), this, [this, asked, i, run = m_run](const Result<bool> &overtaken) {
            if (run != m_run)
                return;
            if (!overtaken && !m_error)
                m_error = overtaken.error();
            asked->overtaken[i] = overtaken.value_or(false);
            if (--asked->open > 0)
                return;
            m_error ? trouble(*m_error) : begin(asked->entries, asked->overtaken);
        });
    }
}

void MessageProcessor::begin(const QList<InboxEntry> &entries, const QList<bool> &overtaken)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const InboxEntry &entry = entries.at(i);
        if (overtaken.at(i) || entry.touch.subject == EventSubject::None) {
            m_outcomes.append(outcomeOf(entry, overtaken.at(i) ? InboxState::Late : InboxState::Processed));
            continue;
        }
        const auto isSame = [&entry](const Group &group) { return group.touch == entry.touch; };
        const auto known = std::find_if(m_groups.begin(), m_groups.end(), isSame);
        if (known != m_groups.end())
            known->entries.append(entry);
        else
            m_groups.append(Group{entry.touch, {entry}});
    }
    startTouches();
}

void MessageProcessor::startTouches()
{
    while (!m_groups.isEmpty() && m_underWay < m_options.touches && !m_error) {
        const Group group = m_groups.takeFirst();
        ++m_underWay;
        whenDone(m_touch(group.touch), this, [this, group, run = m_run](const Result<Done> &result) {
            if (run == m_run)
                touched(group, result);
        });
    }
    if (m_underWay == 0)
        settle();
}

void MessageProcessor::touched(const Group &group, const Result<Done> &result)
{
    --m_underWay;
    if (!result && !isOfTheMessage(result.error().kind))
        m_error = result.error(); // the entry stays as it is
    else
        judge(group, result);
    startTouches();
}

void MessageProcessor::judge(const Group &group, const Result<Done> &result)
{
    m_failures = 0; // somebody answers
    EventMark reached;
    for (const InboxEntry &entry : group.entries) {
        const EventMark own{entry.version, entry.happenedAt};
        if (result) {
            const bool isLate = hasReached(reached, own);
            m_outcomes.append(outcomeOf(entry, isLate ? InboxState::Late : InboxState::Processed));
            reached = movedOn(reached, own);
            continue;
        }
        const ApiError &error = result.error();
        const bool isLast = entry.tries + 1 >= m_options.tries;
        const QString why = faultName(EventFault::RefreshFailed) + QStringLiteral(": ") + (error.code.isEmpty() ? kindName(error.kind) : error.code);
        m_outcomes.append(outcomeOf(entry, isLast ? InboxState::Quarantined : InboxState::Waiting, why));
        m_notBefore.insert(entry.key, m_clock->monotonic() + pauseAfter(entry.tries + 1));
    }
}

milliseconds MessageProcessor::pauseAfter(int tries) const
{
    return m_options.firstTryPause * (1 << (2 * std::clamp(tries - 1, 0, 8)));
}

void MessageProcessor::settle()
{
    if (m_outcomes.isEmpty())
        return endRound();
    const QList<InboxOutcome> outcomes = std::exchange(m_outcomes, {});
    m_isSettling = true;
    whenDone(m_store->settle(outcomes, m_clock->utcNow()), this, [this, outcomes, run = m_run](const Result<Done> &settled) {
        m_isSettling = false;
        if (settled)
            count(outcomes);
        if (run != m_run)
            return process(); // it was started again meanwhile, perhaps
        if (!settled)
            m_error = settled.error();
        endRound();
    });
}

void MessageProcessor::count(const QList<InboxOutcome> &outcomes)
{
    for (const InboxOutcome &outcome : outcomes) {
        m_counts.processed += outcome.state == InboxState::Processed;
        m_counts.late += outcome.state == InboxState::Late;
        m_counts.quarantined += outcome.state == InboxState::Quarantined;
        m_counts.waiting -= outcome.state != InboxState::Waiting;
        if (outcome.state != InboxState::Waiting)
            m_notBefore.remove(outcome.key);
    }
    m_counts.waiting = std::max<qint64>(0, m_counts.waiting);
}

void MessageProcessor::endRound()
{
    if (m_error)
        return trouble(*m_error);
    m_failures = 0;
    m_isBusy = false;
    Q_EMIT changed();
    process();
}

// Goes on by itself: nothing was decided about what is left of the round.
void MessageProcessor::trouble(const ApiError &error)
{
    m_error = error;
    m_groups.clear();
    m_isBusy = false;
    Q_EMIT changed();
    wakeAfter(retryDelay(m_options.firstRetry, m_options.lastRetry, ++m_failures, error));
}

// Nothing to do now; whatever was tried before comes up again.
void MessageProcessor::rest()
{
    m_isBusy = false;
    Q_EMIT changed();
    if (m_notBefore.isEmpty() && m_counts.waiting == 0)
        return;
    milliseconds pause = m_options.firstTryPause;
    const milliseconds now = m_clock->monotonic();
    m_notBefore.removeIf([now](const auto &one) { return one.value() <= now; }); // from now on the store tells
    for (const milliseconds time : std::as_const(m_notBefore))
        pause = std::min(pause, time - now);
    wakeAfter(pause);
}

void MessageProcessor::wakeAfter(milliseconds delay)
{
    m_clock->after(delay, this, [this, wake = ++m_wake] {
        if (wake != m_wake)
            return;
        m_error.reset();
        process();
    });
}

} // namespace pc
