// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/oss/objectstore.h"
#include "sandbox/oss/osssignature.h"
#include "sandbox/protocol/vendorerror.h"

namespace pc::sandbox {

[[nodiscard]] HttpResponse ossErrorAnswer(const VendorError &error, const QByteArray &requestId, const QByteArray &host);
[[nodiscard]] HttpResponse postedAnswer(const OssPlace &place, const QByteArray &etag, const QByteArray &host); // HTTP 201

// A file, or the range that is asked for ("bytes=0-9", "bytes=5-", "bytes=-3"); a range that does not fit is the whole.
[[nodiscard]] HttpResponse objectAnswer(const StoredObject &object, const QByteArray &range);

// One page of ListObjectsV2.
struct ObjectListing
{
    QString bucket, prefix, delimiter, after; // after: continue behind this key
    int most = 100;
    bool isEncoded = false; // encoding-type=url
};
[[nodiscard]] HttpResponse listAnswer(const ObjectListing &listing, const QMap<QString, StoredObject> &objects);

} // namespace pc::sandbox
