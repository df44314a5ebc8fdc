// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/restanswer.h"
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/limitedxml.h"
#include "core/cloud/redaction.h"

namespace pc::Alibaba {

using Kind = ApiError::Kind;

// Where the status alone would mislead: every refused signature is a 403, as a missing right is.
static Kind kindOf(const QString &code, int status)
{
    static const QHash<QString, Kind> kinds{{QStringLiteral("TimeExpired"), Kind::ClockSkew},
                                            {QStringLiteral("RequestTimeTooSkewed"), Kind::ClockSkew},
                                            {QStringLiteral("InvalidAccessKeyId"), Kind::BadCredentials},
                                            {QStringLiteral("SignatureDoesNotMatch"), Kind::BadCredentials},
                                            {QStringLiteral("InvalidSecurityToken"), Kind::BadCredentials},
                                            {QStringLiteral("SecurityTokenExpired"), Kind::BadCredentials},
                                            {QStringLiteral("QpsLimitExceeded"), Kind::RateLimited},
                                            {QStringLiteral("InternalError"), Kind::Server}};
    return kinds.value(code, kindByStatus(status));
}

Result<CallAnswer> readRestAnswer(const HttpAnswer &answer, const QByteArray &requestIdHeader)
{
    const QString requestId = QString::fromLatin1(answer.header(requestIdHeader));
    if (answer.status < 300) {
        CallAnswer out;
        out.httpStatus = answer.status;
        out.requestId = requestId;
        out.content = answer.body;
        return out;
    }
    ApiError error;
    error.sent = true;
    error.httpStatus = answer.status;
    error.requestId = requestId;
    error.retryAfter = retryAfter(answer);
    if (const auto body = readXml(answer.body)) {
        error.code = body->textOf(QLatin1String("Code"));
        error.detail = redactedText(body->textOf(QLatin1String("Message")));
        if (const QString told = body->textOf(QLatin1String("RequestId")); !told.isEmpty())
            error.requestId = told;
    } else if (!answer.body.isEmpty()) { // the page of a gateway
        error.detail = QString::fromUtf8(redactedBody(answer.body.left(200)));
    }
    error.kind = kindOf(error.code, answer.status);
    return failure(error);
}

} // namespace pc::Alibaba
