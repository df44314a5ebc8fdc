// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casekeeper.h"
#include "core/store/filingstore.h"
#include <tuple>

namespace pc {
namespace {

constexpr int kRestMs = 600;

// What a person edits. The id, the customer and the times of the record are the store's.
constexpr auto kFields = std::make_tuple(&FilingCase::domain, &FilingCase::entity, &FilingCase::province, &FilingCase::number, &FilingCase::stage,
                                         &FilingCase::documents, &FilingCase::texts, &FilingCase::notes, &FilingCase::deadline,
                                         &FilingCase::remindOn, &FilingCase::lastSessionAt, &FilingCase::result, &FilingCase::history);

// What `mine` says otherwise than `base`, put over `fresh`.
FilingCase merged(const FilingCase &base, const FilingCase &mine, FilingCase fresh)
{
    const auto take = [&](auto field) {
        if (mine.*field != base.*field)
            fresh.*field = mine.*field;
    };
    std::apply([&take](auto... field) { (take(field), ...); }, kFields);
    return fresh;
}

} // namespace

bool CaseKeeper::Draft::isChanged() const { return merged(stored, mine, stored) != stored; }

CaseKeeper::CaseKeeper(FilingStore *store, QObject *parent) : QObject(parent), m_store(store)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CaseKeeper::flush);
}

CaseKeeper::~CaseKeeper()
{
    // Nobody waits for the answer any more: what is sent is the case as it is known.
    for (const Draft &draft : std::as_const(m_drafts)) {
        if (draft.isSaving || draft.isChanged())
            Q_UNUSED(m_store->saveCase(draft.mine))
    }
}

void CaseKeeper::setStored(const FilingCase &stored)
{
    if (stored.id.isEmpty())
        return;
    Draft &draft = m_drafts[stored.id];
    if (draft.isSaving)
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
    return draft->isSaving ? State::Saving : !draft->isChanged() ? State::Saved : draft->error ? State::Failed : State::Unsaved;
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
    if (draft.isSaving || !draft.isChanged())
        return;
    draft.isSaving = true;
    draft.error.reset();
    whenDone(m_store->filingCase(id), this, [this, id](const Result<FilingCase> &stored) { onRead(id, stored); });
    Q_EMIT stateChanged(id);
}

void CaseKeeper::onRead(const CaseId &id, const Result<FilingCase> &stored)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end())
        return;
    if (!stored)
        return onSaved(id, {}, stored);
    draft->mine = merged(draft->stored, draft->mine, *stored);
    draft->stored = *stored;
    const FilingCase sent = draft->mine;
    whenDone(m_store->saveCase(sent), this, [this, id, sent](const Result<FilingCase> &answer) { onSaved(id, sent, answer); });
}

void CaseKeeper::onSaved(const CaseId &id, const FilingCase &sent, const Result<FilingCase> &stored)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end())
        return;
    draft->isSaving = false;
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
