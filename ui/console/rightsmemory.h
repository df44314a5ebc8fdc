// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/environment.h"
#include <QHash>
#include <QObject>

namespace pc {

class ConsoleController;

// Whose account refused the partner the last time a page was opened there: said before the next page is asked for. Of this
// run of the program; a page that opens takes it back.
class RightsMemory : public QObject
{
    Q_OBJECT
public:
    // The controller outlives this object.
    explicit RightsMemory(ConsoleController &controller, QObject *parent = nullptr);

    [[nodiscard]] std::optional<ApiError> refusal(const CustomerUid &customer) const;
    // What is missing and whom to ask for it, in two sentences; empty: nothing is known to be missing.
    [[nodiscard]] QString sentence(const CustomerUid &customer, const QString &customerName, const Environment &environment) const;
    // Ready to be sent to whoever can give the right; holds no secret. Empty like sentence().
    [[nodiscard]] QString request(const CustomerUid &customer, const QString &customerName, const Environment &environment, const QDateTime &at) const;

Q_SIGNALS:
    void changed(const pc::CustomerUid &customer);

private:
    void remember(const CustomerUid &customer, const ApiError &error);
    QHash<QString, ApiError> m_refusals;    // by UID
};

} // namespace pc
