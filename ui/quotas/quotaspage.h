// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "core/operations/change.h"
#include "core/store/quotastore.h"
#include "models/roles.h"
#include "ui/quotas/quotasservices.h"
#include "ui/shell/page.h"
#include <QTimer>

class QLabel;
class QPushButton;

namespace pc {

class ListFrame;
class QuotaDetail;
class QuotaFilterBar;
class QuotaListModel;
class RequestDialog;
class RowFollower;

// The place "Quotas": every customer's quota, where it is going, and on the right the one customer that is looked at. Reads
// the store, tells sync what is on screen, and hands every change to the operation flow; nothing is written here.
class QuotasPage final : public Page
{
    Q_OBJECT
public:
    explicit QuotasPage(const QuotasServices &services, QWidget *parent = nullptr);
    ~QuotasPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;                                // reads the visible customers again
    void focusFilter() override;
    [[nodiscard]] QDateTime dataAsOf() const override;

    void selectCustomer(const CustomerUid &uid);            // for links and alerts
    [[nodiscard]] std::optional<CustomerUid> selectedCustomer() const;
    void setWorklist(bool on);                              // who runs out within thirty days, soonest first

public Q_SLOTS:
    void openExport();

Q_SIGNALS:
    void openConsoleRequested(const pc::CustomerUid &uid, const QString &name, const QString &product);
    void showCustomerRequested(const pc::CustomerUid &uid);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void buildHead();
    void buildTable();
    void buildDetail();
    void addCommands();
    void addChangeCommands();
    void updateCommands();
    void applyQuery();
    void presentState();
    void presentEmpty();
    void presentFooter();
    void readTotals();
    void presentTotals();
    void onStateAction();
    void retry();
    void onRowsArrived();
    void showSelected();
    void closeDetail();
    void tellVisible();
    void onSettled(const OperationRecord &operation);
    void openContextMenu(const QPoint &position);
    void openAmount(bool isConsumption);
    void openAlarms();
    void openRequest(RequestDialog *dialog);
    void changeStatus(StatusChange to, StopMode stop = StopMode::NotSaid);
    [[nodiscard]] QList<CustomerUid> visibleCustomers() const;
    [[nodiscard]] std::optional<QuotaRow> selectedRow() const;
    [[nodiscard]] QString selectionText() const;
    void note(const QString &text, Tone tone);

    QuotasServices m_services;
    Scope m_scope;
    QuotaListModel *m_model;
    ListFrame *m_frame;
    QPushButton *m_bulk = nullptr;
    QuotaFilterBar *m_filter = nullptr;
    QLabel *m_totalsLabel = nullptr;
    RowFollower *m_follower = nullptr;
    QuotaDetail *m_detail = nullptr;
    QList<QuotaTotals> m_totals;
    QTimer m_totalsTimer;                   // sums may lag a little behind the rows
    QTimer m_visibleTimer;
    bool m_isLoaded = false;
};

} // namespace pc
