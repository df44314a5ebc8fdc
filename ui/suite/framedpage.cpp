// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/framedpage.h"
#include "core/suitelink/signinhosts.h"
#include <QWebEngineCookieStore>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>

namespace pc {

using Phase = NavigationPolicy::Phase;
using Verdict = NavigationPolicy::Verdict;

FramedPage::FramedPage(const SuiteHello &hello, QWebEngineProfile *profile, const NavigationPolicy &policy, const Clock &clock, QObject *parent)
    : SuiteWebPage(profile, policy, parent), m_host(hello, clock)
{
    profile->installUrlSchemeHandler(FrameHost::pageUrl().scheme().toLatin1(), &m_host);
    // Cookies are told a moment after the answer that set them.
    m_cookieWait.setSingleShot(true);
    m_cookieWait.setInterval(std::chrono::seconds(2));
    connect(&m_cookieWait, &QTimer::timeout, this, [this] { refuse(Trouble::CookiesRefused, m_frameUrl.host()); });
    connect(profile->cookieStore(), &QWebEngineCookieStore::cookieAdded, this, [this] {
        m_hasCookie = true;
        conclude();
    });
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (FrameHost::isOwn(info.url()) && info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
            hostLoaded();
    });
}

FramedPage::~FramedPage()
{
    profile()->removeUrlSchemeHandler(&m_host);
}

void FramedPage::loadLink(const Secret &link)
{
    const QUrl url(QString::fromUtf8(link.reveal()), QUrl::StrictMode);
    if (!policy().isOwnLink(url)) {
        Q_EMIT trouble(Trouble::LinkRefused, url.host());
        return;
    }
    begin();
    m_isEntering = true;
    m_isLoaded = false;
    m_hasCookie = false;
    m_frameUrl.clear();
    m_host.offer(link);
    load(FrameHost::pageUrl());
}

QUrl FramedPage::shownUrl() const
{
    return FrameHost::isOwn(url()) ? m_frameUrl : url();
}

bool FramedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (FrameHost::isOwn(url)) // the host lets nobody in but the program and its own page
        return isMainFrame ? url == FrameHost::pageUrl() : FrameHost::isPart(url);
    return isMainFrame ? SuiteWebPage::acceptNavigationRequest(url, type, isMainFrame) : acceptInFrame(url);
}

bool FramedPage::acceptInFrame(const QUrl &url)
{
    switch (policy().judgeFrame(url, phase())) {
    case Verdict::Allow: {
        // Frames within the page go their own ways; on the way in there is only this one.
        const bool isPage = url.scheme().startsWith(QLatin1String("http")) && !policy().isSignIn(url);
        if (isPage && (phase() == Phase::SigningIn || url.host() == m_frameUrl.host())) {
            m_frameUrl = url;
            m_host.setAddress(url);
        }
        return true;
    }
    case Verdict::SignedOut:
        m_isEntering = false;
        saySignedOut();
        return false;
    case Verdict::Ask:
    case Verdict::Refuse:
        break;
    }
    return false;
}

void FramedPage::hostLoaded()
{
    if (!m_isEntering) { // loaded anew: the frame went back to its last address
        if (!isSignedOut())
            Q_EMIT settled();
        return;
    }
    m_isLoaded = true;
    if (m_frameUrl.isEmpty())
        refuse(Trouble::LoadFailed, requestedUrl().host());
    else if (m_hasCookie)
        conclude();
    else
        m_cookieWait.start();
}

void FramedPage::conclude()
{
    if (!m_isEntering || !m_isLoaded || !m_hasCookie)
        return;
    m_isEntering = false;
    m_cookieWait.stop();
    Q_EMIT reached();
    Q_EMIT settled();
}

void FramedPage::refuse(Trouble what, const QString &detail)
{
    m_isEntering = false;
    m_cookieWait.stop();
    Q_EMIT trouble(what, detail);
}

// A data call that finds no session is answered "NeedLogin", and the cloud's pages say so to the console where nothing leads
// them away. A page could write the word for no reason, and would harm nobody but itself.
void FramedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int, const QString &)
{
    if (isSignedOut() || !message.contains(QLatin1String("NeedLogin")))
        return;
    m_isEntering = false;
    saySignedOut();
}

} // namespace pc
