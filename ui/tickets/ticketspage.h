// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "models/roles.h"
#include "models/tickettext.h"
#include "ui/shell/page.h"
#include "ui/tickets/ticketsservices.h"

class QPushButton;

namespace pc {

class ListFrame;
class RowFollower;
class SavedViewBar;
class SavedViews;
class TicketBulkBar;
class TicketFilterBar;
class TicketListModel;
class TicketPane;

// The place "Tickets": the queue with its views and filters, and on the right the ticket that is looked at. Reads windows of the
// store, never all of it. Stage, owner and due are our own and changed at once, with a way back.
class TicketsPage final : public Page
{
    Q_OBJECT
public:
    explicit TicketsPage(const TicketsServices &services, QWidget *parent = nullptr);
    ~TicketsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;
    void focusFilter() override;                // finds in the conversation where that has the focus
    [[nodiscard]] QDateTime dataAsOf() const override;

    void showTicket(const TicketId &id);        // for links, reminders and the palette; whether or not the filter shows it
    [[nodiscard]] TicketId selectedTicket() const;
    void setFilter(const QString &filter);      // as ticketFilterText() tells it
    [[nodiscard]] TicketPane *pane() const { return m_pane; }

public Q_SLOTS:
    void openExport();

Q_SIGNALS:
    void openConsoleRequested(const pc::CustomerUid &uid, const QString &name);
    void showCustomerRequested(const pc::CustomerUid &uid);
    void newTicketRequested(const pc::CustomerUid &uid);        // of the ticket that is looked at, else of the scope; may be empty

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void buildHead();
    void buildTable();
    void buildPane();
    void addCommands();
    void addTicketCommands();
    void updateCommands();
    [[nodiscard]] TicketQuery scoped(TicketQuery query) const;
    void applyQuery();
    void readProducts();
    void takeOwners();
    void presentState();
    void presentEmpty();
    void presentFooter();
    void presentSelection();
    void onStateAction();
    void retry();
    void showSelected();
    void closePane();
    void requestNew();
    void requestConsole();
    void requestCustomer();
    void assignToMe();
    void copyId();
    void changeCare(const QList<TicketId> &ids, const CareChange &change);
    void openTargets();
    void setTargets(const TicketTargets &targets);
    void openContextMenu(const QPoint &position);
    void note(const QString &text, Tone tone);
    [[nodiscard]] std::optional<TicketRow> selectedRow() const;
    [[nodiscard]] std::optional<QList<TicketId>> selectedIds() const;       // absent: not all are held
    [[nodiscard]] QString wordsOf(const CareChange &change, qsizetype tickets) const;

    TicketsServices m_services;
    Scope m_scope;
    TicketListModel *m_model;
    SavedViews *m_views;
    ListFrame *m_frame;
    TicketFilterBar *m_filter = nullptr;
    SavedViewBar *m_viewBar = nullptr;
    TicketBulkBar *m_bulk = nullptr;
    RowFollower *m_follower = nullptr;
    TicketPane *m_pane = nullptr;
    QPushButton *m_new = nullptr, *m_export = nullptr;
    TicketProductNames m_products;
    QStringList m_owners;                   // seen on screen
    bool m_isLoaded = false;
};

} // namespace pc
