// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/ticketcompose/messagecomposer.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QMenu;

namespace pc {

class AccountField;
class EvidenceBox;
class ProductField;

// Opens a ticket for a customer: whose, on what, in which words, with which evidence. It may be closed at any time: what is written
// is a draft, and what was sent goes on without it.
class NewTicketDialog final : public QDialog
{
    Q_OBJECT
public:
    NewTicketDialog(const ComposeServices &services, const TicketContext &context, QWidget *parent = nullptr);
    ~NewTicketDialog() override;

    [[nodiscard]] MessageComposer *composer() const { return m_composer; }

Q_SIGNALS:
    void opened(const pc::OperationRecord &operation);      // the vendor has it; the dialog is closed
    void unlockRequested();                                 // by OperationFlow::unlock()
    void callRequested(const QString &requestId);

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    void build();
    [[nodiscard]] QLayout *buildHead();
    void connectParts();
    void retranslate();
    void present();
    void onEdited();
    void onRestored(const TicketDraft &draft);
    void attachEvidence();
    void readDrafts();
    void presentDrafts(const QList<TicketDraft> &drafts);
    void goOnWith(const QString &key);                      // another unfinished ticket
    void readCustomer(const CustomerUid &customer);
    void importProducts();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] static QString saidOf(const EvidenceBundle &bundle);
    [[nodiscard]] QString title() const;                    // as it will go

    ComposeServices m_services;
    TicketContext m_context;
    bool m_isRestoring = false;
    QLabel *m_heading, *m_titleLabel, *m_titleHint, *m_phoneLabel, *m_emailLabel;
    QPushButton *m_drafts;
    QMenu *m_draftsMenu;
    AccountField *m_customer;
    ProductField *m_product;
    QLineEdit *m_title, *m_phone, *m_email;
    QCheckBox *m_urgent;
    EvidenceBox *m_evidence;
    MessageComposer *m_composer;
};

} // namespace pc
