// SPDX-License-Identifier: Apache-2.0
#include "sandbox/control/controlservice.h"
#include "sandbox/queue/eventtrouble.h"
#include "sandbox/world/scenario.h"
#include "sandbox/world/ticketdesk.h"
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

constexpr std::chrono::hours kFarthestAhead(10 * 365 * 24);

HttpResponse reply(int status, const QJsonObject &object)
{
    return HttpResponse::json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HttpResponse problem(int status, const QString &sentence) { return reply(status, {{QStringLiteral("error"), sentence}}); }

HttpResponse done(const QString &what, int count) { return reply(200, {{what, count}}); }

} // namespace

HttpResponse ControlService::answer(const HttpRequest &request)
{
    // A page shown in a browser must not be able to steer the sandbox; browsers say where such a request comes from.
    if (!request.header("Origin").isNull())
        return problem(403, QStringLiteral("not for pages"));
    const QString path = QString::fromUtf8(request.path());
    const bool isGet = request.method == "GET", isDelete = request.method == "DELETE", isPost = request.method == "POST";
    if (path == QLatin1String("/faults") || path.startsWith(QLatin1String("/faults/")))
        return faults(request);
    if (path == QLatin1String("/clock"))
        return clock(request);
    if (path == QLatin1String("/queue") || path.startsWith(QLatin1String("/queue/")))
        return queue(request);
    if (path == QLatin1String("/state") && isGet)
        return summary();
    if (path == QLatin1String("/book") && isGet)
        return {200, {{"Content-Type", "text/csv; charset=utf-8"}}, customerBook(m_state.world)};
    if (path == QLatin1String("/ledger") && isGet)
        return reply(200, m_state.ledger.toJson());
    if (path == QLatin1String("/ledger") && isDelete) {
        m_state.ledger.clear();
        return done(QStringLiteral("cleared"), 1);
    }
    if (path == QLatin1String("/sessions/end") && isPost) {
        const QString customer = QString::fromUtf8(value(request.queryFields(), "customer"));
        return done(QStringLiteral("ended"), m_state.suiteSessions.endAll(customer, m_state.clock.utcNow()));
    }
    if (path.startsWith(QLatin1String("/customers/")) && isDelete) {
        const bool removed = m_state.world.remove(path.section(QLatin1Char('/'), 2));
        return removed ? done(QStringLiteral("removed"), 1) : problem(404, QStringLiteral("no such customer"));
    }
    if (path.startsWith(QLatin1String("/filings/")) && isPost)
        return decide(path.section(QLatin1Char('/'), 2), request.body);
    if (path.startsWith(QLatin1String("/tickets/")) && isPost)
        return answerTicket(path.section(QLatin1Char('/'), 2), request.body);
    if (path == QLatin1String("/ticket-products") && isGet)
        return {200, {{"Content-Type", "text/csv; charset=utf-8"}}, ticketProductSheet()};
    return problem(404, QStringLiteral("no such path or method"));
}

HttpResponse ControlService::decide(const QString &sn, const QByteArray &body)
{
    const ServiceNumber *number = m_state.filings.find(sn);
    const QDateTime now = m_state.worldClock.now();
    if (!number || m_state.filings.standing(*number, now).status != BsnStatus::InReview)
        return problem(404, QStringLiteral("no filing in review with this number"));
    const QString decision = QString::fromUtf8(body).trimmed();
    const QStringList reasons{QStringLiteral("licence"), QStringLiteral("domain"), QStringLiteral("phone"), QStringLiteral("site")};
    const bool isApproved = decision == QLatin1String("approve");
    if (!isApproved && !reasons.contains(decision))
        return problem(400, QStringLiteral("approve, or a reason to return it: ") + reasons.join(QStringLiteral(", ")));
    m_state.events.look();
    m_state.filings.decide(sn, {now, isApproved, isApproved ? QString() : QStringLiteral("reason.") + decision});
    m_state.events.lookNow();
    return done(QStringLiteral("decided"), 1);
}

HttpResponse ControlService::answerTicket(const QString &id, const QByteArray &body)
{
    const QDateTime now = m_state.worldClock.now();
    const VendorTicket *ticket = m_state.tickets.find(id, now);
    if (!ticket || ticket->stage == TicketStage::Confirmed)
        return problem(404, QStringLiteral("no open ticket with this id"));
    const QMap<QByteArray, TicketBook::Act> acts{{"ask", TicketBook::Act::Ask}, {"solve", TicketBook::Act::Solve}, {"close", TicketBook::Act::Close}};
    const auto act = acts.constFind(body.trimmed());
    if (act == acts.cend())
        return problem(400, QStringLiteral("ask, solve or close"));
    m_state.events.look();
    m_state.tickets.act(id, *act, now);
    m_state.events.lookNow();
    return done(QStringLiteral("answered"), 1);
}

