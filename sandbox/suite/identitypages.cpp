// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/identitypages.h"
#include <QRegularExpression>

namespace pc::sandbox {

namespace {

bool fits(const FormFields &fields, const char *name, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern)).match(QString::fromUtf8(value(fields, name)).trimmed()).hasMatch();
}

} // namespace

HttpResponse IdentityPages::answer(const HttpRequest &request)
{
    const QString language = languageOf(request);
    const QDateTime now = m_state.worldClock.now();
    const auto message = [&](int status, const char *key) { return pageAnswer(status, m_texts.message(QString::fromLatin1(key), language)); };
    const IdentityBook::Link *link = m_state.identities.link(request.path().split('/').value(2), now);
    const SandboxCustomer *customer = link ? m_state.world.find(link->customer) : nullptr;
    if (!customer)
        return message(410, "identityGone");
    if (customer->isCertified)
        return message(200, "identityDone");
    const IdentityBook::Standing standing = m_state.identities.standing(customer->uid, now);
    if (standing.state == IdentityBook::Standing::State::InReview)
        return message(200, "identityReview");
    if (request.method != "POST")
        return form(request, *link, standing.reason, 200);
    const FormFields fields = request.bodyFields();
    if (const QString problem = problemOf(fields, *link); !problem.isEmpty())
        return form(request, *link, problem, 422);
    const auto text = [&fields](const char *name) { return QString::fromUtf8(value(fields, name)).trimmed(); };
    const QString way = text("way");
    m_state.identities.submit(customer->uid, {way == QLatin1String("enterprise"), text("name"), text("number"), text("phone"), now});
    m_state.ledger.effect(Ledger::Effect::IdentitySubmitted, customer->uid, way, m_state.clock.utcNow());
    return seeOther(request.target);
}

QString IdentityPages::problemOf(const FormFields &fields, const IdentityBook::Link &link) const
{
    const QString way = QString::fromUtf8(value(fields, "way"));
    const bool isKnown = way == QLatin1String("personal") || way == QLatin1String("enterprise");
    if (!isKnown || (link.subject != QLatin1String("all") && link.subject != way))
        return QStringLiteral("identity.problem.way");
    if (!fits(fields, "name", "^.{2,80}$"))
        return QStringLiteral("identity.problem.name");
    if (!fits(fields, "number", "^[0-9A-Z]{15,18}$"))
        return QStringLiteral("problem.licence");
    return fits(fields, "phone", "^1[0-9]{10}$") ? QString() : QStringLiteral("problem.phone");
}

HttpResponse IdentityPages::form(const HttpRequest &request, const IdentityBook::Link &link, const QString &problem, int status)
{
    const QString language = languageOf(request);
    const FormFields fields = request.bodyFields();
    const auto typed = [&fields](const char *name) { return QString::fromUtf8(value(fields, name)).toHtmlEscaped(); };
    const QString chosen = QString::fromUtf8(value(fields, "way"));
    QString ways;
    for (const QString &way : {QStringLiteral("enterprise"), QStringLiteral("personal")}) {
        if (link.subject != QLatin1String("all") && link.subject != way)
            continue;
        const bool isChosen = chosen.isEmpty() ? ways.isEmpty() : chosen == way;
        ways += QStringLiteral("<label class=\"choice\"><input type=\"radio\" name=\"way\" value=\"%1\"%2><strong>%3</strong><span>%4</span></label>")
                    .arg(way, isChosen ? QStringLiteral(" checked") : QString(), m_texts.text(QStringLiteral("identity.") + way, language),
                         m_texts.text(QStringLiteral("identity.hint.") + way, language));
    }
    const SandboxCustomer *customer = m_state.world.find(link.customer);
    const qint64 minutes = (m_state.worldClock.now().secsTo(link.expires) + 59) / 60;
    const PageValues values{{QStringLiteral("uid"), link.customer},
                            {QStringLiteral("email"), customer->loginEmail.toHtmlEscaped()},
                            {QStringLiteral("ways"), ways},
                            {QStringLiteral("name"), typed("name")},
                            {QStringLiteral("number"), typed("number")},
                            {QStringLiteral("phone"), typed("phone")},
                            {QStringLiteral("timeLeft"), m_texts.text(QStringLiteral("page.minutes"), language).arg(minutes)},
                            {QStringLiteral("problem"), problem.isEmpty() ? QString() : m_texts.text(problem, language)},
                            {QStringLiteral("problemHidden"), problem.isEmpty() ? QStringLiteral("hidden") : QString()}};
    return pageAnswer(status, m_texts.page(QStringLiteral("identity.html"), language, values));
}

} // namespace pc::sandbox
