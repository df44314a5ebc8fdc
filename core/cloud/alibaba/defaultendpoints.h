// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/contractregistry.h"
#include "core/domain/environment.h"

namespace pc {

// Where the vendor's production services answer, from the contract data; a person may change any of it in the environment.

// Every product with a fixed host, RPC signature 1.0 by POST. Products with a host per region are left out.
[[nodiscard]] QMap<QString, Endpoint> defaultEndpoints(Environment::Site site, const ContractRegistry &contracts);
[[nodiscard]] QUrl defaultSigninUrl(Environment::Site site, const ContractRegistry &contracts);
[[nodiscard]] QString defaultSuiteUrlTemplate(Environment::Site site);
// Where an ended session is led. The name never resolves: the viewer recognises the address and shows its own words.
[[nodiscard]] QUrl defaultLoginUrl();
[[nodiscard]] QStringList defaultAllowedHosts();

// Fills endpoints, sign-in, suite, login address and allowed hosts of a profile; what is set already is kept.
void fillDefaults(Environment &environment, const ContractRegistry &contracts);

} // namespace pc
