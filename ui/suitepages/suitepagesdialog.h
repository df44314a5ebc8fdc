// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suitepages/suitepagesview.h"
#include <QDialog>

class QTabWidget;

namespace pc {

class Banner;
class EnvironmentEdge;
class SuiteModesView;

// "Service suite": the table of pages and the matrix of modes of one environment. Edits are told at once and take effect at
// once; whoever keeps the profile answers with setEnvironment(). Show it with open().
class SuitePagesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SuitePagesDialog(const Environment &environment, QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);
    void setCustomer(const SuiteCustomer &customer);
    // What is known to be missing for this customer before a page is opened; empty: nothing is.
    void setRightsNotice(const QString &sentence);
    void setIsOfForm();         // edits go into a form and are kept when that is saved; no customer is there to open pages for
    void showModes();
    [[nodiscard]] SuitePagesView *pages() const { return m_pages; }
    [[nodiscard]] SuiteModesView *modes() const { return m_modes; }

Q_SIGNALS:
    void environmentEdited(const pc::Environment &environment);
    void openRequested(const pc::CustomerUid &customer, const QString &customerName, const QString &pageId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const Environment &environment);
    void request(const QString &pageId);
    void retranslate();

    Environment m_environment;
    SuiteCustomer m_customer;
    bool m_isOfForm = false;
    EnvironmentEdge *m_edge;
    QLabel *m_title;
    QLabel *m_subtitle;
    Banner *m_rights;
    QTabWidget *m_tabs;
    SuitePagesView *m_pages;
    SuiteModesView *m_modes;
    QPushButton *m_close;
};

} // namespace pc
