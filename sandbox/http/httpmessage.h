// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QObject>
#include <QPointer>
#include <chrono>
#include <optional>

namespace pc::sandbox {

// Decoded name and value, in the order sent.
using FormFields = QList<QPair<QByteArray, QByteArray>>;
using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

// One request as it came. Names of headers keep their spelling; look them up with header().
struct HttpRequest
{
    QByteArray method;                 // upper case
    QByteArray target;                 // as sent: path, and query after '?'
    HttpHeaders headers;
    QByteArray body;
    bool keepAlive = true;
    std::optional<QPointer<const QObject>> peer;                  // set by the connection: null once the peer has gone

    [[nodiscard]] bool isPeerThere() const { return !peer || *peer; }
    [[nodiscard]] QByteArray path() const;                        // decoded
    [[nodiscard]] QByteArray query() const;                       // as sent, without '?'
    [[nodiscard]] FormFields queryFields() const;
    [[nodiscard]] FormFields bodyFields() const;                  // empty unless the body is a url-encoded form
    [[nodiscard]] QByteArray header(const char *name) const;      // first of that name, any case; null when absent
    [[nodiscard]] QByteArray cookie(const QByteArray &name) const;
};

// How an answer travels: whole, cut in the middle, or not at all. The faults of the sandbox are made here.
enum class Delivery { Whole, Truncated, Dropped };

struct HttpResponse
{
    int status = 200;
    HttpHeaders headers;               // Content-Length, Connection and a missing Date are added on the way out
    QByteArray body;
    Delivery delivery = Delivery::Whole;

    static HttpResponse json(int status, QByteArray body);
    static HttpResponse html(int status, QByteArray body);
    static HttpResponse redirect(const QByteArray &location);
    void setHeader(const QByteArray &name, const QByteArray &value);   // replaces one of the same name
    [[nodiscard]] QByteArray header(const char *name) const;
};

// "%41" to "A"; '+' is a blank in forms and queries and itself in paths.
[[nodiscard]] QByteArray percentDecoded(const QByteArray &text, bool plusIsBlank);
[[nodiscard]] FormFields formFields(const QByteArray &text);
[[nodiscard]] QByteArray value(const FormFields &fields, const char *name);    // first of that name, case-sensitive; null when absent
[[nodiscard]] bool contains(const FormFields &fields, const char *name);

enum class ParseState { NeedsMore, Complete, Malformed };
// Takes one request off the front of the buffer. Understands Content-Length and chunked bodies.
[[nodiscard]] ParseState takeRequest(QByteArray &buffer, HttpRequest &request);
// The first line and headers of an answer, with the empty line.
[[nodiscard]] QByteArray headOf(const HttpResponse &response, bool keepAlive);

} // namespace pc::sandbox
