// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tourkit.h"

namespace pc {

// The steps of one subject in one variant. Each leaves no dialog and no viewer behind that the next would not expect.
void addFilingSteps(TourKit &kit, const TourVariant &variant);
void addIdentitySteps(TourKit &kit, const TourVariant &variant);
void addInboxSteps(TourKit &kit, const TourVariant &variant);
void addSuiteSteps(TourKit &kit, const TourVariant &variant);
void addTicketsSteps(TourKit &kit, const TourVariant &variant);

} // namespace pc
