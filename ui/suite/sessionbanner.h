// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include "ui/widgets/banner.h"

namespace pc {

// Says in time that the session is about to end, that a renewal failed, or that it is over while its page is still looked at.
class SessionBanner : public Banner
{
    Q_OBJECT
public:
    explicit SessionBanner(QWidget *parent = nullptr);
    // `now` is UTC; call each second: the words change by the minute only, so that a screen reader is not flooded.
    void setSession(const SuiteSessionState &session, const QDateTime &now, bool isLookedAtAfterEnd);
    enum class Behind { No, Running, Done };
    void setBehind(Behind behind);  // an ended session is signed in again behind its page
    void setForm(bool hasForm);     // a long form is filled in on the page: say what to do with it

Q_SIGNALS:
    void renewRequested();
    void openAgainRequested();
    void reloadRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Word { None, EndingSoon, RenewalFailed, Over, SigningIn, SignedIn };
    void retranslate();
    [[nodiscard]] QString renewalFailedText() const;
    [[nodiscard]] QString endingText() const;
    [[nodiscard]] QString signedInText() const;
    void press();
    Word m_word = Word::None;
    Behind m_behind = Behind::No;
    int m_minutes = 0;
    bool m_hasForm = false;
    bool m_isDismissed = false;     // by the person, until there is something else to say
};

} // namespace pc
