// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/operationcontract.h"
#include <QByteArray>
#include <QVariant>

namespace pc::Alibaba {

// A-Z a-z 0-9 - _ . ~ stay; every other byte of the UTF-8 text becomes %XX with capital digits.
[[nodiscard]] QByteArray percentEncoded(const QString &text);

// Sorted by raw name and encoded: name=value&name=value. What is signed, and what travels.
[[nodiscard]] QByteArray canonicalQuery(const FlatParameters &parameters);

// Lists become Name.1, Name.2 …, objects Name.Key, both to any depth; numbers and booleans plain text. A null value is left
// out, an empty text stays.
[[nodiscard]] FlatParameters flattened(const QVariantMap &parameters);

} // namespace pc::Alibaba
