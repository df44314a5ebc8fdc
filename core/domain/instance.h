// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include "core/domain/coded.h"
#include <QDateTime>
#include <QList>
#include <QVariantMap>
#include <optional>

namespace pc {

// Kinds of resource that service numbers are bound to. Stored by number: as the cloud numbers them.
enum class ResourceType { Unknown = 0, Ecs = 1, Slb = 2, Ace = 3, Marketplace = 4, WebApp = 5, Nat = 6, Nat64 = 7, Ens = 8, WebHosting = 9 };

// What a service number is bound to.
struct Resource
{
    Resource() = default;
    Resource(ResourceType kind, QString resourceId) : type(kind), id(std::move(resourceId)) {}
    ResourceType type = ResourceType::Unknown;
    QString id;
    friend bool operator==(const Resource &, const Resource &) = default;
};

// One instance of any product in a customer's account.
struct Instance
{
    enum class Status { Unknown, Normal, Stopped, EndsSoon, Expired };
    QString id;
    CustomerUid owner;
    QString product;                        // vendor's code, e.g. "ecs"
    QString productType;                    // the code where a product has kinds; may be empty
    QString region;                         // e.g. "cn-hangzhou"
    Coded<Status> status;
    bool isSubscription = false;
    QDateTime createdAt, endsAt, stoppedAt; // UTC; invalid: not told, or none
    QDateTime releasesAt;                   // UTC; expected release of a stopped or expired one
    // What service numbers of it are asked for as; absent: it can hold none (another product, or outside the mainland).
    std::optional<ResourceType> filingType;
    QVariantMap extra;                      // fields that this version does not know, as they came
    friend bool operator==(const Instance &, const Instance &) = default;
};

struct InstancePage
{
    InstancePage() = default;
    QList<Instance> instances;
    qint64 total = 0;                       // of all pages
    bool isLast = true;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::Resource)
