// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tour.h"

namespace pc {

class Application;

// Every page, panel and dialog, in both languages and both themes, and a customer's console. The application outlives the steps.
[[nodiscard]] QList<TourStep> tourSteps(Application &application);

} // namespace pc
