// SPDX-License-Identifier: Apache-2.0
// Identity verification. Where the contract is silent, sandbox/README.md tells what is answered.
#include "sandbox/api/operation.h"
#include "sandbox/world/dice.h"
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

// The customer that PK names, or why it is none.
Outcome<const SandboxCustomer *> customerOf(const SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("PK");
    if (uid.isEmpty())
        return refused(state, request, "Empty PK");
    if (uid == state.world.partnerUid())
        return refused(state, request, "Bid Mismatch");
    const SandboxCustomer *customer = state.world.find(uid);
    if (!customer)
        return refused(state, request, "Invalid PK");
    return customer;
}

QJsonObject certificateOf(const SandboxState &state, const SandboxCustomer &customer)
{
    const quint64 dice = roll(state.seed, 62, customer.key);
    const Verification *own = state.identities.accepted(customer.uid);
    return {{latin("name"), customer.name},
            {latin("accountCertType"), latin(customer.isEnterprise ? "enterprise" : "personal")},
            {latin("certType"), latin(customer.isEnterprise ? "9" : "0")},
            {latin("certNumber"), own ? own->number.left(4) + latin("****") : QStringLiteral("%1****").arg(3300 + dice % 600)},
            {latin("phone"), own ? own->phone.left(3) + latin("********") : QStringLiteral("1%1********").arg(30 + (dice >> 16) % 60)}};
}

} // namespace

OperationAnswer generateAliyunBidCertWaysUrl(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("AliyunPk");
    if (!state.world.find(uid))
        return refuse(400, "InvalidParameter", QStringLiteral("The specified parameter AliyunPk is not valid."));
    const QByteArray token = state.identities.issueLink(uid, request.text("SubjectType"), state.worldClock.now());
    QUrl url = state.suiteUrl;
    url.setPath(QStringLiteral("/identity/") + QString::fromLatin1(token));
    state.ledger.effect(Ledger::Effect::IdentityLinkIssued, uid, request.text("SubjectType"), request.now);
    QJsonObject answer = success("200", url.toString(), latin("success"));
    answer.insert(latin("HttpCode"), latin("200"));
    return answer;
}

OperationAnswer queryBidUserCertifiedInfo(SandboxState &state, const OperationRequest &request)
{
    const auto customer = customerOf(state, request);
    if (!customer)
        return tl::make_unexpected(customer.error());
    const bool isCertified = (*customer)->isCertified;
    QJsonObject result = isCertified ? certificateOf(state, **customer) : QJsonObject();
    result.insert(latin("aliyunPk"), (*customer)->uid);
    result.insert(latin("isCertified"), latin(isCertified ? "1" : "0"));
    const QString text = QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Compact));
    // The page and the vendor's clients spell the answer differently; one customer in four gets the page's.
    if ((*customer)->key % 4 == 3)
        return QJsonObject{{latin("result"), text}, {latin("requestId"), request.requestId}};
    return QJsonObject{{latin("Result"), text}};
}

OperationAnswer removeIdentityCertifiedForBidUser(SandboxState &state, const OperationRequest &request)
{
    const auto customer = customerOf(state, request);
    if (!customer)
        return tl::make_unexpected(customer.error());
    const QString uid = (*customer)->uid;
    if (state.identities.standing(uid, state.worldClock.now()).state == IdentityBook::Standing::State::InReview)
        return refused(state, request, "Set Realname Error");
    if ((*customer)->isCertified) {
        state.identities.remove(uid);
        state.ledger.effect(Ledger::Effect::IdentityRemoved, uid, {}, request.now);
    }
    return QJsonObject{{latin("Code"), latin("200")}, {latin("Result"), latin("true")}};
}

} // namespace pc::sandbox
