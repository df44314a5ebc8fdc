// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/console/consolefailurecard.h"
#include <QPointer>

namespace pc {

// Shows a card for every console that does not open or is lost, in front of the main window; one per console.
class ConsoleFailures : public QObject
{
    Q_OBJECT
public:
    // All outlive this object; the cards belong to the window.
    ConsoleFailures(ConsoleController &controller, MakeConsoleCheck make, const Clock &clock, QWidget *window);

    void setEnvironment(const Environment &environment) { m_environment = environment; }

Q_SIGNALS:
    void ticketRequested(const pc::CustomerUid &customer, const QString &requestId);    // about the call that failed

private:
    void openFailed(const CustomerUid &customer, const QString &name, const QString &product, const ApiError &error);
    void viewerFailed(int id, SuiteHost::Failure failure);
    void show(const ConsoleFailure &failure);
    void withdraw(int id);

    ConsoleController &m_controller;
    MakeConsoleCheck m_make;
    const Clock &m_clock;
    QWidget *m_window;
    Environment m_environment;
    QList<QPointer<ConsoleFailureCard>> m_cards;
};

} // namespace pc
