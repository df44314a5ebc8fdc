// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/sync/ticketsender.h"
#include "core/tickets/attachmentplan.h"
#include "core/tickets/secretscan.h"
#include <QImage>

namespace pc {

// Files of the person's disk on their way into messages. Everything runs off the calling thread; no original is changed.

// One per file, in their order; never fails: what is wrong stands in the facts.
[[nodiscard]] Async<QList<AttachmentFacts>> readAttachmentFacts(QList<DraftFile> files);

// The picture as blur areas count its pixels. InvalidInput with kNoPicture: none that can be read.
[[nodiscard]] Async<QImage> readAttachmentPicture(QString path);
// What will be seen of it, within `most` pixels. InvalidInput with kNoPicture also for one that is too large to be drawn small.
[[nodiscard]] Async<QImage> readThumbnail(DraftFile file, QSize most);

// The files as they are to travel: one list per message, at least one (it may be empty). A picture that was agreed to be smaller is
// fitted, marked areas are made unreadable, files that are packed go into as few archives as fit. All files are read before this
// answers: one that vanished is told before anything is sent. Errors: NotFound, or InvalidInput with one of the codes below;
// detail: the name of the file.
[[nodiscard]] Async<QList<QList<OutgoingFile>>> prepareAttachments(QList<DraftFile> files, ManyFiles many, AttachmentLimits limits = {});

// What the text files among these seem to hold that does not belong into a ticket (secretscan.h); pictures and archives cannot be
// searched. Never fails: what cannot be read holds nothing.
struct FileSecret
{
    QString name;
    SecretPlace place;
    friend bool operator==(const FileSecret &, const FileSecret &) = default;
};
[[nodiscard]] Async<QList<FileSecret>> findFileSecrets(QList<DraftFile> files);

inline constexpr QLatin1String kFileTooLarge("FileTooLarge"), kFileEmpty("FileEmpty"), kNoPicture("NoPicture");

} // namespace pc
