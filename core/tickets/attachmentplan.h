// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/ticketcloud.h"
#include "core/domain/ticketdraft.h"
#include "core/tickets/medianote.h"
#include <QSize>

namespace pc {

// What becomes of files that shall go with a message, decided from facts about them alone. Pure.

// What to do with more files than a message takes: further messages, or archives.
enum class ManyFiles { Spread, Pack };

struct AttachmentLimits
{
    qint64 bytes = kMostAttachmentBytes;    // of one file
    int files = kMostAttachments;           // of one message
};

inline constexpr qint64 kMostReadBytes = 64 * 1024 * 1024;      // a larger file is not even tried to be packed

struct AttachmentFacts
{
    DraftFile file;
    QString name;                           // under which it will travel, unique among the others
    bool isThere = false;
    qint64 bytes = 0;
    MediaNote note;
    QSize pixels;                           // of a picture that can be read; else empty
    friend bool operator==(const AttachmentFacts &, const AttachmentFacts &) = default;
};

enum class AttachmentFate {
    AsItIs,
    Smaller,                                // a picture that is sent smaller, as agreed
    Blurred,                                // a picture that is drawn anew without what was marked, and fitted
    Packed,                                 // goes into an archive
    ToShrink,                               // a picture that is too large: needs a yes
    TooLarge,                               // neither picture nor packed; an archive may make it fit if not above kMostReadBytes
    Empty,
    Vanished,
};

struct AttachmentPlan
{
    QList<AttachmentFate> fates;            // one per file, in their order
    int messages = 1;                       // as far as can be told before archives are made
    bool isTooMany = false;                 // for one message as they are: ManyFiles decides
    [[nodiscard]] bool canGo() const;       // no file stands in the way
};

[[nodiscard]] AttachmentPlan plannedAttachments(const QList<AttachmentFacts> &files, ManyFiles many, const AttachmentLimits &limits = {});

} // namespace pc
