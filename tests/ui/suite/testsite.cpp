// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/suite/testsite.h"
#include <QTcpSocket>

namespace pc {

TestSite::TestSite(const QString &address)
{
    if (!m_server.listen(QHostAddress(address)))
        qFatal("the test site cannot listen: %ls", qUtf16Printable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
    });
}

void TestSite::page(const QByteArray &path, const QByteArray &html)
{
    on(path, [html](const Request &) { return Response{200, html, {"Content-Type: text/html; charset=utf-8"}}; });
}

void TestSite::redirect(const QByteArray &path, const QByteArray &location, const QByteArrayList &headers)
{
    on(path, [location, headers](const Request &) { return Response{302, {}, QByteArrayList(headers) << "Location: " + location}; });
}

QUrl TestSite::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("http://%1:%2%3").arg(m_server.serverAddress().toString()).arg(m_server.serverPort()).arg(pathAndQuery));
}

void TestSite::serve(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(64 * 1024);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    socket->read(end + 4);
    const QByteArray target = head.split(' ').value(1);
    const qsizetype question = target.indexOf('?');
    const Request request{target.left(question < 0 ? target.size() : question), question < 0 ? QByteArray() : target.mid(question + 1), head.left(end)};
    ++m_counts[request.path];
    const Handler handler = m_handlers.value(request.path);
    const Response response = handler ? handler(request) : Response{404, "not found", {}};
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + " X\r\nConnection: close\r\nContent-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    for (const QByteArray &header : response.headers)
        bytes += header + "\r\n";
    socket->write(bytes + "\r\n" + response.body);
    socket->disconnectFromHost();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

} // namespace pc
