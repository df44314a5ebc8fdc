// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakedraftstore.h"
#include <algorithm>
#include <utility>

namespace pc {

bool FakeDraftStore::drop(const QString &key)
{
    return held.removeIf([&key](const TicketDraft &one) { return one.key == key; }) > 0;
}

Async<TicketDraft> FakeDraftStore::saveDraft(TicketDraft draft)
{
    if (failWrites)
        return ready<TicketDraft>(failure(*failWrites));
    ++saves;
    draft.savedAt = now;
    if (draft.isEmpty()) {
        (void)removeDraft(draft.key);
        return ready<TicketDraft>(draft);
    }
    drop(draft.key);
    held += draft;
    tell(draft.key);
    return ready<TicketDraft>(draft);
}

Async<TicketDraft> FakeDraftStore::draft(QString key)
{
    if (failReads)
        return ready<TicketDraft>(failure(*failReads));
    const auto it = std::find_if(held.cbegin(), held.cend(), [&key](const TicketDraft &one) { return one.key == key; });
    return it == held.cend() ? ready<TicketDraft>(failure(ApiError::Kind::NotFound)) : ready<TicketDraft>(*it);
}

Async<QList<TicketDraft>> FakeDraftStore::drafts()
{
    if (failReads)
        return ready<QList<TicketDraft>>(failure(*failReads));
    return ready<QList<TicketDraft>>(QList<TicketDraft>(held.crbegin(), held.crend()));
}

Async<Done> FakeDraftStore::removeDraft(QString key)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    const QString folder = QStringLiteral("/kept/%1/").arg(key);
    files.removeIf([&folder](const auto &one) { return one.key().startsWith(folder); });
    if (!drop(key))
        return ready<Done>(failure(ApiError::Kind::NotFound));
    tell(key);
    return ready<Done>(Done{});
}

Async<QString> FakeDraftStore::keepFile(QString key, QString name, QByteArray content)
{
    if (failWrites)
        return ready<QString>(failure(*failWrites));
    const QString path = QStringLiteral("/kept/%1/%2").arg(key, name);
    files.insert(path, content);
    if (!holdsFiles)
        return ready<QString>(path);
    m_heldFiles.append({path, Settler<QString>()});
    return m_heldFiles.constLast().second.future();
}

void FakeDraftStore::releaseFiles()
{
    for (const auto &[path, settle] : std::exchange(m_heldFiles, {}))
        settle(path);
}

Async<QList<TicketMacro>> FakeDraftStore::macros()
{
    if (failReads)
        return ready<QList<TicketMacro>>(failure(*failReads));
    QList<TicketMacro> all = heldMacros;
    std::stable_sort(all.begin(), all.end(), [](const TicketMacro &a, const TicketMacro &b) { return a.uses > b.uses; });
    return ready<QList<TicketMacro>>(all);
}

TicketMacro *FakeDraftStore::findMacro(const QString &id)
{
    const auto it = std::find_if(heldMacros.begin(), heldMacros.end(), [&id](const TicketMacro &one) { return one.id == id; });
    return it == heldMacros.end() ? nullptr : &*it;
}

Async<TicketMacro> FakeDraftStore::saveMacro(TicketMacro macro)
{
    if (failWrites)
        return ready<TicketMacro>(failure(*failWrites));
    if (macro.id.isEmpty())
        macro.id = QStringLiteral("macro-%1").arg(heldMacros.size() + 1001);
    if (TicketMacro *known = findMacro(macro.id))
        *known = macro;
    else
        heldMacros += macro;
    tell({});
    return ready<TicketMacro>(macro);
}

Async<Done> FakeDraftStore::removeMacro(QString id)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    const bool wasThere = heldMacros.removeIf([&id](const TicketMacro &one) { return one.id == id; }) > 0;
    tell({});
    return wasThere ? ready<Done>(Done{}) : ready<Done>(failure(ApiError::Kind::NotFound));
}

Async<Done> FakeDraftStore::noteMacroUse(QString id)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    if (TicketMacro *known = findMacro(id))
        ++known->uses;
    tell({});
    return ready<Done>(Done{});
}

} // namespace pc
