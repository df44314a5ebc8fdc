// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/filings/documentcheck.h"

namespace pc {

// Path of the copy that makeSmaller() would make now: "scan.smaller.jpg" beside "scan.png", with a number where that is taken.
[[nodiscard]] QString smallerPath(const QString &path);

// Makes a JPEG copy of a picture that keeps to the limits, beside the original, off the calling thread. Never overwrites anything.
// Answers the copy's path. Errors: InvalidInput when it is no picture that can be read or would become too small, Storage… kinds.
[[nodiscard]] Async<QString> makeSmaller(QString path, DocumentLimits limits = {});

} // namespace pc
