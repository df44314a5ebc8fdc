// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/sessionbanner.h"
#include <QEvent>

namespace pc {

static constexpr int kAboutToEnd = 2;   // minutes: said once more, whoever dismissed the first warning

SessionBanner::SessionBanner(QWidget *parent) : Banner(parent)
{
    setObjectName(QStringLiteral("sessionBanner"));
    setClosable(true);
    connect(this, &Banner::closed, this, [this] { m_isDismissed = true; });
    connect(this, &Banner::actionTriggered, this, &SessionBanner::press);
}

void SessionBanner::press()
{
    if (m_word == Word::Over)
        Q_EMIT openAgainRequested();
    else if (m_word == Word::SignedIn)
        Q_EMIT reloadRequested();
    else
        Q_EMIT renewRequested();
}

void SessionBanner::setSession(const SuiteSessionState &session, const QDateTime &now, bool isLookedAtAfterEnd)
{
    using State = Session::State;
    // A minute that has begun counts: "1 minute" until the very end.
    const int minutes = session.expiresAt.isValid() ? int((std::max<qint64>(0, now.secsTo(session.expiresAt)) + 59) / 60) : 0;
    const Word word = m_behind == Behind::Running ? Word::SigningIn
                    : isLookedAtAfterEnd ? Word::Over
                    : session.renewalFailed && (session.state == State::EndingSoon || session.state == State::Open) ? Word::RenewalFailed
                    : session.state == State::EndingSoon ? Word::EndingSoon
                    : m_behind == Behind::Done ? Word::SignedIn : Word::None;
    if (word == m_word && minutes == m_minutes)
        return;
    if (word != m_word || (minutes <= kAboutToEnd && m_minutes > kAboutToEnd))
        m_isDismissed = false;
    m_word = word;
    m_minutes = minutes;
    retranslate();
}

void SessionBanner::setBehind(Behind behind)
{
    m_behind = behind;
}

void SessionBanner::setForm(bool hasForm)
{
    m_hasForm = hasForm;
    retranslate();
}

// What the buttons cannot do for a person: the form's own "save" is the only thing that keeps what is typed.
QString SessionBanner::renewalFailedText() const
{
    return m_hasForm ? tr("The session could not be renewed and ends in %n minute(s). Save the step you are on in the form now; what is not saved "
                          "then stays on the page, but cannot be sent.", nullptr, m_minutes)
                     : tr("The session could not be renewed and ends in %n minute(s). Finish and save what you are typing.", nullptr, m_minutes);
}

QString SessionBanner::endingText() const
{
    return m_hasForm ? tr("The session ends in %n minute(s). Save the step you are on in the form, or renew: that keeps the page and all that is typed.",
                          nullptr, m_minutes)
                     : tr("The session ends in %n minute(s). Renewing keeps the page as it is.", nullptr, m_minutes);
}

// Whether the vendor's page goes on after a gap is nothing that can be promised.
QString SessionBanner::signedInText() const
{
    return m_hasForm ? tr("Signed in again; what you typed is as you left it. Go on with the form: if the cloud refuses it after the gap, the page says so.")
                     : tr("Signed in again; the page is as you left it. If it does not go on, reload it: what is typed there and not saved is lost then.");
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
    else if (m_word == Word::SigningIn)
        showMessage(Tone::Info, tr("Signing in behind the page, which stays as it is…"));
    else if (m_word == Word::SignedIn)
        showMessage(Tone::Info, signedInText(), tr("Reload the page"));
    else if (m_word == Word::RenewalFailed)
        showMessage(Tone::Bad, renewalFailedText(), tr("Try again"));
    else
        showMessage(m_minutes <= kAboutToEnd ? Tone::Bad : Tone::Warn, endingText(), tr("Renew"));
}

} // namespace pc
