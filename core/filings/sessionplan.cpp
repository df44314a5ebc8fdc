// SPDX-License-Identifier: Apache-2.0
#include "core/filings/sessionplan.h"
#include "core/filings/checklist.h"
#include <algorithm>

namespace pc {
namespace {

using std::chrono::minutes;
using Form = ChecklistItem::Form;

// How long the vendor's form takes somebody who has everything at hand; inferred, on the safe side. What is not at hand has
// to be found while the session runs, and that is what sinks filings.
constexpr minutes kSignIn{2}, kSubject{8}, kSubjectOfOne{5}, kSite{6}, kPerUpload{1}, kVerification{10}, kReview{3};
constexpr minutes kToFind{6}, kToWrite{3}, kToFetch{4};
constexpr minutes kReserve{5};

struct Missing
{
    int files = 0, texts = 0, ready = 0;
};

Missing missingOf(const FilingCase &filing, const Checklist &list)
{
    Missing missing;
    const QStringList ids = missingItems(filing);
    for (const ChecklistItem &item : list.items) {
        if (ids.contains(item.id))
            ++(item.form == Form::Text ? missing.texts : item.form == Form::Ready ? missing.ready : missing.files);
    }
    return missing;
}

int uploadsOf(const FilingCase &filing, const Checklist &list)
{
    return int(std::count_if(list.items.cbegin(), list.items.cend(), [&filing](const ChecklistItem &item) {
        const bool isFile = item.form == Form::Photo || item.form == Form::Document;
        return isFile && (item.isRequired || std::any_of(filing.documents.cbegin(), filing.documents.cend(), [&item](const CaseDocument &document) {
            return document.item == item.id && !document.path.isEmpty();
        }));
    }));
}

} // namespace

SessionPlan planFor(const FilingCase &filing, std::chrono::minutes left, bool isRenewed)
{
    const Checklist list = checklistFor(filing.entity, filing.province);
    const Missing missing = missingOf(filing, list);
    SessionPlan plan;
    plan.steps = {{FilingStep::SignIn, kSignIn},
                  {FilingStep::Subject, filing.entity == EntityKind::Individual ? kSubjectOfOne : kSubject},
                  {FilingStep::Site, kSite + missing.texts * kToWrite},
                  {FilingStep::Documents, uploadsOf(filing, list) * kPerUpload + missing.files * kToFind},
                  {FilingStep::Verification, kVerification + missing.ready * kToFetch},
                  {FilingStep::Review, kReview}};
    for (PlannedStep &step : plan.steps) {
        plan.needs += step.needs;
        step.fits = isRenewed || plan.needs <= left;
    }
    plan.mayStart = isRenewed || plan.needs + kReserve <= left;
    return plan;
}

} // namespace pc
