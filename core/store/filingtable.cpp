// SPDX-License-Identifier: Apache-2.0
#include "core/store/filingtable.h"
#include "core/store/caserows.h"
#include "core/store/columnvalues.h"
#include "core/store/figuretext.h"
#include "core/store/textkeys.h"
#include <algorithm>
#include <utility>

namespace pc {

std::optional<FilingTable::Change> FilingTable::refresh(const QSqlDatabase &db, const QDate &today)
{
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    const qint64 localVersion = scalar(db, QStringLiteral("PRAGMA local.data_version")).toLongLong();
    if (version == m_dataVersion && localVersion == m_localVersion && today == m_today)
        return {};
    const QByteArray numbers = changedNumbers(db);
    const qint64 revision = scalar(db, QStringLiteral("SELECT ifnull(max(revision), 0) FROM service_number")).toLongLong();
    const bool endingsChanged = readEndings(db);
    const bool casesChanged = readCases(db);
    std::vector<Link> links = readLinks(db);
    Change change;
    change.isWhole = today != m_today;
    change.areMoved = casesChanged || links != m_links;
    m_dataVersion = version;                // nothing below fails
    m_localVersion = localVersion;
    m_revision = revision;
    if (numbers.isEmpty() && !endingsChanged && !change.areMoved && !change.isWhole)
        return {};
    m_today = today;
    m_links = std::move(links);
    for (auto it = m_caseOf.cbegin(); it != m_caseOf.cend(); ++it)
        change.places.push_back(it.key());
    m_places.resize(m_numbers);             // cases that stand alone are placed anew
    takeNumbers(numbers, change);
    link(change.places);
    judgeAgain(change, endingsChanged);
    std::sort(change.places.begin(), change.places.end());
    change.places.erase(std::unique(change.places.begin(), change.places.end()), change.places.end());
    return change;
}

QByteArray FilingTable::changedNumbers(const QSqlDatabase &db) const
{
    return scalar(db, QStringLiteral("SELECT CAST(group_concat(id || ',' || customer || ',' || resource || ',' || state || ',' || read_at) AS BLOB)"
                                     " FROM service_number WHERE revision>%1").arg(m_revision)).toByteArray();
}

void FilingTable::takeNumbers(const QByteArray &bytes, Change &change)
{
    m_places.resize(std::max<size_t>(m_places.size(), 1));     // no row has the number 0
    for (FigureText text(bytes); !text.isAtEnd();) {
        const auto id = size_t(text.number().value_or(0));
        change.areMoved |= id >= m_places.size();
        if (id >= m_places.size())
            m_places.resize(id + 1);
        Place &place = m_places[id];
        const qint32 account = std::exchange(place.account, qint32(text.number().value_or(0)));
        const qint32 resource = std::exchange(place.resource, qint32(text.number().value_or(0)));
        change.areMoved |= account != place.account || resource != place.resource;
        place.state = NumberState(text.number().value_or(0));
        place.readAt = text.number().value_or(0);
        place.isHeld = place.resource != 0;
        change.places.push_back(qint32(id));
    }
    m_numbers = m_places.size();
}

bool FilingTable::readEndings(const QSqlDatabase &db)
{
    const QByteArray bytes = scalar(db, QStringLiteral(
        "SELECT CAST(group_concat(r.id || ',' || ifnull(i.ends_at, 0) || ',' || ifnull(i.releases_at, 0) || ',' || ifnull(i.status, -1)) AS BLOB)"
        " FROM filing_resource r LEFT JOIN instance i ON i.id=(SELECT min(id) FROM instance WHERE resource=r.id AND resource<>0)"
        " WHERE r.revision>%1").arg(m_endingsRevision)).toByteArray();
    for (FigureText text(bytes); !text.isAtEnd();) {
        const auto id = size_t(text.number().value_or(0));
        if (id >= m_endings.size())
            m_endings.resize(id + 1);
        Ending &ending = m_endings[id];
        ending.endsAt = text.number().value_or(0);
        ending.releasesAt = text.number().value_or(0);
        ending.status = int(text.number().value_or(-1));
        ending.isChanged = true;
    }
    if (bytes.isEmpty())
        return false;
    m_endingsRevision = scalar(db, QStringLiteral("SELECT max(revision) FROM filing_resource")).toLongLong();
    return true;
}

bool FilingTable::readCases(const QSqlDatabase &db)
{
    const qint64 revision = caseRevision(db);
    if (revision == m_caseRevision)
        return false;
    m_caseRevision = revision;
    m_cases.clear();
    m_caseTexts.clear();
    Statement read(db, QStringLiteral("SELECT %1 FROM local.filing_case ORDER BY seq").arg(caseColumns()));
    read.run();
    while (read.next()) {
        m_cases += pc::caseAt(read);
        m_caseTexts += folded(QStringList{m_cases.last().domain, m_cases.last().number, m_cases.last().notes}.join(u'\n'));
    }
    return true;
}

// Numbers compare by the column's collation, which the left side brings.
std::vector<FilingTable::Link> FilingTable::readLinks(const QSqlDatabase &db) const
{
    std::vector<Link> links;
    Statement read(db, QStringLiteral("SELECT ifnull(n.id, 0), ifnull(a.id, 0) FROM local.filing_case c LEFT JOIN filing_account a ON a.uid=c.customer"
                                      " LEFT JOIN service_number n ON n.number=c.number AND c.number<>'' AND n.resource<>0 ORDER BY c.seq"));
    read.run();
    while (read.next())
        links.push_back({qint32(read.number(0)), qint32(read.number(1))});
    links.resize(size_t(m_cases.size()));
    return links;
}

// Of several cases of one number the one that is under way stands with it, and of those the one changed last; the others stand alone.
void FilingTable::link(RowNumbers &changed)
{
    m_caseOf.clear();
    const auto isBetter = [this](qsizetype a, qsizetype b) {
        return std::pair(isUnderWay(m_cases[a]), m_cases[a].updatedAt) >= std::pair(isUnderWay(m_cases[b]), m_cases[b].updatedAt);
    };
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const qint32 number = m_links[size_t(i)].number;
        if (number != 0 && (!m_caseOf.contains(number) || isBetter(i, m_caseOf[number])))
            m_caseOf[number] = i;
    }
    m_placeOfCase.assign(size_t(m_cases.size()), 0);
    for (auto it = m_caseOf.cbegin(); it != m_caseOf.cend(); ++it) {
        m_placeOfCase[size_t(it.value())] = it.key();
        changed.push_back(it.key());
    }
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        if (m_placeOfCase[size_t(i)] != 0)
            continue;
        const auto place = qint32(m_places.size());
        Place alone;
        alone.account = m_links[size_t(i)].account;
        alone.state = NumberState::Unbound;
        alone.isHeld = true;
        m_places.push_back(alone);
        m_placeOfCase[size_t(i)] = place;
        m_caseOf[place] = i;
        changed.push_back(place);
    }
}

