// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace pc {

// An identifier is text with a type of its own, so that a customer's UID can never stand where another id belongs.
// UIDs exceed 2^53: they are never numbers.
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using CustomerUid = Id<struct CustomerUidTag>;        // the customer's account; on the wire OwnerId, Pk, UID
using PartnerUid = Id<struct PartnerUidTag>;          // the partner's own account; on the wire Mpk
using EnvironmentId = Id<struct EnvironmentIdTag>;    // a profile; stable, also the name of its files
using SessionId = Id<struct SessionIdTag>;            // one logon-free session
using OperationId = Id<struct OperationIdTag>;        // one journaled write
using PlanId = Id<struct PlanIdTag>;                  // operations that were confirmed together
using OrderId = Id<struct OrderIdTag>;                // an order of the cloud

} // namespace pc

Q_DECLARE_METATYPE(pc::CustomerUid)
Q_DECLARE_METATYPE(pc::SessionId)
Q_DECLARE_METATYPE(pc::OperationId)
Q_DECLARE_METATYPE(pc::OrderId)
