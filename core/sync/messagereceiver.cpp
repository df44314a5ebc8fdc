// SPDX-License-Identifier: Apache-2.0
#include "core/sync/messagereceiver.h"
#include "core/messages/eventreading.h"
#include "core/sync/retrydelay.h"

namespace pc {

using Kind = ApiError::Kind;
using std::chrono::milliseconds;

// Asking again would not help, and could lock the key.
static bool waitsForAPerson(Kind kind)
{
    return kind == Kind::BadCredentials || kind == Kind::Forbidden || kind == Kind::NotFound || kind == Kind::InvalidInput || kind == Kind::ReadOnlyEnvironment;
}

static bool isDamaged(const InboxEntry &entry)
{
    return entry.state == InboxState::Quarantined && entry.reason.startsWith(faultName(EventFault::ChecksumDiffers));
}

// Put aside, but with what it says: a person can judge it, and a replay finds what it is about.
static InboxEntry readDamaged(QueueMessage message, const InboxEntry &checked, const EventTable &table)
{
    message.bodyMd5.clear();
    InboxEntry entry = readEvent(message, table);
    entry.state = checked.state;
    entry.reason = checked.reason;
    return entry;
}

MessageReceiver::MessageReceiver(InboxStore *store, Clock *clock, const PumpOptions &options) : m_store(store), m_clock(clock), m_options(options) {}

MessageReceiver::~MessageReceiver() { m_stop.request_stop(); }

template<typename T, typename Fn>
void MessageReceiver::next(const Async<T> &future, Fn fn)
{
    whenDone(future, this, [this, step = m_step, fn = std::move(fn)](const Result<T> &result) {
        if (step == m_step)
            result ? fn(*result) : trouble(result.error());
    });
}

void MessageReceiver::later(milliseconds delay, void (MessageReceiver::*step)())
{
    m_clock->after(delay, this, [this, number = m_step, step] {
        if (number == m_step)
            (this->*step)();
    });
}

void MessageReceiver::start(std::shared_ptr<PartnerCloud> cloud)
{
    stop();
    m_cloud = std::move(cloud);
    m_stop = {};
    m_failures = 0;
    m_oneByOneUntil = milliseconds(0);
    m_unreadable.reset();
    if (m_cloud)
        poll();
    else
        trouble(failure(Kind::BadCredentials, QStringLiteral("there is no key to ask with")).value());
}

void MessageReceiver::stop()
{
    ++m_step;
    m_stop.request_stop();
    m_cloud.reset();
    enter(Phase::Off);
}

void MessageReceiver::enter(Phase phase, std::optional<ApiError> error)
{
    m_phase = phase;
    m_error = std::move(error);
    Q_EMIT changed();
}

void MessageReceiver::poll()
{
    ++m_step;
    m_handles.clear();
    m_isStored = false;
    m_holds = 0;
    m_polledAt = m_clock->monotonic();
    const int most = m_polledAt < m_oneByOneUntil ? 1 : m_options.batch;
    if (most > 1)
        m_unreadable.reset();
    enter(Phase::Polling);
    whenDone(m_cloud->receiveMessages(most, m_options.wait, call()), this, [this, most, step = m_step](const Result<QList<QueueMessage>> &messages) {
        if (step != m_step)
            return;
        if (!messages && messages.error().kind == Kind::Malformed)
            noteUnreadable(messages.error(), most == 1);
        messages ? take(*messages) : trouble(messages.error());
    });
}

// One message can spoil the answer that others came with. Its handle cannot be read either, so that nothing can be done to it: it is
// hidden and comes again by itself. The others are taken one by one meanwhile.
void MessageReceiver::noteUnreadable(const ApiError &error, bool isAlone)
{
    m_oneByOneUntil = m_clock->monotonic() + m_options.oneByOne;
    if (isAlone)
        m_unreadable = error;
}

void MessageReceiver::take(const QList<QueueMessage> &messages)
{
    m_lastPollAt = m_clock->utcNow();
    if (messages.isEmpty())
        return idle();
    m_lastMessageAt = m_lastPollAt;
    // By the service's own clock: ours may be off.
    const QueueMessage &first = messages.constFirst();
    if (first.dequeueCount == 1 && first.firstReceivedAt.isValid() && first.nextVisibleAt > first.firstReceivedAt)
        m_visibility = std::chrono::seconds(std::max<qint64>(1, first.firstReceivedAt.secsTo(first.nextVisibleAt)));
    holdLater();
    next(m_store->table(), [this, messages](const EventTable &table) { keep(messages, table); });
}

void MessageReceiver::keep(const QList<QueueMessage> &messages, const EventTable &table)
{
    QList<Arrival> arrivals;
    int quarantined = 0;
    for (const QueueMessage &message : messages) {
        Arrival arrival;
        arrival.message = message;
        arrival.read = readEvent(message, table);
        if (isDamaged(arrival.read)) {
            if (message.dequeueCount < m_options.damagedTimes)
                continue; // comes again, perhaps whole
            arrival.read = readDamaged(message, arrival.read, table);
        }
        quarantined += arrival.read.state == InboxState::Quarantined;
        m_handles.append(message.handle);
        arrivals.append(arrival);
    }
    if (arrivals.isEmpty())
        return poll();
    next(m_store->admit(arrivals, m_clock->utcNow()), [this, count = int(arrivals.size()), quarantined](int fresh) {
        m_isStored = true;
        Q_EMIT admitted(count, fresh, std::min(quarantined, fresh));
        removeAtSource();
    });
}

void MessageReceiver::holdLater() { later(milliseconds(m_visibility) / 2, &MessageReceiver::hold); }

void MessageReceiver::hold()
{
    if (m_isStored)
        return;
    const qsizetype count = m_holds > 0 ? 0 : m_handles.size(); // the last ones are not answered yet
    for (qsizetype i = 0; i < count; ++i) {
        ++m_holds;
        whenDone(m_cloud->holdMessage(m_handles.at(i), m_visibility, call()), this, [this, i, step = m_step](const Result<HeldMessage> &held) {
            if (step != m_step)
                return;
            --m_holds;
            if (held) // otherwise it comes again and is found to be known
                m_handles[i] = held->handle;
            removeAtSource();
        });
    }
    holdLater();
}

void MessageReceiver::removeAtSource()
{
    if (!m_isStored || m_holds > 0)
        return;
    next(m_cloud->deleteMessages(m_handles, call()), [this](const QStringList &) {
        m_failures = 0;
        poll();
    });
}

void MessageReceiver::idle()
{
    m_failures = 0;
    if (m_clock->monotonic() - m_polledAt >= m_options.early)
        return poll();
    Q_EMIT changed();
    later(m_options.earlyPause, &MessageReceiver::poll);
}

void MessageReceiver::trouble(const ApiError &error)
{
    ++m_step;
    if (error.code == kNoQueue)
        return enter(Phase::Off);
    if (waitsForAPerson(error.kind))
        return enter(Phase::Stopped, error);
    enter(Phase::WaitingToRetry, error);
    later(retryDelay(m_options.firstRetry, m_options.lastRetry, ++m_failures, error), &MessageReceiver::poll);
}

} // namespace pc
