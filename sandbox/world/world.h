// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/catalogue.h"
#include "sandbox/world/orderbook.h"
#include "sandbox/world/quotaplan.h"
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <optional>

namespace pc::sandbox {

// The role in a customer's account that the partner may assume.
inline constexpr char kPartnerRole[] = "aliyunid-ag-ram-role-admin";

// One customer as the cloud knows it, with what the sample partner's own book says.
struct SandboxCustomer
{
    QString uid;                      // 16 digits, some 19
    QString name, englishName;        // verified name; empty for a new account
    QString loginEmail;
    bool isEnterprise = true;
    bool isCertified = true;
    bool hasRole = true;              // the partner's role exists in the account
    QString credit, hosting;          // spelled as the vendor spells them
    QString group, alias, crmId;      // the partner's book, not the cloud's
    int instances = 0, orders = 0, tickets = 0, filings = 0;
    quint64 key = 0;                  // in the catalogue
    std::optional<QuotaPlan> quota;   // as the scenario begins; what became of it is in QuotaBook

    [[nodiscard]] QString currency() const { return quota ? quota->currency : QStringLiteral("CNY"); }
    [[nodiscard]] OrderOwner orderOwner() const { return {key, orders}; }
    [[nodiscard]] bool isFrozen() const { return credit.compare(QLatin1String("Freeze"), Qt::CaseInsensitive) == 0; }
    [[nodiscard]] bool isHosted() const { return hosting.compare(QLatin1String("Trusteeship"), Qt::CaseInsensitive) == 0; }
};

// The state behind every answer and page. Lives on the sandbox's thread.
class World
{
public:
    World(QString partnerUid, QString emailSuffix, int accountQuota, Catalogue catalogue);

    [[nodiscard]] const QString &partnerUid() const { return m_partnerUid; }
    [[nodiscard]] const QString &emailSuffix() const { return m_emailSuffix; }    // with the @
    [[nodiscard]] int accountQuota() const { return m_accountQuota; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const OrderBook &orders() const { return m_orders; }
    [[nodiscard]] OrderBook &orders() { return m_orders; }
    // The partner's own account: it has a few orders and no customer's page.
    [[nodiscard]] const SandboxCustomer &ownAccount() const { return m_ownAccount; }

    void reserve(int customers);
    void add(SandboxCustomer customer);                         // at the end of the list
    bool remove(const QString &uid);
    struct Identity { bool isCertified = false, isEnterprise = true; QString name; };
    void setIdentity(const QString &uid, const Identity &identity);     // through IdentityBook
    void setCredit(const QString &uid, const QString &credit);     // through QuotaBook, which keeps the books up to then
    void setHosting(const QString &uid, const QString &hosting);
    [[nodiscard]] const SandboxCustomer *find(const QString &uid) const;
    [[nodiscard]] bool hasEmail(const QString &email) const;    // any case
    [[nodiscard]] const QList<SandboxCustomer> &customers() const { return m_customers; }   // in order of creation
    [[nodiscard]] QString freshUid(quint32 salt) const;

    // The scenario's instances and then those that were bought since.
    [[nodiscard]] int instanceCount(const SandboxCustomer &customer) const;
    [[nodiscard]] Instance instance(const SandboxCustomer &customer, int number) const;
    [[nodiscard]] std::optional<int> findInstance(const SandboxCustomer &customer, const QString &id) const;
    void addInstance(const QString &uid, Instance instance) { m_bought[uid].append(std::move(instance)); }

    // The partner's role, or one that lets a service of the vendor act; false: it was there already.
    bool addRole(const QString &uid, const QString &role);
    [[nodiscard]] QStringList serviceRoles(const QString &uid) const { return m_serviceRoles.value(uid); }

    void setRemark(const QString &uid, const QString &instanceId, const QString &remark);
    [[nodiscard]] QString remark(const QString &uid, const QString &instanceId) const;

private:
    QString m_partnerUid, m_emailSuffix;
    int m_accountQuota;
    Catalogue m_catalogue;
    OrderBook m_orders;
    SandboxCustomer m_ownAccount;
    QList<SandboxCustomer> m_customers;
    QHash<QString, qsizetype> m_byUid;
    QSet<QString> m_emails;
    QHash<QString, QList<Instance>> m_bought;   // by UID
    QHash<QString, QStringList> m_serviceRoles; // by UID
    QHash<QString, QString> m_remarks;
};

} // namespace pc::sandbox
