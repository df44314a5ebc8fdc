// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QHash>
#include <QObject>
#include <functional>

namespace pc {

class ConsoleController;

// The cloud's pages cannot tell what was done on them. After one closes, what it may have changed is read again for its
// customer; the table of suite pages says what that is.
class SuiteRefresh : public QObject
{
    Q_OBJECT
public:
    using Refresh = std::function<void(const CustomerUid &customer)>;

    // The controller outlives this object.
    explicit SuiteRefresh(ConsoleController &controller, QObject *parent = nullptr);

    void setEnvironment(const Environment &environment) { m_environment = environment; }
    void setDataset(const QString &dataset, Refresh refresh) { m_datasets.insert(dataset, std::move(refresh)); }
    // After the page `pageId` of this customer has gone.
    void refreshAfter(const CustomerUid &customer, const QString &pageId) const;

private:
    Environment m_environment;
    QHash<QString, Refresh> m_datasets;     // "customers", "quotas", "orders", "filings"
};

} // namespace pc
