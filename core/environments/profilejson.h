// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/result.h"
#include "core/domain/environment.h"
#include <QJsonObject>

namespace pc {

// The file format of a profile, on disk and for import and export:
//   {"format": "partner-console-environment", "version": 1, "id", "name", "kind", "cloud", "site", "partnerUid",
//    "suitePages": […], "suiteChoices": […] (suitejson.h),
//    "endpoints": {PRODUCT: {"url", "signing": "rpc1"|"v3", "method": "get"|"post"}}, "signinUrl", "suiteUrlTemplate", "loginUrl",
//    "allowedHosts": [], "roleName", "vendorLanguage", "customerListHome", "currency", "bidType", "colour", "readOnly", "needsApproval"}
// A file made by hand for import may add "keys": {"main": {"accessKeyId", "accessKeySecret"}, "ram": {…}}; we never write that.
[[nodiscard]] QJsonObject profileToJson(const Environment &environment);

// Missing fields take the defaults of kind, cloud and site. StorageCorrupt: no profile, or a field with a value we do not know
// (`detail` names it); StorageTooNew: made by a newer version.
[[nodiscard]] Result<Environment> profileFromJson(const QJsonObject &json);

// Top-level fields outside the format. "keys" is never among them.
[[nodiscard]] QJsonObject unknownFields(const QJsonObject &json);

// Keys in an import file; empty ones where there are none.
[[nodiscard]] PartnerKeys keysFromJson(const QJsonObject &json);

} // namespace pc
