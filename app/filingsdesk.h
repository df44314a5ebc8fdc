// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "core/domain/filing.h"
#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <memory>

namespace pc {

class FilingPaletteSource;
class FilingReminders;
class FilingSessions;
class FilingsPage;

// The filings of an open environment in its window: the page, the way to it from the palette and from a customer, the ways from
// a filing to its customer, console and history, and the reminders of cases that are due; and the
// sessions in which filings are handed in. Borrows everything; the window goes
// before it.
class FilingsDesk
{
    Q_DECLARE_TR_FUNCTIONS(pc::FilingsDesk)
public:
    explicit FilingsDesk(DeskParts parts);
    ~FilingsDesk();

    void addPage();                             // at its place among the pages, with its command and the reminders
    void addSource();
    [[nodiscard]] FilingsPage *page();          // makes it when need be
    void open(const QString &key);              // FilingRow::key
    void openOf(const CustomerUid &uid, const QString &name);   // the filings of one customer: the scope follows

private:
    void addLookUp();
    void addReminders();
    void addSessions();
    void tellSession();
    void askForResult(const FilingCase &filing);
    [[nodiscard]] FilingSessions &sessions() const;

    DeskParts m_parts;
    QPointer<FilingsPage> m_page;               // once somebody went there
    std::unique_ptr<FilingPaletteSource> m_source;
    std::unique_ptr<FilingReminders> m_reminders;
    QTimer m_minute;                            // of the session that is told beside a case
};

} // namespace pc
