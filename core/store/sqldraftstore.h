// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/draftstore.h"

namespace pc {

class StoreReader;
class StoreWriter;

// DraftStore over the two workers, which outlive it. Every save is a transaction on the disk before it answers.
class SqlDraftStore final : public DraftStore
{
    Q_OBJECT
public:
    SqlDraftStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] Async<TicketDraft> saveDraft(TicketDraft draft) override;
    [[nodiscard]] Async<TicketDraft> draft(QString key) override;
    [[nodiscard]] Async<QList<TicketDraft>> drafts() override;
    [[nodiscard]] Async<Done> removeDraft(QString key) override;
    [[nodiscard]] Async<QString> keepFile(QString key, QString name, QByteArray content) override;
    [[nodiscard]] Async<QList<TicketMacro>> macros() override;
    [[nodiscard]] Async<TicketMacro> saveMacro(TicketMacro macro) override;
    [[nodiscard]] Async<Done> removeMacro(QString id) override;
    [[nodiscard]] Async<Done> noteMacroUse(QString id) override;

private:
    StoreWriter *m_writer;
    StoreReader *m_reader;
    const Clock *m_clock;
};

} // namespace pc
