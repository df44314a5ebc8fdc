// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/world.h"
#include <tl/expected.hpp>

namespace pc::sandbox {

// "small", "standard", "large", or the path of a JSON file with explicit customers (README.md shows one).
// The same name, seed and day give the same world; the error is a sentence for the command line.
[[nodiscard]] tl::expected<World, QString> makeWorld(const QString &scenario, quint32 seed, const QDateTime &now);

// The sample partner's customer book, as the console imports it: CSV with the header uid,alias,group,crm_id; UTF-8.
[[nodiscard]] QByteArray customerBook(const World &world);

} // namespace pc::sandbox
