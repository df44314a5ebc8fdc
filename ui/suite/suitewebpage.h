// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include "ui/suite/navigationpolicy.h"
#include <QWebEnginePage>

class QWebEngineLoadingInfo;

namespace pc {

// One page of the customer's profile: goes only where the policy lets it, has no bridge into the program, asks for nothing
// by itself and says what happened to it.
class SuiteWebPage : public QWebEnginePage
{
    Q_OBJECT
public:
    enum class Trouble {
        LoadFailed, Certificate, Crashed, LinkRefused,
        CookiesRefused,     // the sign-in inside the frame left no cookie
    };

    // Profile and policy outlive the page.
    SuiteWebPage(QWebEngineProfile *profile, const NavigationPolicy &policy, QObject *parent = nullptr);

    virtual void loadLink(const Secret &link);      // reached(), signedOut() or trouble() follows
    void signedInAgain() { m_isSignedOut = false; } // behind the page: a later sign-out is one to be told
    [[nodiscard]] NavigationPolicy::Phase phase() const { return m_phase; }
    [[nodiscard]] virtual QUrl shownUrl() const { return url(); }   // of the cloud's page

Q_SIGNALS:
    void reached();                                 // the link's destination is loaded
    void settled();                                 // some page is loaded and can be seen
    void signedOut();
    void trouble(pc::SuiteWebPage::Trouble what, const QString &detail);   // detail: technical, without secrets
    void outsideRequested(const QUrl &url);         // wants to go where only the system browser may
    void permissionDenied(const QString &feature);  // stable name: "camera", "microphone", …
    void pageOpened(pc::SuiteWebPage *page);           // a new window of an allowed host; the receiver owns it

protected:
    [[nodiscard]] const NavigationPolicy &policy() const { return m_policy; }
    [[nodiscard]] bool isSignedOut() const { return m_isSignedOut; }
    void begin();                                   // a link is on its way
    void saySignedOut();
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}

private:
    void loadingMoved(const QWebEngineLoadingInfo &info);
    void refuseCertificate(const QWebEngineCertificateError &error);
    void denyPermission(const QUrl &origin, QWebEnginePage::Feature feature);
    void openWindow(QWebEngineNewWindowRequest &request);

    const NavigationPolicy &m_policy;
    NavigationPolicy::Phase m_phase = NavigationPolicy::Phase::Settled;
    bool m_isSignedOut = false;                     // said once per link
};

} // namespace pc
