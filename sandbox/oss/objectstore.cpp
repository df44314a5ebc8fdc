// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/objectstore.h"
#include <QCryptographicHash>
#include <algorithm>

namespace pc::sandbox {

QByteArray StoredObject::etag() const { return '"' + QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex().toUpper() + '"'; }

bool ObjectStore::hasBucket(const QString &bucket)
{
    return bucket == QLatin1String(kAttachmentBucket) || bucket == QLatin1String(kPartnerBucket);
}

void ObjectStore::put(const QString &bucket, const QString &key, StoredObject object)
{
    (void)remove(bucket, key);
    m_bytes += object.content.size();
    m_buckets[bucket].insert(key, std::move(object));
    m_order.push_back({bucket, key});
    while (m_bytes > kBound && m_order.size() > 1) {
        const Place oldest = m_order.front();
        (void)remove(oldest.bucket, oldest.key);
    }
}

bool ObjectStore::remove(const QString &bucket, const QString &key)
{
    const StoredObject *object = find(bucket, key);
    if (!object)
        return false;
    m_bytes -= object->content.size();
    m_buckets[bucket].remove(key);
    m_order.erase(
        std::find_if(m_order.begin(), m_order.end(), [&](const Place &place) { return place.bucket == bucket && place.key == key; }));
    return true;
}

const StoredObject *ObjectStore::find(const QString &bucket, const QString &key) const
{
    const auto objects = m_buckets.constFind(bucket);
    if (objects == m_buckets.cend())
        return nullptr;
    const auto object = objects->constFind(key);
    return object == objects->cend() ? nullptr : &*object;
}

} // namespace pc::sandbox
