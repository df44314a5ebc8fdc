// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "core/filings/documentcheck.h"
#include "core/filings/sessionplan.h"
#include <QCoreApplication>

namespace pc {

// The words for papers, checks and plans of a filing case, in the language of the moment.
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(pc::CaseWords)
public:
    [[nodiscard]] static QString item(const QString &id);               // "Business licence"; an unknown id as it is
    [[nodiscard]] static QString itemHint(const QString &id);           // what makes it good, in a sentence; may be empty
    [[nodiscard]] static QString textLabel(const CaseText &text);       // name of the checklist's item, or the person's own label
    [[nodiscard]] static QString entity(EntityKind kind);
    [[nodiscard]] static QString province(const QString &code);         // "Zhejiang"; an unknown code as it is
    [[nodiscard]] static QString step(FilingStep step);
    // What is wrong with a file and what to do about it. `report` of the last check; without one, figures are left out.
    [[nodiscard]] static QString fault(DocumentFault fault, const QString &path, const DocumentReport *report, const DocumentLimits &limits = {});
    [[nodiscard]] static QString fileName(const QString &path);         // without its folder; a long one shortened in the middle
    [[nodiscard]] static QString facts(const DocumentReport &report);   // "2.1 MB · 3000 × 2000"
    [[nodiscard]] static QString megabytes(qint64 bytes);               // "9.0 MB"; a megabyte is 1024 × 1024, as the limit is
};

} // namespace pc
