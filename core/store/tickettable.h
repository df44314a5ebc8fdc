// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"
#include "core/store/rowset.h"
#include <QHash>
#include <optional>

namespace pc {

class FigureText;

// What tickets are filtered and sorted by, of every ticket, in memory; of a change what was written is read. A place is the row of
// `ticket` with that id. At first it holds what is in work: what the vendor has not closed, what staff said something of and what has
// a draft; the others, most of all, come by readOn(). Belongs to one thread; runs inside the caller's transaction. Throws SqlFailure.
class TicketTable
{
public:
    struct Place                            // times in milliseconds UTC, 0 for none
    {
        qint64 openedAt = 0, lastNoteAt = 0, due = 0;
        qint32 account = 0;                 // ticket_account.id
        qint32 subject = 0;                 // ticket_subject.id
        qint32 owner = 0;                   // see ownerNamed(); 0: nobody
        TicketState state = TicketState::Unknown;
        TicketCare::Stage stage = TicketCare::Stage::New;
        bool isUnread = false;
        bool hasDraft = false;
        bool isHeld = false;                // false: no row
    };

    struct Change
    {
        RowNumbers places;                  // ascending
        bool isWhole = false;               // anything may have changed
        bool areTold = false;               // what the cloud says of some changed
        bool hasNewOwner = false;
    };

    [[nodiscard]] std::optional<Change> refresh(const QSqlDatabase &db);    // absent: nothing changed
    void forget() { *this = TicketTable(); }
    // The next ones of those that are not in work; false: all are held. In the transaction of a refresh().
    bool readOn(const QSqlDatabase &db);
    [[nodiscard]] bool isWhole() const { return m_readTo >= m_last; }

    [[nodiscard]] size_t size() const { return m_places.size(); }
    [[nodiscard]] const Place &at(qint32 place) const { return m_places[size_t(place)]; }
    [[nodiscard]] qint32 ownerNamed(const QString &name) const { return m_owners.value(name, -1); }  // -1: owns none
    [[nodiscard]] qint32 ownerRank(qint32 owner) const { return m_ownerRanks[size_t(owner)]; }       // by name; 0: nobody

private:
    void readInWork(const QSqlDatabase &db);
    void readChanged(const QSqlDatabase &db, Change &change);
    void holdDrafted(const QSqlDatabase &db, const RowNumbers &drafts);
    void take(const QByteArray &lines, Change *change);
    void takeOthers(const QByteArray &lines);
    void fill(Place &place, FigureText &text);
    void rankOwners();
    void placeDrafts(const RowNumbers &drafts, Change &change);

    std::vector<Place> m_places;
    QHash<QString, qint32> m_owners;
    std::vector<qint32> m_ownerRanks;
    RowNumbers m_drafts;
    QString m_targetsText;
    TicketTargets m_targets;
    qint64 m_last = 0, m_readTo = 0;        // rows when it was begun, and up to which closed ones are held
    qint64 m_revision = 0, m_careRevision = -1;
    qint64 m_dataVersion = -1, m_localVersion = -1;
};

} // namespace pc
