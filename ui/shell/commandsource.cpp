// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandsource.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/fuzzymatch.h"
#include <QAction>
#include <QPointer>
#include <algorithm>

namespace pc {

QString CommandSource::kind() const { return tr("Commands"); }

Async<QList<PaletteItem>> CommandSource::find(QString text, std::stop_token)
{
    struct Scored { int score; PaletteItem item; };
    QList<Scored> found;
    const QString query = text.startsWith(QLatin1Char('>')) ? text.mid(1).trimmed() : text;
    for (QAction *action : m_commands->actions()) {
        // The id is English in every language: a second way in.
        const auto byText = fuzzyScore(action->text(), query);
        auto byId = fuzzyScore(m_commands->idOf(action), query);
        for (const QString &word : CommandRegistry::searchWords(action))
            byId = std::max(byId, fuzzyScore(word, query));
        if (!byText && !byId)
            continue;
        PaletteItem item;
        item.title = action->text();
        item.key = action->shortcut();
        item.disabledReason = CommandRegistry::disabledReason(action);
        item.open = [target = QPointer<QAction>(action)] {
            if (target)
                target->trigger();
        };
        const int score = qMax(byText.value_or(0), byId.value_or(0) / 2) - (item.disabledReason.isEmpty() ? 0 : 30);
        found.append({score, item});
    }
    std::stable_sort(found.begin(), found.end(), [](const Scored &a, const Scored &b) { return a.score > b.score; });
    QList<PaletteItem> items;
    for (const Scored &one : std::as_const(found))
        items << one.item;
    return ready<QList<PaletteItem>>(items);
}

} // namespace pc
