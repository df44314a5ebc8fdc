// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/identity.h"
#include "ui/identity/identityservices.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

class Banner;
class LinkField;
class MessageEditor;

// Makes a verification link and helps to send it: where it will be opened and by whom, the link with its clock, the message in
// the customer's language. That the customer was asked is remembered once link or message have left the dialog; the link never
// is. Show it with openAskToVerify(); it deletes itself, and the link with it.
class AskToVerifyDialog : public QDialog
{
    Q_OBJECT
public:
    AskToVerifyDialog(const IdentityServices &services, const Customer &customer, QWidget *parent = nullptr);
    ~AskToVerifyDialog() override;

    [[nodiscard]] const CustomerUid &customer() const { return m_customer.uid(); }
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildWish(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void make();
    void onMade(const VerificationWish &asked, const Result<VerificationLink> &link);
    void showError(const ApiError &error);
    void onStoreChanged(const QList<CustomerUid> &uids);
    void copyMessage();
    void openMail();
    void remember();
    void retranslate();
    void present();
    void presentBanner();
    void say(const QString &text);
    [[nodiscard]] VerificationWish wish() const;
    [[nodiscard]] bool isForWish() const;           // the link that is there was made for what is chosen
    [[nodiscard]] VerificationStanding standing() const;
    [[nodiscard]] QString message() const;          // as the customer reads it, with the link
    [[nodiscard]] QString name() const { return m_customer.displayName(); }

    IdentityServices m_services;
    Customer m_customer;                            // as the store knows it by now
    VerificationWish m_madeFor;
    bool m_isMaking = false;
    bool m_hasFailed = false;                       // the banner tells an error
    bool m_isRemembered = false;                    // that the customer was asked with this link
    QLabel *m_title, *m_where, *m_platformLabel, *m_subjectLabel, *m_linkLabel, *m_said;
    Banner *m_banner;
    QComboBox *m_platform;
    QComboBox *m_subject;
    QPushButton *m_make;
    LinkField *m_link;
    MessageEditor *m_message;
    QPushButton *m_close;
    QPushButton *m_mail;
    QPushButton *m_copy;
};

// Opens the dialog over the window of `parent`, or brings the one to the front that is open for this customer. Never null.
AskToVerifyDialog *openAskToVerify(const IdentityServices &services, const Customer &customer, QWidget *parent);

} // namespace pc
