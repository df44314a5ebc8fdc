// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/decoders.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/identitydecoders.h"
#include <QJsonArray>

namespace pc::Alibaba {

static Coded<CreditState> creditState(const QString &text)
{
    static const QMap<QString, CreditState> states{{QStringLiteral("thaw"), CreditState::Thawed},
                                                   {QStringLiteral("freeze"), CreditState::Frozen},
                                                   {QStringLiteral("trusteeship"), CreditState::Trusteeship},
                                                   {QStringLiteral("trusteeshipcancel"), CreditState::TrusteeshipCancelled}};
    return {states.value(text.toLower(), CreditState::Unknown), text};
}

Result<CustomerUidPage> decodeCustomerPage(const CallAnswer &answer)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    CustomerUidPage page;
    page.total = wholeNumber(member(data, QLatin1String("TotalSize")));
    const auto list = listOf(member(data, QLatin1String("UidList")));
    // No list is no empty list: taken for one, every customer would be marked as gone.
    if (!list && page.total != 0)
        return missing(answer, QStringLiteral("UidList"));
    const QJsonArray uids = list.value_or(QJsonArray());
    for (const QJsonValue &uid : uids) {
        const QString text = textOf(uid).trimmed();
        if (!text.isEmpty())
            page.uids << CustomerUid(text);
    }
    return page;
}

Result<CustomerFacts> decodeAccountInfo(const CallAnswer &answer, const CustomerUid &uid)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    if (data.isEmpty())
        return missing(answer, QStringLiteral("Data"));
    CustomerFacts facts;
    facts.uid = uid;
    for (auto it = data.constBegin(); it != data.constEnd(); ++it) {
        const QString name = it.key().toLower();
        const QString text = textOf(it.value());
        if (name == QLatin1String("mpk"))
            facts.partner = PartnerUid(text);
        else if (name == QLatin1String("loginemail"))
            facts.loginEmail = text;
        else if (name == QLatin1String("accounttype"))
            facts.kind = accountKind(text);
        else if (name == QLatin1String("creditlimitstatus"))
            facts.credit = creditState(text);
        else if (name == QLatin1String("hostingstatus"))
            facts.hosting = creditState(text);
        else if (name == QLatin1String("iscertified"))
            facts.certified = yesOrNo(it.value());
        else
            facts.extra.insert(it.key(), it.value().toVariant());
    }
    return facts;
}

Result<CreatedCustomer> decodeCreatedCustomer(const CallAnswer &answer)
{
    QJsonObject relation = member(answer.body, QLatin1String("AgRelationDto")).toObject();
    if (relation.isEmpty())
        relation = member(member(answer.body, QLatin1String("Data")).toObject(), QLatin1String("AgRelationDto")).toObject();
    CreatedCustomer created;
    created.uid = CustomerUid(textOf(member(relation, QLatin1String("Pk"))));
    created.adminRoleName = textOf(member(relation, QLatin1String("RamAdminRoleName")));
    created.requestId = answer.requestId;
    if (created.uid.isEmpty())
        return missing(answer, QStringLiteral("AgRelationDto.Pk"));
    return created;
}

Result<AccessKey> decodeCredentials(const CallAnswer &answer)
{
    const QJsonObject credentials = member(answer.body, QLatin1String("Credentials")).toObject();
    AccessKey key(textOf(member(credentials, QLatin1String("AccessKeyId"))), Secret(textOf(member(credentials, QLatin1String("AccessKeySecret"))).toUtf8()));
    key.securityToken = Secret(textOf(member(credentials, QLatin1String("SecurityToken"))).toUtf8());
    key.expires = QDateTime::fromString(textOf(member(credentials, QLatin1String("Expiration"))), Qt::ISODate).toUTC();
    if (key.isEmpty() || key.securityToken.isEmpty() || !key.expires.isValid())
        return missing(answer, QStringLiteral("complete Credentials"));
    return key;
}

Result<Secret> decodeSigninToken(const CallAnswer &answer)
{
    Secret token(textOf(member(answer.body, QLatin1String("SigninToken"))).toUtf8());
    if (token.isEmpty())
        return missing(answer, QStringLiteral("SigninToken"));
    return token;
}

} // namespace pc::Alibaba
