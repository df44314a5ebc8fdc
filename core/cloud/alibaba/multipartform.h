// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include <QList>
#include <QString>

namespace pc::Alibaba {

struct FormFile
{
    QString name;
    QString mediaType;              // of another form than type/subtype: application/octet-stream
    QByteArray content;
};

// A form as object storage takes it (multipart/form-data): the fields in the order given, the file last, as what stands behind
// it is refused. Byte for byte as vector "v1-post-object-form" in tests/data/form-vectors.json.
struct MultipartForm
{
    QByteArray contentType;         // names the boundary
    QByteArray body;
    qsizetype fileAt = 0;           // where the file's bytes begin
};
using FormFields = QList<std::pair<QByteArray, Secret>>;
[[nodiscard]] MultipartForm multipartForm(const FormFields &fields, const FormFile &file, const QByteArray &boundary);

// Random, and found in none of the parts.
[[nodiscard]] QByteArray freshBoundary(const FormFields &fields, const QByteArray &content);

} // namespace pc::Alibaba
