// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/answer.h"
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QVariantMap>
#include <initializer_list>
#include <optional>

namespace pc::Alibaba {

// What decoders read single values with. Whatever cannot be read is absent, never zero.

// Kind::Malformed with what is known of the call.
[[nodiscard]] tl::unexpected<ApiError> malformed(const CallAnswer &answer, const QString &what);
[[nodiscard]] tl::unexpected<ApiError> missing(const CallAnswer &answer, const QString &what);   // "the answer holds no …"

[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);
[[nodiscard]] std::optional<bool> yesOrNo(const QJsonValue &value);
// A list as it is, or wrapped once more as answers translated from XML do: {"UidList": {"Uid": […]}}.
[[nodiscard]] std::optional<QJsonArray> listOf(const QJsonValue &value);
// Keeps a field that this version does not know, unless it says nothing.
void keepUnknown(QVariantMap &into, const QString &key, const QJsonValue &value);
// UTC; invalid when the text is no time.
[[nodiscard]] QDateTime timeOf(const QString &text);

// Looks words up by their documented spelling and, as the vendor varies it, by any other case.
template<typename V>
class Spellings
{
public:
    Spellings(std::initializer_list<std::pair<const char *, V>> words)
    {
        for (const auto &[word, value] : words) {
            m_exact.insert(QString::fromLatin1(word), value);
            m_folded.insert(QString::fromLatin1(word).toLower(), value);
        }
    }
    [[nodiscard]] std::optional<V> find(const QString &word) const
    {
        const auto exact = m_exact.constFind(word); // almost always, and without making another text
        if (exact != m_exact.cend())
            return *exact;
        const auto folded = m_folded.constFind(word.toLower());
        return folded != m_folded.cend() ? std::optional<V>(*folded) : std::nullopt;
    }

private:
    QHash<QString, V> m_exact, m_folded;
};

} // namespace pc::Alibaba
