// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suite/enginesandbox.h"
#include "ui/suite/renewal.h"
#include "ui/suite/suitewindow.h"
#include <functional>
#include <memory>

namespace pc {

// The program without its pipe: takes the console's messages, keeps profile, window and renewal, and answers.
class Viewer : public QObject
{
    Q_OBJECT
public:
    using Send = std::function<void(const ToConsole &)>;

    // The clock outlives the viewer.
    Viewer(const SuiteHello &hello, const EngineDecision &decision, const Clock &clock, Send send, QObject *parent = nullptr);
    ~Viewer() override;

    void start();                               // says that links may come; the window shows with the first
    void handle(const ToViewer &message);
    void consoleIsGone();
    [[nodiscard]] SuiteWindow *window() const { return m_window.get(); }

Q_SIGNALS:
    void appearanceChanged(const pc::SuiteAppearance &appearance);
    void finished();

private:
    void open(const SuiteLink &link);
    void reached();
    void signedOut();
    void end();

    const SuiteHello m_hello;
    const NavigationPolicy m_policy;
    const Send m_send;
    // In this order: the window and the renewal hold pages, which go before the profile and the policy.
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<SuiteWindow> m_window;
    std::unique_ptr<Renewal> m_renewal;
    SuiteSessionState m_session;
    bool m_isFinished = false;
};

} // namespace pc
