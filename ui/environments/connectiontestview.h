// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include "ui/environments/connectiontest.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace pc {

// The connection test of one environment: every hop of every endpoint with its state, in words, and for the first failure
// what to do about it. "Copy" takes all of it as text, without secrets.
class ConnectionTestView : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionTestView(QWidget *parent = nullptr);

    void run(const Environment &environment, const PartnerKeys &keys, const MakeConnectionTest &make);
    void stop();
    void setClosable(bool closable);    // off at first
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    void finished(bool allPassed);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onHopChanged(const ConnectionHop &hop);
    void onFinished();
    void present();
    void presentRow(QTreeWidgetItem *row, const ConnectionHop &hop);
    void presentEndpoint(QTreeWidgetItem *row);
    [[nodiscard]] ConnectionHop::State stateOf(const QTreeWidgetItem *endpointRow) const;
    QTreeWidgetItem *endpointRow(const QString &endpoint, const QString &host);
    void showAdvice();
    void copy();
    void retranslate();
    [[nodiscard]] const ConnectionHop *firstFailure() const;

    QList<ConnectionHop> m_hops;        // in the order in which they came first
    QPointer<ConnectionTest> m_test;
    Environment m_environment;
    PartnerKeys m_keys;
    MakeConnectionTest m_make;
    bool m_isFinished = false;
    QLabel *m_summary;
    QTreeWidget *m_tree;
    QLabel *m_happened;
    QLabel *m_advice;
    QLabel *m_code;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_close;
};

} // namespace pc
