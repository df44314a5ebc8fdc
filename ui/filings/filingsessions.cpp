// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingsessions.h"
#include "core/base/clock.h"
#include "core/filings/checklist.h"
#include "core/filings/domainname.h"
#include "core/filings/sessionplan.h"
#include "core/sync/filingsync.h"
#include "ui/filingcases/casewords.h"
#include <algorithm>

namespace pc {

using namespace std::chrono_literals;

static const QString kPage = QStringLiteral("filing");
static constexpr std::chrono::minutes kHour = 60min, kAlmostFresh = 55min;

FilingSessions::FilingSessions(Services services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(m_services.store, &FilingStore::changed, this, &FilingSessions::readOpen);
    const ConsoleController *consoles = m_services.consoles;
    connect(consoles, &ConsoleController::shown, this, &FilingSessions::takeShown);
    connect(consoles, &ConsoleController::closed, this, &FilingSessions::takeClosed);
    connect(consoles, &ConsoleController::consoleRemoved, this, &FilingSessions::takeRemoved);
    connect(consoles, &ConsoleController::consoleChanged, this, &FilingSessions::followConsole);
    connect(consoles, &ConsoleController::asideTicked, this, &FilingSessions::takeTick);
    connect(consoles, &ConsoleController::asideNotes, this, [this](int id, const QString &text) {
        if (const auto it = m_open.find(id); it != m_open.end())
            edit(it->second.filing.id, [text](FilingCase &filing) { filing.notes = text; });
    });
}

void FilingSessions::setRenewal(bool on)
{
    m_isRenewed = on;
    Q_EMIT sessionsChanged();
}

// A console whose viewer is lost shows no page any more.
std::optional<OpenConsole> FilingSessions::openPage(const CustomerUid &customer) const
{
    const QList<OpenConsole> consoles = m_services.consoles->consoles();
    const auto it = std::find_if(consoles.cbegin(), consoles.cend(), [&customer](const OpenConsole &console) {
        return console.customer == customer && console.product == kPage && !console.failure;
    });
    return it == consoles.cend() ? std::nullopt : std::optional(*it);
}

static std::optional<std::chrono::minutes> minutesOf(const OpenConsole &console, const Clock &clock)
{
    if (console.isOver() || !console.session.expiresAt.isValid())
        return std::nullopt;
    const auto left = std::chrono::seconds(clock.utcNow().secsTo(console.session.expiresAt));
    return std::chrono::duration_cast<std::chrono::minutes>(std::max(left, 0s));
}

std::optional<std::chrono::minutes> FilingSessions::minutesLeft(const CustomerUid &customer) const
{
    const auto console = openPage(customer);
    return console ? minutesOf(*console, *m_services.clock) : std::nullopt;
}

std::optional<FilingRefusal> FilingSessions::refusalFor(const FilingCase &filing, const QString &customerName, const OpenConsole &console) const
{
    FilingRefusal refusal;
    refusal.filing = filing;
    refusal.customerName = customerName;
    refusal.console = console.id;
    const auto there = m_open.find(console.id);
    if (there != m_open.cend() && there->second.filing.id != filing.id) {
        refusal.reason = FilingRefusal::Reason::OtherCase;
        refusal.openDomain = there->second.filing.domain;
        return refusal;
    }
    if (console.session.state == Session::State::Ended) {
        refusal.reason = FilingRefusal::Reason::Ended;
        return refusal;
    }
    const auto left = minutesOf(console, *m_services.clock);
    if (!left)
        return std::nullopt;
    const SessionPlan plan = planFor(filing, *left, m_isRenewed);
    refusal.reason = FilingRefusal::Reason::TooLittleTime;
    refusal.left = *left;
    refusal.needs = plan.needs;
    // What does not fit into a fresh hour either is no reason to ask for one.
    return plan.mayStart || *left >= kAlmostFresh ? std::nullopt : std::optional(refusal);
}

void FilingSessions::start(const FilingCase &filing, const QString &customerName)
{
    if (const auto console = openPage(filing.customer)) {
        if (const auto refusal = refusalFor(filing, customerName, *console)) {
            Q_EMIT refused(*refusal);
            return;
        }
    }
    open(filing, customerName);
}

void FilingSessions::startFresh(const FilingRefusal &refusal)
{
    const auto console = m_services.consoles->console(refusal.console);
    if (!console) {
        start(refusal.filing, refusal.customerName);
        return;
    }
    if (refusal.keepsPage() && console->isOver()) { // it ended while the person was reading: the page needs another question
        start(refusal.filing, refusal.customerName);
        return;
    }
    m_wishes.insert_or_assign(refusal.console, Wish{refusal.filing, refusal.customerName, console->session.renewedAt, refusal.keepsPage(), false});
    if (refusal.keepsPage())
        m_services.consoles->renew(refusal.console);
    else
        m_services.consoles->close(refusal.console);
}

// The texts that every filing needs come first, as they stand in the form.
SuiteAside FilingSessions::asideOf(const FilingCase &filing) const
{
    SuiteAside aside;
    aside.title = shownDomain(filing.domain);
    const std::chrono::minutes left = minutesLeft(filing.customer).value_or(kHour);
    for (const PlannedStep &step : planFor(filing, left, m_isRenewed).steps)
        aside.plan.append({CaseWords::step(step.step), int(step.needs.count()), step.fits});
    const Checklist list = checklistFor(filing.entity, filing.province);
    for (const ChecklistItem &item : list.items) {
        const bool isDone = std::any_of(filing.documents.cbegin(), filing.documents.cend(),
                                        [&item](const CaseDocument &document) { return document.item == item.id && document.isConfirmed; });
        aside.steps.append({item.id, CaseWords::item(item.id), isDone});
    }
    aside.texts.append({tr("Domain"), filing.domain});
    if (!filing.number.isEmpty())
        aside.texts.append({tr("Service number"), filing.number});
    for (const CaseText &text : filing.texts) {
        if (!text.text.isEmpty())
            aside.texts.append({CaseWords::textLabel(text), text.text});
    }
    aside.notes = filing.notes;
    return aside;
}

// With what the store does not have yet.
FilingCase FilingSessions::withPending(FilingCase filing) const
{
    if (const auto pending = m_pending.constFind(filing.id); pending != m_pending.cend()) {
        for (const Edit &change : pending->edits)
            change(filing);
    }
    return filing;
}

void FilingSessions::open(const FilingCase &filing, const QString &customerName)
{
    const FilingCase newest = withPending(filing);
    const int id = m_services.consoles->openWithAside(filing.customer, customerName, kPage, asideOf(newest));
    m_open.insert_or_assign(id, Open{newest, customerName, false});
    if (const auto console = m_services.consoles->console(id); console && console->isShown)
        takeShown(id); // it was there already, without this case
}

void FilingSessions::takeShown(int id)
{
    const auto it = m_open.find(id);
    if (it == m_open.end())
        return;
    it->second.isShown = true;
    edit(it->second.filing.id, [at = m_services.clock->utcNow()](FilingCase &filing) {
        filing.stage = FilingCase::Stage::Filing;
        filing.lastSessionAt = at;
    });
    Q_EMIT started(it->second.filing);
    Q_EMIT sessionsChanged();
}

void FilingSessions::takeClosed(const OpenConsole &console)
{
    const auto it = m_open.find(console.id);
    if (it == m_open.end() || !std::exchange(it->second.isShown, false))
        return;
    const Open gone = it->second;
    readAnew(gone.filing);
    const auto wish = m_wishes.find(console.id);
    if (wish != m_wishes.end() && wish->second.keepsPage)
        m_wishes.erase(wish); // the person closed the page that was to be kept
    else if (wish != m_wishes.end() && wish->second.filing.id == gone.filing.id)
        return; // it goes on at once, in a fresh session
    Q_EMIT ended(gone.filing, gone.customerName);
}

void FilingSessions::takeRemoved(int id)
{
    m_open.erase(id);
    if (const auto wish = m_wishes.extract(id))
        withNewest(wish.mapped(), [this](const FilingCase &filing, const QString &customerName) { start(filing, customerName); });
    Q_EMIT sessionsChanged();
}

// While it waited the case was written into, here and elsewhere. What is shown beside the page comes back as its notes.
void FilingSessions::withNewest(const Wish &wish, const std::function<void(const FilingCase &, const QString &)> &then)
{
    whenDone(m_services.store->filingCase(wish.filing.id), this, [wish, then](const Result<FilingCase> &stored) {
        if (stored || stored.error().kind != ApiError::Kind::NotFound) // removed: nothing is begun for it
            then(stored.value_or(wish.filing), wish.customerName);
    });
}

// Waits for the fresh hour that was asked for.
void FilingSessions::followConsole(int id)
{
    const auto console = m_services.consoles->console(id);
    if (!console || console->product != kPage)
        return;
    const auto it = m_wishes.find(id);
    if (it != m_wishes.end() && console->session.state == Session::State::Renewing) {
        it->second.isRenewing = true;
    } else if (it != m_wishes.end() && it->second.isRenewing) {
        const Wish wish = it->second;
        m_wishes.erase(it);
        if (console->session.renewedAt != wish.renewedBefore) {
            withNewest(wish, [this, id](const FilingCase &filing, const QString &customerName) {
                if (m_services.consoles->console(id)) // else it was closed meanwhile
                    open(filing, customerName);
            });
        } else {
            FilingRefusal refusal;
            refusal.reason = FilingRefusal::Reason::NotRenewed;
            refusal.filing = wish.filing;
            refusal.customerName = wish.customerName;
            refusal.console = id;
            Q_EMIT refused(refusal);
        }
    }
    Q_EMIT sessionsChanged();
}

void FilingSessions::takeTick(int id, const QString &step, bool isDone)
{
    const auto it = m_open.find(id);
    if (it == m_open.end())
        return;
    edit(it->second.filing.id, [step, isDone](FilingCase &filing) {
        const auto known = std::find_if(filing.documents.begin(), filing.documents.end(), [&step](const CaseDocument &d) { return d.item == step; });
        CaseDocument &document = known != filing.documents.end() ? *known : filing.documents.emplaceBack();
        document.item = step;
        document.isConfirmed = isDone;
        namePapers(filing);
    });
}

void FilingSessions::record(const CaseId &id, Outcome outcome, const QString &words)
{
    using Stage = FilingCase::Stage;
    const Stage stage = outcome == Outcome::HandedIn ? Stage::Submitted : outcome == Outcome::CameBack ? Stage::Returned : Stage::Preparing;
    edit(id, [stage, words, at = m_services.clock->utcNow()](FilingCase &filing) {
        filing.stage = stage;
        filing.result = words;
        filing.history.append({at, stage, words});
    });
}

// The page may have changed the number's state. What comes of it shows on the board; trouble is told there too.
void FilingSessions::readAnew(const FilingCase &filing)
{
    if (!m_services.sync)
        return;
    FilingSync *sync = m_services.sync;
    if (filing.number.isEmpty()) {
        static_cast<void>(sync->refreshCustomer(filing.customer));
        return;
    }
    whenDone(m_services.store->row(filing.number), this, [sync, customer = filing.customer](const Result<FilingRow> &row) {
        static_cast<void>(row && row->number ? sync->refreshResource(row->number->owner, row->number->resource) : sync->refreshCustomer(customer));
    });
}

void FilingSessions::edit(const CaseId &id, const Edit &change)
{
    for (auto &[console, open] : m_open) {
        if (open.filing.id == id)
            change(open.filing);
    }
    Pending &pending = m_pending[id];
    pending.edits.push_back(change);
    if (!pending.isBusy)
        save(id);
}

// The case may be open in the editor too: what is written is the stored one with what happened on the page, one save after another.
void FilingSessions::save(const CaseId &id)
{
    Pending &pending = m_pending[id];
    pending.isBusy = true;
    const std::deque<Edit> edits = pending.edits;
    const Async<FilingCase> written = m_services.store->changeCase(id, [edits](FilingCase &filing) {
        for (const Edit &change : edits)
            change(filing);
    });
    whenDone(written, this, [this, id, count = edits.size()](const Result<FilingCase> &answer) { saved(id, count, answer); });
}

void FilingSessions::saved(const CaseId &id, size_t count, const Result<FilingCase> &answer)
{
    Pending &pending = m_pending[id];
    if (!answer) {
        if (!std::exchange(pending.isTold, true))
            Q_EMIT notSaved(id, answer.error());
        if (answer.error().kind == ApiError::Kind::NotFound) // removed by somebody: there is nothing to write into
            m_pending.remove(id);
        else
            m_services.clock->after(5s, this, [this, id] { save(id); });
        return;
    }
    pending.isBusy = false;
    pending.isTold = false;
    pending.edits.erase(pending.edits.begin(), pending.edits.begin() + std::ptrdiff_t(count));
    takeStored(*answer);
    if (pending.edits.empty())
        m_pending.remove(id);
    else
        save(id);
}

void FilingSessions::readOpen()
{
    for (const auto &[console, open] : m_open)
        whenDone(m_services.store->filingCase(open.filing.id), this, [this](const Result<FilingCase> &stored) {
            if (stored)
                takeStored(*stored);
        });
}

// What was edited in the main window stands beside the page too: else the page's notes would go over it.
void FilingSessions::takeStored(const FilingCase &stored)
{
    for (auto &[console, open] : m_open) {
        if (open.filing.id != stored.id || stored.updatedAt < open.filing.updatedAt) // read before the last save
            continue;
        const SuiteAside before = asideOf(open.filing);
        open.filing = withPending(stored);
        if (const SuiteAside now = asideOf(open.filing); now != before)
            m_services.consoles->setAside(console, now);
    }
}

} // namespace pc
