// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/order.h"
#include "ui/widgets/factgrid.h"
#include <QCoreApplication>

namespace pc {

// The facts of an order and of one of its lines, labelled for a grid. What the cloud did not tell is a dash with that reason.
[[nodiscard]] QList<Fact> orderFacts(const Order &order);
[[nodiscard]] QList<Fact> orderAmounts(const Order &order);
[[nodiscard]] QList<Fact> lineFacts(const OrderLine &line);

class OrderFactWords
{
    Q_DECLARE_TR_FUNCTIONS(pc::OrderFactWords)
public:
    // Why this order cannot be cancelled; empty: it can.
    [[nodiscard]] static QString whyNotCancellable(const Order &order);
};

} // namespace pc
