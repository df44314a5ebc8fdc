// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/composewords.h"
#include "core/tickets/attachments.h"
#include "ui/widgets/errortext.h"
#include <QLocale>

namespace pc {

QString ComposeWords::bytes(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1); }

bool ComposeWords::isProblem(AttachmentFate fate) { return fate > AttachmentFate::Packed; }

QString ComposeWords::fate(const AttachmentFacts &facts, AttachmentFate fate)
{
    const QString most = bytes(kMostAttachmentBytes);
    switch (fate) {
    case AttachmentFate::AsItIs: return tr("goes as it is");
    case AttachmentFate::Smaller: return tr("is sent as a smaller JPEG of at most %1").arg(most);
    case AttachmentFate::Blurred: return tr("%n area(s) made unreadable", nullptr, int(facts.file.blurred.size()));
    case AttachmentFate::Packed:
        return facts.file.blurred.isEmpty() ? tr("goes into an archive") : tr("goes into an archive, %n area(s) made unreadable", nullptr, int(facts.file.blurred.size()));
    case AttachmentFate::ToShrink: return tr("larger than %1: make it smaller, or pack it").arg(most);
    case AttachmentFate::TooLarge:
        return facts.bytes > kMostReadBytes ? tr("far larger than %1: it cannot be sent").arg(most) : tr("larger than %1: pack it, or take a part of it").arg(most);
    case AttachmentFate::Empty: return tr("is empty: there is nothing to send");
    case AttachmentFate::Vanished: return tr("is not on the disk any more: remove it, or put it back");
    }
    return {};
}

QString ComposeWords::care(MediaNote::Care care)
{
    switch (care) {
    case MediaNote::Care::Executable: return tr("a program: the vendor may refuse it");
    case MediaNote::Care::Script: return tr("a script: look whether keys stand in it");
    case MediaNote::Care::Archive: return tr("an archive: nobody has looked for keys in it");
    case MediaNote::Care::Macros: return tr("a document with macros");
    case MediaNote::Care::Disguised: return tr("its content is not what its name says");
    case MediaNote::Care::None: break;
    }
    return {};
}

QString ComposeWords::place(const SecretPlace &place)
{
    const QString what = place.kind == SecretPlace::Kind::Key ? tr("a key or password") : tr("a telephone or identity number, or an e-mail address");
    return tr("Line %1 seems to hold %2: %3").arg(QLocale().toString(place.line), what, place.shown);
}

QString ComposeWords::prepareError(const ApiError &error)
{
    if (error.kind == ApiError::Kind::NotFound)
        return tr("%1 is not on the disk any more. Nothing was sent. Remove it, or put it back.").arg(error.detail);
    if (error.code == kFileTooLarge)
        return tr("%1 does not fit into %2. Nothing was sent.").arg(error.detail, bytes(kMostAttachmentBytes));
    if (error.code == kFileEmpty)
        return tr("%1 is empty. Nothing was sent.").arg(error.detail);
    if (error.code == kNoPicture)
        return tr("%1 cannot be read as a picture. Nothing was sent.").arg(error.detail);
    return errorLine(error);
}

} // namespace pc
