// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/world.h"
#include <deque>
#include <functional>

namespace pc::sandbox {

// The vendor announces seven states and names six. What the seventh is called here is the sandbox's choice.
enum class TicketStage { Assigned = 1, Dealing, WaitFeedback, Feedback, WaitConfirm, Confirmed, Transferred };
[[nodiscard]] QString ticketStageName(TicketStage stage); // as it travels: "wait_feedback"
[[nodiscard]] std::optional<TicketStage> ticketStage(QString name); // also with '-' for '_'; of the six that are named

struct AttachedFile
{
    QString id; // 12 digits, what notes name it by
    QString key; // in the bucket for attachments
    [[nodiscard]] QString name() const { return key.section(QLatin1Char('/'), -1); }
};

struct VendorNote
{
    qint64 id = 0;
    bool isFromVendor = false, isConfidential = false;
    QString text; // the vendor's: simple HTML now and then
    QDateTime at;
    QList<AttachedFile> files;
};

struct VendorTicket
{
    QString id, uid, title; // id: short upper-case text
    qint64 product = 0, category = 0;
    bool isUrgent = false;
    QDateTime openedAt;
    TicketStage stage = TicketStage::Assigned;
    QDateTime actsAt; // when the vendor's side moves next; invalid: it waits for an answer, or is done
    int answers = 0; // of the vendor
    quint64 dice = 0;
    QList<VendorNote> notes; // oldest first
};

// What a customer's side says. The confidential text becomes an entry of its own.
struct TicketMessage
{
    QString text, secret;
    QStringList files;
}; // files: keys in the bucket
struct TicketOpening
{
    QString uid, title;
    qint64 product = 0, category = 0;
    bool isUrgent = false;
    TicketMessage message;
};

// The tickets of all customers and the vendor's staff behind them. Assigned tickets are taken up within half an hour; a question or a
// solution follows in one half to four hours, after the second answer of the customer a solution at last; who says nothing to a
// solution for three days agrees. Times are those of the world's clock. Tickets of a scenario are made from the seed when
// somebody looks; the open ones of them rest for the first day.
class TicketBook
{
public:
    // `keep`: takes the content of a scenario's attachment, by its key.
    using Keep = std::function<void(const QString &key, const QByteArray &content)>;
    // `said`: the vendor has written an entry.
    using Said = std::function<void(const VendorTicket &ticket)>;
    TicketBook(const World &world, Keep keep, Said said) : m_world(world), m_keep(std::move(keep)), m_said(std::move(said)) {}

    void settle(const QDateTime &now); // lets the vendor do what is due

    // As they stand then; of the partner's present customers.
    [[nodiscard]] QList<const VendorTicket *> all(const QDateTime &now); // newest first
    [[nodiscard]] QList<const VendorTicket *> of(const QString &uid, const QDateTime &now); // newest first
    [[nodiscard]] const VendorTicket *find(const QString &id, const QDateTime &now); // null: none
    [[nodiscard]] std::optional<AttachedFile> file(const QString &attachId) const;

    QString open(const TicketOpening &opening, const QDateTime &now); // its id
    qint64 reply(const QString &id, const TicketMessage &message, const QDateTime &now); // of an open ticket; the entry's id
    void close(const QString &id, const QDateTime &now);
    void reopen(const QString &id, const QString &why, const QDateTime &now);

    enum class Act { Ask, Solve, Close };
    void act(const QString &id, Act act, const QDateTime &now); // the vendor's side, at once

private:
    [[nodiscard]] VendorTicket *change(const QString &id, const QDateTime &now);
    void seedAll();
    [[nodiscard]] VendorTicket seeded(const SandboxCustomer &customer, int number, bool isFirst);
    void add(VendorTicket ticket);
    void settle(VendorTicket &ticket, const QDateTime &now);
    void move(VendorTicket &ticket, Act act, const QDateTime &at);
    VendorNote &say(VendorTicket &ticket, bool isFromVendor, const QString &text, const QDateTime &at);
    qint64 say(VendorTicket &ticket, const TicketMessage &message, const QDateTime &at);
    [[nodiscard]] AttachedFile attached(const QString &key);

    const World &m_world;
    Keep m_keep;
    Said m_said;
    std::deque<VendorTicket> m_tickets;
    QHash<QString, size_t> m_byId;
    QHash<QString, AttachedFile> m_files; // by id
    qint64 m_lastNote = 46'434'000, m_lastFile = 900'000'000'000;
    bool m_isSeeded = false;
};

} // namespace pc::sandbox
