// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/sessionbanner.h"
#include <QEvent>

namespace pc {

SessionBanner::SessionBanner(QWidget *parent) : Banner(parent)
{
    setObjectName(QStringLiteral("sessionBanner"));
    setClosable(true);
    connect(this, &Banner::closed, this, [this] { m_isDismissed = true; });
    connect(this, &Banner::actionTriggered, this, [this] { m_word == Word::Over ? Q_EMIT openAgainRequested() : Q_EMIT renewRequested(); });
}

void SessionBanner::setSession(const SuiteSessionState &session, const QDateTime &now, bool isLookedAtAfterEnd)
{
    using State = Session::State;
    const Word word = isLookedAtAfterEnd ? Word::Over
                    : session.renewalFailed && (session.state == State::EndingSoon || session.state == State::Open) ? Word::RenewalFailed
                    : session.state == State::EndingSoon ? Word::EndingSoon : Word::None;
    // A minute that has begun counts: "1 minute" until the very end.
    const int minutes = session.expiresAt.isValid() ? int((std::max<qint64>(0, now.secsTo(session.expiresAt)) + 59) / 60) : 0;
    if (word == m_word && minutes == m_minutes)
        return;
    if (word != m_word)
        m_isDismissed = false;
    m_word = word;
    m_minutes = minutes;
    retranslate();
}

void SessionBanner::changeEvent(QEvent *event)
{
    Banner::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SessionBanner::retranslate()
{
    if (m_isDismissed || m_word == Word::None) {
        clear();
        return;
    }
    if (m_word == Word::Over)
        showMessage(Tone::Bad, tr("This session is over: what you see is what was loaded before. Nothing can be sent from it."), tr("Open again"));
    else if (m_word == Word::RenewalFailed)
        showMessage(Tone::Bad, tr("The session could not be renewed and ends in %n minute(s). Finish and save what you are typing.", nullptr, m_minutes), tr("Try again"));
    else
        showMessage(Tone::Warn, tr("The session ends in %n minute(s). Renewing keeps the page as it is.", nullptr, m_minutes), tr("Renew"));
}

} // namespace pc
