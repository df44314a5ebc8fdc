// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/console/consolediagnosiswords.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace pc {

class Clock;
class Pill;

// The guided check "why does this console not open": every step with its state, words, code and request id; at the end what
// is missing, and the request for whoever can put it right.
class ConsoleDiagnosis : public QWidget
{
    Q_OBJECT
public:
    // `clock` outlives the widget.
    ConsoleDiagnosis(ConsoleSubject subject, MakeConsoleCheck make, const Clock &clock, QWidget *parent = nullptr);

    void run();
    [[nodiscard]] bool isRunning() const { return !m_check.isNull(); }
    [[nodiscard]] QList<ConsoleCheckStep> steps() const { return m_steps; }
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row { QLabel *title; Pill *state; QLabel *sentence; QLabel *codes; };

    void arrange();
    void take(const ConsoleCheckStep &step);
    void end();
    void present(int index);
    void presentVerdict();
    void copyRequest();
    void retranslate();

    ConsoleSubject m_subject;
    MakeConsoleCheck m_make;
    const Clock &m_clock;
    QPointer<ConsoleCheck> m_check;
    QList<ConsoleCheckStep> m_steps;    // always one of each, in their order
    QDateTime m_checkedAt;
    QList<Row> m_rows;
    QLabel *m_verdict;
    QLabel *m_missing;
    QLabel *m_advice;
    QLabel *m_copied;
    QPushButton *m_copy;
    QPushButton *m_again;
};

} // namespace pc
