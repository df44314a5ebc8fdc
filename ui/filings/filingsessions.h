// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/console/consolecontroller.h"
#include <chrono>
#include <deque>
#include <map>

namespace pc {

class FilingSync;

// Why a filing session was not started, with all that is needed to start it all the same.
struct FilingRefusal
{
    enum class Reason {
        TooLittleTime,      // of the session that is open with this case
        Ended,              // the page of this case is open, and its session is over: opening it again loads it anew
        OtherCase,          // the page of this customer is open with another case
        NotRenewed,         // a fresh hour was asked for, and the cloud refused it
    };
    Reason reason = Reason::TooLittleTime;
    FilingCase filing;
    QString customerName;
    int console = 0;                            // the one that is open
    QString openDomain;                         // with OtherCase
    std::chrono::minutes left{0}, needs{0};     // with TooLittleTime
    // A fresh hour can be had behind the page; otherwise the page that is open has to be closed for it.
    [[nodiscard]] bool keepsPage() const { return reason == Reason::TooLittleTime; }
};

// Filing cases on the vendor's page: starts sessions that are long enough, puts checklist, texts and notes beside the page, and
// writes what a person does there into the case at once. One per environment, GUI thread.
class FilingSessions : public QObject
{
    Q_OBJECT
public:
    struct Services                             // all of it outlives the sessions
    {
        FilingStore *store = nullptr;
        FilingSync *sync = nullptr;             // may be null: nothing is read anew
        ConsoleController *consoles = nullptr;
        Clock *clock = nullptr;
    };
    enum class Outcome { HandedIn, CameBack, NotFinished };

    explicit FilingSessions(Services services, QObject *parent = nullptr);

    void setRenewal(bool on);                   // the person's setting; on at first
    [[nodiscard]] bool isRenewed() const { return m_isRenewed; }
    // Of the filing page of this customer that is open; none: a session would be a fresh one.
    [[nodiscard]] std::optional<std::chrono::minutes> minutesLeft(const CustomerUid &customer) const;

    void start(const FilingCase &filing, const QString &customerName);      // started() or refused() follows
    // Renews behind the page where that keeps it; otherwise closes the page that is open, for good.
    void startFresh(const FilingRefusal &refusal);
    void bringToFront(int console) { m_services.consoles->bringToFront(console); }
    void record(const CaseId &id, Outcome outcome, const QString &words);

Q_SIGNALS:
    void refused(const pc::FilingRefusal &refusal);
    void started(const pc::FilingCase &filing);                 // its page is on screen
    void ended(const pc::FilingCase &filing, const QString &customerName);  // the page is closed: how did it end?
    void sessionsChanged();                                     // minutesLeft() may tell something else
    // Kept and tried again; said once per trouble.
    void notSaved(const pc::CaseId &id, const pc::ApiError &error);

private:
    using Edit = std::function<void(FilingCase &)>;
    struct Open
    {
        FilingCase filing;
        QString customerName;
        bool isShown = false;
    };
    struct Wish                                 // to start once the console's session is fresh, or the console gone
    {
        FilingCase filing;
        QString customerName;
        QDateTime renewedBefore;                // of the session when its renewal was asked for
        bool keepsPage = false;                 // else it is being closed
        bool isRenewing = false;                // the renewal was seen to run
    };
    struct Pending
    {
        std::deque<Edit> edits;
        bool isBusy = false;
        bool isTold = false;
    };

    [[nodiscard]] std::optional<OpenConsole> openPage(const CustomerUid &customer) const;
    [[nodiscard]] std::optional<FilingRefusal> refusalFor(const FilingCase &filing, const QString &customerName, const OpenConsole &console) const;
    [[nodiscard]] SuiteAside asideOf(const FilingCase &filing) const;
    void open(const FilingCase &filing, const QString &customerName);
    void followConsole(int id);
    void takeShown(int id);
    void takeClosed(const OpenConsole &console);
    void takeRemoved(int id);
    [[nodiscard]] FilingCase withPending(FilingCase filing) const;
    void readOpen();
    void takeStored(const FilingCase &stored);
    void withNewest(const Wish &wish, const std::function<void(const FilingCase &, const QString &)> &then);
    void takeTick(int id, const QString &step, bool isDone);
    void readAnew(const FilingCase &filing);
    void edit(const CaseId &id, const Edit &change);
    void save(const CaseId &id);
    void saved(const CaseId &id, size_t count, const Result<FilingCase> &answer);

    Services m_services;
    bool m_isRenewed = true;
    std::map<int, Open> m_open;                 // by console
    std::map<int, Wish> m_wishes;               // by console
    QHash<CaseId, Pending> m_pending;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::FilingRefusal)
