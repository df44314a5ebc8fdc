// SPDX-License-Identifier: Apache-2.0
// Jobs of people around tickets and messages, step by step through the real window on a real partner-sandbox, within the clicks they
// may cost.
#include "app/customersdesk.h"
#include "app/ticketsdesk.h"
#include "core/cloud/ticketcloud.h"
#include "core/sync/messagepump.h"
#include "core/sync/ticketsender.h"
#include "core/sync/ticketsync.h"
#include "core/tickets/productsheet.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/calls/calllogpanel.h"
#include "ui/console/consolefailurecard.h"
#include "ui/inbox/inboxdetail.h"
#include "ui/ticketcompose/caseboxdialog.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/ticketcompose/newticketdialog.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/pill.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace pc;
static constexpr int kPatience = DeskRig::kPatience;

class TestTicketJobs : public QObject
{
    Q_OBJECT

    static TicketStore &store(DeskRig &rig) { return *rig.desk->workspace()->store().tickets(); }
    static TicketRow row(DeskRig &rig, const TicketId &id) { return waitFor(store(rig).row(id, {})).value_or(TicketRow()); }
    static QList<TicketRow> openRows(DeskRig &rig) { return waitFor(store(rig).read(TicketQuery(), 0, 200)).value_or(TicketWindow()).rows; }

    // Everything has been read once, and nothing is being read: what comes after this was asked for.
    static bool isQuiet(DeskRig &rig)
    {
        if (!rig.desk->workspace() || !rig.desk->isSettled())
            return false;
        const SyncProgress tickets = rig.desk->workspace()->ticketSync().progress();
        return tickets.completedAt.isValid() && !tickets.isRunning();
    }
    static bool start(DeskRig &rig)
    {
        return rig.start(QStringLiteral("small")) && QTest::qWaitFor([&rig] { return isQuiet(rig); }, 4 * kPatience)
            && QTest::qWaitFor([&rig] { return rig.desk->window().isActiveWindow(); }, kPatience);
    }
    template<typename T>
    static T *part(const QWidget *whole, const char *name) { return whole->findChild<T *>(QString::fromLatin1(name)); }
    // One click on the row in which the text stands.
    static bool pressRowWith(DeskRig &rig, const char *table, const QString &text)
    {
        auto *const view = rig.find<QTableView>(table);
        const auto find = [&] {
            for (int at = 0; at < view->model()->rowCount(); ++at) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    if (view->model()->index(at, column).data().toString().contains(text))
                        return at;
                }
            }
            return -1;
        };
        if (!QTest::qWaitFor([&] { return view->isVisible() && find() >= 0; }, kPatience))
            return false;
        view->scrollTo(view->model()->index(find(), 1));
        rig.pressRow(QString::fromLatin1(table), find());
        return true;
    }
    static QList<OpenConsole> consoles(DeskRig &rig) { return rig.desk->workspace()->consoles().consoles(); }
    static int shownConsoles(DeskRig &rig)
    {
        const QList<OpenConsole> all = consoles(rig);
        return int(std::count_if(all.cbegin(), all.cend(), [](const OpenConsole &console) { return console.isShown; }));
    }
    static QStringList effects(const DeskRig &rig, const QString &effect)
    {
        QStringList details;
        const QJsonArray all = rig.sandbox.ledger().value(QLatin1String("effects")).toArray();
        for (const QJsonValue &one : all) {
            if (one[QLatin1String("effect")].toString() == effect)
                details << one[QLatin1String("detail")].toString();
        }
        return details;
    }
    static QString print(const QString &text)
    {
        return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
    }
    static void copyPicture();
    static void plant(DeskRig &rig, const CustomerUid &uid, const QStringList &secrets);
    static std::optional<InboxEntry> quarantined(DeskRig &rig, const TicketId &id);
    static bool selectCustomer(DeskRig &rig, const QString &uid);
    static bool takeProducts(DeskRig &rig);
    static NewTicketDialog *newTicket(DeskRig &rig);

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theTicketThatNeedsTheConsole();
    void theMissingEvent();
    void escalatedWithEvidence();
    void aCallBecomesATicket();
    void aConsoleThatDoesNotOpenBecomesATicket();
    void theTicketsOfACustomer();
};

