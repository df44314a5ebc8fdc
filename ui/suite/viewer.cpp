// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/viewer.h"
#include "core/suitelink/signinhosts.h"
#include "ui/suite/customerprofile.h"
#include <QWebEngineProfile>

namespace pc {

Viewer::Viewer(const SuiteHello &hello, const EngineDecision &decision, const Clock &clock, Send send, QObject *parent)
    : QObject(parent), m_hello(hello), m_policy(hello), m_send(std::move(send)), m_profile(makeCustomerProfile(hello)),
      m_window(std::make_unique<SuiteWindow>(hello, m_profile.get(), m_policy, clock, decision.isUnprotected)),
      m_renewal(std::make_unique<Renewal>(m_profile.get(), m_policy))
{
    const auto say = [this](SuiteEvent event) { return [this, event] { m_send(event); }; };
    SuiteWindow *window = m_window.get();
    connect(window, &SuiteWindow::renewRequested, this, say(SuiteEvent::RenewRequested));
    connect(window, &SuiteWindow::openAgainRequested, this, say(SuiteEvent::OpenAgainRequested));
    connect(window, &SuiteWindow::closeAllRequested, this, say(SuiteEvent::CloseAllRequested));
    connect(window, &SuiteWindow::consoleRequested, this, say(SuiteEvent::ConsoleRequested));
    connect(window, &SuiteWindow::addressChanged, this, [this](const QUrl &address) { m_send(SuiteAddress{withoutSecrets(address)}); });
    connect(window, &SuiteWindow::reached, this, &Viewer::reached);
    connect(window, &SuiteWindow::signedOut, this, &Viewer::signedOut);
    connect(window, &SuiteWindow::firstPageFailed, this, [this](FacePanel::Face face, const QString &detail) {
        m_window->showFace(face, detail);
        m_send(SuiteEvent::SignedOut); // the link is used up: this session leads nowhere
    });
    connect(window, &SuiteWindow::asideTicked, this, [this](const QString &step, bool isDone) { m_send(SuiteAsideTick{step, isDone}); });
    connect(window, &SuiteWindow::asideNotes, this, [this](const QString &text) { m_send(SuiteAsideNotes{text}); });
    connect(window, &SuiteWindow::closing, this, [this] {
        m_window->flushAside();
        m_send(SuiteEvent::Closed);
        end();
    });
    connect(m_renewal.get(), &Renewal::renewed, this, say(SuiteEvent::Renewed));
    connect(m_renewal.get(), &Renewal::failed, this, [this](RenewalFailure reason) { m_send(SuiteRenewalFailed{reason}); });
}

Viewer::~Viewer() = default;

void Viewer::start()
{
    // Brings the engine's processes up while the console is still asking the cloud for the link.
    m_window->firstPage()->setUrl(QUrl(QStringLiteral("about:blank")));
    m_send(SuiteEvent::Ready);
}

void Viewer::handle(const ToViewer &message)
{
    if (const auto *link = std::get_if<SuiteLink>(&message)) {
        open(*link);
    } else if (const auto *session = std::get_if<SuiteSessionState>(&message)) {
        m_session = *session;
        m_window->setSession(*session);
    } else if (const auto *appearance = std::get_if<SuiteAppearance>(&message)) {
        Q_EMIT appearanceChanged(*appearance);
    } else if (std::holds_alternative<SuiteRaise>(message)) {
        m_window->bringToFront();
    } else if (const auto *aside = std::get_if<SuiteAside>(&message)) {
        m_window->setAside(*aside);
    } else if (std::holds_alternative<SuiteClose>(message)) {
        m_window->flushAside();
        end();
    } else if (const auto *ping = std::get_if<SuitePing>(&message)) {
        m_send(SuitePong{ping->number});
    }
}

void Viewer::open(const SuiteLink &link)
{
    if (link.isRenewal) {
        m_renewal->start(link.link);
        return;
    }
    m_renewal->stop();
    m_window->showFace(FacePanel::Face::SigningIn);
    if (!m_window->isVisible())
        m_window->bringToFront();
    m_window->firstPage()->loadLink(link.link);
}

void Viewer::reached()
{
    m_window->showPages();
    m_send(SuiteEvent::Shown);
}

void Viewer::signedOut()
{
    if (m_window->isSigningInBehind())
        return; // of the session before; the page is told apart again once this one is signed in
    m_renewal->stop();
    // A link that ends on the sign-in page never showed a console: other words than for one that was cut off.
    const bool neverShown = m_window->face() == FacePanel::Face::SigningIn;
    m_window->showFace(neverShown ? FacePanel::Face::OpenFailed : FacePanel::Face::SignedOut);
    m_send(SuiteEvent::SignedOut);
}

void Viewer::consoleIsGone()
{
    end();
}

void Viewer::end()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_window->hide();
    Q_EMIT finished();
}

} // namespace pc
