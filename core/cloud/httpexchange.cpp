// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/httpexchange.h"
#include "core/cloud/redaction.h"
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QNetworkProxyFactory>
#include <QSslError>
#include <algorithm>

namespace pc {

using Kind = ApiError::Kind;

namespace {

// A body that can be read once. Qt resends a request by itself when the connection breaks before the answer; a signed request
// must never travel twice, and without a way to rewind Qt gives up with an error instead.
class OnceBody final : public QIODevice
{
public:
    OnceBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 limit) override
    {
        const qint64 count = std::min<qint64>(limit, m_bytes.size() - m_position);
        if (count <= 0)
            return atEnd() ? -1 : 0;
        memcpy(data, m_bytes.constData() + m_position, size_t(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);    // requests hang with HTTP/2 in Qt 6.4
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    for (const auto &[name, value] : request.headers) {
        if (name.compare("host", Qt::CaseInsensitive) != 0) // Qt writes the same one
            out.setRawHeader(name, value);
    }
    out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    out.setRawHeader("Accept-Encoding", "identity"); // the length of the answer can be checked
    if (request.isUnrepeatable)
        out.setRawHeader("Connection", "close");
    return out;
}

struct Cause { Kind kind; bool cannotHaveBeenSent; };

Cause causeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError: return {Kind::ConnectionRefused, true};
    case QNetworkReply::HostNotFoundError: return {Kind::NameNotFound, true};
    case QNetworkReply::TimeoutError: return {Kind::Timeout, false};
    case QNetworkReply::SslHandshakeFailedError: return {Kind::TlsFailed, true};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return {Kind::ProxyRefused, true};
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError: return {Kind::ProxyRefused, false};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: return {Kind::Truncated, false};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError: return {Kind::Malformed, false};
    default: return {Kind::Offline, false}; // no route, network down
    }
}

} // namespace

HttpExchange::HttpExchange(const CloudOptions &options, QObject *parent)
    : QObject(parent), m_maxBytes(options.maxAnswerBytes), m_connectTimeout(options.connectTimeout), m_totalTimeout(options.totalTimeout)
{
}

HttpExchange::~HttpExchange()
{
    m_stop.reset();
    m_done = true;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

Async<HttpAnswer> HttpExchange::start(QNetworkAccessManager &manager, const HttpRequest &request, Clock &clock, const std::stop_token &stop)
{
    m_isUnrepeatable = request.isUnrepeatable;
    m_moved = request.moved;
    if (request.totalTimeout.count() > 0)
        m_totalTimeout = request.totalTimeout;
    if (request.maxAnswerBytes > 0)
        m_maxBytes = request.maxAnswerBytes;
    auto *body = new OnceBody(request.body, nullptr);
    m_reply = manager.sendCustomRequest(networkRequest(request), request.method, body);
    body->setParent(m_reply);
    m_reply->setReadBufferSize(0);
    // The first comes for requests with a body, the second for those without.
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_sent = m_sent || !m_aborted; });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_isEncrypted = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readSome);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &tlsError : errors)
            m_tlsErrors += (m_tlsErrors.isEmpty() ? QString() : QStringLiteral("; ")) + tlsError.errorString();
    });
    if (m_moved)
        followProgress(!request.body.isEmpty());
    // Queued: a reply may finish while it is being made, and is never deleted inside its own signal.
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish, Qt::QueuedConnection);

    // Of a request without a body Qt says only at the end that it went out: one that may wait longer than a connection may
    // take, as for messages, has its total deadline alone.
    const bool isLongWait = request.body.isEmpty() && request.totalTimeout.count() > 0;
    if (!isLongWait) {
        clock.after(m_connectTimeout, this, [this] {
            if (!m_sent)
                abort(Kind::Timeout, QStringLiteral("no connection in time"));
        });
    }
    clock.after(m_totalTimeout, this, [this] { abort(Kind::Timeout, QStringLiteral("no answer in time")); });
    // A stop may be asked for on any thread.
    m_stop = std::make_unique<StopCallback>(stop, [this] {
        QMetaObject::invokeMethod(this, [this] { abort(Kind::Cancelled, {}); }, Qt::QueuedConnection);
    });
    return m_settle.future();
}

