// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QStringList>

namespace pc::sandbox {

// Records of one customer, made from (seed, customer, number) when somebody looks. Orders: orderbook.h.
struct Instance
{
    QString id, product, region, specification, name, status;
    bool isSubscription = true;
    QDateTime createdAt, expiresAt;     // expiresAt: of a subscription
    bool hasPublicAddress = true, isTrial = false;
    // When it is taken back after its end; invalid: it has none.
    [[nodiscard]] QDateTime releasedAt() const { return isSubscription ? expiresAt.addDays(15) : QDateTime(); }
    [[nodiscard]] bool isExpired(const QDateTime &now) const { return isSubscription && expiresAt <= now; }
};

class Catalogue
{
public:
    // Everything happened in the year before the anchor.
    Catalogue(quint32 seed, QDateTime anchor) : m_seed(seed), m_anchor(std::move(anchor)) {}

    [[nodiscard]] Instance instance(quint64 customer, int number) const;

    [[nodiscard]] static const QStringList &regions();
    [[nodiscard]] static const QStringList &products();
    [[nodiscard]] static QStringList specifications(const QString &product);        // distinct; none for an unknown product
    [[nodiscard]] static QString instanceId(const QString &product, quint64 dice);
    [[nodiscard]] quint32 seed() const { return m_seed; }
    [[nodiscard]] const QDateTime &anchor() const { return m_anchor; }

private:
    quint32 m_seed;
    QDateTime m_anchor;
};

} // namespace pc::sandbox