void TestTicketJobs::copyPicture()
{
    QImage picture(640, 400, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QGuiApplication::clipboard()->setImage(picture);
}

// A10: the ticket, the console of its customer, another's for comparison, the answer with a picture, both consoles closed. Eleven clicks.
void TestTicketJobs::theTicketThatNeedsTheConsole()
{
    DeskRig rig;
    QVERIFY2(start(rig), qPrintable(rig.sandbox.errorText()));
    const QList<TicketRow> rows = openRows(rig);
    QVERIFY(rows.size() >= 2);
    const Ticket ticket = rows.at(1).ticket;
    const QStringList uids = rig.customerUids();
    const QString other = uids.at(0) == ticket.customer.text() ? uids.at(1) : uids.at(0);
    const QString answer = QStringLiteral("The console shows the same, see the picture.");
    copyPicture();

    rig.press(rig.find<QAbstractButton>("rail.tickets"));
    QVERIFY(pressRowWith(rig, "ticketsTable", ticket.id.text()));
    auto *const console = rig.find<QAbstractButton>("ticketConsole");
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->tickets().page()->pane()->ticketId() == ticket.id && console->isVisible(), kPatience);
    rig.press(console);
    QTRY_COMPARE_WITH_TIMEOUT(shownConsoles(rig), 1, kPatience);
    QCOMPARE(consoles(rig).first().customer, ticket.customer);
    ++rig.clicks;                                       // Ctrl+K in the console's window
    Q_EMIT rig.desk->workspace()->consoles().consoleRequested();
    auto *const palette = rig.find<QLineEdit>("paletteField");
    QTRY_VERIFY_WITH_TIMEOUT(palette->isVisible(), kPatience);
    rig.type(palette, other.right(10));
    rig.chord(palette, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(shownConsoles(rig), 2, kPatience);
    QCOMPARE(consoles(rig).last().customer.text(), other);
    QVERIFY(consoles(rig).first().colour != consoles(rig).last().colour);

    auto *const text = rig.desk->tickets().page()->pane()->findChild<MessageEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(text && text->isVisible() && !text->isReadOnly(), kPatience);
    rig.desk->window().activateWindow();                // as the click does where there is a window manager
    rig.press(text->viewport());
    rig.type(text, answer);
    rig.chord(text, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("attachment"), kPatience);
    rig.chord(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(effects(rig, QStringLiteral("TicketReplied")), QStringList{ticket.id.text() + u' ' + print(answer)}, kPatience);
    QCOMPARE(rig.sandbox.total(QStringLiteral("ObjectStored")), 1);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().isEmpty(), kPatience);
    const auto lastNote = [&] { return waitFor(store(rig).notes(ticket.id)).value_or(QList<TicketNote>{TicketNote()}).constLast(); };
    QTRY_COMPARE_WITH_TIMEOUT(lastNote().text, answer, kPatience);          // read again by itself
    QCOMPARE(lastNote().files.size(), 1);
    const Result<QByteArray> picture = waitFor(rig.desk->workspace()->ticketSender().fetch(ticket.id, ticket.customer, lastNote().files.first().id), kPatience);
    QVERIFY(picture && QImage::fromData(*picture).size() == QSize(640, 400));

    rig.chord(&rig.desk->window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(consoles(rig).isEmpty(), kPatience);
    QTRY_VERIFY(rig.desk->workspace()->sessions().sessions().isEmpty());
    QVERIFY2(rig.clicks <= 11, qPrintable(QString::number(rig.clicks)));
}

std::optional<InboxEntry> TestTicketJobs::quarantined(DeskRig &rig, const TicketId &id)
{
    InboxQuery query;
    query.show = InboxQuery::Show::Quarantined;
    query.text = id.text();
    const InboxWindow window = waitFor(rig.desk->workspace()->store().inbox()->read(query, 0, 10)).value_or(InboxWindow());
    return window.rows.isEmpty() ? std::nullopt : std::optional(window.rows.first().entry);
}

// B6: the inbox, the customer, the last hour, what was put aside, why, once more; and the ticket moves, once. Eight clicks.
void TestTicketJobs::theMissingEvent()
{
    DeskRig rig;
    QVERIFY2(start(rig), qPrintable(rig.sandbox.errorText()));
    Workspace &workspace = *rig.desk->workspace();
    const QList<TicketRow> rows = openRows(rig);
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [](const TicketRow &one) { return one.ticket.state.value == TicketState::Dealing; });
    QVERIFY(found != rows.cend());
    const TicketId id = found->ticket.id;

    // The vendor asks; that the ticket cannot be read is the key's fault for a while.
    QVERIFY(rig.sandbox.addFault(QStringLiteral("throttle:action=QuestionList,code=-121")));
    QCOMPARE(rig.sandbox.ask("POST", "/tickets/" + id.text().toLatin1(), "ask").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        workspace.messagePump().processNow();           // its pauses are the pump's own test's matter
        return quarantined(rig, id).has_value();
    }(), 2 * kPatience);
    QVERIFY(rig.sandbox.clearFaults());
    QCOMPARE(row(rig, id).ticket.state.value, TicketState::Dealing);

    rig.press(rig.find<QAbstractButton>("rail.inbox"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QLineEdit>("inboxSearch") && rig.find<QLineEdit>("inboxSearch")->isVisible(), kPatience);
    rig.type(rig.find<QLineEdit>("inboxSearch"), found->ticket.customer.text());
    ++rig.clicks;                                       // opens the chip of the time
    auto *const time = rig.find<FilterChip>("timeFilter");
    ++rig.clicks;
    time->setChoice(1);                                 // the last hour
    rig.press(rig.find<QAbstractButton>(qPrintable(QStringLiteral("list%1").arg(int(InboxQuery::Show::Quarantined)))));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("inboxTable"), 1, kPatience);
    rig.pressRow(QStringLiteral("inboxTable"), 0);
    auto *const detail = rig.find<InboxDetail>("inboxDetail");
    QTRY_VERIFY_WITH_TIMEOUT(detail->isVisible(), kPatience);
    QVERIFY2(part<QLabel>(detail, "messageWhy")->text().contains(QStringLiteral("-121")), qPrintable(part<QLabel>(detail, "messageWhy")->text()));
    const InboxEntry entry = *quarantined(rig, id);
    rig.press(part<QAbstractButton>(detail, "replay"));
    QTRY_COMPARE_WITH_TIMEOUT(waitFor(workspace.store().inbox()->entry(entry.key)).value_or(entry).state, InboxState::Processed, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(row(rig, id).ticket.state.value, TicketState::WaitFeedback, kPatience);
    const QList<InboxStep> steps = waitFor(workspace.store().inbox()->steps(entry.key)).value_or(QList<InboxStep>());
    const auto count = [&steps](const char *what) {
        return std::count_if(steps.cbegin(), steps.cend(), [what](const InboxStep &step) { return step.what == QLatin1String(what); });
    };
    QCOMPARE(count("replayed"), 1);
    QCOMPARE(count("processed"), 1);
    const auto replay = std::find_if(steps.cbegin(), steps.cend(), [](const InboxStep &step) { return step.what == QLatin1String("replayed"); });
    QVERIFY(!replay->person.isEmpty());
    QVERIFY2(rig.clicks <= 8, qPrintable(QString::number(rig.clicks)));
}

// Calls of the last hour as a log would hold them in which the masking had failed: more than a ticket's file takes.
void TestTicketJobs::plant(DeskRig &rig, const CustomerUid &uid, const QStringList &secrets)
{
    for (int at = 0; at < 200; ++at) {
        CallRecord call;
        call.requestId = QStringLiteral("PLANTED-%1").arg(at);
        call.customer = uid;
        call.action = QStringLiteral("DescribeInstances");
        call.startedAt = rig.clock.utcNow().addSecs(-60 * 30 + at);
        call.httpStatus = 500;
        call.code = QStringLiteral("InternalError");
        call.request = "Action=DescribeInstances\n" + secrets.join(u'\n').toUtf8() + '\n';
        call.answer = QByteArray(16'000, 'x') + '\n' + secrets.join(u'\n').toUtf8();
        rig.calls->add(call);
    }
}

bool TestTicketJobs::selectCustomer(DeskRig &rig, const QString &uid)
{
    if (!QTest::qWaitFor([&rig] { return rig.rows("customersTable") > 0; }, kPatience))
        return false;
    rig.desk->customers().open(CustomerUid(uid));
    return QTest::qWaitFor([&] { const std::optional<Customer> now = rig.desk->customers().selected(); return now && now->uid().text() == uid; }, kPatience)
        && QTest::qWaitFor([&] { return rig.find<QAbstractButton>("customerCaseBox")->isVisible(); }, kPatience);
}

// As the vendor's staff hand it out.
bool TestTicketJobs::takeProducts(DeskRig &rig)
{
    const ProductSheet sheet = readProductSheet(rig.sandbox.ask("GET", "/ticket-products").body);
    return !sheet.products.isEmpty() && waitFor(store(rig).setProducts(sheet.products)).has_value();
}

NewTicketDialog *TestTicketJobs::newTicket(DeskRig &rig)
{
    const auto dialog = [&rig] { return rig.find<NewTicketDialog>("newTicketDialog"); };
    return QTest::qWaitFor([&] { return dialog() && dialog()->isVisible(); }, kPatience) ? dialog() : nullptr;
}

// B7: the case in a box of a customer, its two hours, what is masked, what fits, the ticket. Nine clicks.
void TestTicketJobs::escalatedWithEvidence()
{
    DeskRig rig;
    QVERIFY2(start(rig), qPrintable(rig.sandbox.errorText()));
    const CustomerUid uid(rig.customerUids().at(1));
    const QStringList planted{QStringLiteral("AccessKeySecret=aQ3kZp8sVbN2xWc5Yt7RmLd9Fg1HjK"), QStringLiteral("password=Tulip!Harbour77"),
                              QStringLiteral("SecurityToken=CAISplantedTokenThatMustNotTravel0123456789")};
    plant(rig, uid, planted);
    QVERIFY(takeProducts(rig));
    QVERIFY(selectCustomer(rig, uid.text()));

    rig.press(rig.find<QAbstractButton>("customerCaseBox"));
    QTRY_VERIFY(rig.find<CaseBoxDialog>("caseBoxDialog"));
    auto *const box = rig.find<CaseBoxDialog>("caseBoxDialog");
    auto *const go = part<QAbstractButton>(box, "caseTicket");
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), kPatience);
    QVERIFY(!part<QPlainTextEdit>(box, "caseMasked")->toPlainText().isEmpty());
    QVERIFY2(part<QLabel>(box, "caseSummary")->text().contains(QStringLiteral("shortened")), qPrintable(part<QLabel>(box, "caseSummary")->text()));
    QVERIFY(part<QPlainTextEdit>(box, "caseText")->toPlainText().toUtf8().size() <= kMostAttachmentBytes);
    rig.press(go);
    NewTicketDialog *const dialog = newTicket(rig);
    QVERIFY(dialog);
    auto *const text = dialog->findChild<MessageEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(!text->isReadOnly(), kPatience);       // its draft has been looked for
    rig.type(part<QLineEdit>(dialog, "ticketProduct"), waitFor(store(rig).products())->first().id);
    rig.type(text, QStringLiteral("The instance list fails for this account since noon."));
    rig.press(part<QAbstractButton>(dialog, "attachEvidence"));
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(dialog, "attachment"), kPatience);
    rig.press(part<QAbstractButton>(dialog, "send"));
    QVERIFY2(!part<QLabel>(dialog, "composerHint")->isVisible(), qPrintable(part<QLabel>(dialog, "composerHint")->text()));
    QTRY_COMPARE_WITH_TIMEOUT(effects(rig, QStringLiteral("TicketOpened")).size(), 1, 2 * kPatience);
    const TicketId id(effects(rig, QStringLiteral("TicketOpened")).first().section(u' ', 0, 0));
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->tickets().page()->pane()->ticketId(), id, kPatience);      // the ticket is shown
    QVERIFY2(rig.clicks <= 9, qPrintable(QString::number(rig.clicks)));

    const auto notes = [&] { return waitFor(store(rig).notes(id)).value_or(QList<TicketNote>()); };
    QTRY_VERIFY_WITH_TIMEOUT(!notes().isEmpty() && notes().first().files.size() == 1, kPatience);
    const Result<QByteArray> file = waitFor(rig.desk->workspace()->ticketSender().fetch(id, uid, notes().first().files.first().id), kPatience);
    QVERIFY2(file, qPrintable(file ? QString() : kindName(file.error().kind) + file.error().detail));
    QVERIFY2(file->size() > 500'000 && file->size() <= kMostAttachmentBytes, qPrintable(QString::number(file->size())));
    QVERIFY(file->contains("PLANTED-7"));
    for (const QString &secret : planted) {
        const QByteArray value = secret.section(u'=', 1).toUtf8();
        QVERIFY2(!file->contains(value), value.constData());
        QVERIFY2(!notes().first().text.contains(QString::fromUtf8(value)), value.constData());
    }
}

