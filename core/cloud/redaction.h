// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <QUrl>
#include <limits>

namespace pc {

// Every rule about what may be logged stands here, and is applied where a log entry or an error is made. Masked wholly:
// secrets, tokens, signatures, sign-in tokens, certificate numbers, telephone numbers. Partly: AccessKey ids, e-mail addresses,
// receipt handles. Of a queue's message the size alone.

[[nodiscard]] QString maskedKeyId(const QString &id);           // "LTAI****wxyz"
[[nodiscard]] QString maskedEmail(const QString &email);        // "a***@partner.example"
// name=value&… as it travels, also the query of an address. A field of any case by the name `secretField` is masked as well.
[[nodiscard]] QByteArray redactedForm(const QByteArray &form, const QByteArray &secretField = {});
inline constexpr qsizetype kWhole = std::numeric_limits<qsizetype>::max();
// Also when cut or damaged, and JSON inside text values. Of a text that gets longer than `limit` the rest may be missing: a log
// keeps the beginning of a long answer, and the answer is redacted no further. Never cut within a value. A field of any case by
// the name `secretField` is masked as well; a body that has one and is not JSON is masked wholly.
[[nodiscard]] QByteArray redactedJson(const QByteArray &json, qsizetype limit = kWhole, const QByteArray &secretField = {});
// Elements and their text alone. From where it is damaged on, and of a document type, nothing stays.
[[nodiscard]] QByteArray redactedXml(const QByteArray &xml, qsizetype limit = kWhole);
[[nodiscard]] QByteArray redactedUrl(const QUrl &url, const QByteArray &secretField = {});
[[nodiscard]] QByteArray redactedHeader(const QByteArray &name, const QByteArray &value);
[[nodiscard]] QString redactedText(const QString &text);        // free text, such as a vendor message that quotes the signed text
[[nodiscard]] QByteArray redactedBody(const QByteArray &body, qsizetype limit = kWhole, const QByteArray &secretField = {});    // JSON, XML, form or text, whichever it looks like

} // namespace pc
