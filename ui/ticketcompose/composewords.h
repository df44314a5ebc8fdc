// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/tickets/attachmentplan.h"
#include "core/tickets/secretscan.h"
#include <QCoreApplication>

namespace pc {

// Sentences about messages and their files.
class ComposeWords
{
    Q_DECLARE_TR_FUNCTIONS(pc::ComposeWords)
public:
    [[nodiscard]] static QString bytes(qint64 bytes);                           // "1.2 MiB"
    [[nodiscard]] static QString fate(const AttachmentFacts &facts, AttachmentFate fate);
    [[nodiscard]] static bool isProblem(AttachmentFate fate);
    [[nodiscard]] static QString care(MediaNote::Care care);                    // empty: nothing to mind
    [[nodiscard]] static QString place(const SecretPlace &place);               // where, what kind, as it would look masked
    [[nodiscard]] static QString prepareError(const ApiError &error);           // of prepareAttachments()
};

} // namespace pc
