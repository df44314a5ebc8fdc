// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/eventtrouble.h"
#include "sandbox/sandboxstate.h"
#include "sandbox/world/dice.h"
#include <array>

namespace pc::sandbox {

namespace {

enum Topic : quint64 { KindTopic = 160, ObjectTopic, PickTopic };

constexpr int kMost = 100'000, kVersionStep = 10;

// One thing that events are about, and how far they have come.
struct Subject { SandboxEvent event; int version = 0; };

QList<Subject> subjectsOf(const TroubleOrder &order, SandboxState &state)
{
    const QDateTime now = state.worldClock.now();
    const World &world = state.world;
    QList<Subject> subjects;
    const QList<SandboxCustomer> customers = world.customers().mid(0, order.customers);
    for (const SandboxCustomer &customer : customers) {
        const OrderOwner owner = customer.orderOwner();
        for (int i = 0; i < 3 && i < owner.count; ++i)
            subjects.append({EventFeed::paid(customer, world.orders().order(owner, owner.count - 1 - i), now), 0});
        for (int i = 0; i < 3 && i < customer.instances; ++i)
            subjects.append({EventFeed::expiring(customer, world.instance(customer, i), now), 0});
        subjects.append({EventFeed::alarm(customer.uid, Amount::fromMicros(80'000'000), Amount::fromMicros(100'000'000), customer.currency(), now), 0});
        for (const ServiceNumber &number : state.filings.owned(customer.uid).mid(0, 2))
            subjects.append({EventFeed::filing(number, state.filings.standing(number, now)), 0});
    }
    for (const VendorTicket *ticket : state.tickets.all(now).mid(0, order.customers))
        subjects.append({EventFeed::reply(*ticket), 0});
    return subjects;
}

QByteArray largeUnknown(const QString &id)
{
    QByteArray body = R"({"schema":"another-1","type":"report.monthly","id":")" + id.toLatin1() + R"(","rows":[)";
    for (int row = 0; body.size() < MessageQueue::kMaxMessageBytes - 80; ++row)
        body += (row == 0 ? "[" : ",[") + QByteArray::number(row) + ",\"cell\"]";
    body += R"(],"end":")";
    return body + QByteArray(MessageQueue::kMaxMessageBytes - 2 - body.size(), 'x') + "\"}";
}

class Trouble
{
public:
    Trouble(const TroubleOrder &order, QList<Subject> subjects, EventFeed &feed, MessageQueue &queue, const QDateTime &now)
        : m_order(order), m_subjects(std::move(subjects)), m_feed(feed), m_queue(queue), m_now(now)
    {}

    QMap<QString, int> run()
    {
        for (m_step = 0; m_step < m_order.count && !m_subjects.isEmpty(); ++m_step)
            putOne();
        return m_counts;
    }

private:
    [[nodiscard]] qsizetype pick(quint64 topic, qsizetype count) const { return qsizetype(roll(m_order.seed, topic, quint64(m_step)) % quint64(count)); }

    void putOne()
    {
        double at = double(roll(m_order.seed, KindTopic, quint64(m_step)) % 1'000'000) / 1'000'000;
        const auto falls = [&at](double share) {
            const bool isIt = at >= 0 && at < share;
            at -= share;
            return isIt;
        };
        Subject &subject = m_subjects[pick(ObjectTopic, m_subjects.size())];
        if (falls(m_order.duplicates) && !m_sent.isEmpty())
            return repeat(QStringLiteral("duplicate"), true);
        if (falls(m_order.contentDuplicates) && !m_sent.isEmpty())
            return repeat(QStringLiteral("contentDuplicate"), false);
        if (falls(m_order.disorder) && subject.version > 0)
            return put(QStringLiteral("older"), eventBody(next(subject, -kVersionStep / 2)));
        if (falls(m_order.poison))
            return poison(subject);
        subject.version += kVersionStep;
        put(QStringLiteral("event"), eventBody(next(subject, 0)), true);
    }

