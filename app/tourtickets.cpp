// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/ticketsdesk.h"
#include "app/toursubjects.h"
#include "core/base/person.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/ticketcompose/newticketdialog.h"
#include "ui/ticketcompose/replybox.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketspage.h"
#include "ui/tickets/ticketviews.h"
#include <QAbstractButton>
#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QDialog>

namespace pc {

namespace {

constexpr int kCandidates = 80;
constexpr int kLooksBetweenAsking = 10;         // the notes of tickets arrive one ticket after the other
const QRect kPictured(0, 0, 900, 560);          // of the window, for an attachment

// The ticket that the tour shows: an open one with a confidential note. It gets a note among us, and an owner.
class TourTicket
{
public:
    explicit TourTicket(Application &application) : m_app(application) {}

    void find()
    {
        whenDone(store().read({}, 0, kCandidates), &m_app, [this](const Result<TicketWindow> &window) {
            for (const TicketRow &row : window.value_or(TicketWindow()).rows)
                whenDone(store().notes(row.ticket.id), &m_app, [this, row](const Result<QList<TicketNote>> &notes) { take(row, notes.value_or(QList<TicketNote>())); });
        });
    }
    [[nodiscard]] bool isFound()
    {
        if (m_row.ticket.id.isEmpty() && ++m_looks % kLooksBetweenAsking == 0)
            find();
        return !m_row.ticket.id.isEmpty();
    }
    [[nodiscard]] const TicketRow &row() const { return m_row; }

private:
    [[nodiscard]] TicketStore &store() const { return *m_app.desk()->workspace()->store().tickets(); }

    void take(const TicketRow &row, const QList<TicketNote> &notes)
    {
        const bool isMeant = std::any_of(notes.cbegin(), notes.cend(), [](const TicketNote &note) { return note.isConfidential; });
        if (!isMeant || !m_row.ticket.id.isEmpty())
            return;
        m_row = row;
        CareChange change;
        change.owner = personHere();
        change.stage = TicketCare::Stage::Working;
        (void)store().changeCare({row.ticket.id}, change);
        whenDone(store().internalNotes(row.ticket.id), &m_app, [this](const Result<QList<InternalNote>> &own) {
            if (own && own->isEmpty())
                (void)store().addInternalNote(m_row.ticket.id, personHere(), QStringLiteral("The customer called: half of its visitors see an error. Call back before 18:00."));
        });
    }

    Application &m_app;
    TicketRow m_row;
    int m_looks = 0;
};

TicketsPage &pageOf(Application &app) { return *app.desk()->tickets().page(); }
MessageComposer &composerOf(Application &app) { return *pageOf(app).findChild<ReplyBox *>()->composer(); }

void click(const QObject *parent, const char *name) { parent->findChild<QAbstractButton *>(QLatin1String(name))->click(); }

QWidget *shownIn(const QObject *parent, const char *name)
{
    auto *const widget = parent->findChild<QWidget *>(QLatin1String(name));
    return widget && widget->isVisible() ? widget : nullptr;
}

void addQueueSteps(TourKit &kit, const TourVariant &variant)
{
    Application *const app = &kit.app();
    kit.add("36-tickets", variant, [app] {
        TourKit::closeDialogs();
        app->desk()->window().openPage(QStringLiteral("tickets"));
        pageOf(*app).setFilter(ticketFilterText({}));
        click(&pageOf(*app), "closeTicket");
    }, kit.settled());
    kit.add("37-tickets-filtered", variant, [app] { pageOf(*app).setFilter(QStringLiteral("show:needs-us state:wait-confirm")); }, kit.settled());
    kit.add("38-tickets-none", variant, [app] { pageOf(*app).setFilter(QStringLiteral("show:open nothing has these words")); }, kit.settled());
}

// An answer that is half written, with a picture that a person would rather blur.
void write(Application &app)
{
    MessageComposer &composer = composerOf(app);
    if (composer.draft().text.isEmpty())
        composer.insertText(QStringLiteral("We restarted the instance at 09:40. It answered for ten minutes, then the time-outs came back.\n\nThe error page is attached."));
    if (!composer.draft().files.isEmpty())
        return;
    QBuffer picture;
    app.desk()->window().grab(kPictured).save(&picture, "PNG");
    DraftStore *const drafts = app.desk()->workspace()->store().drafts();
    whenDone(drafts->keepFile(composer.draft().key, QStringLiteral("error-page.png"), picture.data()), &composer, [&composer](const Result<QString> &path) {
        if (path)
            composer.addFiles({*path});
    });
}

void addTicketSteps(TourKit &kit, const TourVariant &variant, const std::shared_ptr<TourTicket> &ticket)
{
    Application *const app = &kit.app();
    kit.add("39-ticket", variant, [app, ticket] {
        pageOf(*app).setFilter(ticketFilterText({}));
        ticket->find();
    }, [app, ticket] {
        if (!ticket->isFound())
            return false;
        pageOf(*app).showTicket(ticket->row().ticket.id);
        return pageOf(*app).pane()->ticketId() == ticket->row().ticket.id && app->desk()->isSettled() && shownIn(&pageOf(*app), "conversation");
    });
    kit.add("40-ticket-answer", variant, [app] { write(*app); }, [app] { return shownIn(&composerOf(*app), "attachment"); });
    kit.add("41-ticket-macros", variant, [app] { click(&composerOf(*app), "macros"); }, [app] { return shownIn(&composerOf(*app), "macroPopup"); });
    kit.add("42-ticket-blur", variant, [app] {
        shownIn(&composerOf(*app), "macroPopup")->hide();
        click(&composerOf(*app), "blur");
        click(TourKit::dialog(), "addArea");
    }, TourKit::dialog);
}

void addWaysIn(TourKit &kit, const TourVariant &variant, const std::shared_ptr<TourTicket> &ticket)
{
    Application *const app = &kit.app();
    kit.add("43-ticket-new", variant, [app, ticket] {
        TourKit::closeDialogs();
        TicketContext context;
        context.customer = ticket->row().ticket.customer;
        context.title = QStringLiteral("SLB answers 502 at peak hours");
        context.text = QStringLiteral("Since 08:15 every tenth request is answered with 502. The back ends are healthy.");
        app->desk()->tickets().openNew(context);
    }, TourKit::dialog);
    kit.add("44-case-box", variant, [app, ticket] {
        TourKit::closeDialogs();
        app->desk()->tickets().openCaseBox(ticket->row().ticket.customer);
        TourKit::dialog()->findChild<QCheckBox *>(QStringLiteral("failedOnly"))->setChecked(false);
    }, [] { return TourKit::dialog() && TourKit::dialog()->findChild<QWidget *>(QStringLiteral("caseTicket"))->isEnabled(); });
}

} // namespace

void addTicketsSteps(TourKit &kit, const TourVariant &variant)
{
    const auto ticket = std::make_shared<TourTicket>(kit.app());
    addQueueSteps(kit, variant);
    addTicketSteps(kit, variant, ticket);
    addWaysIn(kit, variant, ticket);
}

} // namespace pc
