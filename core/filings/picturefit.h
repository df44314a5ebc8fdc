// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/filings/documentcheck.h"

class QImage;
class QImageReader;

namespace pc {

// The picture as a person sees it: turned as its camera noted, on white where it is transparent, and no larger than `most`.
// Null: none that can be read.
[[nodiscard]] QImage uprightPicture(QImageReader &reader, const QSize &most);

// The best JPEG within the limits, by quality first and then by size. Empty: none is both small and large enough.
[[nodiscard]] QByteArray fittedPicture(QImage image, const DocumentLimits &limits);

} // namespace pc
