// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/suitepages.h"
#include "core/contracts/contractparser.h"
#include "core/domain/suitenames.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace pc {

namespace {

SuitePage parsePage(const QJsonObject &json)
{
    SuitePage page;
    page.id = json.value(QLatin1String("id")).toString();
    page.purpose = valueOf(kSuitePurposes, json.value(QLatin1String("purpose")).toString()).value_or(SuitePage::Purpose::Other);
    page.product = json.value(QLatin1String("product")).toString();
    page.address = json.value(QLatin1String("address")).toString();
    page.origin = valueOf(kSuiteOrigins, json.value(QLatin1String("origin")).toString()).value_or(SuitePage::Origin::Pattern);
    page.isForFrames = json.value(QLatin1String("isForFrames")).toBool();
    page.touches = json.value(QLatin1String("touches")).toVariant().toStringList();
    return page;
}

QList<SuitePage> readPages(const QString &site)
{
    QList<SuitePage> pages;
    const QJsonArray entries = readContractFile(QStringLiteral(":/contracts/alibaba/suitepages.json")).value(QLatin1String("pages")).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonArray sites = entry.toObject().value(QLatin1String("sites")).toArray();
        if (sites.isEmpty() || sites.contains(site))
            pages.append(parsePage(entry.toObject()));
    }
    return pages;
}

// "https://ecs4service.console.example/?a=b" at "http://127.0.0.1:1" is "http://127.0.0.1:1/ecs4service/?a=b".
QString onLoopback(const QString &address, const QString &base)
{
    static const QRegularExpression parts(QStringLiteral("\\Ahttps://([^./]+)[^/]*(/.*)?\\z"));
    const QRegularExpressionMatch match = parts.match(address);
    return match.hasMatch() ? base + QLatin1Char('/') + match.captured(1) + (match.captured(2).isEmpty() ? QStringLiteral("/") : match.captured(2)) : address;
}

// Scheme, host and port of the host that plays the vendor; empty where the vendor speaks for itself.
QString loopbackBase(const Environment &environment)
{
    QString filled = environment.suiteUrlTemplate;
    const QUrl url(filled.replace(QLatin1Char('{'), QLatin1Char('x')).replace(QLatin1Char('}'), QLatin1Char('x')));
    return isLoopback(url) ? url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString() : QString();
}

// The page lets people change the region; it has to start somewhere.
QString firstRegion(Environment::Site site)
{
    return site == Environment::Site::International ? QStringLiteral("ap-southeast-1") : QStringLiteral("cn-hangzhou");
}

QList<SuitePage> knownIn(const Environment &environment)
{
    QList<SuitePage> pages = knownSuitePages(environment.cloud, environment.site);
    const QString base = loopbackBase(environment);
    for (SuitePage &page : pages) {
        if (page.address.isEmpty())
            page.address = environment.suiteUrlTemplate;
        else if (!base.isEmpty())
            page.address = onLoopback(page.address, base);
    }
    return pages;
}

std::optional<SuitePage> findPage(const QList<SuitePage> &pages, const QString &id)
{
    const auto it = std::find_if(pages.cbegin(), pages.cend(), [&id](const SuitePage &page) { return page.id == id; });
    return it == pages.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

const QList<SuitePage> &knownSuitePages(Environment::Cloud cloud, Environment::Site site)
{
    static const QList<SuitePage> none;
    static const QList<SuitePage> china = readPages(QStringLiteral("china"));
    static const QList<SuitePage> international = readPages(QStringLiteral("international"));
    if (cloud != Environment::Cloud::Alibaba)
        return none;
    return site == Environment::Site::China ? china : international;
}

QList<SuitePage> suitePagesOf(const Environment &environment)
{
    QList<SuitePage> pages = knownIn(environment);
    for (SuitePage own : environment.suitePages) {
        const auto known = std::find_if(pages.begin(), pages.end(), [&own](const SuitePage &page) { return page.id == own.id; });
        const bool isKnownAddress = known != pages.end() && (own.address.isEmpty() || own.address == known->address);
        own.origin = isKnownAddress ? known->origin : SuitePage::Origin::User; // whatever an imported file says of itself
        if (isKnownAddress)
            own.address = known->address;
        if (known == pages.end())
            pages.append(own);
        else
            *known = own;
    }
    return pages;
}

std::optional<SuitePage> suitePageOf(const Environment &environment, const QString &id)
{
    return findPage(suitePagesOf(environment), id);
}

std::optional<SuitePage> knownSuitePageOf(const Environment &environment, const QString &id)
{
    return findPage(knownIn(environment), id);
}

Result<QUrl> suiteAddress(const Environment &environment, const SuitePage &page)
{
    static const QRegularExpression productPattern(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    const bool needsProduct = page.address.contains(QLatin1String("{product}"));
    if ((needsProduct || !page.product.isEmpty()) && !productPattern.match(page.product).hasMatch())
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("not a product page: \"%1\"").arg(page.product));
    QString text = page.address;
    text.replace(QLatin1String("{product}"), page.product);
    text.replace(QLatin1String("{region}"), firstRegion(environment.site));
    text.replace(QLatin1String("{language}"), environment.vendorLanguage);
    const QUrl url(text, QUrl::StrictMode);
    const bool isSafe = url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url));
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !isSafe)
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("not a console address: \"%1\"").arg(text));
    return url;
}

} // namespace pc
