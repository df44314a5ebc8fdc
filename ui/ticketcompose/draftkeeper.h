// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/ticketdraft.h"
#include <QObject>
#include <functional>

namespace pc {

class Clock;
class DraftStore;

// Puts one draft to the disk while it is written: within a second of a change, at once on flush().
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    DraftKeeper(DraftStore *drafts, Clock *clock, QObject *parent);     // borrows both

    // Saves what is open, then reads the draft of another key; loaded() follows.
    void open(const QString &key);
    void keep(const TicketDraft &draft);    // changed now
    void flush();
    void forget();                          // what waits is not saved any more: it has been sent

Q_SIGNALS:
    void loaded(const pc::TicketDraft &draft);      // empty when there is none
    void saved();
    void failed(const pc::ApiError &error);

private:
    DraftStore *m_drafts;
    Clock *m_clock;
    quint64 m_asked = 0;
    std::optional<TicketDraft> m_waiting;
    bool m_isTimed = false;
};

} // namespace pc
