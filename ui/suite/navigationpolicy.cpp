// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/navigationpolicy.h"
#include "core/suitelink/signinhosts.h"

namespace pc {

// https everywhere; plain http only where nothing leaves the machine.
static bool isSafeWeb(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url));
}

static int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

// The same place, whatever stands in query and fragment.
static bool isSamePlace(const QUrl &a, const QUrl &b)
{
    const auto path = [](const QUrl &url) { return url.path().isEmpty() ? QStringLiteral("/") : url.path(); };
    return !b.host().isEmpty() && a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b) && path(a) == path(b);
}

NavigationPolicy::NavigationPolicy(const SuiteHello &hello)
    : m_allowedHosts(hello.allowedHosts), m_signInHosts(hello.signInHosts), m_signinUrl(hello.signinUrl), m_loginUrl(hello.loginUrl)
{
}

bool NavigationPolicy::isAllowedWebAddress(const QUrl &url) const
{
    return isSafeWeb(url) && hostMatches(url.host(QUrl::EncodeUnicode), m_allowedHosts);
}

bool NavigationPolicy::isSignIn(const QUrl &url) const
{
    return hostMatches(url.host(QUrl::EncodeUnicode), m_signInHosts) || isSamePlace(url, m_signinUrl);
}

bool NavigationPolicy::isOwnLink(const QUrl &url) const
{
    return url.isValid() && isSafeWeb(url) && isSamePlace(url, m_signinUrl) && url.userInfo().isEmpty();
}

NavigationPolicy::Verdict NavigationPolicy::judge(const QUrl &url, bool isMainFrame, Phase phase) const
{
    if (isSamePlace(url, m_loginUrl))
        return Verdict::SignedOut;
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("about"))
        return Verdict::Allow;
    if (scheme == QLatin1String("blob"))
        return isAllowedWebAddress(QUrl(url.path())) ? Verdict::Allow : Verdict::Refuse;
    if (scheme == QLatin1String("data"))
        return isMainFrame ? Verdict::Refuse : Verdict::Allow;
    if (!isMainFrame)
        return isAllowedWebAddress(url) ? Verdict::Allow : Verdict::Refuse;
    if (isSignIn(url)) {
        if (phase == Phase::SigningIn)
            return isSafeWeb(url) ? Verdict::Allow : Verdict::Refuse;
        return Verdict::SignedOut;
    }
    if (isAllowedWebAddress(url))
        return Verdict::Allow;
    const bool isForOthers = scheme == QLatin1String("https") || scheme == QLatin1String("http") || scheme == QLatin1String("mailto");
    return isForOthers ? Verdict::Ask : Verdict::Refuse;
}

NavigationPolicy::Verdict NavigationPolicy::judgeFrame(const QUrl &url, Phase phase) const
{
    if (isSignIn(url))
        return phase == Phase::SigningIn && isSafeWeb(url) ? Verdict::Allow : Verdict::SignedOut;
    return judge(url, false, phase);
}

} // namespace pc
