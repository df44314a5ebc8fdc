// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "core/base/identifiers.h"

namespace pc {

class QuotasPage;

// The quotas of an open environment in its window: the page and the ways from a quota to its customer. Borrows everything; the
// window goes before it.
class QuotasDesk
{
public:
    explicit QuotasDesk(DeskParts parts) : m_parts(std::move(parts)) {}

    void addPage();                             // at its place among the pages
    [[nodiscard]] QuotasPage *page();           // makes it when need be
    void open(const CustomerUid &uid);
    void openOf(const CustomerUid &uid, const QString &name);   // the quota of one customer: the scope follows

private:
    DeskParts m_parts;
};

} // namespace pc
