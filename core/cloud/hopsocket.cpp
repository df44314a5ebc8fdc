// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/hopsocket.h"
#include "core/domain/environment.h"
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCipher>
#include <QSslSocket>

namespace pc {

using Kind = ApiError::Kind;

static QNetworkProxy proxyFor(const QUrl &url)
{
    if (isLoopback(url))
        return QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

static quint16 portOf(const QUrl &url)
{
    return quint16(url.port(url.scheme() == QLatin1String("http") ? 80 : 443));
}

static Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return Kind::ConnectionRefused;
    case QAbstractSocket::HostNotFoundError: return Kind::NameNotFound;
    case QAbstractSocket::SocketTimeoutError: return Kind::Timeout;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return Kind::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError: return Kind::ProxyRefused;
    default: return Kind::Offline;
    }
}

HopSocket::HopSocket(QUrl url, Clock &clock, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_clock(clock), m_deadline(deadline), m_socket(std::make_unique<QSslSocket>())
{
    m_socket->setProxy(proxyFor(m_url));
    connect(m_socket.get(), &QSslSocket::connected, this, [this] { if (!m_isSecuring) succeed(m_socket->peerAddress().toString()); });
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] { succeed(m_socket->sessionCipher().protocolString()); });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        // Whatever breaks while TLS is agreed on is TLS: some servers and proxies just hang up.
        fail(m_isSecuring ? Kind::TlsFailed : kindOf(error), m_socket->errorString());
    });
}

HopSocket::~HopSocket()
{
    m_socket->disconnect(this);
}

bool HopSocket::needsTls() const
{
    return m_url.scheme() == QLatin1String("https");
}

void HopSocket::cancel()
{
    fail(Kind::Cancelled, {});
}

Settler<QString> HopSocket::begin()
{
    m_settle = Settler<QString>();
    m_clock.after(m_deadline, this, [this, step = ++m_step] { if (step == m_step) fail(Kind::Timeout, QStringLiteral("no answer in time")); });
    return m_settle;
}

void HopSocket::fail(Kind kind, const QString &detail)
{
    m_settle(failure(kind, detail));
}

void HopSocket::succeed(const QString &what)
{
    m_settle(what);
}

Async<QString> HopSocket::lookUp()
{
    const Settler<QString> settle = begin();
    const QNetworkProxy proxy = m_socket->proxy();
    const bool isDirect = proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
    QHostInfo::lookupHost(isDirect ? m_url.host() : proxy.hostName(), this, [this, isDirect](const QHostInfo &info) {
        if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
            succeed(info.addresses().constFirst().toString() + (isDirect ? QString() : QStringLiteral(" (proxy)")));
        else
            fail(isDirect ? Kind::NameNotFound : Kind::ProxyRefused, info.errorString());
    });
    return settle.future();
}

Async<QString> HopSocket::connectTcp()
{
    const Settler<QString> settle = begin();
    m_socket->setPeerVerifyName(m_url.host());
    m_socket->connectToHost(m_url.host(), portOf(m_url));
    return settle.future();
}

Async<QString> HopSocket::secure()
{
    const Settler<QString> settle = begin();
    m_isSecuring = true;
    m_socket->startClientEncryption();
    return settle.future();
}

} // namespace pc
