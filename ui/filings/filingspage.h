// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/filings/filingsservices.h"
#include "ui/shell/page.h"

namespace pc {

class ListFrame;

// The place "Filings": every service number and filing case as a board by state or as a table, and on the right the one that is
// looked at. Reads windows of the store, never all of it; changes go through the flow of operations.
class FilingsPage final : public Page
{
    Q_OBJECT
public:
    explicit FilingsPage(const FilingsServices &services, QWidget *parent = nullptr);
    ~FilingsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;
    void focusFilter() override;
    [[nodiscard]] QDateTime dataAsOf() const override;

    void showCustomer(const CustomerUid &uid);  // the rows of this customer alone; for links
    void showRow(const QString &key);           // FilingRow::key; for links, reminders and the palette
    [[nodiscard]] QString selectedKey() const { return m_key; }     // empty: none

Q_SIGNALS:
    void openConsoleRequested(const pc::CustomerUid &uid, const QString &name, const QString &product);
    void showCustomerRequested(const pc::CustomerUid &uid);
    void filingSessionRequested(const pc::FilingRow &row);          // "Start filing session"; the row as it is known now

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FilingsServices m_services;
    Scope m_scope;
    ListFrame *m_frame;
    QString m_key;
    bool m_isLoaded = false;
};

} // namespace pc
