// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <functional>

namespace pc {

// A small web server on a loopback address of its own choosing (127.0.0.x are different hosts to a browser).
class TestSite : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray path;            // without the query
        QByteArray query;
        QByteArray head;            // request line and headers
    };
    struct Response
    {
        int status = 200;
        QByteArray body;
        QByteArrayList headers;     // "Name: value"
    };
    using Handler = std::function<Response(const Request &)>;

    explicit TestSite(const QString &address = QStringLiteral("127.0.0.1"));
    void on(const QByteArray &path, Handler handler) { m_handlers.insert(path, std::move(handler)); }
    void page(const QByteArray &path, const QByteArray &html);
    void redirect(const QByteArray &path, const QByteArray &location, const QByteArrayList &headers = {});
    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;
    [[nodiscard]] int count(const QByteArray &path) const { return m_counts.value(path); }

private:
    void serve(QTcpSocket *socket);
    QTcpServer m_server;
    QHash<QByteArray, Handler> m_handlers;
    QHash<QByteArray, int> m_counts;
};

} // namespace pc
