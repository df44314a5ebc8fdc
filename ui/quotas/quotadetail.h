// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "core/store/quotastore.h"
#include "ui/quotas/quotasservices.h"
#include <QWidget>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace pc {

class Banner;
class ElidedLabel;
class FactGrid;
class IdentifierLabel;
class LedgerBar;
class Pill;
class QuotaChanges;
class QuotaHistory;
class RelativeTimeLabel;

// The quota of one customer at the right of the table: the ledger with the age of each figure, where it is going, alarm rules,
// what was changed lately; and every change that can be asked for.
class QuotaDetail : public QWidget
{
    Q_OBJECT
public:
    QuotaDetail(const QuotasServices &services, QWidget *parent = nullptr);
    ~QuotaDetail() override;

    void showCustomer(const CustomerUid &uid);              // read from the store
    [[nodiscard]] const CustomerUid &uid() const { return m_uid; }
    [[nodiscard]] const std::optional<QuotaRow> &row() const { return m_row; }
    [[nodiscard]] bool isChartMade() const { return m_history != nullptr; }
    void refreshQuota();                                    // from the cloud, ahead of everything
    void copyExplanation();
    void setActions(const QList<QAction *> &changes);       // of the menu beside the main button

Q_SIGNALS:
    void rowChanged();                                      // another one, or fresh data about it
    void closeRequested();
    void changeRequested();                                 // the main button: open, or change the quota
    void alarmsRequested();
    void consoleRequested();
    void customerRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void layOut();
    void addHeader(QVBoxLayout *column);
    void addLedger(QVBoxLayout *column);
    void addRunway(QVBoxLayout *column);
    void addAlarms(QVBoxLayout *column);
    void read();
    void onRead(const CustomerUid &uid, const Result<QuotaRow> &answer);
    void onRefreshed(const CustomerUid &uid, const Result<QuotaRow> &answer);
    void onSamples(const CustomerUid &uid, const Result<QList<QuotaSample>> &samples);
    void present();
    void presentPills();
    void presentLedger();
    void presentRunway();
    void presentAlarms();
    void presentRefresh();

    QuotasServices m_services;
    CustomerUid m_uid;
    std::optional<QuotaRow> m_row;
    QList<QuotaSample> m_samples;
    bool m_isRefreshing = false;
    QVBoxLayout *m_column = nullptr;        // of what scrolls
    ElidedLabel *m_name = nullptr;
    QToolButton *m_close = nullptr;
    QLabel *m_uidLabel = nullptr;
    IdentifierLabel *m_uidValue = nullptr;
    Pill *m_status = nullptr;
    Pill *m_alarm = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QPushButton *m_console = nullptr;
    QPushButton *m_customer = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_ledgerTitle = nullptr;
    RelativeTimeLabel *m_age = nullptr;
    QPushButton *m_refresh = nullptr;
    LedgerBar *m_bar = nullptr;
    FactGrid *m_facts = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_runwayTitle = nullptr;
    QLabel *m_forecast = nullptr;
    QLabel *m_method = nullptr;
    QVBoxLayout *m_chartPlace = nullptr;
    QuotaHistory *m_history = nullptr;      // made when a customer has readings to show
    QLabel *m_alarmsTitle = nullptr;
    QLabel *m_alarms = nullptr;
    QPushButton *m_editAlarms = nullptr;
    QuotaChanges *m_changes = nullptr;
};

} // namespace pc
