// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/attachmentplan.h"
#include <algorithm>

namespace pc {

static AttachmentFate fateOf(const AttachmentFacts &facts, bool isPacking, const AttachmentLimits &limits)
{
    if (!facts.isThere)
        return AttachmentFate::Vanished;
    if (facts.bytes == 0)
        return AttachmentFate::Empty;
    const bool isPicture = !facts.pixels.isEmpty();
    if (isPacking && facts.bytes <= kMostReadBytes)
        return AttachmentFate::Packed;
    if (isPicture && !facts.file.blurred.isEmpty())
        return AttachmentFate::Blurred;
    if (facts.bytes <= limits.bytes && !facts.file.isShrunk)
        return AttachmentFate::AsItIs;
    if (isPicture)
        return facts.file.isShrunk ? AttachmentFate::Smaller : AttachmentFate::ToShrink;
    return facts.bytes <= limits.bytes ? AttachmentFate::AsItIs : AttachmentFate::TooLarge;
}

bool AttachmentPlan::canGo() const
{
    return std::all_of(fates.begin(), fates.end(), [](AttachmentFate fate) { return fate <= AttachmentFate::Packed; });
}

AttachmentPlan plannedAttachments(const QList<AttachmentFacts> &files, ManyFiles many, const AttachmentLimits &limits)
{
    AttachmentPlan plan;
    plan.isTooMany = files.size() > limits.files;
    const bool isPacking = many == ManyFiles::Pack;
    for (const AttachmentFacts &facts : files)
        plan.fates.append(fateOf(facts, isPacking, limits));
    if (plan.isTooMany && !isPacking)
        plan.messages = (int(files.size()) + limits.files - 1) / limits.files;
    return plan;
}

} // namespace pc
