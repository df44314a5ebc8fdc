// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/rolepages.h"
#include <QRegularExpression>

namespace pc::sandbox {

void RolePages::create(const QString &uid, const QString &role)
{
    if (m_state.world.addRole(uid, role))
        m_state.ledger.effect(Ledger::Effect::RoleCreated, uid, role, m_state.clock.utcNow());
}

HttpResponse RolePages::answer(const SuiteVisit &visit)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9-]{1,64}$"));
    const QString uid = visit.customer.uid;
    if (visit.request.method == "POST") {
        for (const auto &[field, text] : visit.request.bodyFields()) {
            const QString role = QString::fromUtf8(text);
            if (field == "role" && name.match(role).hasMatch())
                create(uid, role);
        }
        return seeOther("/ram4service/?lang=" + visit.language.toLatin1());
    }
    QString rows;
    const QStringList roles
        = QStringList{QString::fromLatin1(kPartnerRole), QStringLiteral("AliyunECSDefaultRole")} + m_state.world.serviceRoles(uid);
    for (const QString &role : roles)
        rows += QStringLiteral("<tr><td>%1</td></tr>").arg(role);
    const PageValues values{{QStringLiteral("accountBar"), accountBar(m_texts, visit.customer, visit.language)},
                            {QStringLiteral("uid"), uid},
                            {QStringLiteral("secondsLeft"), QString::number(visit.secondsLeft)},
                            {QStringLiteral("rows"), rows}};
    return pageAnswer(200, m_texts.page(QStringLiteral("roles.html"), visit.language, values), Framing::Allowed);
}

HttpResponse RolePages::authorise(const HttpRequest &request)
{
    const QString language = languageOf(request);
    const SandboxCustomer *customer = m_state.world.find(QString::fromUtf8(value(request.queryFields(), "account")));
    if (!customer)
        return pageAnswer(404, m_texts.message(QStringLiteral("notFound"), language));
    bool isWrong = false;
    if (request.method == "POST") {
        const QString email = QString::fromUtf8(value(request.bodyFields(), "email")).trimmed();
        isWrong = email.compare(customer->loginEmail, Qt::CaseInsensitive) != 0;
        if (!isWrong)
            create(customer->uid, QString::fromLatin1(kPartnerRole));
    }
    if (customer->hasRole)
        return pageAnswer(200, m_texts.message(QStringLiteral("authorised"), language));
    const PageValues values{{QStringLiteral("uid"), customer->uid},
                            {QStringLiteral("problemHidden"), isWrong ? QString() : QStringLiteral("hidden")}};
    return pageAnswer(isWrong ? 422 : 200, m_texts.page(QStringLiteral("authorise.html"), language, values));
}

} // namespace pc::sandbox
