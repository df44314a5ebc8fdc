// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/codenames.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

// How the messages of the viewer protocol are read. For the files of this folder.
namespace pc {

// Reads fields strictly: a missing one or one of another type makes the whole message malformed.
class Fields
{
public:
    explicit Fields(const QJsonObject &object) : m_object(object) {}
    QString text(QLatin1String key) { return checked(key, QJsonValue::String).toString(); }
    bool flag(QLatin1String key) { return checked(key, QJsonValue::Bool).toBool(); }
    qint64 number(QLatin1String key, qint64 least, qint64 most)
    {
        const double value = checked(key, QJsonValue::Double).toDouble(double(least) - 1);
        m_isGood = m_isGood && value >= double(least) && value <= double(most) && value == double(qint64(value));
        return m_isGood ? qint64(value) : least;
    }
    QStringList texts(QLatin1String key)
    {
        QStringList list;
        const QJsonArray array = checked(key, QJsonValue::Array).toArray();
        for (const QJsonValue &value : array) {
            m_isGood = m_isGood && value.isString();
            list.append(value.toString());
        }
        return list;
    }
    QUrl url(QLatin1String key)
    {
        const QString value = text(key);
        const QUrl url(value, QUrl::StrictMode);
        m_isGood = m_isGood && (value.isEmpty() || url.isValid());
        return url;
    }
    QDateTime time(QLatin1String key)
    {
        const QString value = text(key);
        const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
        m_isGood = m_isGood && (value.isEmpty() || (time.isValid() && time.timeSpec() == Qt::UTC));
        return time;
    }
    // Each entry as an object, strictly too.
    template<typename T, typename Read>
    QList<T> objects(QLatin1String key, Read read)
    {
        QList<T> list;
        const QJsonArray array = checked(key, QJsonValue::Array).toArray();
        for (const QJsonValue &value : array) {
            Fields inner(value.toObject());
            list.append(read(inner));
            m_isGood = m_isGood && value.isObject() && inner.isGood();
        }
        return list;
    }
    template<typename E, size_t N>
    E oneOf(QLatin1String key, const CodeNames<E, N> &names)
    {
        const std::optional<E> value = valueOf(names, text(key));
        m_isGood = m_isGood && value.has_value();
        return value.value_or(names.front().first);
    }
    void require(bool condition) { m_isGood = m_isGood && condition; }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    QJsonValue checked(QLatin1String key, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(key);
        m_isGood = m_isGood && value.type() == type;
        return value;
    }
    const QJsonObject m_object;
    bool m_isGood = true;
};

} // namespace pc
