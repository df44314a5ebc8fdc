// SPDX-License-Identifier: Apache-2.0
#include "core/store/tickettable.h"
#include "core/store/figuretext.h"
#include "core/store/statement.h"
#include "core/store/ticketcarerows.h"
#include <algorithm>

namespace pc {

static constexpr qint64 kRowsAtOnce = 25'000;
static constexpr qint64 kHourMs = 3'600'000;

// Lines as take() reads them, of `tables` where `condition` holds; `care` are the columns of what staff say.
static QByteArray linesOf(const QSqlDatabase &db, const QString &care, const QString &tables, const QString &condition)
{
    return scalar(db, QStringLiteral("SELECT CAST(group_concat(t.id || ',' || t.account || ',' || t.subject || ',' || t.state || ',' || t.opened_at || ','"
                                     " || t.last_note_at || ',' || t.state_since || ',' || t.last_vendor_at || ',' || %1, char(10)) AS BLOB)"
                                     " FROM %2 WHERE %3").arg(care, tables, condition)).toByteArray();
}

static QByteArray uncaredLines(const QSqlDatabase &db, const QString &condition)
{
    return linesOf(db, QStringLiteral("'0,0,0,'"), QStringLiteral("ticket t"), condition);
}

static QByteArray caredLines(const QSqlDatabase &db, const QString &tables, const QString &condition)
{
    return linesOf(db, QStringLiteral("k.stage || ',' || k.target || ',' || k.seen_at || ',' || replace(k.owner, char(10), ' ')"), tables, condition);
}

static QByteArray linesCaredFor(const QSqlDatabase &db, qint64 since)
{
    return caredLines(db, QStringLiteral("local.ticket_care k CROSS JOIN ticket t ON t.ticket_id=k.ticket"), QStringLiteral("k.revision>%1").arg(since));
}

std::optional<TicketTable::Change> TicketTable::refresh(const QSqlDatabase &db)
{
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    const qint64 localVersion = scalar(db, QStringLiteral("PRAGMA local.data_version")).toLongLong();
    if (version == m_dataVersion && localVersion == m_localVersion)
        return {};
    const QString targets = targetsText(db);
    const RowNumbers drafts = rowNumbers(db, QStringLiteral("SELECT t.id FROM local.ticket_draft d CROSS JOIN ticket t ON t.ticket_id=d.ticket"
                                                            " WHERE d.ticket<>'' ORDER BY t.id"));
    Change change;
    change.isWhole = m_revision == 0 || targets != m_targetsText;
    if (change.isWhole) {
        forget();
        m_targets = targetsOf(targets);
        readInWork(db);
        m_targetsText = targets;
    } else {
        readChanged(db, change);
    }
    holdDrafted(db, drafts);
    rankOwners();
    placeDrafts(drafts, change);
    m_dataVersion = version;
    m_localVersion = localVersion;
    if (!change.isWhole && change.places.empty())
        return {};
    std::sort(change.places.begin(), change.places.end());
    change.places.erase(std::unique(change.places.begin(), change.places.end()), change.places.end());
    return change;
}

// Where something cannot be read, the next call begins anew.
void TicketTable::readInWork(const QSqlDatabase &db)
{
    m_last = scalar(db, QStringLiteral("SELECT ifnull(max(id), 0) FROM ticket")).toLongLong();
    m_places.resize(size_t(m_last) + 1);    // no row has the number 0
    take(uncaredLines(db, QStringLiteral("t.state<>6")), nullptr);
    take(linesCaredFor(db, -1), nullptr);
    m_careRevision = scalar(db, QStringLiteral("SELECT ifnull(max(revision), -1) FROM local.ticket_care")).toLongLong();
    m_revision = scalar(db, QStringLiteral("SELECT ifnull(max(revision), 0) FROM ticket")).toLongLong();
}

// By pieces, between which others are answered.
bool TicketTable::readOn(const QSqlDatabase &db)
{
    if (isWhole())
        return false;
    takeOthers(uncaredLines(db, QStringLiteral("t.state=6 AND t.id BETWEEN %1 AND %2").arg(m_readTo + 1).arg(m_readTo + kRowsAtOnce)));
    m_readTo += kRowsAtOnce;
    return true;
}

void TicketTable::holdDrafted(const QSqlDatabase &db, const RowNumbers &drafts)
{
    RowNumbers missing;
    std::copy_if(drafts.begin(), drafts.end(), std::back_inserter(missing), [this](qint32 at) { return size_t(at) >= m_places.size() || !m_places[size_t(at)].isHeld; });
    if (!missing.empty())
        take(uncaredLines(db, QStringLiteral("t.id IN (%1)").arg(numberList(missing))), nullptr);
}

void TicketTable::readChanged(const QSqlDatabase &db, Change &change)
{
    const QString isNew = QStringLiteral("t.revision>%1").arg(m_revision);
    const QByteArray told = uncaredLines(db, isNew);
    const QByteArray toldAndCared = caredLines(db, QStringLiteral("ticket t CROSS JOIN local.ticket_care k ON k.ticket=t.ticket_id"), isNew);
    const QByteArray cared = linesCaredFor(db, m_careRevision);
    const qint64 careRevision = scalar(db, QStringLiteral("SELECT ifnull(max(revision), -1) FROM local.ticket_care")).toLongLong();
    const qint64 revision = scalar(db, QStringLiteral("SELECT ifnull(max(revision), 0) FROM ticket")).toLongLong();
    change.areTold = !told.isEmpty();       // nothing below fails
    for (const QByteArray &lines : {told, toldAndCared, cared})
        take(lines, &change);
    m_careRevision = careRevision;
    m_revision = revision;
}

void TicketTable::fill(Place &place, FigureText &text)
{
    place.account = qint32(text.number().value_or(0));
    place.subject = qint32(text.number().value_or(0));
    place.state = TicketState(text.number().value_or(0));
    place.openedAt = text.number().value_or(0);
    place.lastNoteAt = text.number().value_or(0);
    const qint64 stateSince = text.number().value_or(0), lastVendorAt = text.number().value_or(0);
    place.stage = TicketCare::Stage(text.number().value_or(0));
    const qint64 target = text.number().value_or(0), seenAt = text.number().value_or(0);
    const QByteArrayView owner = text.line();
    place.owner = 0;
    if (!owner.isEmpty()) {
        const QString name = QString::fromUtf8(owner);
        place.owner = m_owners.value(name, qint32(m_owners.size() + 1));
        m_owners.insert(name, place.owner);
    }
    const std::optional<int> hours = hoursOf(m_targets, place.state);
    place.due = isClosed(place.state, place.stage) ? 0 : target ? target : hours && stateSince ? stateSince + *hours * kHourMs : 0;
    // A closed ticket that nobody ever looked at asks for nothing.
    const qint64 news = waitsForUs(place.state) ? std::max(lastVendorAt, stateSince) : lastVendorAt;
    place.isUnread = news > seenAt && (seenAt != 0 || place.state != TicketState::Confirmed);
    place.isHeld = true;
}

void TicketTable::take(const QByteArray &lines, Change *change)
{
    const qsizetype ownersBefore = m_owners.size();
    for (FigureText text(lines); !text.isAtEnd();) {
        const auto id = size_t(text.number().value_or(0));
        if (id >= m_places.size())
            m_places.resize(id + 1);
        fill(m_places[id], text);
        if (change)
            change->places.push_back(qint32(id));
    }
    if (change)
        change->hasNewOwner |= m_owners.size() != ownersBefore;
}

// What is held already is up to date, with what staff say of it.
void TicketTable::takeOthers(const QByteArray &lines)
{
    for (FigureText text(lines); !text.isAtEnd();) {
        Place &place = m_places[size_t(text.number().value_or(0))];
        if (place.isHeld)
            (void)text.line();
        else
            fill(place, text);
    }
}

void TicketTable::rankOwners()
{
    if (m_ownerRanks.size() == size_t(m_owners.size()) + 1)
        return;
    QStringList names = m_owners.keys();
    names.sort();
    m_ownerRanks.assign(size_t(names.size()) + 1, 0);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_ownerRanks[size_t(m_owners.value(names[i]))] = qint32(i + 1);
}

void TicketTable::placeDrafts(const RowNumbers &drafts, Change &change)
{
    for (const qint32 at : m_drafts)
        m_places[size_t(at)].hasDraft = false;
    for (const qint32 at : drafts)
        m_places[size_t(at)].hasDraft = true;
    std::set_symmetric_difference(m_drafts.begin(), m_drafts.end(), drafts.begin(), drafts.end(), std::back_inserter(change.places));
    m_drafts = drafts;
}

} // namespace pc
