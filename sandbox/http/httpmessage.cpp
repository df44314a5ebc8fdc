// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/httpmessage.h"
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr qsizetype kMaxHead = 64 * 1024; // a GET with a temporary token fits many times over
constexpr qsizetype kMaxBody = 10 * 1024 * 1024; // the vendor's own limit for POST

bool sameName(const QByteArray &a, const char *b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

QByteArray find(const HttpHeaders &headers, const char *name)
{
    const auto it = std::find_if(headers.cbegin(), headers.cend(), [name](const auto &h) { return sameName(h.first, name); });
    return it == headers.cend() ? QByteArray() : it->second;
}

const char *reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

// A chunked body from `at` on; Complete leaves `at` behind its end.
ParseState takeChunks(const QByteArray &buffer, qsizetype &at, QByteArray &body)
{
    for (;;) {
        const qsizetype lineEnd = buffer.indexOf("\r\n", at);
        if (lineEnd < 0)
            return ParseState::NeedsMore;
        bool ok = false;
        const qsizetype size = buffer.mid(at, lineEnd - at).split(';').constFirst().trimmed().toLongLong(&ok, 16);
        if (!ok || size < 0 || body.size() + size > kMaxBody)
            return ParseState::Malformed;
        const qsizetype data = lineEnd + 2;
        if (buffer.size() < data + size + 2)
            return ParseState::NeedsMore;
        body += buffer.mid(data, size);
        at = data + size + 2;
        if (size == 0)
            return ParseState::Complete;
    }
}

bool parseHead(const QByteArray &head, HttpRequest &request)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    if (first.size() != 3 || !first.at(1).startsWith('/') || !first.at(2).startsWith("HTTP/1."))
        return false;
    request.method = first.at(0).toUpper();
    request.target = first.at(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const QByteArray connection = request.header("Connection").toLower();
    request.keepAlive = first.at(2) == "HTTP/1.1" ? connection != "close" : connection == "keep-alive";
    return true;
}

} // namespace

QByteArray HttpRequest::path() const
{
    return percentDecoded(target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')), false);
}

QByteArray HttpRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

FormFields HttpRequest::queryFields() const { return formFields(query()); }

FormFields HttpRequest::bodyFields() const
{
    const bool isForm = header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
    return isForm ? formFields(body) : FormFields();
}

QByteArray HttpRequest::header(const char *name) const { return find(headers, name); }

QByteArray HttpRequest::cookie(const QByteArray &name) const
{
    const QList<QByteArray> cookies = header("Cookie").split(';');
    for (const QByteArray &entry : cookies) {
        const QByteArray trimmed = entry.trimmed();
        if (trimmed.startsWith(name + '='))
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    return {status, {{"Content-Type", "application/json;charset=utf-8"}}, std::move(body)};
}

HttpResponse HttpResponse::html(int status, QByteArray body)
{
    return {status, {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

HttpResponse HttpResponse::redirect(const QByteArray &location)
{
    return {302, {{"Location", location}, {"Cache-Control", "no-store"}}, {}};
}

void HttpResponse::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&name](const auto &h) { return sameName(h.first, name.constData()); });
    headers.append({name, value});
}

QByteArray HttpResponse::header(const char *name) const { return find(headers, name); }

QByteArray percentDecoded(const QByteArray &text, bool plusIsBlank)
{
    QByteArray blanks = text;
    if (plusIsBlank)
        blanks.replace('+', ' ');
    return QByteArray::fromPercentEncoding(blanks);
}

FormFields formFields(const QByteArray &text)
{
    FormFields fields;
    const QList<QByteArray> parts = text.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray fieldValue = equals < 0 ? QByteArray("") : part.mid(equals + 1);
        fields.append({percentDecoded(name, true), percentDecoded(fieldValue, true)});
    }
    return fields;
}

QByteArray value(const FormFields &fields, const char *name)
{
    const auto it = std::find_if(fields.cbegin(), fields.cend(), [name](const auto &f) { return f.first == name; });
    return it == fields.cend() ? QByteArray() : it->second;
}

bool contains(const FormFields &fields, const char *name)
{
    return std::any_of(fields.cbegin(), fields.cend(), [name](const auto &f) { return f.first == name; });
}

ParseState takeRequest(QByteArray &buffer, HttpRequest &request)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return buffer.size() > kMaxHead ? ParseState::Malformed : ParseState::NeedsMore;
    HttpRequest parsed;
    if (headEnd > kMaxHead || !parseHead(buffer.left(headEnd), parsed))
        return ParseState::Malformed;
    qsizetype at = headEnd + 4;
    if (parsed.header("Transfer-Encoding").toLower() == "chunked") {
        const ParseState state = takeChunks(buffer, at, parsed.body);
        if (state != ParseState::Complete)
            return state;
    } else if (const QByteArray length = parsed.header("Content-Length"); !length.isEmpty()) {
        bool ok = false;
        const qsizetype size = length.toLongLong(&ok);
        if (!ok || size < 0 || size > kMaxBody)
            return ParseState::Malformed;
        if (buffer.size() < at + size)
            return ParseState::NeedsMore;
        parsed.body = buffer.mid(at, size);
        at += size;
    }
    buffer.remove(0, at);
    request = std::move(parsed);
    return ParseState::Complete;
}

QByteArray headOf(const HttpResponse &response, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    for (const auto &[name, text] : response.headers)
        head += name + ": " + text + "\r\n";
    head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace pc::sandbox
