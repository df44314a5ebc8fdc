// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <optional>

namespace pc::sandbox {

struct FormPart
{
    QByteArray name, fileName, mediaType, content;
};

// The boundary that a Content-Type tells; empty: it is not multipart/form-data.
[[nodiscard]] QByteArray multipartBoundary(const QByteArray &contentType);
// In the order sent; nothing when the form is not whole or a part has no name.
[[nodiscard]] std::optional<QList<FormPart>> multipartParts(const QByteArray &body, const QByteArray &boundary);

} // namespace pc::sandbox
