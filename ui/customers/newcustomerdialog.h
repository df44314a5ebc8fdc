// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "core/operations/customercreation.h"
#include <QDialog>

class QLabel;
class QPushButton;

namespace pc {

class Banner;
class EnvironmentEdge;
class FactGrid;
class IdentifierLabel;
class NewCustomerForm;

// Creates a customer: fields, then what will happen, then what came of it. The cloud has no way to recognise a repeated
// request, so nothing is ever sent twice by itself, and not at all while the end of the last try is unknown.
// Show it with open().
class NewCustomerDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Step { Fields, Review, Sending, Created, Failed, Checking, SafeToResend };

    NewCustomerDialog(CustomerCreation *creation, const Environment &environment, QWidget *parent = nullptr);  // borrows the first

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] NewCustomerForm *form() const { return m_form; }

Q_SIGNALS:
    void customerCreated(const pc::CustomerUid &uid);
    void showCustomerRequested(const pc::CustomerUid &uid);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildReview();
    [[nodiscard]] QWidget *buildResult();
    void retranslate();
    void goTo(Step step);
    void settle();
    void onPrimary();
    void onSecondary();
    void review();
    void send();
    void onOutcome(const Result<CreationOutcome> &outcome);
    void onChanged(const OperationRecord &operation);
    void onCreated(const CustomerUid &uid, const QString &role);
    void present();
    void presentReview();
    void presentResult();
    void presentButtons();
    void presentUnsettled();
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString where() const;

    CustomerCreation *m_creation;
    Environment m_environment;
    Step m_step = Step::Fields;
    bool m_settling = false;
    OperationId m_operation;
    CustomerUid m_uid;
    QString m_role;
    std::optional<ApiError> m_error;
    NewCustomer m_customer;
    EnvironmentEdge *m_edge;
    QLabel *m_title;
    QLabel *m_where;
    Banner *m_banner;
    QList<QWidget *> m_pages;
    NewCustomerForm *m_form;
    FactGrid *m_consequences = nullptr;
    QLabel *m_rule = nullptr;
    QLabel *m_resultText = nullptr;
    QLabel *m_uidLabel = nullptr;
    IdentifierLabel *m_uidValue = nullptr;
    QPushButton *m_secondary;
    QPushButton *m_primary;
};

} // namespace pc
