// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QList>
#include <QRect>

namespace pc {

// The picture with these areas (in its pixels; what lies outside is cut off) made unreadable for good: each becomes one flat colour,
// the mean of what it showed. Squares of several colours would be prettier, and letters can be guessed from them. Notes that
// travel inside a picture (text, thumbnails) are dropped. Pure.
[[nodiscard]] QImage blurredPicture(const QImage &picture, const QList<QRect> &areas);

} // namespace pc
