// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <functional>

class QSettings;

namespace pc {

class Clock;
class MainWindow;
class OperationFlow;
class QuotasPage;
class Workspace;

// The quotas of an open environment in its window: the page and the ways from a quota to its customer. Borrows everything; the
// window goes before it.
class QuotasDesk
{
public:
    struct Parts
    {
        MainWindow *window = nullptr;
        Workspace *workspace = nullptr;
        OperationFlow *flow = nullptr;
        const Clock *clock = nullptr;
        QSettings *settings = nullptr;
        std::function<void(const CustomerUid &)> openCustomer;
    };
    explicit QuotasDesk(Parts parts) : m_parts(std::move(parts)) {}

    void addPage();                             // at its place among the pages
    [[nodiscard]] QuotasPage *page();           // makes it when need be
    void open(const CustomerUid &uid);
    void openOf(const CustomerUid &uid, const QString &name);   // the quota of one customer: the scope follows

private:
    Parts m_parts;
};

} // namespace pc
