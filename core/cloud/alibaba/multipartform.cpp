// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/multipartform.h"
#include <QRegularExpression>
#include <QUuid>
#include <algorithm>

namespace pc::Alibaba {

// A name cannot end its quotes or its line.
static QByteArray quotable(QString name)
{
    name.replace(QLatin1Char('"'), QLatin1String("%22")).replace(QLatin1Char('\r'), QLatin1String("%0D")).replace(QLatin1Char('\n'), QLatin1String("%0A"));
    return name.toUtf8();
}

static QByteArray plainType(const QString &mediaType)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")));
    return form.match(mediaType).hasMatch() ? mediaType.toLatin1() : QByteArray("application/octet-stream");
}

MultipartForm multipartForm(const FormFields &fields, const FormFile &file, const QByteArray &boundary)
{
    MultipartForm form;
    form.contentType = "multipart/form-data; boundary=" + boundary;
    form.body.reserve(file.content.size() + 4096);
    for (const auto &[name, value] : fields) {
        form.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quotable(QString::fromUtf8(name)) + "\"\r\n\r\n";
        form.body += value.reveal();
        form.body += "\r\n";
    }
    form.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quotable(file.name) + "\"\r\nContent-Type: "
        + plainType(file.mediaType) + "\r\n\r\n";
    form.fileAt = form.body.size();
    form.body += file.content;
    form.body += "\r\n--" + boundary + "--\r\n";
    return form;
}

QByteArray freshBoundary(const FormFields &fields, const QByteArray &content)
{
    for (;;) {
        const QByteArray boundary = "----FormBoundary" + QUuid::createUuid().toByteArray(QUuid::Id128);
        const bool isMet = content.contains(boundary)
            || std::any_of(fields.cbegin(), fields.cend(), [&boundary](const auto &field) { return field.second.reveal().contains(boundary); });
        if (!isMet)
            return boundary;
    }
}

} // namespace pc::Alibaba
