// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for a customer's facts, in the language of the moment. A value that this version does not know is shown as the
// cloud spelled it.
class CustomerText
{
    Q_DECLARE_TR_FUNCTIONS(pc::CustomerText)
public:
    [[nodiscard]] static Wording kind(const Customer &customer);
    [[nodiscard]] static Wording verification(const Customer &customer);
    [[nodiscard]] static Wording credit(const Customer &customer);
    [[nodiscard]] static Wording hosting(const Customer &customer);
    [[nodiscard]] static Wording verifiedName(const Customer &customer);
    [[nodiscard]] static Wording loginEmail(const Customer &customer);
    [[nodiscard]] static Wording group(const Customer &customer);
    [[nodiscard]] static Wording crmId(const Customer &customer);
    // How old the facts are, or since when the customer is gone from the cloud's list.
    [[nodiscard]] static Wording age(const Customer &customer, const QDateTime &now);

    [[nodiscard]] static QString kindName(AccountKind kind);
    [[nodiscard]] static QString creditName(CreditState state);
    [[nodiscard]] static QString verificationName(bool verified);

    // "just now", "3 min ago" …; a time in the future (a clock that was set) counts as now.
    [[nodiscard]] static QString ago(const QDateTime &when, const QDateTime &now);
    // Local time with its zone, for hovers.
    [[nodiscard]] static QString absolute(const QDateTime &when);
    // "an***@example.com": enough to recognise, not enough to use.
    [[nodiscard]] static QString maskedEmail(const QString &email);
    // What stands for a customer in lists of other things: its name, an address of people masked; the UID where there is no name.
    [[nodiscard]] static QString inLists(const CustomerUid &uid, const QString &name);
    [[nodiscard]] static QString dash();
};

} // namespace pc
