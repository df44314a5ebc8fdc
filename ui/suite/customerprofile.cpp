// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/customerprofile.h"
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace pc {

static QString acceptLanguage(const SuiteHello &hello)
{
    // The environment's wish first, so that vendor pages speak the language that the partner's staff agreed on.
    return hello.pageLanguage == QLatin1String("zh") ? QStringLiteral("zh-CN,zh;q=0.9,en;q=0.6") : QStringLiteral("en-US,en;q=0.9,zh;q=0.5");
}

std::unique_ptr<QWebEngineProfile> makeCustomerProfile(const SuiteHello &hello)
{
    auto profile = std::make_unique<QWebEngineProfile>(); // no storage name: off the record
    Q_ASSERT(profile->isOffTheRecord());
    profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setHttpAcceptLanguage(acceptLanguage(hello));
    profile->setSpellCheckEnabled(false);

    QWebEngineSettings *settings = profile->settings();
    using S = QWebEngineSettings;
    for (const S::WebAttribute off : {S::ErrorPageEnabled, S::PluginsEnabled, S::FullScreenSupportEnabled, S::ScreenCaptureEnabled,
                                      S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls, S::HyperlinkAuditingEnabled,
                                      S::AllowRunningInsecureContent, S::JavascriptCanPaste, S::NavigateOnDropEnabled, S::DnsPrefetchEnabled})
        settings->setAttribute(off, false);
    // Copying an instance id by the page's own button needs this; reading the clipboard stays forbidden.
    settings->setAttribute(S::JavascriptCanAccessClipboard, true);
    settings->setAttribute(S::JavascriptCanOpenWindows, true);
    settings->setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
    return profile;
}

} // namespace pc
