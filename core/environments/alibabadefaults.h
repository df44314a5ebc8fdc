// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

// Fills what a site of Alibaba Cloud prescribes: endpoints, sign-in and console addresses, hosts the viewer may show.
// Source: the vendor's public endpoint pages as gathered in the contract data. Names of the international console hosts
// are inferred from those of the Chinese site; everything here can be overridden per environment.
void applyAlibabaDefaults(Environment &environment);

} // namespace pc
