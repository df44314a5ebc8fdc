// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/calls/calllogmodel.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QToolButton;

namespace pc {

class CallDetail;
class SearchField;
class StatePanel;
class TableView;

// The call log at the bottom of the window: live list, filter by text and customer, failed only, detail with copy.
class CallLogPanel : public QWidget
{
    Q_OBJECT
public:
    // `log` and `settings` outlive the panel.
    CallLogPanel(CallLog *log, QSettings *settings, QWidget *parent = nullptr);

    void setNameLookup(CallLogModel::NameLookup lookup);
    void setCustomer(const std::optional<CustomerUid> &customer, const QString &name);   // filter; empty: all
    void setText(const QString &text);
    void reveal(const CallRecord &record);      // clears filters that hide it, selects it and shows its detail
    [[nodiscard]] CallLogModel *model() const { return m_model; }

Q_SIGNALS:
    void ticketRequested(const QList<pc::CallRecord> &calls);       // about these; oldest first
    void closed();                              // by its button or Esc; it has hidden itself

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void buildBar();
    void leave();
    void retranslate();
    void applyFilter();
    void presentState();
    void presentSelection();
    void selectWanted();
    void showCall(const CallRecord &call);
    void requestTicket();

    CallLogModel *m_model;
    SearchField *m_search;
    QCheckBox *m_failedOnly;
    QPushButton *m_customer;
    QLabel *m_count;
    QToolButton *m_close;
    QLabel *m_title;
    TableView *m_table;
    StatePanel *m_state;
    CallDetail *m_detail;
    QSplitter *m_splitter;
    std::optional<CustomerUid> m_customerUid;
    QString m_customerName;
    CallRecord m_shown;             // in the detail
    qint64 m_wanted = 0;            // number of the call to select once it is there
};

} // namespace pc
