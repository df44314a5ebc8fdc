// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/inbox/inboxservices.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

// The frame of the inbox's dialogs: edge of the environment, title, a sentence, the content, "Cancel" and the verb.
class InboxDialog : public QDialog
{
    Q_OBJECT
public:
    InboxDialog(const InboxServices &services, const QString &objectName, QWidget *parent);

protected:
    virtual void retranslate();             // each adds its own words to this
    void changeEvent(QEvent *event) override;

    void setWords(const QString &title, const QString &sentence, const QString &verb);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QPushButton *verb() const { return m_verb; }      // does nothing by itself
    [[nodiscard]] const InboxServices &services() const { return m_services; }
    void addButton(QPushButton *button);    // left of the others

private:
    InboxServices m_services;
    QLabel *m_title;
    QLabel *m_sentence;
    QVBoxLayout *m_content;
    class QHBoxLayout *m_buttons;
    QPushButton *m_cancel;
    QPushButton *m_verb;
};

} // namespace pc
