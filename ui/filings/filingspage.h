// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "core/store/filingstore.h"
#include "models/roles.h"
#include "ui/filings/filingsservices.h"
#include "ui/shell/page.h"

class QPushButton;
class QToolButton;

namespace pc {

class CaseView;
class FilingBoard;
class FilingDetail;
class FilingFilterBar;
class FilingListModel;
class ListFrame;
class RequestDialog;
class RowFollower;
class SavedViewBar;
class SavedViews;
class StatePanel;

// The place "Filings": every service number and filing case as a board by state or as a table, two faces of one query, and on the
// right the one that is looked at. Reads windows of the store, never all of it; changes go through the flow of operations.
class FilingsPage final : public Page
{
    Q_OBJECT
public:
    enum class Face { Board, Table };

    explicit FilingsPage(const FilingsServices &services, QWidget *parent = nullptr);
    ~FilingsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;
    void focusFilter() override;
    [[nodiscard]] QDateTime dataAsOf() const override;

    void showRow(const QString &key);           // FilingRow::key; for links, reminders and the palette
    [[nodiscard]] const QString &selectedKey() const { return m_key; }      // empty: none
    void setFilter(const QString &filter);      // as filingFilterText() tells it
    [[nodiscard]] CaseView *caseView() const;   // of the details; for what a running session tells it
    [[nodiscard]] const std::optional<FilingRow> &shownRow() const;    // in the details; none: not read yet
    void openResult();                          // of the case in the details: how did its session end?
    [[nodiscard]] Face face() const { return m_face; }
    void setFace(Face face);

public Q_SLOTS:
    void openExport();
    void openLookUp();
    void openBind();                            // for the row that is looked at, else for the scope's customer
    void openGrant();

Q_SIGNALS:
    void openConsoleRequested(const pc::CustomerUid &uid, const QString &name, const QString &product);
    void showCustomerRequested(const pc::CustomerUid &uid);
    void ticketRequested(const pc::FilingRow &row);                 // a new one, about this filing
    void filingSessionRequested(const pc::FilingCase &filing, const QString &customerName);     // the case as it is edited now
    void rowShown();                                                // shownRow() is another one, or was read again

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void buildHead();
    void buildTable();
    void buildBoard();
    void buildDetail();
    void addCommands();
    void addRowCommands();
    void updateCommands();
    void applyQuery();
    void presentFace();
    void setLive();
    void presentState();
    void presentEmpty();
    void presentFooter();
    [[nodiscard]] FilingQuery scoped(FilingQuery query) const;
    [[nodiscard]] qint64 rowsOnFace() const;
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] std::optional<ApiError> readError() const;
    void onStateAction();
    void retry();
    void choose(const QString &key);
    void showSelected();
    void closeDetail();
    void step(int by);
    void requestConsole();
    void requestSession();
    void copyNumber();
    void onSettled(const OperationRecord &operation);
    void openRequest(RequestDialog *dialog);
    void openContextMenu(const QPoint &global);
    void note(const QString &text, Tone tone);
    [[nodiscard]] std::optional<FilingRow> selectedRow() const;

    FilingsServices m_services;
    Scope m_scope;
    Face m_face = Face::Board;
    FilingListModel *m_model;
    SavedViews *m_views;
    ListFrame *m_frame;
    FilingBoard *m_board = nullptr;
    StatePanel *m_boardState = nullptr;
    FilingFilterBar *m_filter = nullptr;
    SavedViewBar *m_viewBar = nullptr;
    RowFollower *m_follower = nullptr;
    FilingDetail *m_detail = nullptr;
    QToolButton *m_boardButton = nullptr, *m_tableButton = nullptr;
    QPushButton *m_lookUp = nullptr, *m_bind = nullptr;
    QString m_key;
    bool m_isLoaded = false;
};

} // namespace pc
