// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"

namespace pc {

// Where a page may go. Decides on addresses alone; no page, no network.
class NavigationPolicy
{
public:
    enum class Verdict {
        Allow,
        SignedOut,      // led to the login or a sign-in address: the session is over
        Ask,            // outside of the customer's console: the system browser, if the person wants it
        Refuse,         // no address that either may open
    };
    enum class Phase {
        SigningIn,      // from our own link to its destination: redirects through sign-in hosts belong to it
        Settled,
    };

    explicit NavigationPolicy(const SuiteHello &hello);

    [[nodiscard]] Verdict judge(const QUrl &url, bool isMainFrame, Phase phase) const;
    // Likewise inside a frame that stands for the page itself: a sign-in address there means the same as on the page.
    [[nodiscard]] Verdict judgeFrame(const QUrl &url, Phase phase) const;
    [[nodiscard]] bool isSignIn(const QUrl &url) const;
    // A link from the console must go to the sign-in address of the environment and nowhere else.
    [[nodiscard]] bool isOwnLink(const QUrl &url) const;

private:
    [[nodiscard]] bool isAllowedWebAddress(const QUrl &url) const;
    QStringList m_allowedHosts;
    QStringList m_signInHosts;
    QUrl m_signinUrl;
    QUrl m_loginUrl;
};

} // namespace pc
