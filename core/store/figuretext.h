// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <algorithm>
#include <charconv>
#include <optional>

namespace pc {

// How figures of many rows come out of the database at once: rows and columns through the driver one by one cost ten times as much.
// Numbers divided by commas, an absent one empty, and a text at the end of each line.
class FigureText
{
public:
    explicit FigureText(const QByteArray &text) : m_at(text.constData()), m_end(m_at + text.size()) {}
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    std::optional<qint64> number()
    {
        qint64 value = 0;
        const auto [after, error] = std::from_chars(m_at, m_end, value);
        m_at = after == m_end ? after : after + 1;
        return error == std::errc() ? std::optional(value) : std::nullopt;
    }
    QByteArrayView line()
    {
        const char *const from = m_at;
        const char *const to = std::find(m_at, m_end, '\n');
        m_at = to == m_end ? to : to + 1;
        return QByteArrayView(from, to - from);
    }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace pc
