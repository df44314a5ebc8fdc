// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/protocol/vendorerror.h"
#include <QDateTime>
#include <QHash>
#include <chrono>

namespace pc::sandbox {

// Who signs a call.
struct Caller
{
    enum class Kind {
        Partner,
        RamUser,
        Role
    }; // the partner's main key, the partner's RAM user, temporary credentials in a customer's account
    Kind kind = Kind::Partner;
    QString account; // UID of the account in which the caller acts
    QString session; // RoleSessionName of a role
};

struct IssuedKey
{
    QByteArray id, secret;
    QByteArray securityToken; // empty for long-lived keys
    QDateTime expires; // UTC; invalid for long-lived keys
    bool active = true;
    Caller caller;
};

// Every key that may sign: the partner's two, the temporary ones made by AssumeRole, and the vendor's own for its bucket.
class KeyRing
{
public:
    KeyRing(const QString &partnerUid, quint32 seed);

    [[nodiscard]] const IssuedKey &mainKey() const { return m_main; }
    [[nodiscard]] const IssuedKey &ramKey() const { return m_ram; }
    [[nodiscard]] const IssuedKey &storageKey() const { return m_storage; }      // find() does not know it: it calls nothing
    void setMainKey(QByteArray id, QByteArray secret); // for vectors with keys of their own
    void setMainKeyActive(bool active) { m_main.active = active; }

    [[nodiscard]] IssuedKey issue(const Caller &role, const QDateTime &expires);
    void age(std::chrono::seconds by);      // temporary keys end that much sooner
    // Id known and active, token present, its own, and alive; refusals in the vendor's codes.
    [[nodiscard]] Outcome<IssuedKey> find(const QByteArray &id, const QByteArray &token, const QDateTime &now) const;

private:
    IssuedKey m_main, m_ram, m_storage;
    QHash<QByteArray, IssuedKey> m_temporary;
};

} // namespace pc::sandbox
