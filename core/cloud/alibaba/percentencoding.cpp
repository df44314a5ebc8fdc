// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/percentencoding.h"
#include <QUrl>
#include <algorithm>

namespace pc::Alibaba {

QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray canonicalQuery(const FlatParameters &parameters)
{
    // By bytes, not by UTF-16 units: the two orders differ above U+FFFF.
    QList<std::pair<QByteArray, QByteArray>> fields;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        fields.append({it.key().toUtf8(), percentEncoded(it.key()) + '=' + percentEncoded(it.value())});
    std::sort(fields.begin(), fields.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QByteArray out;
    for (const auto &[name, field] : fields)
        out += (out.isEmpty() ? "" : "&") + field;
    return out;
}

static void flattenInto(FlatParameters &out, const QString &name, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return;
    if (value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList) {
        const QVariantList list = value.toList();
        for (qsizetype i = 0; i < list.size(); ++i)
            flattenInto(out, name + QLatin1Char('.') + QString::number(i + 1), list.at(i));
    } else if (value.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            flattenInto(out, name + QLatin1Char('.') + it.key(), it.value());
    } else {
        out.insert(name, value.toString());
    }
}

FlatParameters flattened(const QVariantMap &parameters)
{
    FlatParameters out;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        flattenInto(out, it.key(), it.value());
    return out;
}

} // namespace pc::Alibaba