const FilingCase *FilingTable::caseAt(qint32 place) const
{
    const auto it = m_caseOf.constFind(place);
    return it == m_caseOf.cend() ? nullptr : &m_cases[*it];
}

// `scratch` is a row to be filled with what risks are told by: making one for each of a million takes longer than judging.
void FilingTable::judge(size_t at, FilingRow &scratch)
{
    Place &place = m_places[at];
    const FilingCase *filing = caseAt(qint32(at));
    if (at < m_numbers) {
        scratch.number.emplace().state.value = place.state;
        scratch.instance.reset();
        if (size_t(place.resource) < m_endings.size() && m_endings[size_t(place.resource)].status >= 0) {
            const Ending &ending = m_endings[size_t(place.resource)];
            scratch.instance.emplace();
            scratch.instance->endsAt = timeOf(ending.endsAt);
            scratch.instance->releasesAt = timeOf(ending.releasesAt);
            scratch.instance->status.value = Instance::Status(ending.status);
        }
    } else {
        scratch.number.reset();
        scratch.instance.reset();
    }
    if (filing)
        scratch.filing = *filing;
    else
        scratch.filing.reset();
    place.hasCase = filing != nullptr;
    place.deadline = filing && filing->deadline.isValid() ? qint32(filing->deadline.toJulianDay()) : 0;
    place.risk = riskOf(scratch, m_today);
    place.isOpen = isOpen(scratch);
}

void FilingTable::judgeAgain(Change &change, bool endings)
{
    FilingRow scratch;
    const size_t named = change.places.size();
    for (size_t at = 0; (change.isWhole || endings) && at < m_numbers; ++at) {
        const auto resource = size_t(m_places[at].resource);
        if (change.isWhole || (resource < m_endings.size() && m_endings[resource].isChanged)) {
            judge(at, scratch);
            if (!change.isWhole)
                change.places.push_back(qint32(at));
        }
    }
    for (size_t i = 0; i < named; ++i) {
        const auto at = size_t(change.places[i]);
        if (at < m_places.size() && !(change.isWhole && at < m_numbers))
            judge(at, scratch);
    }
    if (endings)
        std::for_each(m_endings.begin(), m_endings.end(), [](Ending &ending) { ending.isChanged = false; });
}

} // namespace pc
