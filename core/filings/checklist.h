// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"

namespace pc {

// One thing that a filing needs. Words for people are made in ui/filings by `id`.
struct ChecklistItem
{
    enum class Form { Photo, Document, Text, Ready };    // a picture; a picture or PDF; a text to prepare; only to be at hand
    QString id;                             // "licence", "responsiblePersonId", "domainCertificate", "backdropPhoto", "phone" …
    Form form = Form::Photo;
    bool isRequired = true;
    friend bool operator==(const ChecklistItem &, const ChecklistItem &) = default;
};

struct Checklist
{
    QList<ChecklistItem> items;             // in the order of the vendor's form
    bool isGeneral = false;                 // nothing particular is known of this province: the general list
};

// What papers a filing asks for, by kind of entity; some provinces ask for more. What is public of it and what is not stands
// with the data (checklist.cpp): provinces change their rules, the list says what to have ready, not what the authority decides.
[[nodiscard]] Checklist checklistFor(EntityKind entity, const QString &province);
[[nodiscard]] QStringList provinces();      // ISO 3166-2 codes of the mainland

// Items of the list that the case does not fulfil yet: no file, a faulty one, not checked, an empty text, not ticked.
[[nodiscard]] QStringList missingItems(const FilingCase &filing);

// Names in the case every paper that the list asks for, chosen or not, and no longer those that nobody chose and it does not ask
// for. Call it with each change of papers, entity or province: riskOf() knows no list, and takes the papers named for all of them.
void namePapers(FilingCase &filing);

} // namespace pc
