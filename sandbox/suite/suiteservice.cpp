// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/suiteservice.h"
#include <QFile>

namespace pc::sandbox {

namespace {

// The name under which faults know a path.
QString actionOf(const HttpRequest &request)
{
    const QByteArray path = request.path();
    if (path == "/federation")
        return QString::fromUtf8(value(request.queryFields() + request.bodyFields(), "Action"));
    if (path == "/session/state")
        return QStringLiteral("SessionState");
    if (path.startsWith("/beian4service"))
        return path.endsWith("/steps") ? QStringLiteral("FilingStep") : path.endsWith("/submit") ? QStringLiteral("FilingSubmit") : QStringLiteral("Filing");
    if (path.startsWith("/identity"))
        return QStringLiteral("Identity");
    if (path.startsWith("/ram4service"))
        return QStringLiteral("Roles");
    if (path.contains("-buy4service"))
        return QStringLiteral("Buy");
    return path.startsWith("/console") || path.contains("4service") ? QStringLiteral("Console") : QStringLiteral("Other");
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
    HttpResponse response = pageAnswer(spec.kind == FaultSpec::Kind::ServerError ? 500 : 503,
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
      m_pages(state, m_texts),
      m_filings(state, m_texts),
      m_identities(state, m_texts),
      m_buying(state, m_texts),
      m_roles(state, m_texts)
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
    m_state.identities.settle(m_state.worldClock.now());
    const QByteArray path = request.path(), place = path.split('/').value(1);
    if (plan.refusal && plan.refusal->kind != FaultSpec::Kind::ExpiredToken)
        return faultResponse(*plan.refusal);
    if (path == "/federation")
        return m_federation.answer(request, plan, request.header("Host"));
    if (path == "/session/state")
        return sessionState(request);
    if (path == "/session-ended")
        return pageAnswer(200, m_texts.message(QStringLiteral("signedOut"), languageOf(request)), Framing::Allowed);
    if (place == "assets")
        return asset(path);
    if (path == "/" || path == "/console" || path == "/console/")
        return HttpResponse::redirect("/console/ecs");
    if (place == "identity")
        return m_identities.answer(request);
    if (place == "console")
        return inSession(request, Framing::Forbidden, &SuiteService::console);
    if (place == "beian4service")
        return inSession(request, Framing::Allowed, &SuiteService::filing);
    if (path == "/ram4service/authorize") // by the customer itself: without the role there is no session
        return m_roles.authorise(request);
    if (place == "ram4service")
        return inSession(request, Framing::Allowed, &SuiteService::roles);
    if (place.endsWith("-buy4service"))
        return inSession(request, Framing::Allowed, &SuiteService::buy);
    if (place.endsWith("4service"))
        return inSession(request, Framing::Allowed, &SuiteService::console);
    return notFound(request);
}

HttpResponse SuiteService::notFound(const HttpRequest &request) const
{
    return pageAnswer(404, m_texts.message(QStringLiteral("notFound"), languageOf(request)));
}

HttpResponse SuiteService::inSession(const HttpRequest &request, Framing framing, Show show)
{
    const SuiteSession *session = sessionOf(request);
    const QDateTime now = m_state.clock.utcNow();
    const bool isAlive = session && session->isAlive(now);
    if (!isAlive && FilingPages::isDataCall(request))
        return needLogin(session);
    if (!session)
        return pageAnswer(401, m_texts.message(QStringLiteral("signedOut"), languageOf(request)), framing);
    if (!isAlive)
        return HttpResponse::redirect(session->loginUrl);
    const SandboxCustomer *customer = m_state.world.find(session->customer);
    return customer ? (this->*show)({request, *session, *customer, languageOf(request), session->secondsLeft(now)}) : notFound(request);
}

HttpResponse SuiteService::filing(const SuiteVisit &visit) { return m_filings.answer(visit); }

HttpResponse SuiteService::roles(const SuiteVisit &visit) { return m_roles.answer(visit); }

HttpResponse SuiteService::buy(const SuiteVisit &visit) { return m_buying.answer(visit); }

HttpResponse SuiteService::console(const SuiteVisit &visit)
{
    // "/console/ecs" and, for frames, "/ecs4service".
    const QString path = QString::fromUtf8(visit.request.path()), place = path.section(QLatin1Char('/'), 1, 1);
    const bool isSuite = place != QLatin1String("console");
    QString product = isSuite ? place.chopped(int(qstrlen("4service"))) : path.section(QLatin1Char('/'), 2, 2);
    if (product == QLatin1String("bsn")) // the vendor's name for service numbers
        product = QStringLiteral("beian");
    if (!m_pages.hasProduct(product))
        return notFound(visit.request);
    if (visit.request.method == "POST")
        return saveRemark(visit);
    const QString region = QString::fromUtf8(value(visit.request.queryFields(), "region"));
    const QDateTime now = m_state.worldClock.now();
    const ConsoleView view{visit.customer, product, Catalogue::regions().contains(region) ? region : Catalogue::regions().constFirst(),
                           visit.language, visit.secondsLeft, now, m_state.quotas.supply(visit.customer.uid, now).state, isSuite};
    return pageAnswer(200, m_pages.console(view), isSuite ? Framing::Allowed : Framing::Forbidden);
}

HttpResponse SuiteService::saveRemark(const SuiteVisit &visit)
{
    const FormFields fields = visit.request.bodyFields();
    const QString instance = QString::fromUtf8(value(fields, "instance"));
    m_state.world.setRemark(visit.customer.uid, instance, QString::fromUtf8(value(fields, "remark")));
    m_state.ledger.effect(Ledger::Effect::RemarkSaved, visit.customer.uid, instance, m_state.clock.utcNow());
    return seeOther(visit.request.target);
}

HttpResponse SuiteService::sessionState(const HttpRequest &request) const
{
    const SuiteSession *session = sessionOf(request);
    const QDateTime now = m_state.clock.utcNow();
    if (!session || !session->isAlive(now))
        return needLogin(session);
    const SandboxCustomer *customer = m_state.world.find(session->customer);
    return dataAnswer({{QStringLiteral("signedIn"), true},
                       {QStringLiteral("uid"), session->customer},
                       {QStringLiteral("name"), customer ? customer->name : QString()},
                       {QStringLiteral("secondsLeft"), session->secondsLeft(now)},
                       {QStringLiteral("expires"), session->expires.toString(Qt::ISODate)}});
}

const SuiteSession *SuiteService::sessionOf(const HttpRequest &request) const
{
    return m_state.suiteSessions.find(sessionCookieOf(request));
}

} // namespace pc::sandbox
