// SPDX-License-Identifier: Apache-2.0
// Permissions to put and to fetch files.
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/ticketdecoders.h"
#include "core/domain/environment.h"
#include <QUrlQuery>
#include <QUuid>

namespace pc::Alibaba {

static constexpr qint64 kUsualLife = 120;       // seconds
static constexpr qsizetype kLongestName = 80;

QString safeFileName(const QString &name)
{
    QString last = name;
    last = last.replace(QLatin1Char('\\'), QLatin1Char('/')).section(QLatin1Char('/'), -1);
    QString safe;
    for (const QChar c : last) {
        const bool isPlain = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
            || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.') || c == QLatin1Char('-') || c == QLatin1Char('_');
        safe += isPlain ? c : QLatin1Char('_');
    }
    while (safe.startsWith(QLatin1Char('.')))
        safe.remove(0, 1);
    return safe.isEmpty() ? QStringLiteral("file") : safe.right(kLongestName); // the extension is kept
}

QUrl secureAddress(const QString &text)
{
    QString address = text;
    address.remove(QLatin1Char('\n')).remove(QLatin1Char('\r')).remove(QLatin1Char(' ')); // a sample of the vendor's has a line break inside
    if (!address.isEmpty() && !address.contains(QLatin1String("://")))
        address.prepend(QLatin1String("https://"));
    QUrl url = QUrl::fromEncoded(address.toUtf8(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    if (!isLoopback(url) && url.scheme() == QLatin1String("http")) {
        url.setScheme(QStringLiteral("https"));
        if (url.port() == 80)
            url.setPort(-1);
    }
    return url;
}

static QDateTime endOf(const QString &seconds, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 end = seconds.toLongLong(&isNumber);
    return isNumber && end > 0 ? QDateTime::fromSecsSinceEpoch(end, Qt::UTC) : now.addSecs(kUsualLife);
}

Result<UploadGrant> decodeFormGrant(const CallAnswer &answer, const QString &fileName, const QDateTime &now)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    const auto text = [&data](const char *name) { return textOf(member(data, QLatin1String(name))); };
    UploadGrant grant;
    grant.url = secureAddress(text("host"));
    if (grant.url.isEmpty())
        return missing(answer, QStringLiteral("address for the upload"));
    for (const char *name : {"accessId", "policy", "signature"}) {
        if (text(name).isEmpty())
            return missing(answer, QLatin1String(name));
    }
    QString folder = text("dir");
    if (!folder.isEmpty() && !folder.endsWith(QLatin1Char('/')))
        folder += QLatin1Char('/');
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(16); // two files of one name must not meet
    grant.key = folder + unique + QLatin1Char('-') + safeFileName(fileName);
    const auto secret = [](const QString &value) { return Secret(value.toUtf8()); };
    grant.fields = {{"key", secret(grant.key)}, {"OSSAccessKeyId", secret(text("accessId"))}, {"policy", secret(text("policy"))},
                    {"Signature", secret(text("signature"))}, {"success_action_status", Secret(QByteArray("200"))}};
    grant.expires = endOf(text("expire"), now);
    return grant;
}

// Signed addresses of both kinds say when they end.
static QDateTime endOf(const QUrl &url, const QDateTime &now)
{
    const QUrlQuery query(url);
    const QString begin = query.queryItemValue(QStringLiteral("x-oss-date")), life = query.queryItemValue(QStringLiteral("x-oss-expires"));
    QDateTime time = QDateTime::fromString(begin, QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() && life.toLongLong() > 0 ? time.addSecs(life.toLongLong()) : endOf(query.queryItemValue(QStringLiteral("Expires")), now);
}

Result<UploadGrant> decodePutGrant(const CallAnswer &answer, const QDateTime &now)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    UploadGrant grant;
    grant.url = secureAddress(textOf(member(data, QLatin1String("PutSignedUrl"))));
    grant.key = textOf(member(data, QLatin1String("ObjectKey")));
    if (grant.url.isEmpty() || grant.key.isEmpty())
        return missing(answer, QStringLiteral("address for the upload"));
    grant.expires = endOf(grant.url, now);
    return grant;
}

Result<Secret> decodeAttachmentLink(const CallAnswer &answer)
{
    const QUrl url = secureAddress(textOf(member(answer.body, QLatin1String("Data"))));
    if (url.isEmpty())
        return missing(answer, QStringLiteral("address of the file"));
    return Secret(url.toEncoded());
}

} // namespace pc::Alibaba
