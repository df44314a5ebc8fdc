// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/world.h"
#include <utility>

namespace pc::sandbox {

// Status values as they travel.
enum class BsnStatus { Unbound = 0, Bound = 1, Filed = 2, Void = 3, InReview = 4 };

enum class ResourceType { Ecs = 1, Slb = 2 };       // the sandbox has no resources of the other kinds

// One filing handed in with a service number.
struct FilingSubmission
{
    struct Decision { QDateTime at; bool isApproved = true; QString reason; };   // reason: key "reason.…" of the pages' texts
    QString site, domain, organiser;
    QDateTime at;
    std::optional<Decision> decision;   // fixed beforehand; without one the seed decides
};

struct ServiceNumber
{
    QString sn;
    QString owner, holder;              // UIDs: whose instance it is; who may file with it
    ResourceType type = ResourceType::Ecs;
    QString resourceId;
    int instance = 0;                   // World::instance() of the owner
    quint64 dice = 0;
    QDateTime createdAt;
    QDateTime boundAt;                  // of some numbers of a scenario it lies ahead
    QDateTime voidedAt;                 // before its instance was released; may be invalid
    QList<FilingSubmission> submissions;
};

// The service numbers of all accounts and the filings made with them. A filing is checked by the vendor for one to two days, then by
// the authority for three to twenty; either may return it, and then its number can be used again. A number ends with its instance.
// Times are those of the world's clock. Numbers of a scenario are made from the seed when somebody looks.
class FilingBook
{
public:
    explicit FilingBook(const World &world) : m_world(world) {}

    [[nodiscard]] const QList<ServiceNumber> &owned(const QString &uid);        // by the account's instances, oldest first
    [[nodiscard]] QList<ServiceNumber> held(const QString &uid);                // what it may file with, granted ones included
    [[nodiscard]] const ServiceNumber *find(const QString &sn);                 // any spelling of the letters; null: no such number

    struct Standing
    {
        enum class Stage { None, VendorCheck, AuthorityReview };
        BsnStatus status = BsnStatus::Bound;
        Stage stage = Stage::None;      // of a filing in review
        QDateTime since;
        QString filingNumber;           // once filed
        QString reason;                 // of a filing that came back
    };
    [[nodiscard]] Standing standing(const ServiceNumber &number, const QDateTime &now) const;

    // How many numbers an instance may have in all, and how many are left. Void ones count: none comes back.
    [[nodiscard]] int allowance(const SandboxCustomer &owner, int instance) const;
    [[nodiscard]] int left(const SandboxCustomer &owner, int instance);

    QList<ServiceNumber> bind(const SandboxCustomer &owner, int instance, ResourceType type, int count, const QDateTime &now);
    void grant(const QString &sn, const QString &holder);
    void submit(const QString &sn, FilingSubmission submission);
    void decide(const QString &sn, FilingSubmission::Decision decision);      // of the latest submission

private:
    struct Review { QDateTime checkedAt, decidedAt; bool isApproved = true; QString reason; };
    [[nodiscard]] Review review(const ServiceNumber &number) const;         // of the latest submission
    [[nodiscard]] QList<ServiceNumber> seeded(const SandboxCustomer &customer) const;
    [[nodiscard]] ServiceNumber made(const SandboxCustomer &owner, int instance, int number, const QDateTime &at) const;
    [[nodiscard]] ServiceNumber *change(const QString &sn);
    void lookAtAll();

    const World &m_world;
    QHash<QString, QList<ServiceNumber>> m_numbers;     // by owner
    bool m_sawAll = false;
};

} // namespace pc::sandbox
