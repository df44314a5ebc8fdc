// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include "models/roles.h"
#include "ui/inbox/inboxservices.h"
#include "ui/shell/page.h"
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

class InboxDetail;
class InboxFilterBar;
class InboxListModel;
class ListFrame;
class Pill;
class RowFollower;
struct PumpStatus;

// The place "Inbox": what the vendor's message queue told, newest first, and on the right the one message that is looked at. Reads the
// store; what a person decides is written there, and the pump goes on with it.
class InboxPage final : public Page
{
    Q_OBJECT
public:
    explicit InboxPage(const InboxServices &services, QWidget *parent = nullptr);
    ~InboxPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;                                // reads again, and has what waits processed now
    void focusFilter() override;

    void showList(InboxQuery::Show show);                   // for links and notices; filters are cleared
    void selectMessage(qint64 key);

Q_SIGNALS:
    void openRequested(const pc::EventTouch &touch);        // what a message is about

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void buildHead();
    void buildTable();
    void buildDetail();
    void buildFooter();
    void addCommands();
    void updateCommands();
    void applyQuery();
    void readCounts();
    void presentState();
    void presentEmpty();
    void presentFooter();
    void presentQueue();
    void onRowsArrived();
    void onStateAction();
    void showSelected();
    void showDetail(const InboxRow &row);
    void readDetail();
    void closeDetail();
    void openContextMenu(const QPoint &position);
    void openSubject();
    void toggleRead();
    void markAllRead();
    void snooze();
    void replay();
    void fix();
    void discard();
    void openTable();
    void openRules();
    void report(const Async<Done> &answer, const QString &done, bool isForPump = false);
    [[nodiscard]] PumpStatus status() const;
    [[nodiscard]] bool hasDetail() const;   // also while another page is in front
    [[nodiscard]] std::optional<InboxRow> selectedRow() const;

    InboxServices m_services;
    Scope m_scope;
    InboxListModel *m_model;
    ListFrame *m_frame;
    InboxFilterBar *m_filter = nullptr;
    QPushButton *m_markAll = nullptr;
    QToolButton *m_setUp = nullptr;
    RowFollower *m_follower = nullptr;
    InboxDetail *m_detail = nullptr;
    QString m_detailKey;                    // of the follower, when the details were shown
    Pill *m_phase = nullptr;
    QLabel *m_queue = nullptr;
    QTimer m_countsTimer;                   // counts may lag a little behind the rows
    QTimer m_clockTimer;                    // "the last hour" moves on
    bool m_isLoaded = false;
};

} // namespace pc
