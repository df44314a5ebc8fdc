// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include "core/domain/coded.h"
#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariantMap>
#include <optional>

namespace pc {

enum class AccountKind { Unknown, Individual, Enterprise };
enum class CreditState { Unknown, Thawed, Frozen, Trusteeship, TrusteeshipCancelled };

// What the cloud says about one customer. An absent optional means "not told", never "no" and never zero.
struct CustomerFacts
{
    CustomerUid uid;
    QString name;                           // verified name of person or company; empty when not verified or not told
    QString loginEmail;
    Coded<AccountKind> kind;
    std::optional<bool> certified;          // identity verification done
    Coded<CreditState> credit;
    Coded<CreditState> hosting;
    PartnerUid partner;
    QVariantMap extra;                      // fields that this version does not know, as they came
    QDateTime readAt;                       // UTC; when the cloud said so
    friend bool operator==(const CustomerFacts &, const CustomerFacts &) = default;
};

// What the partner's staff says about one customer; lives in the store only and survives a rebuild from the cloud.
struct CustomerLocal
{
    QString alias;
    QString group;                          // one group per customer; empty: none
    QString crmId;
    QString note;
    bool favourite = false;
    QDateTime nudgedAt = {};                // UTC; last time the customer was asked to verify its identity; invalid: never
    QDateTime linkExpiresAt = {};           // UTC; of the verification link made last; invalid: none
    friend bool operator==(const CustomerLocal &, const CustomerLocal &) = default;
};

// One row of the store.
struct Customer
{
    CustomerFacts facts;                    // facts.readAt invalid: listed by the cloud, details not read yet
    CustomerLocal local;
    QDateTime listedAt;                     // UTC; when the list last named the customer
    QDateTime goneAt;                       // UTC; valid: no longer listed by the cloud since then

    [[nodiscard]] const CustomerUid &uid() const { return facts.uid; }
    // The best name there is: alias, verified name, logon e-mail, UID.
    [[nodiscard]] const QString &displayName() const
    {
        return !local.alias.isEmpty() ? local.alias
             : !facts.name.isEmpty() ? facts.name
             : !facts.loginEmail.isEmpty() ? facts.loginEmail
             : facts.uid.text();
    }
    friend bool operator==(const Customer &, const Customer &) = default;
};

// Fields of the "new customer" form, checked by core/operations before anything is sent.
struct NewCustomer
{
    NewCustomer() = default;
    QString loginEmail;                     // its suffix must be the one registered by the partner
    AccountKind kind = AccountKind::Enterprise;
    QString enterpriseName;                 // required for enterprises
    QString firstName, lastName;            // last name up to 64 characters
    QString nationCode;                     // "CN", "HK", "US", "JP" or empty
    QString province, city, postcode;
};

struct CreatedCustomer
{
    CustomerUid uid;
    QString adminRoleName;                  // role in the customer's account that the partner may assume; may be empty
    QString requestId;
};

// One page of the customer list. The cloud lists UIDs only; facts are read one by one.
struct CustomerUidPage
{
    QList<CustomerUid> uids;
    std::optional<qint64> total;            // customers in all, where the cloud says so
    std::optional<int> nextPage;            // empty: this was the last page
};

} // namespace pc
