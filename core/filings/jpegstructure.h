// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>

namespace pc {

// Whether a JPEG stream is whole: its segments and scans follow each other up to the end marker. A decoder fills what is
// missing with grey and reports success, so that a transfer that broke off has to be found this way.
[[nodiscard]] bool isWholeJpeg(const QByteArray &content);

} // namespace pc
