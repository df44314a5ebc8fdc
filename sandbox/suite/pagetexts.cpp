// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/pagetexts.h"
#include <QFile>
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

QString resource(const QString &name)
{
    QFile file(QStringLiteral(":/sandbox/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString languageOf(const HttpRequest &request)
{
    const QByteArray asked = value(request.queryFields(), "lang");
    if (!asked.isEmpty())
        return asked.startsWith("en") ? QStringLiteral("en") : QStringLiteral("zh");
    return request.header("Accept-Language").startsWith("en") ? QStringLiteral("en") : QStringLiteral("zh");
}

PageTexts::PageTexts() : m_texts(QJsonDocument::fromJson(resource(QStringLiteral("texts.json")).toUtf8()).object()) {}

QString PageTexts::text(const QString &key, const QString &language) const
{
    const QString found = m_texts.value(key).toObject().value(language).toString();
    return (found.isEmpty() ? key : found).toHtmlEscaped();
}

QByteArray PageTexts::page(const QString &name, const QString &language, const PageValues &values) const
{
    const QString html = resource(name);
    const auto valueOf = [&](const QString &place) {
        for (const auto &[key, value] : values) {
            if (key == place)
                return value;
        }
        if (place == QLatin1String("lang"))
            return language == QLatin1String("zh") ? QStringLiteral("zh-CN") : QStringLiteral("en");
        return place == QLatin1String("language") ? language : text(place, language);
    };
    // One pass over the template, so that a value that looks like a placeholder stays what it is.
    QString out;
    qsizetype at = 0;
    for (qsizetype open = html.indexOf(QLatin1String("{{")); open >= 0; open = html.indexOf(QLatin1String("{{"), at)) {
        const qsizetype close = html.indexOf(QLatin1String("}}"), open);
        out += html.mid(at, open - at) + valueOf(html.mid(open + 2, close - open - 2));
        at = close + 2;
    }
    return (out + html.mid(at)).toUtf8();
}

QByteArray PageTexts::message(const QString &key, const QString &language) const
{
    return page(QStringLiteral("message.html"), language,
                {{QStringLiteral("key"), key},
                 {QStringLiteral("title"), text(key + QStringLiteral(".title"), language)},
                 {QStringLiteral("body"), text(key + QStringLiteral(".body"), language)}});
}

} // namespace pc::sandbox
