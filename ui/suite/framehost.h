// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/suitelink/suitemessages.h"
#include <QPalette>
#include <QWebEngineUrlSchemeHandler>

namespace pc {

// The local page around a page that is shown in a frame, served under a scheme of its own that exists in a customer's
// profile only. It has no script and no way into the program: a strip that says whose page this is, and the frame. The strip
// is a frame too and fetches itself anew now and then, so that its time goes on without one.
class FrameHost : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    // Once, before the engine starts.
    static void registerScheme();
    [[nodiscard]] static bool isOwn(const QUrl &url);
    [[nodiscard]] static QUrl pageUrl();            // the outer page
    [[nodiscard]] static bool isPart(const QUrl &url);  // what the outer page may have in its frames of this scheme

    // The clock outlives the host.
    FrameHost(const SuiteHello &hello, const Clock &clock, QObject *parent = nullptr);
    ~FrameHost() override;

    // What the frame is led to when it is next asked for: the link once, and from then on the address it led to. The link
    // stands neither in the page nor in its history.
    void offer(const Secret &link);
    void setAddress(const QUrl &address) { m_address = address; }
    void setSession(const SuiteSessionState &session) { m_session = session; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;
    [[nodiscard]] QByteArray contentPolicy() const; // of the outer page

private:
    [[nodiscard]] QByteArray outerPage() const;
    [[nodiscard]] QByteArray strip() const;
    [[nodiscard]] QByteArray style() const;
    [[nodiscard]] QString timeSentence() const;
    void enter(QWebEngineUrlRequestJob *job);

    const SuiteHello m_hello;
    const Clock &m_clock;
    Secret m_link;                                  // until it is handed over
    QUrl m_address;
    SuiteSessionState m_session;
};

} // namespace pc
