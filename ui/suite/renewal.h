// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suite/suitewebpage.h"
#include <QTimer>
#include <memory>

namespace pc {

// Renews the session without losing the page: signs in anew in a page nobody sees, of the same profile, so that the cookies
// are fresh and the visible page goes on as it is.
class Renewal : public QObject
{
    Q_OBJECT
public:
    // Profile and policy outlive this.
    Renewal(QWebEngineProfile *profile, const NavigationPolicy &policy, QObject *parent = nullptr);
    ~Renewal() override;

    void start(const Secret &link);         // one that is still running gives way
    void stop();
    void setDeadline(std::chrono::milliseconds deadline) { m_timer.setInterval(deadline); }
    [[nodiscard]] bool isRunning() const { return m_page != nullptr; }

Q_SIGNALS:
    void renewed();
    void failed(pc::RenewalFailure reason);

private:
    void fail(RenewalFailure reason);
    QWebEngineProfile *m_profile;
    const NavigationPolicy &m_policy;
    SuiteWebPage *m_page = nullptr;            // owned; goes through deleteLater, since it is mostly inside its own signal
    QTimer m_timer;
};

} // namespace pc
