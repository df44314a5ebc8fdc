// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/world.h"
#include <tl/expected.hpp>

namespace pc::sandbox {

// Explicit customers from a JSON file; what a customer leaves out is filled in. The error names file, place and fault.
[[nodiscard]] tl::expected<World, QString> readScenarioFile(const QString &path, quint32 seed, const QDateTime &now);
[[nodiscard]] tl::expected<World, QString> parseScenario(const QByteArray &json, quint32 seed, const QDateTime &now);

} // namespace pc::sandbox
