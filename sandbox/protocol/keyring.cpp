// SPDX-License-Identifier: Apache-2.0
#include "sandbox/protocol/keyring.h"
#include "sandbox/protocol/signature.h"
#include <QCryptographicHash>
#include <QRandomGenerator>

namespace pc::sandbox {

namespace {

// Letters and digits made from a seed, so that a stored environment goes on working with the same scenario.
QByteArray derived(const QByteArray &label, quint32 seed, qsizetype length)
{
    const QByteArray hash
        = QCryptographicHash::hash("partner-sandbox/" + label + '/' + QByteArray::number(seed), QCryptographicHash::Sha512);
    QByteArray text = hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    text.replace('-', 'x').replace('_', 'y');
    return text.left(length);
}

QByteArray randomBytes(int words)
{
    QList<quint32> values(words);
    QRandomGenerator::system()->fillRange(values.data(), values.size());
    return QByteArray(reinterpret_cast<const char *>(values.constData()), values.size() * qsizetype(sizeof(quint32)));
}

QByteArray randomText(qsizetype length)
{
    QByteArray text = randomBytes(int(length / 2)).toBase64();
    text.replace('+', 'x').replace('/', 'y').replace('=', 'z');
    return text.left(length);
}

} // namespace

KeyRing::KeyRing(const QString &partnerUid, quint32 seed)
    : m_main{"LTAI5t" + derived("main-id", seed, 18), derived("main-secret", seed, 30), {}, {}, true,
             {Caller::Kind::Partner, partnerUid, {}}},
      m_ram{"LTAI5t" + derived("ram-id", seed, 18), derived("ram-secret", seed, 30), {}, {}, true, {Caller::Kind::RamUser, partnerUid, {}}},
      m_storage{"LTAI5t" + derived("storage-id", seed, 18), derived("storage-secret", seed, 30), {}, {}, true, {}}
{}

void KeyRing::setMainKey(QByteArray id, QByteArray secret)
{
    m_main.id = std::move(id);
    m_main.secret = std::move(secret);
}

IssuedKey KeyRing::issue(const Caller &role, const QDateTime &expires)
{
    // The token holds the characters that are easily encoded wrongly, as the vendor's do.
    IssuedKey key{"STS.NT" + randomText(22), randomText(44), "CAIS+/" + randomBytes(96).toBase64() + "==", expires, true, role};
    m_temporary.insert(key.id, key);
    return key;
}

void KeyRing::age(std::chrono::seconds by)
{
    for (IssuedKey &key : m_temporary)
        key.expires = key.expires.addSecs(-by.count());
}

Outcome<IssuedKey> KeyRing::find(const QByteArray &id, const QByteArray &token, const QDateTime &now) const
{
    const bool isTemporary = id.startsWith("STS.");
    if (isTemporary && token.isEmpty())
        return refuse(400, "MissingSecurityToken", QStringLiteral("SecurityToken is mandatory for this action."));
    const auto temporary = m_temporary.constFind(id);
    const IssuedKey *key = temporary != m_temporary.constEnd() ? &*temporary : nullptr;
    if (id == m_main.id || id == m_ram.id)
        key = id == m_main.id ? &m_main : &m_ram;
    if (!key)
        return refuse(404, "InvalidAccessKeyId.NotFound", QStringLiteral("Specified access key is not found."));
    if (!key->active)
        return refuse(400, "InvalidAccessKeyId.Inactive", QStringLiteral("Specified access key is disabled."));
    if (!token.isEmpty() && !equalInConstantTime(token, key->securityToken)) {
        const bool readable = token.startsWith("CAIS");
        return readable ? refuse(400, "InvalidSecurityToken.MismatchWithAccessKey",
                                 QStringLiteral("Specified SecurityToken mismatch with the AccessKey."))
                        : refuse(400, "InvalidSecurityToken.Malformed", QStringLiteral("Specified SecurityToken is malformed."));
    }
    if (isTemporary && now >= key->expires)
        return refuse(400, "InvalidSecurityToken.Expired", QStringLiteral("Specified SecurityToken is expired."));
    return *key;
}

} // namespace pc::sandbox
