// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpserver.h"

namespace pc::sandbox {

// One peer. Serves its requests one after the other and deletes itself when the peer has gone; owns the socket.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    HttpConnection(QTcpSocket *socket, const HttpHandler &handler, Clock &clock, QObject *parent);

private:
    void read();
    void answer(HttpResponse response);
    void close();

    QTcpSocket *m_socket;
    const HttpHandler &m_handler;      // the server's; it outlives its connections
    Clock &m_clock;
    QByteArray m_buffer;
    bool m_busy = false;               // a request is being answered; later ones wait in the buffer
    bool m_keepAlive = true;
    bool m_isHead = false;
};

} // namespace pc::sandbox
