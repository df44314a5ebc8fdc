// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "core/domain/ticket.h"
#include "ui/ticketcompose/composeservices.h"
#include <QCoreApplication>
#include <memory>

namespace pc {

class NewTicketDialog;
class TicketPaletteSource;
class TicketsPage;

// The tickets of an open environment in its window: the page with the place where answers are written, new tickets and cases in a box,
// the way to a ticket from the palette and from a customer, and the ways from it to customer and console. Borrows everything; the
// window goes before it.
class TicketsDesk
{
    Q_DECLARE_TR_FUNCTIONS(pc::TicketsDesk)
public:
    struct Parts : DeskParts
    {
        std::function<CustomerUid()> customerInView;        // whom the window is about; may be empty
    };
    explicit TicketsDesk(Parts parts);
    ~TicketsDesk();

    void addPage();                             // at its place among the pages, with its commands
    void addSource();
    [[nodiscard]] TicketsPage *page();          // makes it when need be
    void open(const TicketId &id);
    void openOf(const CustomerUid &uid, const QString &name);   // the tickets of one customer: the scope follows
    NewTicketDialog *openNew(const TicketContext &context);
    void openWithCalls(const QList<CallRecord> &calls);         // a new one, with these as evidence
    void openWithCall(const CustomerUid &uid, const QString &requestId);
    void openCaseBox(const CustomerUid &uid);

private:
    [[nodiscard]] ComposeServices composeServices() const;
    void fillPage(TicketsPage *page);

    Parts m_parts;
    std::unique_ptr<TicketPaletteSource> m_source;
};

} // namespace pc
