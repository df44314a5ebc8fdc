// SPDX-License-Identifier: Apache-2.0
#include "tests/core/cloud/localserver.h"
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>

namespace pc {

LocalServer::LocalServer(std::optional<QSslConfiguration> tls, QObject *parent) : QTcpServer(parent), m_tls(std::move(tls))
{
    listen(QHostAddress::LocalHost);
}

QUrl LocalServer::url(const QString &path) const
{
    QUrl out;
    out.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    out.setHost(m_tls ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    out.setPort(serverPort());
    out.setPath(path);
    return out;
}

void LocalServer::incomingConnection(qintptr handle)
{
    ++connections;
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *secure = new QSslSocket(this);
        secure->setSocketDescriptor(handle);
        secure->setSslConfiguration(*m_tls);
        if (handshakes)
            secure->startServerEncryption();
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

bool LocalServer::interrupted(QTcpSocket *socket, const QByteArray &part)
{
    if (m_interrupted.contains(socket))
        return true;
    const std::optional<Reply> reply = interrupt ? interrupt(part) : std::nullopt;
    if (!reply)
        return false;
    m_interrupted.insert(socket);
    socket->write(reply->bytes);
    socket->flush();
    if (reply->close)
        socket->abort();
    return true;
}

void LocalServer::read(QTcpSocket *socket)
{
    QByteArray &pending = m_pending[socket];
    pending += socket->readAll();
    if (interrupted(socket, pending))
        return;
    const qsizetype headEnd = pending.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QByteArray head = pending.left(headEnd).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 15, head.indexOf("\r\n", at) < 0 ? -1 : head.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
    if (pending.size() < headEnd + 4 + length)
        return;
    const QByteArray request = pending;
    pending.clear();
    requests.append(request);
    const Reply reply = respond ? respond(request) : Reply(httpAnswer(200, "{}"));
    socket->write(reply.bytes);
    if (reply.close)
        socket->disconnectFromHost();
}

std::optional<LocalServer::Identity> LocalServer::makeIdentity(const QString &folder)
{
    const QString keyPath = folder + QStringLiteral("/key.pem"), certificatePath = folder + QStringLiteral("/cert.pem");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"), keyPath, QStringLiteral("-out"), certificatePath});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    QFile keyFile(keyPath);
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certificatePath);
    if (!keyFile.open(QIODevice::ReadOnly) || certificates.isEmpty())
        return std::nullopt;
    Identity identity;
    identity.certificate = certificates.first();
    identity.server = QSslConfiguration::defaultConfiguration();
    identity.server.setLocalCertificate(identity.certificate);
    identity.server.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    identity.server.setPeerVerifyMode(QSslSocket::VerifyNone);
    return identity;
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace pc
