// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"
#include <QObject>
#include <functional>

class QTcpServer;
class QTcpSocket;

namespace pc {
class Clock;
}

namespace pc::sandbox {

// Answers one request; call it once, now or later, on the server's thread. Calls after the peer has gone are ignored.
using Respond = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(const HttpRequest &, Respond)>;

// A small HTTP/1.1 server for the loopback address. Our own because faults must be exact: an answer cut after half its
// bytes, a connection dropped before or after the effect (docs/decisions says more).
class HttpServer final : public QObject
{
    Q_OBJECT
public:
    HttpServer(Clock &clock, HttpHandler handler, QObject *parent = nullptr);

    [[nodiscard]] bool listen(quint16 port);          // 0: any free port; loopback only
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString errorText() const;

private:
    void accept();

    Clock &m_clock;
    HttpHandler m_handler;
    QTcpServer *m_server;
};

// "Fri, 20 Nov 2026 06:46:41 GMT"
[[nodiscard]] QByteArray httpDate(const QDateTime &utc);
[[nodiscard]] QDateTime fromHttpDate(const QByteArray &text);       // UTC; invalid: it is none

} // namespace pc::sandbox
