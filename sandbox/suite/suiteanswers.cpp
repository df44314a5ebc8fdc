// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/suiteanswers.h"
#include "sandbox/api/envelope.h"
#include <QJsonDocument>

namespace pc::sandbox {

namespace {
constexpr char kPolicy[]
    = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
}

HttpResponse pageAnswer(int status, const QByteArray &html, Framing framing)
{
    HttpResponse response = HttpResponse::html(status, html);
    // A page for frames says nothing of frames: 'frame-ancestors *' would shut out pages of private schemes.
    const bool isClosed = framing == Framing::Forbidden;
    response.setHeader("Content-Security-Policy", isClosed ? QByteArray(kPolicy) + "; frame-ancestors 'none'" : QByteArray(kPolicy));
    if (isClosed)
        response.setHeader("X-Frame-Options", "DENY");
    return response;
}

HttpResponse dataAnswer(const QJsonObject &body)
{
    HttpResponse response = HttpResponse::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    response.setHeader("Cache-Control", "no-store");
    return response;
}

HttpResponse needLogin(const SuiteSession *session)
{
    // signedIn and loginUrl are the sandbox's own.
    return dataAnswer(
        {{QStringLiteral("code"), 201},
         {QStringLiteral("resultCode"), QStringLiteral("Frontend.Business.NeedLogin")},
         {QStringLiteral("data"), QJsonObject{{QStringLiteral("key"), QStringLiteral("https://account.aliyun.com/login/login.htm")}}},
         {QStringLiteral("requestId"), newRequestId()},
         {QStringLiteral("signedIn"), false},
         {QStringLiteral("loginUrl"), session ? QString::fromUtf8(session->loginUrl) : QStringLiteral("/session-ended")}});
}

HttpResponse seeOther(const QByteArray &location)
{
    HttpResponse response = HttpResponse::redirect(location);
    response.status = 303;
    return response;
}

QString accountBar(const PageTexts &texts, const SandboxCustomer &customer, const QString &language)
{
    const QString name = customer.name.isEmpty() ? customer.loginEmail : customer.name;
    return QString::fromUtf8(texts.page(QStringLiteral("accountbar.html"), language,
                                        {{QStringLiteral("name"), name.toHtmlEscaped()},
                                         {QStringLiteral("englishName"), customer.englishName.toHtmlEscaped()},
                                         {QStringLiteral("uid"), customer.uid.toHtmlEscaped()}}));
}

} // namespace pc::sandbox
