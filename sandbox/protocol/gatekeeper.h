// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/protocol/apicall.h"
#include "sandbox/protocol/keyring.h"
#include "sandbox/protocol/noncestore.h"

namespace pc::sandbox {

// The checks before an operation runs, in the order of the signing contract: common parameters, key and token, time,
// signature, nonce. The first that fails answers.
class Gatekeeper
{
public:
    explicit Gatekeeper(const KeyRing &keys) : m_keys(keys) {}
    [[nodiscard]] Outcome<Caller> admit(const ApiCall &call, const QDateTime &now);

private:
    const KeyRing &m_keys;
    NonceStore m_nonces;
};

} // namespace pc::sandbox
