// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/httpconnection.h"
#include "core/base/clock.h"
#include <QPointer>
#include <QTcpSocket>

namespace pc::sandbox {

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpHandler &handler, Clock &clock, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler), m_clock(clock)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

void HttpConnection::read()
{
    m_buffer += m_socket->readAll();
    if (m_busy || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    HttpRequest request;
    switch (takeRequest(m_buffer, request)) {
    case ParseState::NeedsMore:
        return;
    case ParseState::Malformed:
        m_keepAlive = false;
        answer(HttpResponse::json(400, R"({"Code":"MalformedRequest","Message":"This is not HTTP/1.1."})"));
        return;
    case ParseState::Complete:
        break;
    }
    m_busy = true;
    m_keepAlive = request.keepAlive;
    request.peer = QPointer<const QObject>(this);
    m_isHead = request.method == "HEAD";
    m_handler(request, [self = QPointer(this)](HttpResponse response) {
        if (self)
            self->answer(std::move(response));
    });
}

void HttpConnection::answer(HttpResponse response)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (response.delivery == Delivery::Dropped) {
        m_socket->abort();
        return;
    }
    if (response.header("Date").isNull())
        response.headers.append({"Date", httpDate(m_clock.utcNow())});
    const QByteArray head = headOf(response, m_keepAlive);
    if (response.delivery == Delivery::Truncated) {
        m_socket->write(head + response.body.left(response.body.size() / 2));
        close();
        return;
    }
    m_socket->write(m_isHead ? head : head + response.body);
    if (!m_keepAlive) {
        close();
        return;
    }
    m_busy = false;
    if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::close()
{
    m_socket->disconnectFromHost();    // sends what is written first
}

} // namespace pc::sandbox
