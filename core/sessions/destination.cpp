// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/destination.h"
#include <QRegularExpression>

namespace pc {

// The page lets people change the region; it has to start somewhere.
static QString firstRegion(Environment::Site site)
{
    return site == Environment::Site::International ? QStringLiteral("ap-southeast-1") : QStringLiteral("cn-hangzhou");
}

Result<QUrl> destinationOf(const Environment &environment, const QString &product)
{
    static const QRegularExpression productPattern(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    if (!productPattern.match(product).hasMatch())
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("not a product page: \"%1\"").arg(product));
    QString text = environment.suiteUrlTemplate;
    text.replace(QLatin1String("{product}"), product);
    text.replace(QLatin1String("{region}"), firstRegion(environment.site));
    text.replace(QLatin1String("{language}"), environment.vendorLanguage);
    const QUrl url(text, QUrl::StrictMode);
    const bool isSafe = url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url));
    if (!url.isValid() || url.host().isEmpty() || !isSafe)
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("not a console address: \"%1\"").arg(text));
    return url;
}

} // namespace pc
