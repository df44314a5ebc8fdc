// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>
#include <deque>

namespace pc::sandbox {

inline constexpr char kAttachmentBucket[] = "work-order"; // the vendor's: reached with forms and links that it hands out
inline constexpr char kPartnerBucket[] = "partner-files"; // the partner's own

struct StoredObject
{
    QByteArray content, mediaType;
    QDateTime at;
    [[nodiscard]] QByteArray etag() const; // with its quotation marks
};

// Files of the object storage, in memory. Above the bound the oldest of all buckets go.
class ObjectStore
{
public:
    static constexpr qint64 kBound = 64LL * 1024 * 1024;

    [[nodiscard]] static bool hasBucket(const QString &bucket);
    void put(const QString &bucket, const QString &key, StoredObject object); // replaces
    bool remove(const QString &bucket, const QString &key); // false: there was none
    [[nodiscard]] const StoredObject *find(const QString &bucket, const QString &key) const; // null: none
    [[nodiscard]] QMap<QString, StoredObject> list(const QString &bucket) const { return m_buckets.value(bucket); } // by key
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    struct Place
    {
        QString bucket, key;
    };
    QHash<QString, QMap<QString, StoredObject>> m_buckets;
    std::deque<Place> m_order;
    qint64 m_bytes = 0;
};

} // namespace pc::sandbox
