// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casekeeper.h"
#include "core/store/filingstore.h"
#include <QSet>
#include <algorithm>
#include <tuple>
#include <utility>

namespace pc {
namespace {

constexpr int kRestMs = 600;

// What a person edits. The id, the customer and the times of the record are the store's.
constexpr auto kFields = std::make_tuple(&FilingCase::domain, &FilingCase::entity, &FilingCase::province, &FilingCase::number, &FilingCase::stage,
                                         &FilingCase::texts, &FilingCase::notes, &FilingCase::deadline, &FilingCase::remindOn,
                                         &FilingCase::lastSessionAt, &FilingCase::result);

// Which paper of the case it is: of those that no list asks for there may be several.
QString nameOf(const CaseDocument &document)
{
    return document.item == QLatin1String("other") ? document.item + QLatin1Char('\n') + document.path : document.item;
}

CaseDocument *find(QList<CaseDocument> &documents, const QString &name)
{
    const auto it = std::find_if(documents.begin(), documents.end(), [&name](const CaseDocument &one) { return nameOf(one) == name; });
    return it == documents.end() ? nullptr : &*it;
}

bool hasTwins(const QList<CaseDocument> &documents)
{
    QSet<QString> names;
    for (const CaseDocument &one : documents)
        names.insert(nameOf(one));
    return names.size() < documents.size();
}

// Paper by paper: one is checked here while another is ticked beside the vendor's page.
QList<CaseDocument> mergedDocuments(QList<CaseDocument> base, const QList<CaseDocument> &mine, QList<CaseDocument> fresh)
{
    if (mine == base)
        return fresh;
    if (hasTwins(mine) || hasTwins(base) || hasTwins(fresh))
        return mine;
    QList<CaseDocument> all = mine;
    all.removeIf([&](const CaseDocument &one) { // taken away elsewhere, and not touched here
        const CaseDocument *before = find(base, nameOf(one));
        return before && *before == one && !find(fresh, nameOf(one));
    });
    for (const CaseDocument &theirs : std::as_const(fresh)) {
        const CaseDocument *before = find(base, nameOf(theirs));
        CaseDocument *ours = find(all, nameOf(theirs));
        if (!ours && !before)
            all.append(theirs);
        else if (ours && before && *ours == *before)
            *ours = theirs;
        else if (ours && before && ours->isConfirmed == before->isConfirmed)
            ours->isConfirmed = theirs.isConfirmed;
    }
    return all;
}

// What `mine` says otherwise than `base`, put over `fresh`.
FilingCase merged(const FilingCase &base, const FilingCase &mine, FilingCase fresh)
{
    const auto take = [&](auto field) {
        if (mine.*field != base.*field)
            fresh.*field = mine.*field;
    };
    std::apply([&take](auto... field) { (take(field), ...); }, kFields);
    fresh.documents = mergedDocuments(base.documents, mine.documents, fresh.documents);
    fresh.history += mine.history.mid(base.history.size()); // it only grows
    return fresh;
}

} // namespace

std::function<void(FilingCase &)> CaseKeeper::changeOf(const Draft &draft)
{
    return [base = draft.base(), mine = draft.mine](FilingCase &filing) { filing = merged(base, mine, filing); };
}

bool CaseKeeper::Draft::isChanged() const { return merged(base(), mine, base()) != base(); }

CaseKeeper::CaseKeeper(FilingStore *store, QObject *parent) : QObject(parent), m_store(store)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CaseKeeper::flush);
}

CaseKeeper::~CaseKeeper()
{
    // Nobody waits for the answer any more.
    for (const Draft &draft : std::as_const(m_drafts)) {
        if (draft.isChanged())
            Q_UNUSED(m_store->changeCase(draft.mine.id, changeOf(draft)))
    }
}

void CaseKeeper::setStored(const FilingCase &stored)
{
    if (stored.id.isEmpty())
        return;
    Draft &draft = m_drafts[stored.id];
    if (draft.sent)
        return; // may be what is just being saved, which what was typed since goes over: the answer settles it
    draft.mine = draft.stored.id.isEmpty() ? stored : merged(draft.stored, draft.mine, stored);
    draft.stored = stored;
}

void CaseKeeper::edit(const CaseId &id, const std::function<void(FilingCase *)> &change)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end())
        return;
    change(&draft->mine);
    if (draft->isChanged())
        m_rest.start();
    Q_EMIT stateChanged(id);
}

FilingCase CaseKeeper::filing(const CaseId &id) const { return m_drafts.value(id).mine; }

CaseKeeper::State CaseKeeper::state(const CaseId &id) const
{
    const auto draft = m_drafts.constFind(id);
    if (draft == m_drafts.cend())
        return State::Saved;
    return draft->sent ? State::Saving : !draft->isChanged() ? State::Saved : draft->error ? State::Failed : State::Unsaved;
}

std::optional<ApiError> CaseKeeper::error(const CaseId &id) const { return m_drafts.value(id).error; }

void CaseKeeper::forget(const CaseId &id) { m_drafts.remove(id); }

void CaseKeeper::flush()
{
    m_rest.stop();
    const QList<CaseId> ids = m_drafts.keys();
    for (const CaseId &id : ids)
        save(id);
}

void CaseKeeper::save(const CaseId &id)
{
    Draft &draft = m_drafts[id];
    if (draft.sent || !draft.isChanged())
        return;
    draft.error.reset();
    const std::function<void(FilingCase &)> change = changeOf(draft);
    draft.sent = draft.mine;
    whenDone(m_store->changeCase(id, change), this, [this, id](const Result<FilingCase> &answer) { onSaved(id, answer); });
    Q_EMIT stateChanged(id);
}

void CaseKeeper::onSaved(const CaseId &id, const Result<FilingCase> &stored)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end() || !draft->sent)
        return;
    const FilingCase sent = *std::exchange(draft->sent, std::nullopt);
    if (stored) {
        draft->mine = merged(sent, draft->mine, *stored); // what was typed while it was on its way
        draft->stored = *stored;
    } else {
        draft->error = stored.error();
    }
    const bool isMoreToSave = stored && draft->isChanged();
    Q_EMIT stateChanged(id);
    if (stored)
        Q_EMIT saved(*stored);
    if (isMoreToSave && !m_rest.isActive())
        m_rest.start();
}

} // namespace pc
