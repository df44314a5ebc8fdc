// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticketdraft.h"
#include <QHash>

namespace pc {

// Prepared texts with variables in braces: "{customer}", "{uid}", "{alias}", "{ticket}", "{title}", "{person}", "{product}",
// "{date}", "{environment}". Pure.

[[nodiscard]] QStringList macroVariables();                 // the names that can be filled, without braces, as they are offered

struct FilledText
{
    QString text;
    QStringList unknown;                    // names that no variable has; they stand in the text as they were
    QStringList missing;                    // variables whose value is not known here; they stand as well
};

// `values`: by name. Letter case of a name does not count; braces around anything that is no name (JSON, code) are left alone.
[[nodiscard]] FilledText filledText(const QString &text, const QHash<QString, QString> &values);

// Those whose name or text has every word of the fragment; names before texts, then the more used first. Of other languages
// than `language` only when that is empty.
[[nodiscard]] QList<TicketMacro> foundMacros(const QList<TicketMacro> &macros, const QString &fragment, const QString &language = {});

} // namespace pc
