// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/transport.h"
#include "core/cloud/httpexchange.h"
#include "core/domain/environment.h"
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace pc {

using Kind = ApiError::Kind;

namespace {

class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl url = query.url();
        if (url.host().isEmpty())
            url.setHost(query.peerHostName());
        return isLoopback(url) ? QList<QNetworkProxy>{QNetworkProxy::NoProxy} : systemProxyForQuery(query);
    }
};

std::unique_ptr<QNetworkAccessManager> makeManager(const CloudOptions &options)
{
    auto manager = options.makeNetwork ? options.makeNetwork() : std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new SystemProxy); // the manager owns it
    manager->setAutoDeleteReplies(false);
    return manager;
}

} // namespace

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QDateTime HttpAnswer::date() const
{
    // "Thu, 15 Jan 2026 08:00:00 GMT"; the names of days and months are English whatever the machine speaks.
    const QString text = QString::fromLatin1(header("Date")).section(QLatin1Char(','), 1).trimmed();
    QDateTime parsed = QLocale::c().toDateTime(text, QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"));
    parsed.setTimeSpec(Qt::UTC);
    return parsed;
}

Transport::Transport(Clock &clock, CloudOptions options, QObject *parent) : QObject(parent), m_clock(clock), m_options(std::move(options)) {}

Transport::~Transport()
{
    // The exchanges own replies of the managers: they go first.
    qDeleteAll(findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

QNetworkAccessManager &Transport::manager(const HttpRequest &request)
{
    constexpr int onceOnly = -1;
    auto &chosen = m_managers[request.isUnrepeatable ? onceOnly : request.pool];
    if (!chosen)
        chosen = makeManager(m_options);
    return *chosen;
}

Async<HttpAnswer> Transport::send(HttpRequest request, std::stop_token stop)
{
    if (stop.stop_requested())
        return ready<HttpAnswer>(failure(Kind::Cancelled));
    const bool isTls = request.url.scheme() == QLatin1String("https");
    const bool isPlainLoopback = request.url.scheme() == QLatin1String("http") && isLoopback(request.url);
    if (!request.url.isValid() || request.url.host().isEmpty() || (!isTls && !isPlainLoopback))
        return ready<HttpAnswer>(failure(Kind::InvalidInput, QStringLiteral("not an https address: ") + request.url.host()));
    auto *exchange = new HttpExchange(m_options, this);
    return exchange->start(manager(request), request, m_clock, stop);
}

} // namespace pc
