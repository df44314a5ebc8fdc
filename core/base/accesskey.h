// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include <QDateTime>
#include <QString>

namespace pc {

// What a call is signed with. Temporary credentials carry a token and an end; long-lived keys have neither.
struct AccessKey
{
    AccessKey() = default;
    AccessKey(QString keyId, Secret keySecret) : id(std::move(keyId)), secret(std::move(keySecret)) {}

    QString id;
    Secret secret;
    Secret securityToken;
    QDateTime expires; // UTC; invalid for long-lived keys

    [[nodiscard]] bool isEmpty() const { return id.isEmpty() || secret.isEmpty(); }
};

// The two keys of an environment: every call is signed with the partner's main key but AssumeRole, which the
// vendor accepts from a RAM user of the partner only.
struct PartnerKeys
{
    AccessKey main;
    AccessKey ram;
};

} // namespace pc
