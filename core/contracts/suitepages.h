// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/environment.h"
#include <optional>

namespace pc {

// The pages of the vendor's that are known of a cloud's site: resources/contracts/alibaba/suitepages.json. An empty address
// means the environment's own template. The suite's pages are known of the Chinese site alone.
[[nodiscard]] const QList<SuitePage> &knownSuitePages(Environment::Cloud cloud, Environment::Site site);

// The table of an environment: what is known, with the environment's own entries in place of known ones of the same id, and
// its further ones after them. Where the environment's template leads to a loopback host, that host plays the vendor: the
// first label of a known page's host is the first part of the path there. Every address still has its placeholders.
[[nodiscard]] QList<SuitePage> suitePagesOf(const Environment &environment);
[[nodiscard]] std::optional<SuitePage> suitePageOf(const Environment &environment, const QString &id);

// The known page of this id as this environment would have it without an entry of its own.
[[nodiscard]] std::optional<SuitePage> knownSuitePageOf(const Environment &environment, const QString &id);

// A page's address with its placeholders filled in. InvalidInput unless it is https (plain http for loopback hosts alone),
// without a user name, and of a product that can stand in an address.
[[nodiscard]] Result<QUrl> suiteAddress(const Environment &environment, const SuitePage &page);

} // namespace pc
