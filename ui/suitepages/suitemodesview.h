// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suitepages/suitepagesview.h"

class QComboBox;
class QLineEdit;

namespace pc {

class RehearsalCard;
class SuiteModesModel;

// The matrix of modes, and the rehearsal of the cell that is selected: both ways side by side before anything is switched.
class SuiteModesView : public QWidget
{
    Q_OBJECT
public:
    explicit SuiteModesView(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);
    void setCustomer(const SuiteCustomer &customer);
    void setOffersToOpen(bool offers);      // on at first
    void select(const QString &product, SuiteChoice::Area area);

Q_SIGNALS:
    void environmentEdited(const pc::Environment &environment);
    void openRequested(const QString &pageId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void choose();                          // what stands in the choice and its reason
    void present();
    void retranslate();
    [[nodiscard]] QString product() const;
    [[nodiscard]] SuiteChoice::Area area() const;

    Environment m_environment;
    SuiteCustomer m_customer;
    SuiteModesModel *m_model;
    TableView *m_table;
    QLabel *m_explanation;
    QLabel *m_cell;
    QComboBox *m_mode;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_rehearsalTitle;
    RehearsalCard *m_suite, *m_own;
    QPushButton *m_open;
};

} // namespace pc
