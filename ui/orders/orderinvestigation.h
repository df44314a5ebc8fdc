// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/orders/ordersservices.h"
#include "ui/orders/orderstory.h"
#include <QTimer>

namespace pc {

// Gathers what is known around one order: the row from the store, its lines live from the cloud, our operations, the calls, and
// orders that look the same. What comes later is added; another order drops what is still on its way.
class OrderInvestigation : public QObject
{
    Q_OBJECT
public:
    explicit OrderInvestigation(const OrdersServices &services, QObject *parent = nullptr);

    void start(const OrderId &id);
    void readLive();                        // the lines again, from the cloud
    [[nodiscard]] const OrderId &id() const { return m_id; }
    [[nodiscard]] const std::optional<OrderEvidence> &evidence() const { return m_evidence; }  // absent: the row is not here yet
    [[nodiscard]] bool isReadingLive() const { return m_isReadingLive; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }             // of the row or of the last live reading
    // How long the pane waits before it reads again an order whose cancelling is not seen yet.
    void setFollowInterval(std::chrono::milliseconds interval) { m_follow.setInterval(interval); }

Q_SIGNALS:
    void changed();

private:
    void readRow();
    void onRow(const Result<OrderRow> &row);
    void readOperations();
    void readCalls();
    void lookForAlike();
    void onLive(const Result<OrderDetail> &detail);
    void onOperation(const OperationRecord &operation);
    void followCancelling();
    [[nodiscard]] bool isCancelledBy(const OperationRecord &operation) const;

    OrdersServices m_services;
    OrderId m_id;
    std::optional<OrderEvidence> m_evidence;
    QList<CallRecord> m_candidates;         // calls of the customer, before they are sifted
    std::optional<ApiError> m_error;
    quint64 m_generation = 0;
    bool m_isReadingLive = false;
    QTimer m_liveRest;
    QTimer m_follow;                        // after a cancelling
    QTimer m_callsRest;
    int m_follows = 0;
};

} // namespace pc
