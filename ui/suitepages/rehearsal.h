// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

// One way of doing the work of an area for a product, in words: what a change of mode would mean before it is made.
struct RehearsalWay
{
    SuiteChoice::Mode mode = SuiteChoice::Mode::Suite;
    QStringList steps;              // what the person does
    QStringList uses;               // pages with their address, or calls of the cloud
    QString prices;
    QString payer;
    QString timeLimit;
    QString rights;
    QString missing;                // what this version cannot do on this way; empty: nothing
    QString pageId;                 // that can be opened to look at it; empty: none
};
[[nodiscard]] RehearsalWay rehearse(const Environment &environment, const QString &product, SuiteChoice::Area area, SuiteChoice::Mode mode);

} // namespace pc
