// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace pc {

class SuitePagesModel;
class TableView;
struct SuitePage;

// Whom a page is opened for; no uid: nobody is chosen.
struct SuiteCustomer
{
    CustomerUid uid;
    QString name;
};

// The table of suite pages: open one for the customer in scope, add, edit, remove, go back to what is known.
class SuitePagesView : public QWidget
{
    Q_OBJECT
public:
    explicit SuitePagesView(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);
    void setCustomer(const SuiteCustomer &customer);
    void setOffersToOpen(bool offers);      // on at first
    void select(const QString &pageId);

Q_SIGNALS:
    void environmentEdited(const pc::Environment &environment);
    void openRequested(const QString &pageId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void edit(const SuitePage &page);
    void takeBack();                        // removes an own page, or resets a changed one
    void present();
    void retranslate();
    [[nodiscard]] QString selectedId() const;

    Environment m_environment;
    SuiteCustomer m_customer;
    bool m_offersToOpen = true;
    SuitePagesModel *m_model;
    TableView *m_table;
    QLabel *m_hint;
    QLabel *m_details;
    QPushButton *m_open, *m_add, *m_edit, *m_remove;
};

} // namespace pc
