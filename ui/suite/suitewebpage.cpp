// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/suitewebpage.h"
#include "core/suitelink/signinhosts.h"
#include <QWebEngineCertificateError>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineSettings>

namespace pc {

using Phase = NavigationPolicy::Phase;
using Verdict = NavigationPolicy::Verdict;

SuiteWebPage::SuiteWebPage(QWebEngineProfile *profile, const NavigationPolicy &policy, QObject *parent)
    : QWebEnginePage(profile, parent), m_policy(policy)
{
    connect(this, &QWebEnginePage::loadingChanged, this, &SuiteWebPage::loadingMoved);
    connect(this, &QWebEnginePage::certificateError, this, &SuiteWebPage::refuseCertificate);
    connect(this, &QWebEnginePage::featurePermissionRequested, this, &SuiteWebPage::denyPermission);
    connect(this, &QWebEnginePage::newWindowRequested, this, &SuiteWebPage::openWindow);
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this](RenderProcessTerminationStatus status, int code) {
        if (status != NormalTerminationStatus)
            Q_EMIT trouble(Trouble::Crashed, QString::number(code));
    });
}

void SuiteWebPage::loadLink(const Secret &link)
{
    const QUrl url(QString::fromUtf8(link.reveal()), QUrl::StrictMode);
    if (!m_policy.isOwnLink(url)) {
        Q_EMIT trouble(Trouble::LinkRefused, url.host());
        return;
    }
    begin();
    load(url);
}

void SuiteWebPage::begin()
{
    m_phase = Phase::SigningIn;
    m_isSignedOut = false;
}

void SuiteWebPage::saySignedOut()
{
    if (!std::exchange(m_isSignedOut, true))
        Q_EMIT signedOut();
}

bool SuiteWebPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    switch (m_policy.judge(url, isMainFrame, m_phase)) {
    case Verdict::Allow:
        return true;
    case Verdict::SignedOut:
        saySignedOut();
        return false;
    case Verdict::Ask:
        if (isMainFrame)
            Q_EMIT outsideRequested(url);
        return false;
    case Verdict::Refuse:
        return false;
    }
    return false;
}

void SuiteWebPage::loadingMoved(const QWebEngineLoadingInfo &info)
{
    if (info.url().scheme() == QLatin1String("about"))
        return; // the page that warmed the engine up may finish after the link began
    const bool isAborted = info.errorDomain() == QWebEngineLoadingInfo::ConnectionErrorDomain && info.errorCode() == -3;
    if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus && !isAborted && info.errorDomain() != QWebEngineLoadingInfo::HttpStatusCodeDomain) {
        m_phase = Phase::Settled;
        Q_EMIT trouble(Trouble::LoadFailed, info.errorString());
        return;
    }
    const bool isLoaded = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus
        || (info.status() == QWebEngineLoadingInfo::LoadFailedStatus && info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain);
    if (!isLoaded || m_isSignedOut)
        return;
    const bool wasSigningIn = std::exchange(m_phase, Phase::Settled) == Phase::SigningIn;
    // Ending on a sign-in page means that the link was used up or too old.
    const Verdict verdict = m_policy.judge(info.url(), true, Phase::Settled);
    if (verdict == Verdict::SignedOut) {
        m_isSignedOut = true;
        Q_EMIT signedOut();
    } else if (verdict == Verdict::Allow) {
        if (wasSigningIn)
            Q_EMIT reached();
        Q_EMIT settled();
    }
}

void SuiteWebPage::refuseCertificate(const QWebEngineCertificateError &error)
{
    QWebEngineCertificateError refused(error);
    refused.rejectCertificate();
    // Of an image or a script: refused without a word, the page says what it misses.
    if (error.url().host() == requestedUrl().host() || error.url().host() == url().host())
        Q_EMIT trouble(Trouble::Certificate, error.url().host());
}

void SuiteWebPage::denyPermission(const QUrl &origin, Feature feature)
{
    setFeaturePermission(origin, feature, PermissionDeniedByUser);
    switch (feature) {
    case Notifications:
        return; // consoles ask for these at every start; saying so would be noise
    case Geolocation:
        return Q_EMIT permissionDenied(QStringLiteral("location"));
    case MediaAudioCapture:
        return Q_EMIT permissionDenied(QStringLiteral("microphone"));
    case MediaVideoCapture:
    case MediaAudioVideoCapture:
        return Q_EMIT permissionDenied(QStringLiteral("camera"));
    case MouseLock:
        return Q_EMIT permissionDenied(QStringLiteral("pointer"));
    case DesktopVideoCapture:
    case DesktopAudioVideoCapture:
        return Q_EMIT permissionDenied(QStringLiteral("screen"));
    }
}

void SuiteWebPage::openWindow(QWebEngineNewWindowRequest &request)
{
    const QUrl url = request.requestedUrl();
    switch (m_policy.judge(url, true, Phase::Settled)) {
    case Verdict::Allow: {
        auto *page = new SuiteWebPage(profile(), m_policy);
        request.openIn(page);
        Q_EMIT pageOpened(page);
        break;
    }
    case Verdict::SignedOut:
        Q_EMIT signedOut();
        break;
    case Verdict::Ask:
        Q_EMIT outsideRequested(url);
        break;
    case Verdict::Refuse:
        break;
    }
}

} // namespace pc
