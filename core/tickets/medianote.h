// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>

namespace pc {

// What a file is, by its content and its name, and what to mind about it.
struct MediaNote
{
    enum class Care { None, Executable, Script, Archive, Macros, Disguised };   // Disguised: the content is not what the name says
    QString type;                           // MIME type, "application/octet-stream" when nobody knows
    Care care = Care::None;
    friend bool operator==(const MediaNote &, const MediaNote &) = default;
};

// `start`: the first 4 KiB are enough. Pure.
[[nodiscard]] MediaNote mediaNote(const QString &name, const QByteArray &start);

} // namespace pc
