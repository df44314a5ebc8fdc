// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/suiteservice.h"
#include "sandbox/api/envelope.h"
#include <QFile>
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

constexpr char kPolicy[]
    = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

// The name under which faults know a path.
QString actionOf(const HttpRequest &request)
{
    const QByteArray path = request.path();
    if (path == "/federation")
        return QString::fromUtf8(value(request.queryFields() + request.bodyFields(), "Action"));
    if (path == "/session/state")
        return QStringLiteral("SessionState");
    return path.startsWith("/console") ? QStringLiteral("Console") : QStringLiteral("Other");
}

HttpResponse page(int status, const QByteArray &html)
{
    HttpResponse response = HttpResponse::html(status, html);
    response.setHeader("Content-Security-Policy", kPolicy);
    return response;
}

HttpResponse asset(const QByteArray &path)
{
    QFile file(QStringLiteral(":/sandbox/pages/") + QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1)));
    if (!path.endsWith(".css") && !path.endsWith(".js"))
        return HttpResponse::json(404, "{}");
    if (!file.open(QIODevice::ReadOnly))
        return HttpResponse::json(404, "{}");
    const QByteArray type = path.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    return {200, {{"Content-Type", type}, {"Cache-Control", "no-store"}}, file.readAll()};
}

HttpResponse faultResponse(const FaultSpec &spec)
{
    HttpResponse response = page(spec.kind == FaultSpec::Kind::ServerError ? 500 : 503,
                                 "<!doctype html><title>Service unavailable</title><h1>Service unavailable</h1>");
    if (spec.kind == FaultSpec::Kind::Unavailable)
        response.setHeader("Retry-After", QByteArray::number(spec.retryAfter.count()));
    return response;
}

} // namespace

SuiteService::SuiteService(SandboxState &state, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_federation(state),
      m_pages(state, m_texts)
{}

void SuiteService::handle(const HttpRequest &request, const Respond &respond)
{
    const SuiteSession *session = sessionOf(request);
    const FaultPlan plan = m_state.faults.plan(actionOf(request), session ? session->customer : QString());
    const auto play = [this, request, plan, respond] {
        HttpResponse response;
        if (!plan.dropBefore)
            response = answer(request, plan);
        response.setHeader("Date", httpDate(m_state.clock.utcNow().addSecs(plan.skew.count())));
        response.delivery = plan.dropBefore || plan.dropAfter ? Delivery::Dropped : plan.truncate ? Delivery::Truncated : Delivery::Whole;
        respond(std::move(response));
    };
    if (plan.delay.count() > 0)
        m_state.clock.after(plan.delay, this, play);
    else
        play();
}

HttpResponse SuiteService::answer(const HttpRequest &request, const FaultPlan &plan)
{
    const QByteArray path = request.path();
    if (plan.refusal && plan.refusal->kind != FaultSpec::Kind::ExpiredToken)
        return faultResponse(*plan.refusal);
    if (path == "/federation")
        return m_federation.answer(request, plan, request.header("Host"));
    if (path == "/session/state")
        return sessionState(request);
    if (path == "/session-ended")
        return page(200, m_texts.message(QStringLiteral("signedOut"), languageOf(request)));
    if (path.startsWith("/assets/"))
        return asset(path);
    if (path == "/" || path == "/console" || path == "/console/")
        return HttpResponse::redirect("/console/ecs");
    if (path.startsWith("/console/"))
        return console(request);
    return page(404, m_texts.message(QStringLiteral("notFound"), languageOf(request)));
}

HttpResponse SuiteService::console(const HttpRequest &request)
{
    const SuiteSession *session = sessionOf(request);
    const QDateTime now = m_state.clock.utcNow();
    if (!session)
        return page(401, m_texts.message(QStringLiteral("signedOut"), languageOf(request)));
    if (!session->isAlive(now))
        return HttpResponse::redirect(session->loginUrl);
    const SandboxCustomer *customer = m_state.world.find(session->customer);
    const QString product = QString::fromUtf8(request.path()).section(QLatin1Char('/'), 2, 2);
    if (!customer || !m_pages.hasProduct(product))
        return page(404, m_texts.message(QStringLiteral("notFound"), languageOf(request)));
    if (request.method == "POST")
        return saveRemark(request, *session);
    const QString region = QString::fromUtf8(value(request.queryFields(), "region"));
    const ConsoleView view{*customer, product, Catalogue::regions().contains(region) ? region : Catalogue::regions().constFirst(),
                           languageOf(request), session->secondsLeft(now), m_state.worldClock.now(),
                           m_state.quotas.supply(customer->uid, m_state.worldClock.now()).state};
    return page(200, m_pages.console(view));
}

HttpResponse SuiteService::saveRemark(const HttpRequest &request, const SuiteSession &session)
{
    const FormFields fields = request.bodyFields();
    const QString instance = QString::fromUtf8(value(fields, "instance"));
    m_state.world.setRemark(session.customer, instance, QString::fromUtf8(value(fields, "remark")));
    m_state.ledger.effect(Ledger::Effect::RemarkSaved, session.customer, instance, m_state.clock.utcNow());
    HttpResponse response = HttpResponse::redirect(request.target);
    response.status = 303;
    return response;
}

HttpResponse SuiteService::sessionState(const HttpRequest &request) const
{
    const SuiteSession *session = sessionOf(request);
    const QDateTime now = m_state.clock.utcNow();
    QJsonObject body;
    if (session && session->isAlive(now)) {
        const SandboxCustomer *customer = m_state.world.find(session->customer);
        body = {{QStringLiteral("signedIn"), true},
                {QStringLiteral("uid"), session->customer},
                {QStringLiteral("name"), customer ? customer->name : QString()},
                {QStringLiteral("secondsLeft"), session->secondsLeft(now)},
                {QStringLiteral("expires"), session->expires.toString(Qt::ISODate)}};
    } else {
        // As data calls of the vendor's pages answer; signedIn and loginUrl are the sandbox's own.
        body
            = {{QStringLiteral("code"), 201},
               {QStringLiteral("resultCode"), QStringLiteral("Frontend.Business.NeedLogin")},
               {QStringLiteral("data"), QJsonObject{{QStringLiteral("key"), QStringLiteral("https://account.aliyun.com/login/login.htm")}}},
               {QStringLiteral("requestId"), newRequestId()},
               {QStringLiteral("signedIn"), false},
               {QStringLiteral("loginUrl"), session ? QString::fromUtf8(session->loginUrl) : QStringLiteral("/session-ended")}};
    }
    HttpResponse response = HttpResponse::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    response.setHeader("Cache-Control", "no-store");
    return response;
}

const SuiteSession *SuiteService::sessionOf(const HttpRequest &request) const
{
    return m_state.suiteSessions.find(request.cookie(sessionCookieName()));
}

} // namespace pc::sandbox
