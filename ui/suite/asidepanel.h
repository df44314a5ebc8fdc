// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace pc {

class CopyButton;
class ElidedLabel;

// What stands beside the page: the time left in large figures, the plan of the hour, what has to be ticked, texts that one
// click copies, and notes. Hidden until it is given something. Says what the person did; keeps nothing.
class AsidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit AsidePanel(QWidget *parent = nullptr);

    void setAside(const SuiteAside &aside);             // notes that are being typed stay
    void setSession(const SuiteSessionState &session, const QDateTime &now);   // each second; `now` is UTC
    void flushNotes();                                  // says now what was typed and not said yet
    void toggle();                                      // between the whole panel and a strip at the edge
    void copyText(int index);                           // does nothing for one that is not there
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }

Q_SIGNALS:
    void ticked(const QString &step, bool isDone);
    void notesChanged(const QString &text);             // while typing, twice a second at most
    void toggled(int width);                            // it wants to be this wide now; a splitter does not see it by itself

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void presentWidth();
    void fillPlan();
    void fillSteps();
    void fillTexts();
    void notesTyped();

    SuiteAside m_aside;
    SuiteSessionState m_session;
    QDateTime m_now;
    QTimer m_notesPause;
    bool m_isCollapsed = false;
    int m_wholeWidth = 0;                               // as it was before it was collapsed
    QList<CopyButton *> m_copies;
    QToolButton *m_toggle;
    ElidedLabel *m_title;
    QWidget *m_body;
    QLabel *m_left;
    QLabel *m_leftWord;
    QLabel *m_planHead;
    QVBoxLayout *m_plan = nullptr;
    QLabel *m_stepsHead;
    QVBoxLayout *m_steps = nullptr;
    QLabel *m_textsHead;
    QVBoxLayout *m_texts = nullptr;
    QLabel *m_notesHead;
    QPlainTextEdit *m_notes;
};

} // namespace pc
