// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/draftkeeper.h"
#include "core/base/clock.h"
#include "core/store/draftstore.h"

namespace pc {

static constexpr std::chrono::milliseconds kDelay{600};     // from the first change that is not saved, so that typing on saves too

DraftKeeper::DraftKeeper(DraftStore *drafts, Clock *clock, QObject *parent) : QObject(parent), m_drafts(drafts), m_clock(clock) {}

void DraftKeeper::open(const QString &key)
{
    flush();
    whenDone(m_drafts->draft(key), this, [this, asked = ++m_asked](const Result<TicketDraft> &draft) {
        if (asked != m_asked)
            return;                         // of an earlier opening, perhaps of the same draft
        if (!draft && draft.error().kind != ApiError::Kind::NotFound)
            Q_EMIT failed(draft.error());
        Q_EMIT loaded(draft.value_or(TicketDraft()));
    });
}

void DraftKeeper::keep(const TicketDraft &draft)
{
    m_waiting = draft;
    if (std::exchange(m_isTimed, true))
        return;
    m_clock->after(kDelay, this, [this] {
        m_isTimed = false;
        flush();
    });
}

void DraftKeeper::flush()
{
    if (!m_waiting)
        return;
    whenDone(m_drafts->saveDraft(*std::exchange(m_waiting, std::nullopt)), this, [this](const Result<TicketDraft> &draft) {
        draft ? Q_EMIT saved() : Q_EMIT failed(draft.error());
    });
}

void DraftKeeper::forget() { m_waiting.reset(); }

} // namespace pc
