// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/identitydecoders.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/jsontext.h"
#include "core/domain/environment.h"
#include <QJsonDocument>

namespace pc::Alibaba {

Coded<AccountKind> accountKind(const QString &text)
{
    if (text == QLatin1String("1") || text.compare(QLatin1String("enterprise"), Qt::CaseInsensitive) == 0)
        return {AccountKind::Enterprise, text};
    if (text == QLatin1String("0") || text.compare(QLatin1String("personal"), Qt::CaseInsensitive) == 0)
        return {AccountKind::Individual, text};
    return {AccountKind::Unknown, text};
}

Result<IdentityFacts> decodeIdentity(const CallAnswer &answer, const CustomerUid &uid, const QDateTime &readAt)
{
    const QJsonValue result = member(answer.body, QLatin1String("Result"));
    const QJsonObject info = result.isObject() ? result.toObject() : QJsonDocument::fromJson(quoteLongNumbers(textOf(result).toUtf8())).object();
    if (info.isEmpty())
        return missing(answer, QStringLiteral("Result"));
    const auto text = [&info](const char *name) { return textOf(member(info, QLatin1String(name))).trimmed(); };
    IdentityFacts facts;
    facts.uid = uid;
    facts.readAt = readAt;
    facts.certified = yesOrNo(member(info, QLatin1String("isCertified")));
    facts.name = text("name");
    if (const QString kind = text("accountCertType"); !kind.isEmpty())
        facts.kind = accountKind(kind);
    facts.certificateType = text("certType");
    facts.certificateNumber = text("certNumber");
    facts.phone = text("phone");
    return facts;
}

Result<VerificationLink> decodeVerificationLink(const CallAnswer &answer, const QDateTime &madeAt)
{
    const QString text = textOf(member(answer.body, QLatin1String("Data"))).trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const bool isSafe = url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url));
    if (!isSafe || url.host().isEmpty())
        return missing(answer, QStringLiteral("link"));
    VerificationLink link;
    link.url = Secret(text.toUtf8());
    link.expiresAt = madeAt.addSecs(std::chrono::seconds(kVerificationLinkLife).count());
    return link;
}

Result<WriteReceipt> decodeRemoval(const CallAnswer &answer)
{
    if (yesOrNo(member(answer.body, QLatin1String("Result"))) == false)
        return malformed(answer, QStringLiteral("the answer says yes and no"));
    WriteReceipt receipt;
    receipt.requestId = answer.requestId;
    return receipt;
}

} // namespace pc::Alibaba
