// SPDX-License-Identifier: Apache-2.0
#include "models/identitytext.h"
#include "models/customertext.h"
#include <QLocale>

namespace pc {

QString IdentityText::standingName(VerificationStanding standing)
{
    switch (standing) {
    case VerificationStanding::Verified: return tr("Verified");
    case VerificationStanding::NotAsked: return tr("Not asked yet", "to verify its identity");
    case VerificationStanding::Waiting: return tr("Waiting");
    case VerificationStanding::LinkExpired: return tr("Link expired");
    case VerificationStanding::NotKnown: break;
    }
    return tr("Not known");
}

QString IdentityText::toFollowUp() { return tr("To follow up"); }

QList<VerificationStanding> standingsToFollowUp() { return {VerificationStanding::NotAsked, VerificationStanding::LinkExpired}; }

Wording IdentityText::standing(const Customer &customer, const QDateTime &now)
{
    const VerificationStanding standing = verificationStanding(customer, now);
    const QString name = standingName(standing);
    switch (standing) {
    case VerificationStanding::Verified: return {name, Tone::Good, {}};
    case VerificationStanding::NotAsked: return {name, Tone::Neutral, {}};
    case VerificationStanding::LinkExpired: return {name, Tone::Warn, {}};
    case VerificationStanding::Waiting:
        return {tr("Waiting until %1", "time of day").arg(QLocale().toString(customer.local.linkExpiresAt.toLocalTime().time(), QLocale::ShortFormat)), Tone::Info, {}};
    case VerificationStanding::NotKnown: break;
    }
    return {CustomerText::dash(), Tone::Neutral, CustomerText::verification(customer).why};
}

QString IdentityText::standingDetail(const Customer &customer, const QDateTime &now)
{
    const QString asked = CustomerText::ago(customer.local.nudgedAt, now);
    const QString until = CustomerText::absolute(customer.local.linkExpiresAt);
    switch (verificationStanding(customer, now)) {
    case VerificationStanding::Verified: return tr("The identity of this customer is verified.");
    case VerificationStanding::NotAsked: return tr("Not verified; nobody has asked this customer from here.");
    case VerificationStanding::Waiting: return tr("Not verified. Asked %1; the link is good until %2.", "how long ago; time").arg(asked, until);
    case VerificationStanding::LinkExpired: return tr("Not verified. Asked %1; the link expired on %2. Ask again.", "how long ago; time").arg(asked, until);
    case VerificationStanding::NotKnown: break;
    }
    return CustomerText::verification(customer).why;
}

QString IdentityText::certificateName(const QString &code)
{
    if (code == QLatin1String("0"))
        return tr("Identity card");
    if (code == QLatin1String("9"))
        return tr("Business licence");
    if (code == QLatin1String("12"))
        return tr("Organisation code certificate");
    if (code == QLatin1String("13"))
        return tr("Certificate of a public institution");
    return code;
}

QString IdentityText::platformName(VerificationWish::Platform platform)
{
    switch (platform) {
    case VerificationWish::Platform::Desktop: return tr("On a computer");
    case VerificationWish::Platform::Phone: return tr("In the browser of a phone");
    case VerificationWish::Platform::App: return tr("In the cloud's app");
    }
    return {};
}

QString IdentityText::subjectName(VerificationWish::Subject subject)
{
    switch (subject) {
    case VerificationWish::Subject::Any: return tr("Person or enterprise");
    case VerificationWish::Subject::Personal: return tr("Person only");
    case VerificationWish::Subject::Enterprise: return tr("Enterprise only");
    }
    return {};
}

} // namespace pc
