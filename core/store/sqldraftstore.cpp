// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqldraftstore.h"
#include "core/store/draftrows.h"
#include "core/store/keptfiles.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <QUuid>

namespace pc {

SqlDraftStore::SqlDraftStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent)
    : DraftStore(parent), m_writer(writer), m_reader(reader), m_clock(clock)
{
    connect(writer, &StoreWriter::draftChanged, this, &DraftStore::changed, Qt::QueuedConnection);
}

// Rows of tickets say that somebody writes, not what.
static void tell(StoreWriter &writer, const QString &key, const TicketId &appearing)
{
    writer.noteDraftChanged(key);
    if (!appearing.isEmpty())
        writer.noteTicketsChanged({appearing});
}

static bool removeNow(StoreWriter &writer, const QString &key)
{
    Transaction transaction(writer.db());
    const std::optional<TicketDraft> held = findDraft(writer.db(), key);
    if (held)
        dropDraft(writer.db(), key);
    transaction.commit();
    dropFilesOf(writer.paths().files, key);
    if (held)
        tell(writer, key, held->ticket);
    return held.has_value();
}

Async<TicketDraft> SqlDraftStore::saveDraft(TicketDraft draft)
{
    draft.savedAt = m_clock->utcNow();
    return runOnStore<TicketDraft>(m_writer, [draft = std::move(draft)](StoreWriter &writer) {
        if (draft.isEmpty()) {
            removeNow(writer, draft.key);
            return draft;
        }
        Transaction transaction(writer.db());
        const std::optional<TicketDraft> held = findDraft(writer.db(), draft.key);
        putDraft(writer.db(), draft);
        transaction.commit();
        tell(writer, draft.key, held && held->text.isEmpty() == draft.text.isEmpty() ? TicketId() : draft.ticket);
        return draft;
    });
}

Async<TicketDraft> SqlDraftStore::draft(QString key)
{
    return runOnStore<TicketDraft>(m_reader, [key = std::move(key)](StoreReader &reader) -> Result<TicketDraft> {
        const std::optional<TicketDraft> found = findDraft(reader.db(), key);
        return found ? Result<TicketDraft>(*found) : Result<TicketDraft>(failure(ApiError::Kind::NotFound));
    });
}

Async<QList<TicketDraft>> SqlDraftStore::drafts()
{
    return runOnStore<QList<TicketDraft>>(m_reader, [](StoreReader &reader) { return allDrafts(reader.db()); });
}

Async<Done> SqlDraftStore::removeDraft(QString key)
{
    return runOnStore<Done>(m_writer, [key = std::move(key)](StoreWriter &writer) -> Result<Done> {
        if (!removeNow(writer, key))
            return failure(ApiError::Kind::NotFound);
        return Done{};
    });
}

Async<QString> SqlDraftStore::keepFile(QString key, QString name, QByteArray content)
{
    return runOnStore<QString>(m_writer, [key = std::move(key), name = std::move(name), content = std::move(content)](StoreWriter &writer) {
        return keepFileOf(writer.paths().files, key, name, content);
    });
}

Async<QList<TicketMacro>> SqlDraftStore::macros()
{
    return runOnStore<QList<TicketMacro>>(m_reader, [](StoreReader &reader) { return allMacros(reader.db()); });
}

Async<TicketMacro> SqlDraftStore::saveMacro(TicketMacro macro)
{
    if (macro.id.isEmpty())
        macro.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return runOnStore<TicketMacro>(m_writer, [macro = std::move(macro)](StoreWriter &writer) {
        putMacro(writer.db(), macro);
        writer.noteDraftChanged({});
        return macro;
    });
}

Async<Done> SqlDraftStore::removeMacro(QString id)
{
    return runOnStore<Done>(m_writer, [id = std::move(id)](StoreWriter &writer) -> Result<Done> {
        if (!dropMacro(writer.db(), id))
            return failure(ApiError::Kind::NotFound);
        writer.noteDraftChanged({});
        return Done{};
    });
}

Async<Done> SqlDraftStore::noteMacroUse(QString id)
{
    return runOnStore<Done>(m_writer, [id = std::move(id)](StoreWriter &writer) -> Result<Done> {
        if (!countMacroUse(writer.db(), id))
            return failure(ApiError::Kind::NotFound);
        writer.noteDraftChanged({});
        return Done{};
    });
}

} // namespace pc
