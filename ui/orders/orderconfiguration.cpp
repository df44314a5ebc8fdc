// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderconfiguration.h"
#include <QStringList>

namespace pc {
namespace {

// "attribute:value" pairs of one module; a value may hold colons.
QList<ConfigurationRow> attributesOf(const QString &module, const QString &inside)
{
    QList<ConfigurationRow> rows;
    const QStringList parts = inside.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        if (colon < 0)
            rows.append({module, {}, part.trimmed()});
        else
            rows.append({module, part.left(colon).trimmed(), part.mid(colon + 1).trimmed()});
    }
    return rows;
}

} // namespace

QList<ConfigurationRow> configurationRows(const QString &text)
{
    QList<ConfigurationRow> rows;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1String(":["), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char(']'), open);
        if (close < 0) {
            const QString rest = text.mid(at).trimmed();
            if (!rest.isEmpty())
                rows.append({{}, {}, rest});
            break;
        }
        QString module = text.mid(at, open - at).trimmed();
        while (module.startsWith(QLatin1Char(';')) || module.startsWith(QLatin1Char(',')))
            module = module.mid(1).trimmed();
        rows += attributesOf(module, text.mid(open + 2, close - open - 2));
        at = close + 1;
        while (at < text.size() && (text.at(at) == QLatin1Char(';') || text.at(at) == QLatin1Char(',') || text.at(at).isSpace()))
            ++at;
    }
    return rows;
}

} // namespace pc
