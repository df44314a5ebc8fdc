// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <functional>

class QMenu;

namespace pc {

// Appends the pages of the environment's table that `leftOut` does not name, in one submenu per purpose; those of an earlier
// call go. Objects belong to the menu. `notice` is said in each tool tip: what is known before any of them is opened.
void addSuitePages(QMenu &menu, const Environment &environment, const QStringList &leftOut, const QString &notice,
                   const std::function<void(const QString &pageId)> &open);

} // namespace pc
