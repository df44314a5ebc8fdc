// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/multipart.h"

namespace pc::sandbox {

namespace {

// `name` of "form-data; name=\"key\"; filename=\"note.txt\"", with or without quotation marks.
QByteArray attribute(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &part : header.split(';')) {
        const QByteArray text = part.trimmed();
        if (!text.toLower().startsWith(name + '='))
            continue;
        const QByteArray given = text.mid(name.size() + 1);
        return given.size() >= 2 && given.startsWith('"') && given.endsWith('"') ? given.mid(1, given.size() - 2) : given;
    }
    return {};
}

std::optional<FormPart> partOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    FormPart part;
    part.content = text.mid(end + 4);
    for (const QByteArray &line : text.left(end).split('\n')) {
        const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower(), value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "content-type")
            part.mediaType = value;
        if (name != "content-disposition")
            continue;
        part.name = attribute(value, "name");
        part.fileName = attribute(value, "filename");
    }
    return part.name.isEmpty() ? std::nullopt : std::optional(part);
}

} // namespace

QByteArray multipartBoundary(const QByteArray &contentType)
{
    return contentType.toLower().startsWith("multipart/form-data") ? attribute(contentType, "boundary") : QByteArray();
}

std::optional<QList<FormPart>> multipartParts(const QByteArray &body, const QByteArray &boundary)
{
    // Every part ends where the next delimiter begins; the last one has "--" behind it.
    const QByteArray delimiter = "\r\n--" + boundary, all = "\r\n" + body;
    QList<FormPart> parts;
    if (!all.startsWith(delimiter))
        return {};
    for (qsizetype at = delimiter.size();;) {
        if (all.mid(at, 2) == "--")
            return parts;
        const qsizetype next = all.indexOf(delimiter, at);
        if (all.mid(at, 2) != "\r\n" || next < 0)
            return {};
        const auto part = partOf(all.mid(at + 2, next - at - 2));
        if (!part)
            return {};
        parts.append(*part);
        at = next + delimiter.size();
    }
}

} // namespace pc::sandbox
