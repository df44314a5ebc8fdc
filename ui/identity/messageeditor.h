// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/identity/verificationmessage.h"
#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace pc {

// The ready-made message to a customer, to be edited before it is used: in the language and by the clock of the customer. What
// was edited is kept per language; link and deadline stay marks until the message is used, so that the link is never in the text.
class MessageEditor : public QWidget
{
    Q_OBJECT
public:
    explicit MessageEditor(const Environment &environment, QWidget *parent = nullptr);

    void setAbout(const Customer &customer, const VerificationWish &wish);      // text that was not edited follows
    void setExpiresAt(const QDateTime &expiresAt);                              // UTC; invalid: there is no link yet
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString body() const;             // with its marks
    [[nodiscard]] QString deadline() const;         // what the mark stands for; empty without a link
    [[nodiscard]] bool hasLinkMark() const { return body().contains(linkMark()); }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addLanguages(QWidget *parent);
    void addZones();
    void showText();
    void onEdited();
    void present();
    [[nodiscard]] MessageLanguage language() const;
    [[nodiscard]] MessageText readyMade() const;

    Environment m_environment;
    Customer m_customer;
    VerificationWish m_wish;
    QDateTime m_expiresAt;
    QHash<MessageLanguage, MessageText> m_edited;
    bool m_isShowing = false;
    QLabel *m_languageLabel, *m_zoneLabel, *m_subjectLabel, *m_bodyLabel;
    QComboBox *m_language;
    QComboBox *m_zone;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QLabel *m_hint;
};

} // namespace pc
