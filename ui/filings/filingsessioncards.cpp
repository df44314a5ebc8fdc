// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingsessioncards.h"
#include "ui/filings/filingsessioncard.h"

namespace pc {

FilingSessionCards::FilingSessionCards(FilingSessions &sessions, const Environment &environment, QWidget *window)
    : QObject(window), m_sessions(sessions), m_environment(environment), m_window(window)
{
    connect(&m_sessions, &FilingSessions::refused, this, &FilingSessionCards::showRefusal);
    connect(&m_sessions, &FilingSessions::ended, this, &FilingSessionCards::showResult);
    connect(&m_sessions, &FilingSessions::started, this, [this](const FilingCase &filing) { put(filing.id, nullptr); });
}

void FilingSessionCards::showRefusal(const FilingRefusal &refusal)
{
    auto *card = new FilingRefusalCard(refusal, m_environment, m_window);
    connect(card, &FilingRefusalCard::freshRequested, &m_sessions, [this, refusal] { m_sessions.startFresh(refusal); });
    connect(card, &FilingRefusalCard::pageRequested, &m_sessions, [this, refusal] { m_sessions.bringToFront(refusal.console); });
    put(refusal.filing.id, card);
}

void FilingSessionCards::showResult(const FilingCase &filing, const QString &customerName)
{
    auto *card = new FilingResultCard(filing, customerName, m_environment, m_window);
    connect(card, &FilingResultCard::answered, &m_sessions, [this, id = filing.id](FilingSessions::Outcome outcome, const QString &words) {
        m_sessions.record(id, outcome, words);
    });
    put(filing.id, card);
}

// What is asked of a case last is what matters; once its page is open again, nothing is.
void FilingSessionCards::put(const CaseId &id, FilingSessionCard *card)
{
    if (const QPointer<FilingSessionCard> old = m_cards.take(id))
        old->close();
    if (!card)
        return;
    m_cards.insert(id, card);
    card->show();
    card->raise();
    card->activateWindow();
}

} // namespace pc