HttpResponse ControlService::faults(const HttpRequest &request)
{
    if (request.method == "GET")
        return reply(200, {{QStringLiteral("faults"), m_state.faults.toJson()}});
    if (request.method == "DELETE") {
        const QString id = QString::fromUtf8(request.path()).section(QLatin1Char('/'), 2);
        if (id.isEmpty()) {
            m_state.faults.clear();
            return done(QStringLiteral("removed"), 1);
        }
        return m_state.faults.remove(id.toInt()) ? done(QStringLiteral("removed"), 1) : problem(404, QStringLiteral("no such fault"));
    }
    if (request.method != "POST")
        return problem(405, QStringLiteral("GET, POST or DELETE"));
    // The order itself, or {"spec": "…"}.
    const QJsonDocument json = QJsonDocument::fromJson(request.body);
    const QString text = json.isObject() ? json.object().value(QLatin1String("spec")).toString() : QString::fromUtf8(request.body);
    auto spec = FaultSpec::parse(text.trimmed());
    if (!spec)
        return problem(400, spec.error());
    return reply(201, {{QStringLiteral("id"), m_state.faults.add(std::move(*spec))}});
}

HttpResponse ControlService::queue(const HttpRequest &request)
{
    const QString what = QString::fromUtf8(request.path()).section(QLatin1Char('/'), 2);
    MessageQueue &queue = m_state.queue;
    m_state.events.look();
    if (request.method == "GET" && what.isEmpty())
        return reply(200, queue.books());
    if (request.method == "DELETE" && what.isEmpty()) {
        queue.purge();
        return done(QStringLiteral("purged"), 1);
    }
    if (request.method != "POST")
        return problem(405, QStringLiteral("GET, POST or DELETE"));
    const QDateTime now = m_state.clock.utcNow();
    if (what == QLatin1String("messages")) { // the body of one message, as it is
        NewMessage message;
        message.body = request.body;
        message.kind = QStringLiteral("sent");
        return reply(201, {{QStringLiteral("id"), QString::fromLatin1(queue.put(message, now).id)}});
    }
    const QJsonObject order = QJsonDocument::fromJson(request.body).object();
    if (what == QLatin1String("events")) {
        const auto trouble = TroubleOrder::fromJson(order);
        if (!trouble)
            return problem(400, QStringLiteral("count from 1 to 100000, shares from 0 to 1"));
        const QMap<QString, int> counts = putTrouble(*trouble, m_state);
        QJsonObject answer;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            answer.insert(it.key(), it.value());
        return reply(201, answer);
    }
    const int visibility = order.value(QLatin1String("visibility")).toInt();
    if (!what.isEmpty() || visibility < 1 || visibility > 43'200)
        return problem(400, QStringLiteral("{\"visibility\": 1 to 43200}, or /queue/events, or /queue/messages"));
    queue.setVisibility(std::chrono::seconds(visibility));
    return reply(200, {{QStringLiteral("visibility"), visibility}});
}

HttpResponse ControlService::clock(const HttpRequest &request)
{
    const auto answer = [this](qint64 moved) {
        return reply(200, {{QStringLiteral("now"), m_state.worldClock.now().toString(Qt::ISODate)},
                           {QStringLiteral("protocolNow"), m_state.clock.utcNow().toString(Qt::ISODate)},
                           {QStringLiteral("moved"), moved},
                           {QStringLiteral("ahead"), qint64(m_state.worldClock.ahead().count())}});
    };
    if (request.method == "GET")
        return answer(0);
    if (request.method != "POST")
        return problem(405, QStringLiteral("GET or POST"));
    const QJsonObject order = QJsonDocument::fromJson(request.body).object();
    const QJsonValue seconds = order.value(QLatin1String("seconds"));
    const QDateTime to = QDateTime::fromString(order.value(QLatin1String("to")).toString(), Qt::ISODate);
    if (seconds.isDouble() == to.isValid())
        return problem(400, QStringLiteral("{\"seconds\": N} or {\"to\": \"2026-02-01T00:00:00Z\"}"));
    const std::chrono::seconds by(to.isValid() ? m_state.worldClock.now().secsTo(to) : seconds.toInteger(-1));
    if (by.count() < 0 || m_state.worldClock.ahead() + by > kFarthestAhead)
        return problem(400, QStringLiteral("forward only, and not more than ten years"));
    m_state.moveClock(by);
    return answer(by.count());
}

HttpResponse ControlService::summary() const
{
    qint64 instances = 0, orders = 0, tickets = 0, filings = 0;
    QSet<QString> groups;
    for (const SandboxCustomer &customer : m_state.world.customers()) {
        instances += customer.instances;
        orders += customer.orders;
        tickets += customer.tickets;
        filings += customer.filings;
        if (!customer.group.isEmpty())
            groups.insert(customer.group);
    }
    return reply(200, {{QStringLiteral("customers"), m_state.world.customers().size()}, {QStringLiteral("groups"), groups.size()},
                       {QStringLiteral("instances"), instances}, {QStringLiteral("orders"), orders}, {QStringLiteral("tickets"), tickets},
                       {QStringLiteral("filings"), filings}, {QStringLiteral("emailSuffix"), m_state.world.emailSuffix()},
                       {QStringLiteral("accountQuota"), m_state.world.accountQuota()}});
}

} // namespace pc::sandbox
