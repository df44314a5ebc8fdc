// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "ui/suite/viewertabs.h"
#include <QTimer>
#include <QWidget>
#include <functional>

class QStackedWidget;

namespace pc {

class AddressBar;
class AsidePanel;
class Banner;
class Downloads;
class SessionBanner;

// The native frame around a customer's pages: environment's edge, whose console it is, address, time left, what there is to say.
// Shows and asks; what it means for the session is the Viewer's.
class SuiteWindow : public QWidget
{
    Q_OBJECT
public:
    // The profile, the policy and the clock outlive the window. `isUnprotected`: the engine runs without its process sandbox.
    SuiteWindow(const SuiteHello &hello, QWebEngineProfile *profile, const NavigationPolicy &policy, const Clock &clock, bool isUnprotected);

    [[nodiscard]] SuiteWebPage *firstPage() const;
    [[nodiscard]] ViewerTabs *tabs() const { return m_tabs; }
    void setSession(const SuiteSessionState &session);
    void setAside(const SuiteAside &aside);
    [[nodiscard]] bool isSigningInBehind() const { return m_isSigningInBehind; }   // of an ended session, whose page stays
    void flushAside();                                                  // says what was typed beside the page and not said yet
    void showFace(FacePanel::Face face, const QString &detail = {});    // over all tabs
    void showPages();
    [[nodiscard]] std::optional<FacePanel::Face> face() const;          // the one over all tabs
    void bringToFront();
    void setOpenOutside(std::function<void(const QUrl &)> open) { m_openOutside = std::move(open); }

Q_SIGNALS:
    void renewRequested();
    void openAgainRequested();
    void closeAllRequested();
    void consoleRequested();
    void asideTicked(const QString &step, bool isDone);
    void asideNotes(const QString &text);
    void closing();                                 // the person closed the window
    void addressChanged(const QUrl &address);       // of the current tab
    void reached();
    void signedOut();
    void firstPageFailed(pc::FacePanel::Face face, const QString &detail);    // before it was ever reached

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void addKeys();
    void watch(SuiteWebPage *page);
    void retranslate();
    void currentTabChanged();
    void askOutside(const QUrl &url);
    void tellPermission(const QString &feature);
    void tick();
    void closeTabOrWindow();
    [[nodiscard]] bool isSessionOver() const;
    void followBehind(Session::State before);
    void signedInBehind();

    const SuiteHello m_hello;
    const Clock &m_clock;
    bool m_tellsProtection;                         // until the person closed the note
    std::function<void(const QUrl &)> m_openOutside;
    AddressBar *m_address;
    Banner *m_protection;
    SessionBanner *m_sessionBanner;
    Banner *m_question;
    Downloads *m_downloads;
    QStackedWidget *m_stack;
    ViewerTabs *m_tabs;
    FacePanel *m_face;
    AsidePanel *m_aside;
    QTimer m_tick;
    SuiteSessionState m_session;
    QUrl m_outside;                                 // of the question on screen
    QString m_permission;                           // that was denied and is told on screen
    QUrl m_toldAddress;
    bool m_isLookedAtAfterEnd = false;
    bool m_isSigningInBehind = false;
};

} // namespace pc
