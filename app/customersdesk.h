// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "core/base/async.h"
#include "core/domain/customer.h"
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace pc {

class CustomerPaletteSource;
class CustomersPage;

// The customers of an open environment in its window: the page with its ways to every other place, the way to a customer from the
// palette, and the groups among which the scope is chosen. Borrows everything; the window goes before what it borrows.
class CustomersDesk : public QObject
{
    Q_OBJECT
public:
    using Show = std::function<void(const CustomerUid &uid, const QString &name)>;
    struct Ways                                 // from a customer to the other places
    {
        Show orders, quota, filings, tickets, suitePages;
        std::function<void(const CustomerUid &)> caseBox;
    };
    CustomersDesk(DeskParts parts, Ways ways, QObject *parent = nullptr);
    ~CustomersDesk() override;

    void addPage();                             // at its place among the pages
    void addSource();
    [[nodiscard]] CustomersPage *page();        // makes it when need be
    void open(const CustomerUid &uid);
    [[nodiscard]] std::optional<Customer> selected();
    [[nodiscard]] Async<QString> name(const CustomerUid &uid);  // as it is shown

private:
    void fillPage(CustomersPage *page);
    void readGroups();

    DeskParts m_parts;
    Ways m_ways;
    std::unique_ptr<CustomerPaletteSource> m_source;
    QTimer m_groups;                            // counts may lag behind a running sync
};

} // namespace pc
