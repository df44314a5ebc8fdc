// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/suitenames.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>
#include <algorithm>

namespace pc {

// Reads fields one by one; remembers the first that is wrong.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &json, QString prefix = {}) : m_json(json), m_prefix(std::move(prefix)) {}

    void text(QLatin1String field, QString &into)
    {
        const QJsonValue value = m_json.value(field);
        if (value.isString())
            into = value.toString();
        else
            refuseUnlessAbsent(field, value);
    }

    void currency(QLatin1String field, QString &into)
    {
        QString written = into;
        text(field, written);
        const auto isCapital = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
        if (written.size() == 3 && std::all_of(written.cbegin(), written.cend(), isCapital))
            into = written;
        else
            refuse(field);
    }

    void address(QLatin1String field, QUrl &into)
    {
        QString written;
        text(field, written);
        if (!written.isEmpty())
            into = QUrl(written.trimmed());
    }

    template<typename E, size_t N>
    void choice(QLatin1String field, const CodeNames<E, N> &names, E &into)
    {
        QString written;
        text(field, written);
        if (const std::optional<E> known = valueOf(names, written))
            into = *known;
        else if (!written.isEmpty())
            refuse(field);
    }

    void truth(QLatin1String field, bool &into)
    {
        const QJsonValue value = m_json.value(field);
        if (value.isBool())
            into = value.toBool();
        else
            refuseUnlessAbsent(field, value);
    }

    void texts(QLatin1String field, QStringList &into)
    {
        const QJsonValue value = m_json.value(field);
        if (!value.isArray())
            return refuseUnlessAbsent(field, value);
        into.clear();
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries) {
            if (!entry.isString())
                return refuse(field);
            into.append(entry.toString());
        }
    }

    void refuse(const QString &field)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_prefix + field;
    }
    void refuseUnlessAbsent(const QString &field, const QJsonValue &value)
    {
        if (!value.isUndefined() && !value.isNull())
            refuse(field);
    }
    [[nodiscard]] const QString &wrongField() const { return m_wrong; }

private:
    QJsonObject m_json;
    QString m_prefix;
    QString m_wrong;
};

} // namespace pc