// Two calls of one customer, from the log at the bottom of the window; those of two customers make no ticket.
void TestTicketJobs::aCallBecomesATicket()
{
    DeskRig rig;
    QVERIFY2(start(rig), qPrintable(rig.sandbox.errorText()));
    const QStringList uids = rig.customerUids();
    for (int at = 0; at < 3; ++at) {
        CallRecord call;
        call.requestId = QStringLiteral("TALKED-ABOUT-%1").arg(at);
        call.customer = CustomerUid(uids.at(at / 2));
        call.action = QStringLiteral("QueryBill");
        call.startedAt = rig.clock.utcNow();
        rig.calls->add(call);
    }
    rig.desk->window().showBottomPanel(true);
    auto *const panel = static_cast<CallLogPanel *>(rig.desk->window().bottomPanel());
    panel->setText(QStringLiteral("TALKED-ABOUT"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("callTable"), 3, kPatience);
    auto *const table = rig.find<QTableView>("callTable");
    auto *const button = rig.find<QAbstractButton>("callTicket");
    table->selectAll();
    QTRY_VERIFY(button->isVisible() && !button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("several customers")));
    rig.pressRow(QStringLiteral("callTable"), 1);
    QTRY_VERIFY(button->isEnabled());
    ++rig.clicks;
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ShiftModifier, table->visualRect(table->model()->index(2, 1)).center());
    QTRY_VERIFY2(button->text().contains(QStringLiteral("2 calls")), qPrintable(button->text()));
    rig.press(button);
    NewTicketDialog *const dialog = newTicket(rig);
    QVERIFY(dialog);
    auto *const evidence = part<QListWidget>(dialog, "evidence");
    QCOMPARE(evidence->count(), 2);
    QVERIFY(evidence->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "consequence")->text().contains(uids.at(0)), kPatience);
    dialog->reject();
}

