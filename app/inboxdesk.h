// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "core/domain/inbox.h"
#include "core/messages/inboxnotice.h"
#include <QObject>
#include <QTimer>

namespace pc {

class DesktopNotices;
class InboxPage;

// The messages of an open environment in its window: the page, the count of unread ones in the rail, and what pops up. Borrows
// everything; the window goes before it.
class InboxDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts : DeskParts
    {
        std::function<void(const EventTouch &)> open;       // what a message is about
        std::function<void()> setQueue;                     // where the environment's queue is named
    };
    explicit InboxDesk(Parts parts, QObject *parent = nullptr);
    ~InboxDesk() override;

    void addPage();                             // at its place among the pages
    [[nodiscard]] InboxPage *page();            // makes it when need be

private:
    void readRules();
    void countUnread();
    void take(const QList<InboxEntry> &arrived);
    void readGroups(const QList<InboxEntry> &arrived, QList<CustomerUid> left, QHash<CustomerUid, QStringList> groups);
    void tell(const QList<InboxEntry> &notices);
    void show(qint64 key);

    Parts m_parts;
    DesktopNotices *m_notices;                  // owned by the window
    NoticeRules m_rules;
    QTimer m_count;                             // counts may lag behind what arrives
};

} // namespace pc
