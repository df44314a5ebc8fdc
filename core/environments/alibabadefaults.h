// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

// Fills what a site of Alibaba Cloud prescribes: endpoints, sign-in and console addresses, hosts the viewer may show.
// Source: the vendor's public endpoint pages as gathered in the contract data. Names of the international console hosts
// are inferred from those of the Chinese site; everything here can be overridden per environment.
void applyAlibabaDefaults(Environment &environment);

// Products that calls of this program go to, in the order in which a person meets them; named as in the contract data.
[[nodiscard]] QStringList alibabaProducts();

} // namespace pc
