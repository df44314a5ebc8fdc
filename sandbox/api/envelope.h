// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"
#include "sandbox/protocol/vendorerror.h"
#include <QJsonObject>

namespace pc::sandbox {

enum class AnswerFormat { Json, Xml };

// An answer of an operation; an empty request id is not told. XML has the root <{action}Response>.
[[nodiscard]] HttpResponse answerEnvelope(QJsonObject answer, const QString &requestId, const QByteArray &action, AnswerFormat format);
// The vendor's error envelope; XML has the root <Error>.
[[nodiscard]] HttpResponse errorEnvelope(const VendorError &error, const QString &requestId, const QByteArray &host, AnswerFormat format);

[[nodiscard]] QString newRequestId();    // upper-case UUID

} // namespace pc::sandbox
