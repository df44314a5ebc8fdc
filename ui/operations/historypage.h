// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/store/operationstore.h"
#include "ui/shell/page.h"
#include <optional>

class QPushButton;

namespace pc {

class HistoryDetail;
class HistoryFilterBar;
class HistoryListModel;
class ListFrame;
class OperationFlow;
class RowFollower;

// The place "History": every write that was asked for, what became of it, who and why. It only grows.
class HistoryPage final : public Page
{
    Q_OBJECT
public:
    explicit HistoryPage(OperationFlow &flow, QWidget *parent = nullptr);      // borrows the flow

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;
    void focusFilter() override;

    // Narrows the list to what the query names: a customer or order, a state or a text; the rest of the filters is cleared.
    void showHistory(const HistoryQuery &query);
    void select(const OperationId &id);

public Q_SLOTS:
    void openExport();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void applyQuery();
    void presentState();
    void presentSubject();
    void onRowsArrived();
    void onChanged(const OperationRecord &operation);
    void showSelected();
    void closeDetail();
    void readPeople();
    void exportTo(const QString &path);
    void exported(const Result<qint64> &rows);

    OperationFlow &m_flow;
    HistoryListModel *m_model;
    ListFrame *m_frame;
    HistoryFilterBar *m_filter;
    HistoryDetail *m_detail;
    RowFollower *m_follower = nullptr;
    QPushButton *m_export;
    QPushButton *m_subject;                 // "Only Jichuan Logistics": a click takes it away
    Scope m_scope;
    std::optional<CustomerUid> m_customer;  // of the record whose history was asked for; wins over the scope
    std::optional<OrderId> m_order;
    QString m_subjectName;
    bool m_isLoaded = false;
};

} // namespace pc
