// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/federation.h"
#include "sandbox/api/envelope.h"
#include "sandbox/logging.h"
#include "sandbox/protocol/signature.h"
#include <QJsonDocument>
#include <QUrl>

namespace pc::sandbox {

namespace {

// Browsers send the first one to the page itself only, the second also to the page in a frame of another site.
constexpr char kCookie[] = "sandbox_session", kFrameCookie[] = "sandbox_frame";

auto missing(const char *name)
{
    return refuse(400, QByteArray("MissingParameter.") + name, QStringLiteral("The parameter %1 is missing.").arg(QLatin1String(name)));
}

auto badCredential()
{
    return refuse(401, "InvalidCredential.AuthenticateFail", QStringLiteral("The credential you provided is invalid."));
}

// A page address that a browser may be sent to. Plain HTTP is for loopback, as everywhere in the sandbox.
bool isPage(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

QByteArray sessionCookieOf(const HttpRequest &request)
{
    const QByteArray own = request.cookie(kCookie);
    return own.isEmpty() ? request.cookie(kFrameCookie) : own;
}

HttpResponse Federation::answer(const HttpRequest &request, const FaultPlan &plan, const QByteArray &suiteOrigin)
{
    const FormFields fields = request.queryFields() + request.bodyFields();
    const QByteArray action = value(fields, "Action");
    const QDateTime now = m_state.clock.utcNow().addSecs(plan.skew.count());
    const QString requestId = newRequestId();
    const bool expireAll = plan.refusal && plan.refusal->kind == FaultSpec::Kind::ExpiredToken;
    Outcome<HttpResponse> outcome
        = refuse(400, "InvalidAction", QStringLiteral("The action %1 is invalid.").arg(QString::fromUtf8(action)));
    if (action == "GetSigninToken")
        outcome = signinToken(fields, now, expireAll, requestId);
    else if (action == "Login" && request.method == "GET")
        outcome = login(request, now, expireAll, suiteOrigin);
    m_state.ledger.call(QString::fromUtf8(action), !outcome);
    qCInfo(lcSandbox).noquote() << "federation" << action.left(20) << (outcome ? QByteArray("ok") : outcome.error().code) << requestId;
    return outcome ? *outcome : errorEnvelope(outcome.error(), requestId, request.header("Host"), AnswerFormat::Json);
}

Outcome<HttpResponse> Federation::signinToken(const FormFields &fields, const QDateTime &now, bool expireAll, const QString &requestId)
{
    for (const char *name : {"AccessKeyId", "AccessKeySecret", "SecurityToken", "TicketType"}) {
        if (value(fields, name).isEmpty())
            return missing(name);
    }
    if (value(fields, "TicketType") != "mini")
        return refuse(400, "InvalidParameter.TicketType", QStringLiteral("The parameter TicketType is invalid."));
    const Outcome<IssuedKey> key = m_state.keys.find(value(fields, "AccessKeyId"), value(fields, "SecurityToken"), now);
    if (!key || expireAll || key->caller.kind != Caller::Kind::Role || !equalInConstantTime(key->secret, value(fields, "AccessKeySecret")))
        return badCredential();
    const QByteArray token = m_state.signinTokens.issue(key->caller.account, now);
    m_state.ledger.effect(Ledger::Effect::SigninTokenIssued, key->caller.account, key->caller.session, now);
    const QJsonObject body{{QStringLiteral("RequestId"), requestId}, {QStringLiteral("SigninToken"), QString::fromLatin1(token)}};
    return HttpResponse::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Outcome<HttpResponse> Federation::login(const HttpRequest &request, const QDateTime &now, bool expireAll, const QByteArray &suiteOrigin)
{
    const FormFields fields = request.queryFields() + request.bodyFields();
    for (const char *name : {"LoginUrl", "Destination", "SigninToken"}) {
        if (value(fields, name).isEmpty())
            return missing(name);
    }
    const QUrl destination = QUrl::fromEncoded(value(fields, "Destination"), QUrl::StrictMode);
    if (!isPage(destination) || destination.authority().toLatin1() != suiteOrigin)
        return refuse(400, "InvalidParameter.Destination", QStringLiteral("The parameter Destination is invalid."));
    const QUrl loginUrl = QUrl::fromEncoded(value(fields, "LoginUrl"), QUrl::StrictMode);
    if (!isPage(loginUrl))
        return refuse(400, "InvalidParameter.LoginUrl", QStringLiteral("The parameter LoginUrl is invalid."));
    const auto customer = m_state.signinTokens.redeem(value(fields, "SigninToken"), now);
    if (!customer || expireAll)
        return badCredential();
    const QByteArray cookie = m_state.suiteSessions.open(*customer, loginUrl.toEncoded(), m_state.clock.utcNow(), sessionCookieOf(request));
    m_state.ledger.effect(Ledger::Effect::SignedIn, *customer, destination.path(), now);
    HttpResponse response = HttpResponse::redirect(destination.toEncoded());
    response.headers.append({"Set-Cookie", kCookie + ('=' + cookie) + "; Path=/; HttpOnly; SameSite=Lax"});
    response.headers.append({"Set-Cookie", kFrameCookie + ('=' + cookie) + "; Path=/; HttpOnly; Secure; SameSite=None"});
    return response;
}

} // namespace pc::sandbox
