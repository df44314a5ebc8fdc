// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/vault/vault.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pc {

// One of the two keys: id and secret. A stored secret is never shown again: there is a word that it is stored, and "Replace".
// Pasted blanks and line ends are cut off, and that is said.
class KeyField : public QWidget
{
    Q_OBJECT
public:
    enum class Stored { None, InKeychain, ThisSession };

    explicit KeyField(KeyRole role, QWidget *parent = nullptr);

    void setStored(Stored stored, const QString &keyId);
    void setKey(const AccessKey &key);              // taken over from elsewhere on this machine; still to be saved
    [[nodiscard]] AccessKey enteredKey() const;     // empty: nothing new was entered
    [[nodiscard]] bool isHalfEntered() const;       // id without secret, or the other way round
    void showProblem(const QString &sentence);      // empty: none
    void forgetEntered();                           // overwrites what was typed, after it has been saved

Q_SIGNALS:
    void edited();
    void takeOverRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void replace();
    void trim(QLineEdit *edit);
    void onEdited();

    KeyRole m_role;
    Stored m_stored = Stored::None;
    QString m_storedId;
    bool m_editing = true;
    bool m_trimmed = false;
    Secret m_token;                 // of a temporary key taken over
    QLabel *m_title;
    QLabel *m_why;
    QWidget *m_storedRow;
    QLabel *m_storedText;
    QPushButton *m_replace;
    QWidget *m_entryRow;
    QLabel *m_idLabel;
    QLineEdit *m_id;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QPushButton *m_takeOver;
    QLabel *m_hint;
    QLabel *m_problem;
};

} // namespace pc
