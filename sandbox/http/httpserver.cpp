// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/httpserver.h"
#include "core/base/clock.h"
#include "sandbox/http/httpconnection.h"
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>

namespace pc::sandbox {

HttpServer::HttpServer(Clock &clock, HttpHandler handler, QObject *parent)
    : QObject(parent), m_clock(clock), m_handler(std::move(handler)), m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

bool HttpServer::listen(quint16 port) { return m_server->listen(QHostAddress::LocalHost, port); }

quint16 HttpServer::port() const { return m_server->serverPort(); }

QString HttpServer::errorText() const { return m_server->errorString(); }

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new HttpConnection(socket, m_handler, m_clock, this);    // deletes itself with its peer
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
}

QDateTime fromHttpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace pc::sandbox
