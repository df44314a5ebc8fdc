// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/console/consolecontroller.h"
#include "ui/console/consolediagnosiswords.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

class Clock;
class ConsoleDiagnosis;

// Why a console did not open or was lost: of the session, or of its viewer.
struct ConsoleFailure
{
    ConsoleSubject subject;
    QString product;
    std::optional<ApiError> error;                      // the session's
    std::optional<SuiteHost::Failure> viewer;           // the viewer's
    EngineObstacle obstacle = EngineObstacle::None;
    QDateTime at;                                       // UTC
};

// The card of one console that did not open: what happened, what it means, what to do, code and request id, and the way to
// the guided check. Deletes itself when it is closed.
class ConsoleFailureCard : public QDialog
{
    Q_OBJECT
public:
    // `clock` outlives the card.
    ConsoleFailureCard(ConsoleFailure failure, MakeConsoleCheck make, const Clock &clock, QWidget *parent);

    void setFailure(const ConsoleFailure &failure);     // the same console failed again
    [[nodiscard]] const ConsoleFailure &failure() const { return m_failure; }
    void findOutWhy();

Q_SIGNALS:
    void openAgainRequested();
    void ticketRequested();                             // about the call that failed

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void present();
    void retranslate();
    void copyDetails();
    void fit();

    ConsoleFailure m_failure;
    MakeConsoleCheck m_make;
    const Clock &m_clock;
    QLabel *m_title;
    QLabel *m_happened;
    QLabel *m_meaning;
    QLabel *m_advice;
    QLabel *m_codes;
    QVBoxLayout *m_body = nullptr;
    QPushButton *m_why;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_ticket;
    QPushButton *m_close;
    ConsoleDiagnosis *m_diagnosis = nullptr;
};

} // namespace pc
