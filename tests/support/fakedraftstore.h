// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/draftstore.h"
#include <QHash>

namespace pc {

// Drafts and macros in memory for tests of models and pages; fails when told to. Kept files are bytes under made-up paths.
class FakeDraftStore final : public DraftStore
{
public:
    using DraftStore::DraftStore;

    std::optional<ApiError> failReads, failWrites;
    QDateTime now{QDate(2026, 1, 15), QTime(8, 0), Qt::UTC};
    QList<TicketDraft> held;                            // in the order of their saving
    QList<TicketMacro> heldMacros;
    QHash<QString, QByteArray> files;                   // by path, "/kept/KEY/NAME"
    int saves = 0;
    bool holdsFiles = false;                            // keepFile() answers at releaseFiles()
    void releaseFiles();

    void tell(const QString &key) { Q_EMIT changed(key); }

    Async<TicketDraft> saveDraft(TicketDraft draft) override;
    Async<TicketDraft> draft(QString key) override;
    Async<QList<TicketDraft>> drafts() override;
    Async<Done> removeDraft(QString key) override;
    Async<QString> keepFile(QString key, QString name, QByteArray content) override;
    Async<QList<TicketMacro>> macros() override;
    Async<TicketMacro> saveMacro(TicketMacro macro) override;
    Async<Done> removeMacro(QString id) override;
    Async<Done> noteMacroUse(QString id) override;

private:
    bool drop(const QString &key);
    [[nodiscard]] TicketMacro *findMacro(const QString &id);

    QList<std::pair<QString, Settler<QString>>> m_heldFiles;
};

} // namespace pc
