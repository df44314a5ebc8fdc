// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/jsontext.h"
#include "core/cloud/redaction.h"
#include "core/contracts/errordictionary.h"
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

namespace pc::Alibaba {

using Kind = ApiError::Kind;

QJsonValue member(const QJsonObject &json, QLatin1String name)
{
    const auto exact = json.constFind(name);
    if (exact != json.constEnd())
        return *exact;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) // longer numbers were put in quotes before the text was parsed
        return value.toDouble() == double(value.toInteger()) ? QString::number(value.toInteger()) : QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return {};
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer)
{
    bool isNumber = false;
    const qint64 vendor = answer.header("x-acs-retry-after").toLongLong(&isNumber); // milliseconds
    if (isNumber && vendor >= 0)
        return std::chrono::milliseconds(vendor);
    const QByteArray header = answer.header("Retry-After");
    const qint64 seconds = header.toLongLong(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    HttpAnswer when;
    when.headers = {{"Date", header}};
    const QDateTime until = when.date(), now = answer.date();
    if (!until.isValid() || !now.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(until)));
}

ApiError::Kind kindByStatus(int status)
{
    switch (status) {
    case 401: return Kind::BadCredentials;
    case 403: return Kind::Forbidden;
    case 404: return Kind::NotFound;
    case 408: return Kind::Timeout;
    case 409: return Kind::Conflict;
    case 429: return Kind::RateLimited;
    default: return status >= 500 ? Kind::Server : Kind::Rejected;
    }
}

static ApiError baseError(const HttpAnswer &answer, const QString &action)
{
    ApiError error;
    error.sent = true;
    error.httpStatus = answer.status;
    error.action = action;
    error.requestId = QString::fromLatin1(answer.header("x-acs-request-id"));
    error.retryAfter = retryAfter(answer);
    return error;
}

static ApiError notJson(const HttpAnswer &answer, const QString &action)
{
    ApiError error = baseError(answer, action);
    error.kind = answer.status >= 400 ? kindByStatus(answer.status) : Kind::Malformed; // a gateway's own page, or a protocol fault
    error.detail = QString::fromUtf8(redactedBody(answer.body.left(200)));
    return error;
}

// Business codes that no page of the vendor lists still tell by their name that the service broke, not that it refused. The
// difference decides whether a write may be called not done.
static bool soundsBroken(const QString &code)
{
    static const QRegularExpression pattern(QStringLiteral("internal|time_?d?_?out|unavailable|(?:system|service|server|unknown|inner)[._]?(?:error|exception|busy|fail)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(code).hasMatch();
}

// Names of the vendor: "Code" may be the text of a whole family ("Throttling.User"), a number, or a business code.
static ApiError refusal(const HttpAnswer &answer, const QJsonObject &body, const QString &code, const QString &action, const ContractRegistry &contracts)
{
    ApiError error = baseError(answer, action);
    error.code = code;
    const QString requestId = textOf(member(body, QLatin1String("RequestId")));
    if (!requestId.isEmpty())
        error.requestId = requestId;
    error.detail = redactedText(textOf(member(body, QLatin1String("Message"))));
    const auto meaning = explain(contracts, code, action, QStringLiteral("en"));
    error.kind = meaning && meaning->kind ? *meaning->kind : !meaning && soundsBroken(code) ? Kind::Server : kindByStatus(answer.status);
    // Some services say so in the message of a general code.
    if (error.kind == Kind::Rejected && error.detail.contains(QLatin1String("SecurityToken.Expired")))
        error.kind = Kind::BadCredentials;
    return error;
}

Result<CallAnswer> readAnswer(const HttpAnswer &answer, const QString &action, const ContractRegistry &contracts)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(quoteLongNumbers(answer.body), &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject())
        return failure(notJson(answer, action));
    const QJsonObject body = document.object();
    const QString code = textOf(member(body, QLatin1String("Code")));
    const QString success = textOf(member(body, QLatin1String("Success")));
    const bool isRefused = answer.status >= 400 || (!code.isEmpty() && !contracts.successCodes().contains(code))
        || success.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0; // true says nothing: it comes with error codes, too
    if (isRefused)
        return failure(refusal(answer, body, contracts.successCodes().contains(code) ? QString() : code, action, contracts));
    CallAnswer out;
    out.httpStatus = answer.status;
    out.body = body;
    out.requestId = textOf(member(body, QLatin1String("RequestId")));
    if (out.requestId.isEmpty())
        out.requestId = QString::fromLatin1(answer.header("x-acs-request-id"));
    return out;
}

} // namespace pc::Alibaba
