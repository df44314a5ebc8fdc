// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsessions.h"
#include <QDialog>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace pc {

// What both cards of filing sessions are made of: environment's edge, title, sentences, buttons. Asks without standing in
// the way of other work. Deletes itself when it is closed.
class FilingSessionCard : public QDialog
{
    Q_OBJECT
protected:
    FilingSessionCard(const Environment &environment, QWidget *window);
    [[nodiscard]] QPushButton *addButton(const char *name, bool isPrimary = false);
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_body;            // between the sentences and the buttons
    QPushButton *m_cancel;

private:
    QHBoxLayout *m_buttons;
};

// A session was not started: why, and the one click that starts it all the same.
class FilingRefusalCard final : public FilingSessionCard
{
    Q_OBJECT
public:
    FilingRefusalCard(FilingRefusal refusal, const Environment &environment, QWidget *window);
    [[nodiscard]] const FilingRefusal &refusal() const { return m_refusal; }

Q_SIGNALS:
    void freshRequested();
    void pageRequested();           // look at the page that is open

protected:
    void retranslate() override;

private:
    FilingRefusal m_refusal;
    QPushButton *m_fresh = nullptr;
    QPushButton *m_page = nullptr;
};

// The page is closed: how did it end?
class FilingResultCard final : public FilingSessionCard
{
    Q_OBJECT
public:
    FilingResultCard(FilingCase filing, QString customerName, const Environment &environment, QWidget *window);
    [[nodiscard]] const FilingCase &filing() const { return m_filing; }

Q_SIGNALS:
    void answered(pc::FilingSessions::Outcome outcome, const QString &words);

protected:
    void retranslate() override;

private:
    FilingCase m_filing;
    QString m_customerName;
    QButtonGroup *m_outcomes;
    QLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
    QPushButton *m_save;
};

} // namespace pc
