// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerrows.h"
#include "core/store/quotastore.h"

namespace pc {

// The tables "quota", "quota_sample" and "quota_trend": rows to values and back. Throws SqlFailure; writing runs inside the
// caller's transaction.

// Every customer with what is known of its quota: SELECT columns FROM tables. The customer's columns come first.
[[nodiscard]] QString quotaColumns();
[[nodiscard]] QString quotaTables();
[[nodiscard]] QuotaRow quotaAt(const Statement &row);

// Samples of one customer (customer.id) from a time on, oldest first.
[[nodiscard]] QList<QuotaSample> quotaSamples(const QSqlDatabase &db, qint64 customer, const QDateTime &from);

// The writing half. Made once per transaction: its statements are prepared once and used for every reading.
class QuotaRows
{
public:
    QuotaRows(const QSqlDatabase &db, TextKeys &keys);

    // Takes what is newer than what is held; false when nothing was. A customer that the list has not named yet is made.
    bool put(const QuotaFacts &facts);

private:
    struct Held
    {
        qint64 id = 0;
        QuotaFacts facts;
    };
    [[nodiscard]] std::optional<Held> find(const CustomerUid &uid);
    [[nodiscard]] Held findOrMake(const QuotaFacts &facts);
    void keepSample(const Held &held);
    [[nodiscard]] QList<QuotaSample> thin(qint64 customer, const QDateTime &from, const QDateTime &newest);
    void write(const Held &held, const QList<QuotaSample> &samples);

    QSqlDatabase m_db;
    TextKeys &m_keys;
    qint64 m_revision;
    Statement m_find;
    Statement m_write;
    Statement m_writeTrend;
    Statement m_addSample;
    Statement m_dropSample;
};

} // namespace pc
