// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/ticketcompose/composeservices.h"
#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pc {

class AccountField;
class Banner;

// A case in a box: the calls of a customer in a span of time, masked and fitted to what a ticket takes, looked at before anything
// is handed on. It sends nothing: a new ticket goes on from it.
class CaseBoxDialog final : public QDialog
{
    Q_OBJECT
public:
    CaseBoxDialog(const ComposeServices &services, const CustomerUid &customer, QWidget *parent = nullptr);

    void setSpan(const QDateTime &from, const QDateTime &to);       // UTC; the last two hours unless told

Q_SIGNALS:
    void ticketRequested(const pc::TicketContext &context);         // once, and the dialog is closed

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void read();
    void take(const QList<CallRecord> &calls);
    void present();
    void finish();

    ComposeServices m_services;
    QList<EvidenceSection> m_sections;
    EvidenceBundle m_bundle;
    bool m_isRead = false;
    QLabel *m_title, *m_fromLabel, *m_toLabel, *m_summary, *m_maskedLabel;
    AccountField *m_customer;
    QDateTimeEdit *m_from, *m_to;
    QCheckBox *m_failed;
    Banner *m_banner;
    QPlainTextEdit *m_text, *m_masked;
    QPushButton *m_cancel, *m_go;
};

} // namespace pc