// The call that failed stands in the ticket that is opened from the card.
void TestTicketJobs::aConsoleThatDoesNotOpenBecomesATicket()
{
    DeskRig rig;
    QVERIFY2(start(rig), qPrintable(rig.sandbox.errorText()));
    const QString uid = rig.customerUids().at(3);       // the sample customer who has not authorised the partner
    rig.desk->workspace()->consoles().open(CustomerUid(uid), QStringLiteral("Customer"), QStringLiteral("ecs"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<ConsoleFailureCard>("consoleFailureCard"), kPatience);
    const QString requestId = rig.find<ConsoleFailureCard>("consoleFailureCard")->failure().error->requestId;
    rig.press(rig.find<QAbstractButton>("failureTicket"));
    NewTicketDialog *const dialog = newTicket(rig);
    QVERIFY(dialog);
    auto *const evidence = part<QListWidget>(dialog, "evidence");
    QCOMPARE(evidence->count(), 1);
    QVERIFY2(evidence->item(0)->text().contains(QStringLiteral("AssumeRole")), qPrintable(evidence->item(0)->text()));
    QTRY_VERIFY(!rig.find<ConsoleFailureCard>("consoleFailureCard"));
    dialog->reject();
}

void TestTicketJobs::theTicketsOfACustomer()
{
    DeskRig rig;
    QVERIFY2(start(rig), qPrintable(rig.sandbox.errorText()));
    const QList<TicketRow> rows = openRows(rig);
    const CustomerUid uid = rows.first().ticket.customer;
    const auto ofCustomer = std::count_if(rows.cbegin(), rows.cend(), [&uid](const TicketRow &one) { return one.ticket.customer == uid; });
    QVERIFY(selectCustomer(rig, uid.text()));
    rig.press(rig.find<QAbstractButton>("customerTickets"));
    QCOMPARE(rig.desk->window().currentPageId(), QStringLiteral("tickets"));
    QCOMPARE(rig.desk->window().scope().customer, std::optional(uid));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("ticketsTable"), int(ofCustomer), kPatience);
}

QTEST_MAIN(TestTicketJobs)
#include "tst_ticketjobs.moc"
