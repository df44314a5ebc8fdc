// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/ticketdraft.h"
#include <QObject>

namespace pc {

inline constexpr qint64 kKeptBytes = 20 * 1024 * 1024;     // of pasted pictures that one draft may keep

// Messages that are being written, and prepared texts. Staff's own file: survives a rebuild from the cloud. A facade that any
// thread may call; errors: the Storage… kinds and NotFound. What answers is on the disk.
class DraftStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // An empty draft removes. Answers as it is stored.
    [[nodiscard]] virtual Async<TicketDraft> saveDraft(TicketDraft draft) = 0;
    [[nodiscard]] virtual Async<TicketDraft> draft(QString key) = 0;
    [[nodiscard]] virtual Async<QList<TicketDraft>> drafts() = 0;               // newest first
    [[nodiscard]] virtual Async<Done> removeDraft(QString key) = 0;
    // Bytes of a pasted picture, kept until its draft is removed; answers the path, which ends in a safe form of the name. InvalidInput: above kKeptBytes.
    [[nodiscard]] virtual Async<QString> keepFile(QString key, QString name, QByteArray content) = 0;

    [[nodiscard]] virtual Async<QList<TicketMacro>> macros() = 0;               // most used first
    [[nodiscard]] virtual Async<TicketMacro> saveMacro(TicketMacro macro) = 0;
    [[nodiscard]] virtual Async<Done> removeMacro(QString id) = 0;
    [[nodiscard]] virtual Async<Done> noteMacroUse(QString id) = 0;

Q_SIGNALS:
    void changed(const QString &key);                       // of a draft; empty: the macros
};

} // namespace pc
