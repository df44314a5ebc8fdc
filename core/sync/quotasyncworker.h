// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/makequotasync.h"
#include "core/sync/quotareading.h"
#include <QHash>

namespace pc {

// Two kinds of pass: over every customer whose reading is old, and in between over those at risk. No checkpoint is needed: the
// age of each customer's reading is one.
class QuotaSyncWorker final : public SyncWorker
{
    Q_OBJECT
public:
    QuotaSyncWorker(PartnerCloudSource cloud, QuotaStore *store, Clock *clock, QuotaSyncOptions options);

    void setVisible(const QList<CustomerUid> &uids);
    [[nodiscard]] Async<QuotaRow> refresh(const CustomerUid &uid);

private:
    [[nodiscard]] Async<DatasetState> datasetState() override;
    void beginPass(const DatasetState &state) override;
    void goOn() override;
    [[nodiscard]] std::chrono::milliseconds untilNextPass() const override { return std::min(m_options.interval, m_options.worklistInterval); }

    void addRisks(QList<QuotaQuery::Show> kinds);
    void beginReading(const QList<CustomerUid> &uids);
    void read(const CustomerUid &uid);
    void ask(const CustomerUid &uid);
    void take(const Result<QuotaReading> &reading);
    [[nodiscard]] QuotaFacts remembered(QuotaFacts facts);
    void writeBatch();
    void finishPass();
    [[nodiscard]] QuotaNeeds needsOf(const CustomerUid &uid) const;
    [[nodiscard]] Async<Done> readAll(const CustomerUid &uid);

    QuotaStore *const m_store;
    const QuotaSyncOptions m_options;
    QList<CustomerUid> m_visible;
    bool m_isWhole = false;                 // this pass is over every customer
    QList<CustomerUid> m_risks;             // collected for a pass over those at risk
    QList<CustomerUid> m_queue;             // still to be read, next first
    QHash<CustomerUid, QuotaFacts> m_known; // as last read or stored, of those read in this pass or refreshed since
    QList<QuotaFacts> m_batch;              // read, not written yet
    int m_underWay = 0;
    bool m_isWriting = false;
    std::chrono::milliseconds m_wroteAt{0};
};

} // namespace pc
