// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/operation.h"
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

// What became of an operation: its state, what it means, what to do, and code, request id and time to copy.
class OperationOutcome : public QWidget
{
    Q_OBJECT
public:
    explicit OperationOutcome(QWidget *parent = nullptr);

    // `holds` says what is true now, one line each, with a success.
    void setOperation(const OperationRecord &operation, const QStringList &holds = {});
    void setError(const ApiError &error, const QDateTime &at);      // nothing was journaled as sent
    [[nodiscard]] QString text() const { return m_text; }           // as on screen

Q_SIGNALS:
    void callRequested(const QString &requestId);                   // of the call log

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();
    void addRequests(QVBoxLayout *column);
    void copyDetails();

    OperationRecord m_operation;
    std::optional<ApiError> m_error;
    QDateTime m_at;
    QStringList m_holds;
    QWidget *m_body = nullptr;
    QString m_text;
};

} // namespace pc
