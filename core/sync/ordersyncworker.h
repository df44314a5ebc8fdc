// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/makeordersync.h"
#include "core/sync/orderwindow.h"
#include <QHash>

namespace pc {

// A pass: the recent orders of every customer, then whatever history is missing. A customer whose whole history fits on one page
// is done with that page: most are, and it costs no more than the page of its recent orders. A window's orders and the checkpoint that
// counts them are written in one transaction, and before the customer's next window, so that a cut anywhere leaves no gap.
class OrderSyncWorker final : public SyncWorker
{
    Q_OBJECT
public:
    OrderSyncWorker(PartnerCloudSource cloud, OrderStore *store, CustomerStore *customers, Clock *clock, OrderSyncOptions options);
    ~OrderSyncWorker() override;

    void setVisible(const QList<CustomerUid> &uids);
    [[nodiscard]] Async<Done> refresh(const CustomerUid &uid);

private:
    // The windows of one customer that are to be read, the next one last.
    struct Job
    {
        CustomerUid customer;
        QList<OrderTime> windows;
        bool isRecent = false;              // else history
        bool isWholeHistory = false;        // first load, in the hope that everything fits on one page
        bool isForward = false;             // earlier halves first: what is known already grows towards now
        QDateTime now;                      // when it began
        Lane lane = Lane::Sync;
        Settler<Done> settle;
    };
    using JobPtr = std::shared_ptr<Job>;

    [[nodiscard]] Async<DatasetState> datasetState() override;
    void beginPass(const DatasetState &state) override;
    void goOn() override;

    [[nodiscard]] Async<Done> loadCheckpoints();
    void listCustomers(qint64 first);
    void beginReading();
    void startJob(const JobPtr &job);
    [[nodiscard]] JobPtr recentJob(const CustomerUid &uid) const;
    [[nodiscard]] OrderTime newestAt(const QDateTime &now) const;
    [[nodiscard]] JobPtr historyJob(const CustomerUid &uid) const;  // null: nothing is missing
    [[nodiscard]] Async<Done> run(const JobPtr &job);
    [[nodiscard]] qint64 rowsAllowed(const Job &job, const OrderTime &window) const;
    void readNext(const JobPtr &job);
    void take(const JobPtr &job, const Result<OrderWindowReading> &reading);
    void store(const JobPtr &job, const OrderTime &window, const QList<Order> &orders);
    void finishPass();
    [[nodiscard]] QDateTime now() const;    // whole seconds

    OrderStore *const m_store;
    CustomerStore *const m_customers;
    const OrderSyncOptions m_options;
    std::stop_source m_passStop;
    QList<CustomerUid> m_visible;
    QHash<CustomerUid, OrderCheckpoint> m_checkpoints;
    bool m_hasCheckpoints = false;
    QList<CustomerUid> m_recent, m_history; // still to be read in this pass, next first
    int m_underWay = 0;
    bool m_isFinishing = false;
};

} // namespace pc
