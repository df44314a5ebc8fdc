// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

// A domain as a person may paste it: an address, with blanks, in capitals, with full-width or ideographic dots, in Chinese.
// Answers it in lower case and punycode ("xn--fiqs8s.cn"), as FilingCase::domain holds it. Empty: it is none.
[[nodiscard]] QString cleanDomain(const QString &typed);

// The domain in its own script, where it has one ("中国.cn"); else as it is.
[[nodiscard]] QString shownDomain(const QString &domain);

} // namespace pc
