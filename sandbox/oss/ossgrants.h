// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/oss/osssignature.h"
#include "sandbox/protocol/keyring.h"

namespace pc::sandbox {

// What the vendor hands out for its bucket of attachments: forms and signed links, each good for two minutes. Their ends are written
// in them in the protocol's time; a moved clock ends them sooner.
class OssGrants
{
public:
    static constexpr qint64 kLifeSeconds = 120;
    static constexpr qint64 kMostBytes = 2'097'152;

    explicit OssGrants(const IssuedKey &key) : m_key(key) {}

    struct Form
    {
        int number = 0; // counts from 1
        QByteArray policy, signature;
        QString folder; // with the slash at its end
        QDateTime expires;
    };
    [[nodiscard]] Form form(const QDateTime &now);
    // Path and query. `mediaType`: what a PUT has to send; may be empty.
    [[nodiscard]] QByteArray link(const QByteArray &method, const QString &key, const QByteArray &mediaType, const QDateTime &now);

    // `stated`: the end that the request itself tells.
    [[nodiscard]] bool isAlive(const QByteArray &signature, const QDateTime &stated, const QDateTime &now) const;
    void age(std::chrono::seconds by);

private:
    void remember(const QByteArray &signature, const QDateTime &now);

    const IssuedKey &m_key;
    struct End
    {
        QDateTime stated, real;
    };
    QHash<QByteArray, End> m_ends; // by signature; until the stated end
    int m_forms = 0;
};

} // namespace pc::sandbox
