// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/transport.h"
#include "core/cloud/httpexchange.h"
#include "core/domain/environment.h"
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <algorithm>
#include <array>

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
    // "Thu, 15 Jan 2026 08:00:00 GMT". By hand: Qt's parser of free formats takes longer than the rest of an answer together.
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QByteArray text = header("Date");
    const QByteArrayList parts = text.mid(text.indexOf(',') + 1).trimmed().split(' ');
    if (!text.contains(',') || parts.size() != 5 || parts.at(4) != "GMT")
        return {};
    const auto month = std::find(months.cbegin(), months.cend(), parts.at(1));
    const QTime time = QTime::fromString(QString::fromLatin1(parts.at(3)), Qt::ISODate);
    const QDate date(parts.at(2).toInt(), int(month - months.cbegin()) + 1, parts.at(0).toInt()); // no such month: no such date
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
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