    // The next event of a subject, or one that lies behind what was told of it.
    SandboxEvent next(const Subject &subject, int behind)
    {
        SandboxEvent event = subject.event;
        event.id = m_feed.nextId();
        event.version = subject.version + behind;
        event.time = m_now.addSecs(*event.version - 100'000);
        return event;
    }

    void repeat(const QString &kind, bool isSameMessage)
    {
        const NewMessage &earlier = m_sent.at(pick(PickTopic, m_sent.size()));
        NewMessage message;
        message.kind = kind;
        message.body = earlier.body;
        if (isSameMessage)
            message.id = earlier.id;
        count(kind);
        (void)m_queue.put(message, m_now);
    }

    void poison(Subject &subject)
    {
        subject.version += kVersionStep;
        SandboxEvent event = next(subject, 0);
        NewMessage message;
        message.body = eventBody(event);
        constexpr std::array kinds{"missingObject", "wrongChecksum", "wrongChecksumTwice", "large", "base64", "unknown", "truncated"};
        message.kind = QLatin1String(kinds[size_t(m_poisons++) % kinds.size()]);
        if (message.kind == QLatin1String("missingObject"))
            message.body = eventBody(nameless(event));
        else if (message.kind == QLatin1String("wrongChecksum"))
            message.wrongDigests = std::numeric_limits<int>::max();
        else if (message.kind == QLatin1String("wrongChecksumTwice"))
            message.wrongDigests = 2;
        else if (message.kind == QLatin1String("large"))
            message.body = largeUnknown(event.id);
        else if (message.kind == QLatin1String("base64"))
            message.body = message.body.toBase64();
        else if (message.kind == QLatin1String("unknown"))
            message.body.replace(event.type.toUtf8(), "something.else");
        else
            message.body.truncate(message.body.size() / 2);
        count(message.kind);
        (void)m_queue.put(message, m_now);
    }

    // A quota event has its customer and no object: that one says nothing of the order it is about.
    SandboxEvent nameless(SandboxEvent event) const
    {
        if (event.type == QLatin1String("quota.alarm"))
            event.type = QStringLiteral("order.paid");
        event.data = {{QStringLiteral("note"), QStringLiteral("no object")}};
        return event;
    }

    void put(const QString &kind, const QByteArray &body, bool isRepeated = false)
    {
        NewMessage message;
        message.kind = kind;
        message.body = body;
        message.id = m_queue.put(message, m_now).id;
        count(kind);
        if (isRepeated)
            m_sent.append(message);
    }

    void count(const QString &kind) { ++m_counts[kind]; }

    const TroubleOrder &m_order;
    QList<Subject> m_subjects;
    EventFeed &m_feed;
    MessageQueue &m_queue;
    const QDateTime m_now;
    QList<NewMessage> m_sent;
    QMap<QString, int> m_counts;
    int m_step = 0, m_poisons = 0;
};

} // namespace

std::optional<TroubleOrder> TroubleOrder::fromJson(const QJsonObject &json)
{
    TroubleOrder order;
    order.count = json.value(QLatin1String("count")).toInt(order.count);
    order.duplicates = json.value(QLatin1String("duplicates")).toDouble(order.duplicates);
    order.contentDuplicates = json.value(QLatin1String("contentDuplicates")).toDouble(order.contentDuplicates);
    order.disorder = json.value(QLatin1String("disorder")).toDouble(order.disorder);
    order.poison = json.value(QLatin1String("poison")).toDouble(order.poison);
    order.seed = quint64(json.value(QLatin1String("seed")).toInt(int(order.seed)));
    order.customers = json.value(QLatin1String("customers")).toInt(order.customers);
    bool isGood = order.count >= 1 && order.count <= kMost && order.customers >= 1;
    for (const double share : {order.duplicates, order.contentDuplicates, order.disorder, order.poison})
        isGood = isGood && share >= 0 && share <= 1;
    return isGood ? std::optional(order) : std::nullopt;
}

QMap<QString, int> putTrouble(const TroubleOrder &order, SandboxState &state)
{
    return Trouble(order, subjectsOf(order, state), state.events, state.queue, state.clock.utcNow()).run();
}

} // namespace pc::sandbox
