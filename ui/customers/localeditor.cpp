// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/localeditor.h"

namespace pc {

constexpr int kRestMs = 600;

CustomerLocal LocalEdits::over(CustomerLocal stored) const
{
    stored.alias = alias.value_or(stored.alias);
    stored.group = group.value_or(stored.group);
    stored.crmId = crmId.value_or(stored.crmId);
    stored.note = note.value_or(stored.note);
    stored.favourite = favourite.value_or(stored.favourite);
    return stored;
}

template<typename T>
static void take(std::optional<T> &mine, const std::optional<T> &other)
{
    if (other)
        mine = other;
}

template<typename T>
static void dropSame(std::optional<T> &mine, const std::optional<T> &saved)
{
    if (mine == saved)
        mine.reset();
}

void LocalEdits::drop(const LocalEdits &saved)
{
    dropSame(alias, saved.alias);
    dropSame(group, saved.group);
    dropSame(crmId, saved.crmId);
    dropSame(note, saved.note);
    dropSame(favourite, saved.favourite);
}

LocalEdits LocalEdits::undoing(const CustomerLocal &stored) const
{
    const auto old = [](const auto &edit, const auto &value) { return edit && *edit != value ? std::optional(value) : std::nullopt; };
    return {old(alias, stored.alias), old(group, stored.group), old(crmId, stored.crmId), old(note, stored.note), old(favourite, stored.favourite)};
}

LocalEditor::LocalEditor(CustomerStore *store, QObject *parent) : QObject(parent), m_store(store)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &LocalEditor::flush);
}

LocalEditor::~LocalEditor()
{
    flush();    // the store's writer finishes what it was given before it stops
}

void LocalEditor::setStored(const CustomerUid &uid, const CustomerLocal &stored)
{
    m_drafts[uid].stored = stored;
}

void LocalEditor::edit(const CustomerUid &uid, const LocalEdits &edits)
{
    Draft &draft = m_drafts[uid];
    take(draft.edits.alias, edits.alias);
    take(draft.edits.group, edits.group);
    take(draft.edits.crmId, edits.crmId);
    take(draft.edits.note, edits.note);
    take(draft.edits.favourite, edits.favourite);
    m_rest.start();
    Q_EMIT stateChanged(uid);
}

CustomerLocal LocalEditor::local(const CustomerUid &uid) const
{
    const auto draft = m_drafts.constFind(uid);
    return draft == m_drafts.cend() ? CustomerLocal() : draft->edits.over(draft->stored);
}

LocalEditor::State LocalEditor::state(const CustomerUid &uid) const
{
    const auto draft = m_drafts.constFind(uid);
    if (draft == m_drafts.cend())
        return State::Saved;
    return draft->saving ? State::Saving : draft->edits.isEmpty() ? State::Saved : draft->error ? State::Failed : State::Unsaved;
}

std::optional<ApiError> LocalEditor::error(const CustomerUid &uid) const
{
    return m_drafts.value(uid).error;
}

void LocalEditor::restore(const CustomerUid &uid, const LocalEdits &before)
{
    m_restoring.insert(uid);
    edit(uid, before);
    flush();
}

void LocalEditor::flush()
{
    m_rest.stop();
    const QList<CustomerUid> uids = m_drafts.keys();
    for (const CustomerUid &uid : uids)
        save(uid);
}

void LocalEditor::save(const CustomerUid &uid)
{
    Draft &draft = m_drafts[uid];
    if (draft.edits.isEmpty())
        return;
    draft.saving = true;
    const LocalEdits sent = draft.edits;
    const LocalEdits before = sent.undoing(draft.stored);
    whenDone(m_store->setLocal(uid, sent.over(draft.stored)), this, [this, uid, sent, before](const Result<Done> &result) {
        onSaved(uid, sent, before, result);
    });
    Q_EMIT stateChanged(uid);
}

void LocalEditor::onSaved(const CustomerUid &uid, const LocalEdits &sent, const LocalEdits &before, const Result<Done> &result)
{
    Draft &draft = m_drafts[uid];
    draft.saving = false;
    draft.error.reset();
    if (result) {
        draft.stored = sent.over(draft.stored);
        draft.edits.drop(sent);
    } else {
        draft.error = result.error();
    }
    Q_EMIT stateChanged(uid);
    const bool isRestored = m_restoring.remove(uid);
    if (result && !isRestored && !before.isEmpty())
        Q_EMIT saved(uid, before);
}

} // namespace pc