void HttpExchange::abort(Kind kind, const QString &detail)
{
    if (m_done || m_aborted)
        return;
    m_aborted = {kind, detail};
    if (m_reply)
        m_reply->abort();
    QMetaObject::invokeMethod(this, &HttpExchange::finish, Qt::QueuedConnection);
}

void HttpExchange::followProgress(bool isUpload)
{
    connect(m_reply, isUpload ? &QNetworkReply::uploadProgress : &QNetworkReply::downloadProgress, this, [this](qint64 done, qint64 total) {
        if (!m_aborted && !m_done && total != 0) // Qt ends an upload with 0 of 0
            m_moved(done, total);
    });
}

void HttpExchange::readSome()
{
    if (m_aborted || !m_reply)
        return;
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_body.isEmpty()) // without growing piece by piece; the header is not believed beyond what is taken at all
        m_body.reserve(std::clamp<qint64>(announced, 0, m_maxBytes));
    m_body += m_reply->readAll();
    m_isTooLarge = std::max<qint64>(m_body.size(), announced) > m_maxBytes;
    if (m_isTooLarge)
        abort(Kind::Malformed, QStringLiteral("the answer is larger than %1 bytes").arg(m_maxBytes));
}

void HttpExchange::finish()
{
    if (m_done)
        return;
    readSome();
    m_done = true;
    m_stop.reset();
    m_settle(outcome());
    deleteLater();
}

ApiError HttpExchange::error(Kind kind, const QString &detail) const
{
    ApiError out;
    out.kind = kind;
    // Qt sends on a thread of its own and tells us a moment later: when we gave up, the bytes may just have left. A write that
    // cannot be repeated counts as sent then.
    out.sent = m_sent || (m_aborted && m_isUnrepeatable);
    out.httpStatus = m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    out.detail = redactedText(detail);
    if (m_isTooLarge)
        out.code = kTooLarge;
    return out;
}

// A proxy that says no to a tunnel (403) is told by Qt as an unknown error of a connection that never became secure.
bool HttpExchange::isRefusedOnTheWay(QNetworkReply::NetworkError error) const
{
    if (error != QNetworkReply::UnknownNetworkError || m_isEncrypted || m_reply->url().scheme() != QLatin1String("https"))
        return false;
    const QNetworkAccessManager *manager = m_reply->manager();
    const QList<QNetworkProxy> proxies = manager->proxyFactory() ? manager->proxyFactory()->queryProxy(QNetworkProxyQuery(m_reply->url())) : QList<QNetworkProxy>();
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

Result<HttpAnswer> HttpExchange::outcome()
{
    if (m_aborted)
        return failure(error(m_aborted->first, m_aborted->second));
    if (!m_reply)
        return failure(error(Kind::Cancelled, {}));
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.append({name, value});
    answer.body = m_body;

    if (answer.status >= 300 && answer.status < 400)
        return failure(error(Kind::Malformed, QStringLiteral("redirect refused, to ") + QUrl::fromEncoded(answer.header("Location")).host()));

    const auto networkError = m_reply->error();
    const bool isHttpError = answer.status >= 400 && networkError >= QNetworkReply::ContentAccessDenied;
    const bool isTransportError = networkError != QNetworkReply::NoError && !isHttpError
        && networkError != QNetworkReply::ProxyAuthenticationRequiredError;
    if (isTransportError || answer.status == 0) {
        const Cause cause = isRefusedOnTheWay(networkError) ? Cause{Kind::ProxyRefused, true} : causeOf(networkError);
        ApiError failed = error(cause.kind, m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors);
        failed.sent = m_sent && !cause.cannotHaveBeenSent;
        return failure(failed);
    }
    if (answer.status == 407) // asked for by the proxy before the request went on
        return failure(error(Kind::ProxyRefused, m_reply->errorString()));
    bool hasLength = false;
    const qint64 length = answer.header("Content-Length").toLongLong(&hasLength);
    if (hasLength && length > answer.body.size())
        return failure(error(Kind::Truncated, QStringLiteral("%1 of %2 bytes").arg(answer.body.size()).arg(length)));
    return answer;
}

} // namespace pc
