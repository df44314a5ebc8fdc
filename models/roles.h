// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <Qt>

namespace pc {

// What a state means, told by shape and word first and by colour second.
enum class Tone { Neutral, Good, Warn, Bad, Info };

// Roles that every model of ours answers and that ui/widgets draws.
enum ItemRole {
    SortRole = Qt::UserRole,    // value to sort and filter on
    ToneRole,                   // Tone as int: the cell is drawn as a pill
    IdentifierRole,             // bool: fixed font
    UnknownRole,                // QString: the cell shows a dash and this is the reason
    CopyRole,                   // QString: what Ctrl+C copies when it differs from the text shown
    PlaceholderRole,            // bool: the row is being fetched; drawn as a skeleton
    TextToneRole,               // Tone as int: the text itself is drawn in the tone's colour, in figures of one width
    UnitRole,                   // QString: drawn muted behind the text: a currency, "per day"
    TrendRole,                  // QList<qint64>: drawn as a small line in place of the text; two points at least
    ModelRole,                  // first role of the model itself
};

} // namespace pc
