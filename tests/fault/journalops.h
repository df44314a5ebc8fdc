// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/changejson.h"
#include "core/operations/journalsetup.h"
#include "tests/fault/childrun.h"

namespace pc {

// What the two programs of the journal run share: tst_journalrun says what is to be done and counts, journal-child does it and is
// killed. Both travel as one JSON document over the child's standard input.

// One wish. Its number stands in the reason of the operation, so that a child that is started again knows what is done.
struct RunWish
{
    int number = 0;
    OperationRequest request;
};

struct RunOrder
{
    Environment environment;
    PartnerKeys keys;
    QString folder;                 // of the store
    QList<RunWish> wishes;          // every forty on distinct customers
};

inline constexpr int kRunGroup = 40;            // wishes of one plan; every other group goes out one by one

[[nodiscard]] inline QString runReason(int number)
{
    return QStringLiteral("wish %1").arg(number);
}

[[nodiscard]] inline int runNumber(const OperationRecord &operation)
{
    return operation.reason.mid(5).toInt();
}

// Pace for a service on this machine that is as troubled as no real one is.
[[nodiscard]] inline JournalTimes runTimes()
{
    using std::chrono::milliseconds;
    JournalTimes times;
    times.firstCheck = milliseconds(20);
    times.settles = milliseconds(600);          // well above the sandbox's delays
    times.retryFrom = milliseconds(50);
    times.retryTo = milliseconds(500);
    times.againFrom = milliseconds(20);
    times.againTo = std::chrono::seconds(3);
    times.againTimes = times.planAgainTimes = 25;
    return times;
}

[[nodiscard]] inline QByteArray runOrderToJson(const SandboxProcess &sandbox, const QString &folder, const QList<RunWish> &wishes)
{
    QJsonArray list;
    for (const RunWish &wish : wishes) {
        list.append(QJsonObject{{QStringLiteral("number"), wish.number}, {QStringLiteral("customer"), wish.request.customer.text()},
                                {QStringLiteral("kind"), kindOf(wish.request.change)}, {QStringLiteral("values"), valuesOf(wish.request.change)}});
    }
    QJsonObject order = sandboxToJson(sandbox);
    order.insert(QStringLiteral("folder"), folder);
    order.insert(QStringLiteral("wishes"), list);
    return QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n';
}

[[nodiscard]] inline RunOrder runOrderFromJson(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    RunOrder order;
    order.environment = environmentFromJson(json);
    order.keys = runKeysFromJson(json);
    order.folder = json.value(QStringLiteral("folder")).toString();
    const QJsonArray wishes = json.value(QStringLiteral("wishes")).toArray();
    for (const QJsonValue &value : wishes) {
        const QJsonObject wish = value.toObject();
        const int number = wish.value(QStringLiteral("number")).toInt();
        const auto change = changeOf(wish.value(QStringLiteral("kind")).toString(), wish.value(QStringLiteral("values")).toObject());
        const CustomerUid uid(wish.value(QStringLiteral("customer")).toString());
        order.wishes.append(RunWish{number, OperationRequest(uid, change.value_or(Change()), runReason(number))});
    }
    return order;
}

} // namespace pc
