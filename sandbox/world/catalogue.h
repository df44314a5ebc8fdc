// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QStringList>

namespace pc::sandbox {

// Records of one customer, made from (seed, customer, number) when somebody looks: a million orders take no memory.
struct Instance { QString id, product, region, specification, name, status; QDateTime createdAt, expiresAt; };
struct Order { QString id, product, kind, status, amount; QDateTime createdAt; };          // amount: decimal text, CNY
struct Ticket { QString id, title, product, status; QDateTime createdAt; };
struct Filing { QString number, site, domain, status; QDateTime submittedAt; };

class Catalogue
{
public:
    // Everything happened in the year before the anchor.
    Catalogue(quint32 seed, QDateTime anchor) : m_seed(seed), m_anchor(std::move(anchor)) {}

    [[nodiscard]] Instance instance(quint64 customer, int number) const;
    [[nodiscard]] Order order(quint64 customer, int number, int count) const;              // grows older with falling numbers
    [[nodiscard]] Ticket ticket(quint64 customer, int number) const;
    [[nodiscard]] Filing filing(quint64 customer, int number, const QString &login, const QString &company) const;

    [[nodiscard]] static const QStringList &regions();
    [[nodiscard]] quint32 seed() const { return m_seed; }
    [[nodiscard]] const QDateTime &anchor() const { return m_anchor; }

private:
    quint32 m_seed;
    QDateTime m_anchor;
};

} // namespace pc::sandbox
