// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "core/store/rowset.h"
#include <QDate>
#include <QHash>
#include <optional>

namespace pc {

// What filings are filtered and sorted by, of every number and every case, in memory; of a change what was written is read.
// A place below numbers() is the row of service_number with that id, one above it a case that stands alone. Belongs to one thread; runs
// inside the caller's transaction. Throws SqlFailure.
class FilingTable
{
public:
    struct Place
    {
        qint64 readAt = 0;
        qint32 account = 0;                 // filing_account.id; 0: not known
        qint32 resource = 0;                // filing_resource.id; 0: none
        qint32 deadline = 0;                // Julian day; 0: none
        NumberState state = NumberState::Unknown;
        FilingRisk risk = FilingRisk::None;
        bool isOpen = false;
        bool hasCase = false;
        bool isHeld = false;                // false: no row
    };

    struct Change
    {
        RowNumbers places;                  // ascending; also those that are gone, at or above size() where no other took them
        bool isWhole = false;               // anything may have changed
        bool areMoved = false;              // places came, or belong to another resource, account or case
    };

    [[nodiscard]] std::optional<Change> refresh(const QSqlDatabase &db, const QDate &today);    // absent: nothing changed
    void forget() { *this = FilingTable(); }

    [[nodiscard]] size_t size() const { return m_places.size(); }
    [[nodiscard]] size_t numbers() const { return m_numbers; }
    [[nodiscard]] const Place &at(size_t place) const { return m_places[place]; }
    [[nodiscard]] const QList<FilingCase> &cases() const { return m_cases; }
    [[nodiscard]] qint32 placeOf(qsizetype filing) const { return m_placeOfCase[filing]; }
    [[nodiscard]] const FilingCase *caseAt(qint32 place) const;
    [[nodiscard]] const QString &caseText(qsizetype filing) const { return m_caseTexts[filing]; }   // folded
    [[nodiscard]] qint64 revision() const { return m_revision; }

private:
    struct Ending                           // of a resource's instance
    {
        qint64 endsAt = 0, releasesAt = 0;
        int status = -1;                    // -1: no instance
        bool isChanged = false;
    };
    struct Link
    {
        qint32 number = 0, account = 0;
        friend bool operator==(const Link &, const Link &) = default;
    };
    [[nodiscard]] QByteArray changedNumbers(const QSqlDatabase &db) const;
    void takeNumbers(const QByteArray &bytes, Change &change);
    bool readEndings(const QSqlDatabase &db);
    bool readCases(const QSqlDatabase &db);
    [[nodiscard]] std::vector<Link> readLinks(const QSqlDatabase &db) const;
    void link(RowNumbers &changed);
    void judge(size_t place, FilingRow &scratch);
    void judgeAgain(Change &change, bool endings);

    std::vector<Place> m_places;
    size_t m_numbers = 0;
    qint64 m_revision = 0;                  // of service_number
    std::vector<Ending> m_endings;          // by filing_resource.id
    qint64 m_endingsRevision = 0;
    QList<FilingCase> m_cases;
    QStringList m_caseTexts;
    std::vector<Link> m_links;              // of cases
    std::vector<qint32> m_placeOfCase;
    QHash<qint32, qsizetype> m_caseOf;      // by place
    qint64 m_caseRevision = -1;
    qint64 m_dataVersion = -1, m_localVersion = -1;
    QDate m_today;
};

} // namespace pc
