// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/filingpages.h"
#include "sandbox/suite/consolepage.h"
#include <QRegularExpression>
#include <QUuid>
#include <array>

namespace pc::sandbox {

namespace {

struct Field
{
    const char *name;
    int step;
    const char *pattern;
};
// What a form must say, by step. The document may be left out: the sandbox wants no files, only their name and size.
constexpr std::array kFields{Field{"kind", 1, "^(enterprise|individual|institution)$"},
                             Field{"organiser", 1, "^.{2,80}$"},
                             Field{"licence", 1, "^[0-9A-Z]{15,18}$"},
                             Field{"province", 1, "^[a-z]{3,20}$"},
                             Field{"person", 2, "^.{2,40}$"},
                             Field{"phone", 2, "^1[0-9]{10}$"},
                             Field{"email", 2, "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"},
                             Field{"site", 3, "^.{2,60}$"},
                             Field{"domain", 3, "^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$"},
                             Field{"number", 3, ""},
                             Field{"document", 3, "^$|\\.(jpg|jpeg|png)$"}};
constexpr int kSteps = 3;
constexpr qint64 kLargestDocument = 4LL * 1024 * 1024;

QString resultCode(const char *code) { return QStringLiteral("Filing.") + QLatin1String(code); }

QJsonObject refusal(const char *code, const QString &message)
{
    return {{QStringLiteral("code"), 400}, {QStringLiteral("resultCode"), resultCode(code)}, {QStringLiteral("message"), message}};
}

QJsonObject done() { return {{QStringLiteral("code"), 200}, {QStringLiteral("resultCode"), QStringLiteral("success")}}; }

QString cell(const QString &html) { return QStringLiteral("<td>") + html + QStringLiteral("</td>"); }

} // namespace

bool FilingPages::isDataCall(const HttpRequest &request)
{
    return request.path() == "/beian4service/steps" || request.path() == "/beian4service/submit";
}

HttpResponse FilingPages::answer(const SuiteVisit &visit)
{
    const QByteArray path = visit.request.path();
    const bool isPost = visit.request.method == "POST";
    if (isPost && path == "/beian4service/steps")
        return saveStep(visit);
    if (isPost && path == "/beian4service/submit")
        return submit(visit);
    if (path == "/beian4service" || path == "/beian4service/")
        return form(visit);
    return pageAnswer(404, m_texts.message(QStringLiteral("notFound"), visit.language), Framing::Allowed);
}

HttpResponse FilingPages::form(const SuiteVisit &visit)
{
    const QByteArray draft = QUuid::createUuid().toRfc4122().toHex();
    m_drafts.insert(draft, {visit.customer.uid, visit.session.chain, {}});
    const QString choice = numberChoice(visit);
    const PageValues values{{QStringLiteral("accountBar"), accountBar(m_texts, visit.customer, visit.language)},
                            {QStringLiteral("uid"), visit.customer.uid},
                            {QStringLiteral("secondsLeft"), QString::number(visit.secondsLeft)},
                            {QStringLiteral("draft"), QString::fromLatin1(draft)},
                            {QStringLiteral("organiser"), visit.customer.name.toHtmlEscaped()},
                            {QStringLiteral("table"), table(visit)},
                            {QStringLiteral("numbers"), choice},
                            {QStringLiteral("disabled"), choice.isEmpty() ? QStringLiteral("disabled") : QString()},
                            {QStringLiteral("noNumberHidden"), choice.isEmpty() ? QString() : QStringLiteral("hidden")}};
    return pageAnswer(200, m_texts.page(QStringLiteral("filing.html"), visit.language, values), Framing::Allowed);
}

QString FilingPages::table(const SuiteVisit &visit)
{
    QString rows;
    const auto numbers = m_state.filings.held(visit.customer.uid);
    for (const ServiceNumber &number : numbers) {
        if (number.submissions.isEmpty())
            continue;
        const auto standing = m_state.filings.standing(number, m_state.worldClock.now());
        const FilingSubmission &filing = number.submissions.constLast();
        const QString status = filingStatus(standing), reason = standing.reason.isEmpty() ? QString() : m_texts.text(standing.reason, visit.language);
        rows += QStringLiteral("<tr>") + cell(filing.site.toHtmlEscaped()) + cell(filing.domain.toHtmlEscaped())
            + cell(QStringLiteral("<span class=\"status\" data-status=\"%1\">%2</span>")
                       .arg(status, m_texts.text(QStringLiteral("status.") + status, visit.language)))
            + cell(standing.filingNumber) + cell(standing.since.toString(QStringLiteral("yyyy-MM-dd HH:mm"))) + cell(reason)
            + QStringLiteral("</tr>");
    }
    if (rows.isEmpty())
        return QStringLiteral("<p class=\"empty\">%1</p>").arg(m_texts.text(QStringLiteral("filing.none"), visit.language));
    QString head;
    for (const char *column : {"column.website", "column.domain", "column.status", "column.filing", "column.since", "column.reason"})
        head += QStringLiteral("<th scope=\"col\">%1</th>").arg(m_texts.text(QString::fromLatin1(column), visit.language));
    return QStringLiteral("<div class=\"scroll\"><table id=\"filings\"><thead><tr>%1</tr></thead><tbody>%2</tbody></table></div>").arg(head, rows);
}

QString FilingPages::numberChoice(const SuiteVisit &visit)
{
    QString options;
    const auto numbers = m_state.filings.held(visit.customer.uid);
    for (const ServiceNumber &number : numbers) {
        if (m_state.filings.standing(number, m_state.worldClock.now()).status == BsnStatus::Bound)
            options += QStringLiteral("<option value=\"%1\">%1 · %2</option>").arg(number.sn, number.resourceId);
    }
    return options;
}

FilingPages::Draft *FilingPages::draftOf(const SuiteVisit &visit)
{
    const auto it = m_drafts.find(value(visit.request.bodyFields(), "draft"));
    const bool isIts = it != m_drafts.end() && it->customer == visit.customer.uid && it->chain == visit.session.chain;
    return isIts ? &*it : nullptr;
}

QString FilingPages::problemOf(const QString &field, const QString &text, const SandboxCustomer &customer)
{
    if (field == QLatin1String("number")) {
        const ServiceNumber *number = m_state.filings.find(text);
        const bool isFree = number && number->holder == customer.uid
            && m_state.filings.standing(*number, m_state.worldClock.now()).status == BsnStatus::Bound;
        return isFree ? QString() : QStringLiteral("problem.number");
    }
    for (const Field &known : kFields) {
        if (field == QLatin1String(known.name)
            && !QRegularExpression(QString::fromLatin1(known.pattern), QRegularExpression::CaseInsensitiveOption).match(text).hasMatch())
            return QStringLiteral("problem.") + field;
    }
    return {};
}

HttpResponse FilingPages::saveStep(const SuiteVisit &visit)
{
    Draft *draft = draftOf(visit);
    if (!draft)
        return dataAnswer(refusal("DraftLost", m_texts.text(QStringLiteral("filing.lost"), visit.language)));
    const FormFields fields = visit.request.bodyFields();
    const int step = value(fields, "step").toInt();
    QMap<QString, QString> saved;
    for (const Field &field : kFields) {
        const QString name = QString::fromLatin1(field.name);
        if (field.step != step)
            continue;
        const QString text = QString::fromUtf8(value(fields, field.name)).trimmed();
        QString problem = problemOf(name, text, visit.customer);
        if (name == QLatin1String("document") && value(fields, "documentSize").toLongLong() > kLargestDocument)
            problem = QStringLiteral("problem.documentSize");
        if (!problem.isEmpty()) {
            QJsonObject answer = refusal("InvalidField", m_texts.text(problem, visit.language));
            answer.insert(QStringLiteral("field"), name);
            return dataAnswer(answer);
        }
        saved.insert(name, text);
    }
    if (saved.isEmpty())
        return dataAnswer(refusal("InvalidStep", m_texts.text(QStringLiteral("filing.incomplete"), visit.language)));
    draft->steps.insert(step, saved);
    m_state.ledger.effect(Ledger::Effect::FilingStepSaved, visit.customer.uid, QString::number(step), m_state.clock.utcNow());
    return dataAnswer(done());
}

HttpResponse FilingPages::submit(const SuiteVisit &visit)
{
    Draft *draft = draftOf(visit);
    if (!draft)
        return dataAnswer(refusal("DraftLost", m_texts.text(QStringLiteral("filing.lost"), visit.language)));
    if (draft->steps.size() < kSteps)
        return dataAnswer(refusal("Incomplete", m_texts.text(QStringLiteral("filing.incomplete"), visit.language)));
    const QMap<QString, QString> organiser = draft->steps.value(1), site = draft->steps.value(kSteps);
    const QString sn = site.value(QStringLiteral("number"));
    if (const QString problem = problemOf(QStringLiteral("number"), sn, visit.customer); !problem.isEmpty())
        return dataAnswer(refusal("NumberNotFree", m_texts.text(problem, visit.language)));
    m_state.filings.submit(sn, {site.value(QStringLiteral("site")), site.value(QStringLiteral("domain")),
                                organiser.value(QStringLiteral("organiser")), m_state.worldClock.now(), {}});
    m_state.ledger.effect(Ledger::Effect::FilingSubmitted, visit.customer.uid, sn, m_state.clock.utcNow());
    m_drafts.remove(value(visit.request.bodyFields(), "draft"));
    QJsonObject answer = done();
    answer.insert(QStringLiteral("message"), m_texts.text(QStringLiteral("filing.accepted"), visit.language));
    answer.insert(QStringLiteral("sn"), sn);
    return dataAnswer(answer);
}

} // namespace pc::sandbox
