// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <functional>
#include <optional>

class QTcpSocket;

namespace pc {

// A server on the loopback address that says, byte for byte, what a test wants. With TLS when a configuration is given.
class LocalServer : public QTcpServer
{
    Q_OBJECT
public:
    struct Reply
    {
        Reply() = default;
        explicit Reply(QByteArray raw, bool closeAfter = false) : bytes(std::move(raw)), close(closeAfter) {}
        QByteArray bytes;               // empty: says nothing
        bool close = false;             // hangs up after the bytes
    };

    explicit LocalServer(std::optional<QSslConfiguration> tls = {}, QObject *parent = nullptr);

    std::function<Reply(const QByteArray &request)> respond;    // head and body of one request
    // Asked with what has come of a request so far. A reply is said at once: the rest of the request is taken and thrown away,
    // as servers do, unless `close` is set, which resets the connection.
    std::function<std::optional<Reply>(const QByteArray &part)> interrupt;
    bool handshakes = true;                                     // false: takes connections and never answers the TLS hello
    QList<QByteArray> requests;
    int connections = 0;
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;

    // A certificate for "localhost" and 127.0.0.1 that lives as long as the test; made by the openssl program.
    struct Identity { QSslConfiguration server; QSslCertificate certificate; };
    static std::optional<Identity> makeIdentity(const QString &folder);

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);
    [[nodiscard]] bool interrupted(QTcpSocket *socket, const QByteArray &part);
    std::optional<QSslConfiguration> m_tls;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QSet<QTcpSocket *> m_interrupted;
};

// "HTTP/1.1 200 OK" with a JSON body and its length.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &moreHeaders = {});

} // namespace pc
