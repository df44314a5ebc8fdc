// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/callrecord.h"
#include "core/domain/operation.h"
#include "core/store/orderstore.h"
#include "models/roles.h"
#include <QCoreApplication>
#include <optional>

namespace pc {

// One line of what happened around an order.
struct StoryEntry
{
    enum class What { Cloud, Operation, Step, Call };
    QDateTime at;                           // UTC
    What what = What::Cloud;
    QString text;
    QString state;                          // in words; empty: none
    Tone tone = Tone::Neutral;
    QString who;                            // person; empty: the cloud's own
    QString requestId;
    friend bool operator==(const StoryEntry &, const StoryEntry &) = default;
};

// Everything that is known around one order, from wherever it came.
struct OrderEvidence
{
    OrderRow row;
    std::optional<OrderDetail> detail;      // as read live
    QList<OperationRecord> operations;      // ours on this order
    QList<CallRecord> calls;                // that mention it
    std::optional<QList<Order>> alike;      // absent: not looked for yet
};

// The order's story: what the cloud tells, our operations step by step, and the calls they made, in one list by time.
class OrderStory
{
    Q_DECLARE_TR_FUNCTIONS(pc::OrderStory)
public:
    [[nodiscard]] static QList<StoryEntry> entries(const OrderEvidence &evidence);

    // Answers "was it done twice?" in one sentence, as far as the journal can.
    [[nodiscard]] static QString verdict(const OrderEvidence &evidence);
    // The whole proof as plain text for a ticket. Holds no secret: journal and call log hold none.
    [[nodiscard]] static QString proof(const OrderEvidence &evidence, const QString &environment, const QDateTime &now);

    // Calls that belong to the story: by request id of an operation, writes that name the order, and what was read while an
    // operation was not settled.
    [[nodiscard]] static QList<CallRecord> relevant(const QList<CallRecord> &calls, const OrderId &order, const QList<OperationRecord> &operations);
    // Orders that may be the same purchase made twice: same customer, product and type, made within an hour, same amount.
    [[nodiscard]] static QList<Order> alike(const Order &order, const QList<OrderRow> &candidates);
    [[nodiscard]] static OrderQuery candidatesOf(const Order &order);
    // How often it was sent.
    [[nodiscard]] static int tries(const OperationRecord &operation);
};

} // namespace pc
