// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/queue/sandboxevent.h"
#include "sandbox/world/filingbook.h"
#include "sandbox/world/ticketbook.h"
#include <QSet>

namespace pc::sandbox {

struct SandboxState;

// Puts into the partner's queue what happens in the world: orders that are paid, instances that end within a week, quotas below their
// alarm, filings that go on (of the first 500 customers), and tickets that the vendor answers. Begins at the first look, with a few messages that were waiting.
class EventFeed
{
public:
    explicit EventFeed(SandboxState &state) : m_state(state) {}

    void look();                            // at most once in a minute of the world's time
    void lookNow();

    void orderPaid(const SandboxCustomer &customer, const Order &order);
    void ticketReplied(const VendorTicket &ticket);

    // For whoever makes events of their own. The next id of an event; the data of one.
    [[nodiscard]] QString nextId();
    [[nodiscard]] static SandboxEvent paid(const SandboxCustomer &customer, const Order &order, const QDateTime &at);
    [[nodiscard]] static SandboxEvent expiring(const SandboxCustomer &customer, const Instance &instance, const QDateTime &at);
    [[nodiscard]] static SandboxEvent alarm(const QString &customer, Amount available, Amount threshold, const QString &currency, const QDateTime &at);
    [[nodiscard]] static SandboxEvent filing(const ServiceNumber &number, const FilingBook::Standing &standing);
    [[nodiscard]] static SandboxEvent reply(const VendorTicket &ticket);

private:
    enum class Due { InstanceExpiring, OrderPaid };
    struct Planned
    {
        QDateTime at;
        Due due;
        QString customer;
        int number;
    };

    void begin(const QDateTime &now);
    void plan(const SandboxCustomer &customer, const QDateTime &now);
    void open(const QDateTime &now);
    void openStrange(const QList<SandboxCustomer> &customers, const QList<SandboxEvent> &orders, const QList<SandboxEvent> &instances,
                     const QDateTime &now);
    void tellPlanned(const QDateTime &now);
    void watchQuotas(const QDateTime &now, bool isTold);
    void watchFilings(const QDateTime &now, bool isTold);
    void tell(SandboxEvent event);
    void put(const QByteArray &body, const char *kind);
    [[nodiscard]] QList<SandboxCustomer> watched() const;

    SandboxState &m_state;
    QDateTime m_lookedAt;                   // by the world's clock; invalid: never
    QList<Planned> m_planned;               // what the seed says will happen, by time
    qsizetype m_told = 0;                   // of these
    QSet<QString> m_alarmed;                // customers below their alarm
    QHash<QString, BsnStatus> m_statuses;   // by service number
    int m_lastId = 0;
};

} // namespace pc::sandbox
