// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/oss/multipart.h"
#include "sandbox/oss/ossgrants.h"

namespace pc::sandbox {

// Whom the checks of a request need: the partner's keys with the vendor's, and what the vendor handed out.
struct OssGate
{
    const KeyRing &keys;
    const OssGrants &grants;
    QDateTime now; // of the protocol
    bool hasExpired = false; // as a fault has it: temporary keys, forms and links count as expired

    // A request signed in its headers (V1, V4) or a signed link (V1, V4).
    [[nodiscard]] Outcome<std::monostate> admit(const HttpRequest &request, const OssPlace &place) const;
    // The form of an upload. `fields`: those before the file; `size`: of the file.
    [[nodiscard]] Outcome<std::monostate> admit(const QList<FormPart> &fields, const OssPlace &place, qint64 size) const;

private:
    // The secret of a key that may use the bucket.
    [[nodiscard]] Outcome<QByteArray> secretOf(const QByteArray &id, const QByteArray &token, const QByteArray &bucket) const;
};

[[nodiscard]] QByteArray fieldOf(const QList<FormPart> &fields, const char *name); // null: none

} // namespace pc::sandbox
