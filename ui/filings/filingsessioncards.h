// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsessions.h"
#include <QPointer>

namespace pc {

class FilingSessionCard;

// Shows the cards of filing sessions in front of the main window; one per case.
class FilingSessionCards : public QObject
{
    Q_OBJECT
public:
    // The sessions outlive this object, which goes with the window.
    FilingSessionCards(FilingSessions &sessions, const Environment &environment, QWidget *window);
    void setEnvironment(const Environment &environment) { m_environment = environment; }

private:
    void showRefusal(const FilingRefusal &refusal);
    void showResult(const FilingCase &filing, const QString &customerName);
    void put(const CaseId &id, FilingSessionCard *card);

    FilingSessions &m_sessions;
    Environment m_environment;
    QWidget *m_window;
    QHash<CaseId, QPointer<FilingSessionCard>> m_cards;
};

} // namespace pc
