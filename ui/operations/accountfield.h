// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/customer.h"
#include <QWidget>
#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace pc {

class CustomerStore;

// One customer's account, by UID or any fragment of its name. What is taken stands below the field with its name: nothing is
// sent to an account that nobody could read.
class AccountField final : public QWidget
{
    Q_OBJECT
public:
    AccountField(const QString &name, CustomerStore *customers, QWidget *parent = nullptr);     // borrows the store

    void setAccount(const Customer &customer);
    void clear();
    [[nodiscard]] const std::optional<Customer> &account() const { return m_account; }
    [[nodiscard]] bool isEmpty() const;
    void setLabel(const QString &label);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();                             // another account, none, or not known yet

protected:
    void changeEvent(QEvent *event) override;

private:
    void find();
    void onFound(const QString &text, const QList<Customer> &found);
    void fail(const QString &text, const ApiError &error);
    void take(std::optional<Customer> account);
    void say(const QString &text, bool isProblem);
    void present();

    CustomerStore *m_customers;
    QLineEdit *m_edit;
    QLabel *m_label;
    QLabel *m_status;
    QCompleter *m_completer;
    QStandardItemModel *m_found;
    QString m_asked;
    std::optional<Customer> m_account;
};

} // namespace pc
