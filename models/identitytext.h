// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/identity.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for the verification of a customer's identity, in the language of the moment.
class IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(pc::IdentityText)
public:
    // One word or two for cells and pills: "Verified", "Not asked yet", "Waiting until 16:40", "Link expired"; or a dash.
    [[nodiscard]] static Wording standing(const Customer &customer, const QDateTime &now);
    // The same in a sentence, with when the customer was asked and until when the link is good.
    [[nodiscard]] static QString standingDetail(const Customer &customer, const QDateTime &now);
    [[nodiscard]] static QString standingName(VerificationStanding standing);
    [[nodiscard]] static QString toFollowUp();                          // name of what is the partner's turn

    // The vendor's code for a kind of certificate; one that is not known is shown as it came.
    [[nodiscard]] static QString certificateName(const QString &code);

    [[nodiscard]] static QString platformName(VerificationWish::Platform platform);
    [[nodiscard]] static QString subjectName(VerificationWish::Subject subject);
};

// Whose turn is the partner's: never asked, or asked with a link that is not good any more.
[[nodiscard]] QList<VerificationStanding> standingsToFollowUp();

} // namespace pc
