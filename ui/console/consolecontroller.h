// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/environment.h"
#include "core/sessions/sessionservice.h"
#include "core/suitelink/suitehost.h"
#include <QList>
#include <QObject>
#include <memory>
#include <vector>

namespace pc {

// One console window of one customer, as the list of open consoles shows it.
struct OpenConsole
{
    int id = 0;                                     // of this run of the program
    CustomerUid customer;
    QString customerName;
    QString product;
    int colour = 0;                                 // 0 … 7, an index into the theme's customer colours
    Session session;                                // session.id is empty while opening
    bool isShown = false;                           // the page of the last link was reached
    std::optional<SuiteHost::Failure> failure;      // the viewer is gone for this reason; restart() opens it again
    EngineObstacle obstacle = EngineObstacle::None; // with Failure::EngineRefused
    QUrl address;                                   // without secrets; empty until the first page

    // Needs a new session before it can show anything.
    [[nodiscard]] bool isOver() const { return failure || session.state == Session::State::Ended || session.state == Session::State::Failed; }
};

// Opens customers' consoles: a session of the service and a viewer process each, and everything that goes between the two.
// One per environment; deleting it ends the viewers. GUI thread.
class ConsoleController : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        SuiteHost::Settings host;
        SuiteAppearance appearance;
        bool mayRunUnprotected = false;             // the person's setting: engine without its process sandbox
    };
    // Service and clock outlive the controller. The environment may be known late (a sandbox that is starting): consoles that
    // were asked for wait for it, and fail as it failed.
    ConsoleController(SessionService &service, Clock &clock, const Async<Environment> &environment, Settings settings, QObject *parent = nullptr);
    ~ConsoleController() override;

    // Brings the console of this customer and page to the front, or opens it. Returns its id.
    int open(const CustomerUid &customer, const QString &customerName, const QString &product);
    // The same with something beside the page; it replaces what stands beside one that is open.
    int openWithAside(const CustomerUid &customer, const QString &customerName, const QString &product, const std::optional<SuiteAside> &aside);
    void setAside(int id, const SuiteAside &aside);
    void bringToFront(int id);
    void renew(int id);                             // after the end too: behind a page that is still there, else as restart()
    void restart(int id);                           // after isOver(): a new session, the page loaded anew; in the same window while that lives
    void close(int id);
    void closeAll();

    void setEnvironment(const Environment &environment);    // its table of pages or hosts changed: for future viewers
    void setAppearance(const SuiteAppearance &appearance);  // for open and future viewers
    void setMayRunUnprotected(bool allowed);                // for future viewers

    [[nodiscard]] QList<OpenConsole> consoles() const;      // in the order of opening
    [[nodiscard]] std::optional<OpenConsole> console(int id) const;
    [[nodiscard]] qint64 viewerProcessId(int id) const;     // 0: none

Q_SIGNALS:
    void consoleAdded(int id);
    void consoleChanged(int id);
    void consoleRemoved(int id);
    void closed(const pc::OpenConsole &console);            // a window that had shown its page is gone: closed, lost, or killed
    void asideTicked(int id, const QString &step, bool isDone);
    void asideNotes(int id, const QString &text);
    void shown(int id);                                     // the customer's page is on screen
    // The session could not be opened, not even behind its page, or its page was never reached; a console that had no window yet has been removed. Words for the error are the receiver's.
    void openFailed(const pc::CustomerUid &customer, const QString &customerName, const QString &product, const pc::ApiError &error);
    void viewerFailed(int id, pc::SuiteHost::Failure failure);
    void consoleRequested();                                // Ctrl+K in a viewer: bring the main window and its palette

private:
    enum class Revival { None, Asked, Failed };     // of an ended session, behind its page; failed: once is enough
    struct Entry
    {
        OpenConsole console;
        std::unique_ptr<SuiteHost> host;
        std::optional<SuiteAside> aside;            // with the ticks and notes of the person: a new window shows them too
        SuitePage::Embedding embedding = SuitePage::Embedding::MainPage;    // as the window was told
        Revival revival = Revival::None;
        bool wasShown = false;                      // its window showed the page, and closed() is due
        int round = 0;                              // of asking for a session; an answer to an older round is void
    };
    [[nodiscard]] Entry *find(int id);
    [[nodiscard]] const Entry *find(int id) const;
    [[nodiscard]] Entry *findSession(const SessionId &id);
    [[nodiscard]] int freeColour(const CustomerUid &customer) const;
    [[nodiscard]] static bool canRevive(const Entry &entry);
    [[nodiscard]] SuiteHello helloFor(const OpenConsole &console) const;
    void begin(int id);
    void environmentKnown();
    void startViewer(Entry &entry);
    void askForSession(Entry &entry);
    void sessionOpened(int id, int round, const Result<OpenedSession> &opened);
    void sessionChanged(const Session &session);
    void handOver(const SessionId &id, const Secret &link);
    void handleEvent(int id, SuiteEvent event);
    void handleRenewalFailure(int id, RenewalFailure reason);
    void handleViewerFailure(int id, SuiteHost::Failure failure);
    void remove(int id);
    void tick(int id, const QString &step, bool isDone);
    void takeNotes(int id, const QString &text);
    void sendSession(const Entry &entry) const;

    SessionService &m_service;
    Clock &m_clock;
    std::optional<Result<Environment>> m_environment;   // empty: not known yet
    Settings m_settings;
    std::vector<std::unique_ptr<Entry>> m_entries;
    int m_lastId = 0;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::OpenConsole)
