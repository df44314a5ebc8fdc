// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolefailures.h"
#include "core/base/clock.h"

namespace pc {

ConsoleFailures::ConsoleFailures(ConsoleController &controller, MakeConsoleCheck make, const Clock &clock, QWidget *window)
    : QObject(window), m_controller(controller), m_make(std::move(make)), m_clock(clock), m_window(window)
{
    connect(&controller, &ConsoleController::openFailed, this, &ConsoleFailures::openFailed);
    connect(&controller, &ConsoleController::viewerFailed, this, &ConsoleFailures::viewerFailed);
    connect(&controller, &ConsoleController::shown, this, &ConsoleFailures::withdraw);
}

void ConsoleFailures::openFailed(const CustomerUid &customer, const QString &name, const QString &product, const ApiError &error)
{
    if (error.kind == ApiError::Kind::Cancelled)
        return; // the person closed it
    ConsoleFailure failure;
    failure.subject = {customer, name, m_environment};
    failure.product = product;
    failure.error = error;
    show(failure);
}

void ConsoleFailures::viewerFailed(int id, SuiteHost::Failure reason)
{
    const std::optional<OpenConsole> console = m_controller.console(id);
    if (!console)
        return;
    ConsoleFailure failure;
    failure.subject = {console->customer, console->customerName, m_environment};
    failure.product = console->product;
    failure.viewer = reason;
    failure.obstacle = console->obstacle;
    show(failure);
}

void ConsoleFailures::show(const ConsoleFailure &failure)
{
    ConsoleFailure dated = failure;
    dated.at = m_clock.utcNow();
    m_cards.removeAll(nullptr);
    const auto same = std::find_if(m_cards.cbegin(), m_cards.cend(), [&failure](const auto &card) {
        return card->failure().subject.customer == failure.subject.customer && card->failure().product == failure.product;
    });
    ConsoleFailureCard *card = same != m_cards.cend() ? same->data() : nullptr;
    if (card) {
        card->setFailure(dated);
    } else {
        card = new ConsoleFailureCard(dated, m_make, m_clock, m_window);
        m_cards.append(card);
        connect(card, &ConsoleFailureCard::openAgainRequested, this, [this, card] {
            const ConsoleFailure &lost = card->failure();
            m_controller.open(lost.subject.customer, lost.subject.customerName, lost.product);
        });
        connect(card, &ConsoleFailureCard::ticketRequested, this, [this, card] {
            if (card->failure().error)
                Q_EMIT ticketRequested(card->failure().subject.customer, card->failure().error->requestId);
        });
    }
    // Consoles are windows of other processes and may cover the main window.
    m_window->raise();
    card->show();
    card->raise();
    card->activateWindow();
}

// It opened after all: nothing is wrong any more.
void ConsoleFailures::withdraw(int id)
{
    const std::optional<OpenConsole> console = m_controller.console(id);
    if (!console)
        return;
    for (const QPointer<ConsoleFailureCard> &card : std::as_const(m_cards)) {
        if (card && card->failure().subject.customer == console->customer && card->failure().product == console->product)
            card->close();
    }
}

} // namespace pc
