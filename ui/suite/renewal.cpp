// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/renewal.h"

namespace pc {

Renewal::Renewal(QWebEngineProfile *profile, const NavigationPolicy &policy, QObject *parent)
    : QObject(parent), m_profile(profile), m_policy(policy)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(40));
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(RenewalFailure::Timeout); });
}

Renewal::~Renewal()
{
    delete m_page; // a page must go before its profile
}

void Renewal::start(const Secret &link)
{
    stop();
    m_page = new SuiteWebPage(m_profile, m_policy, this);
    m_page->setAudioMuted(true);
    connect(m_page, &SuiteWebPage::reached, this, [this] {
        stop();
        Q_EMIT renewed();
    });
    connect(m_page, &SuiteWebPage::signedOut, this, [this] { fail(RenewalFailure::SignedOut); });
    connect(m_page, &SuiteWebPage::trouble, this, [this] { fail(RenewalFailure::LoadFailed); });
    m_timer.start();
    m_page->loadLink(link);
}

void Renewal::stop()
{
    m_timer.stop();
    if (!m_page)
        return;
    m_page->disconnect(this);
    std::exchange(m_page, nullptr)->deleteLater();
}

void Renewal::fail(RenewalFailure reason)
{
    stop();
    Q_EMIT failed(reason);
}

} // namespace pc
