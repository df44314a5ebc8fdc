// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/filings/checklist.h"
#include <QSize>

namespace pc {

enum class DocumentFault { None, Missing, Unreadable, Empty, TooLarge, WrongType, NotWhatItSays, TooFewPixels, TooManyPixels, Damaged };
[[nodiscard]] QString faultName(DocumentFault fault);                   // stable, for CaseDocument::fault; empty for None
[[nodiscard]] DocumentFault faultOf(const QString &name);

// Limits that we check before the hour starts; the vendor's page has the last word.
struct DocumentLimits
{
    qint64 bytes = 4 * 1024 * 1024;
    QSize least{600, 400};                  // pixels of a picture, in either orientation
    QSize most{8000, 8000};
};

struct DocumentReport
{
    DocumentFault fault = DocumentFault::None;
    qint64 bytes = 0;
    QString type;                           // MIME type by content, e.g. "image/jpeg"
    QSize pixels;                           // of a picture
};

// Reads the file off the calling thread. Never fails: what is wrong is in the report.
[[nodiscard]] Async<DocumentReport> checkDocument(QString path, ChecklistItem::Form form, DocumentLimits limits = {});

} // namespace pc
