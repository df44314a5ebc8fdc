// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suite/framehost.h"
#include "ui/suite/suitewebpage.h"
#include <QTimer>

namespace pc {

// A page of the suite inside the local host page. What a frame cannot say of itself is recognised from outside: where it is
// led to, what it says to the console, and whether its sign-in left a cookie at all. Of a page that forbids frames the engine
// tells nothing: the host page's strip has the words for it.
class FramedPage final : public SuiteWebPage
{
    Q_OBJECT
public:
    // Profile, policy and clock outlive the page, which is the only one of its kind in the profile.
    FramedPage(const SuiteHello &hello, QWebEngineProfile *profile, const NavigationPolicy &policy, const Clock &clock, QObject *parent = nullptr);
    ~FramedPage() override;

    void loadLink(const Secret &link) override;
    [[nodiscard]] QUrl shownUrl() const override;
    void setSession(const SuiteSessionState &session) { m_host.setSession(session); }
    [[nodiscard]] const FrameHost &host() const { return m_host; }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;

private:
    [[nodiscard]] bool acceptInFrame(const QUrl &url);
    void hostLoaded();
    void conclude();
    void refuse(Trouble what, const QString &detail);

    FrameHost m_host;
    QUrl m_frameUrl;                // where the frame was led to last
    bool m_isEntering = false;      // from a link until its page is there or it failed
    bool m_isLoaded = false;
    bool m_hasCookie = false;       // the cloud set one since the link
    QTimer m_cookieWait;
};

} // namespace pc
