// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/filingcloud.h"
#include <QHash>

namespace pc {

// Instances, service numbers and identities of a fake cloud. Not synchronised.
class FakeFilings
{
public:
    QHash<CustomerUid, QList<Instance>> instances;
    QList<ServiceNumber> numbers;
    QHash<QString, int> limits;                             // numbers that a resource may have, by its id; 50 otherwise
    QHash<CustomerUid, IdentityFacts> identities;           // others are not verified
    int pageSize = 100;
    int effects = 0;                                        // writes that changed something

    [[nodiscard]] Result<InstancePage> page(const CustomerUid &owner, int page) const;
    [[nodiscard]] Result<QList<ServiceNumber>> numbersOf(const CustomerUid &owner, const Resource &resource, const QDateTime &now) const;
    [[nodiscard]] Result<ServiceNumber> number(const QString &number, const QDateTime &now) const;      // without its owner
    [[nodiscard]] Result<BoundNumbers> bind(const CustomerUid &owner, const Resource &resource, int count, const QDateTime &now);
    [[nodiscard]] Result<WriteReceipt> grant(const QString &number, const CustomerUid &holder, const CustomerUid &to);

    [[nodiscard]] Result<VerificationLink> link(const CustomerUid &uid, const QDateTime &now);
    [[nodiscard]] Result<IdentityFacts> identity(const CustomerUid &uid, const QDateTime &now) const;
    [[nodiscard]] Result<WriteReceipt> removeIdentity(const CustomerUid &uid);

private:
    int m_links = 0;
};

} // namespace pc
