// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/calllog.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/fakeorderstore.h"
#include "tests/ui/ticketcompose/composerig.h"
#include "ui/operations/accountfield.h"
#include "ui/ticketcompose/caseboxdialog.h"
#include "ui/ticketcompose/evidencebox.h"
#include "ui/ticketcompose/maskededit.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/ticketcompose/newticketdialog.h"
#include "ui/widgets/banner.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace pc;

namespace {

const QString kProduct = QStringLiteral("7160");

template<typename W>
W *part(const QWidget *of, const char *name) { return of->findChild<W *>(QString::fromLatin1(name)); }

// A dialog on the screen with hands for it.
struct Desk : ComposeRig
{
    CallLog calls{QString(), {}};
    FakeOrderStore orders;
    FakeFilingStore filings;
    TicketContext context;
    std::unique_ptr<NewTicketDialog> dialog;

    Desk()
    {
        customers.rows = {FakeCustomerStore::sample(1), FakeCustomerStore::sample(2)};
        tickets.heldProducts = {{kProduct, QStringLiteral("Elastic Compute Service"), QStringLiteral("Compute")},
                                {QStringLiteral("7161"), QStringLiteral("Object Storage"), QStringLiteral("Storage")}};
        services.calls = &calls;
        services.orders = &orders;
        services.filings = &filings;
        services.environment.tickets = Environment::Tickets::Workorder2016;
        context.customer = uid(1);
    }
    static CustomerUid uid(int number) { return FakeCustomerStore::sample(number).uid(); }
    void open()
    {
        dialog = std::make_unique<NewTicketDialog>(services, context);
        dialog->show();
        (void)QTest::qWaitFor([this] { return !edit()->isReadOnly(); });
    }
    MessageEdit *edit() const { return dialog->findChild<MessageEdit *>(); }
    template<typename W>
    W *part(const char *name) const { return dialog->findChild<W *>(QString::fromLatin1(name)); }
    void choose(const QString &product = QStringLiteral("Elastic")) const
    {
        auto *const field = part<QLineEdit>("ticketProduct");
        field->clear();
        QTest::keyClicks(field, product);
    }
    void send() const { QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier); }
    QString problem() const { return part<QLabel>("composerProblem")->isVisible() ? part<QLabel>("composerProblem")->text() : QString(); }
    QString note() const { return part<QLabel>("evidenceNote")->text(); }
    QString productStatus() const { return part<QLabel>("ticketProductStatus")->text(); }
    QListWidget *evidence() const { return part<QListWidget>("evidence"); }
    void find(int kind, const QString &text) const
    {
        part<QComboBox>("evidenceKind")->setCurrentIndex(kind);
        part<QLineEdit>("evidenceSearch")->setText(text);
        QTest::mouseClick(part<QPushButton>("addEvidence"), Qt::LeftButton);
    }
    void call(int number, const CustomerUid &customer, const QByteArray &request = "Action=QueryBill", const QString &code = {})
    {
        CallRecord record;
        record.action = QStringLiteral("QueryBill");
        record.customer = customer;
        record.requestId = QStringLiteral("REQ-%1").arg(number);
        record.startedAt = clock.utcNow().addSecs(-60 * number);
        record.httpStatus = code.isEmpty() ? 200 : 500;
        record.code = code;
        record.errorKind = code.isEmpty() ? QString() : QStringLiteral("Server");
        record.request = request;
        record.answer = "{}";
        calls.add(record);
    }
};

} // namespace

class TestNewTicketDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensATicketForTheCustomerAndTellsOf()
    {
        Desk desk;
        desk.context.title = QStringLiteral("Disk missing");
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        QSignalSpy opened(desk.dialog.get(), &NewTicketDialog::opened);
        desk.choose();
        desk.part<QLineEdit>("ticketPhone")->setText(QStringLiteral("0571-0000"));
        desk.edit()->insertPlainText(QStringLiteral("For {customer} the disk of {product} is gone."));
        desk.send();
        QTRY_COMPARE(desk.sender.sent.size(), 1);
        const OutgoingMessage message = desk.sender.sent.first().first();
        QCOMPARE(message.draft.customer, Desk::uid(1));
        QCOMPARE(message.draft.product, kProduct);
        QCOMPARE(message.draft.title, QStringLiteral("Disk missing"));
        QCOMPARE(message.draft.text, QStringLiteral("For %1 the disk of Elastic Compute Service is gone.").arg(FakeCustomerStore::sample(1).displayName()));
        QCOMPARE(message.phone, QStringLiteral("0571-0000"));
        QVERIFY(message.draft.ticket.isEmpty());
        desk.sender.answer(OperationState::Succeeded);
        QTRY_COMPARE(opened.size(), 1);
        QTRY_VERIFY(!desk.dialog->isVisible());
    }

    void saysWhatIsMissingOneByOne()
    {
        Desk desk;
        desk.context.customer = {};
        desk.open();
        desk.send();
        QTRY_VERIFY2(desk.problem().contains(QLatin1String("customer")), qPrintable(desk.problem()));
        QTest::keyClicks(part<QLineEdit>(desk.dialog.get(), "ticketCustomer"), Desk::uid(2).text());
        QTRY_VERIFY2(desk.problem().contains(QLatin1String("product")), qPrintable(desk.problem()));
        desk.choose();
        QTRY_VERIFY2(desk.problem().contains(QLatin1String("without a text")), qPrintable(desk.problem()));
        desk.edit()->insertPlainText(QStringLiteral("  \n "));
        desk.send();
        QVERIFY(!desk.problem().isEmpty());
        QCOMPARE(desk.sender.sent.size(), 0);
        desk.edit()->insertPlainText(QStringLiteral("Words"));
        desk.send();
        QTRY_COMPARE(desk.sender.sent.size(), 1);
        QCOMPARE(desk.sender.sent.first().first().draft.customer, Desk::uid(2));
    }

    void hugeTextsAndControlCharacters()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        desk.choose();
        desk.edit()->insertPlainText(QString(100'000, u'y') + QChar(7));
        desk.send();
        QTRY_COMPARE(desk.part<QPushButton>("send")->text(), QStringLiteral("Send anyway"));     // nobody knows the vendor's limit
        desk.send();
        QTRY_COMPARE(desk.sender.sent.size(), 1);
        QCOMPARE(desk.sender.sent.first().first().draft.text, QString(100'000, u'y'));
    }

    void productsAreFoundByFragmentsOrNotAtAll()
    {
        Desk desk;
        desk.open();
        desk.choose(QStringLiteral("sto obj"));
        QTRY_VERIFY2(desk.productStatus().contains(QLatin1String("7161")), qPrintable(desk.productStatus()));
        desk.choose(QStringLiteral("e"));
        QVERIFY2(desk.productStatus().contains(QLatin1String("Several")), qPrintable(desk.productStatus()));
        desk.choose(QStringLiteral("washing machine"));
        QVERIFY2(desk.productStatus().contains(QLatin1String("No product")), qPrintable(desk.productStatus()));
        desk.choose(kProduct);
        QVERIFY2(desk.productStatus().contains(QLatin1String("Elastic")), qPrintable(desk.productStatus()));
        QVERIFY(desk.part<QPushButton>("importProducts")->isVisible());
        QVERIFY(!desk.part<QCheckBox>("ticketUrgent")->isVisible());
    }

    void theNewerGenerationReadsProductsFromTheCloud()
    {
        Desk desk;
        desk.services.environment.tickets = Environment::Tickets::Workorder2021;
        int asked = 0;
        std::optional<ApiError> wrong = failure(ApiError::Kind::Offline).value();
        desk.services.readProducts = [&] {
            ++asked;
            return wrong ? ready<QList<TicketProduct>>(failure(*wrong)) : ready<QList<TicketProduct>>(QList<TicketProduct>{{QStringLiteral("c9"), QStringLiteral("Disks"), QStringLiteral("Compute")}});
        };
        desk.tickets.heldProducts.clear();
        desk.open();
        QTRY_VERIFY2(desk.productStatus().contains(QLatin1String("could not be read")), qPrintable(desk.productStatus()));
        QCOMPARE(asked, 1);                                 // and not again by itself
        wrong.reset();
        QTest::mouseClick(desk.part<QPushButton>("importProducts"), Qt::LeftButton);
        QTRY_COMPARE(desk.tickets.heldProducts.size(), 1);
        QTRY_VERIFY(desk.productStatus().isEmpty());
        desk.choose(QStringLiteral("disks"));
        QVERIFY2(desk.productStatus().contains(QLatin1String("c9")), qPrintable(desk.productStatus()));
        QVERIFY(desk.part<QCheckBox>("ticketUrgent")->isVisible());
        QVERIFY(!desk.part<QLineEdit>("ticketPhone")->isVisible());
        QCOMPARE(asked, 2);
    }

    void callsOfTheCustomerBecomeEvidenceWithoutTheirSecrets()
    {
        Desk desk;
        desk.call(1, Desk::uid(1), "Action=QueryBill&password=letmein");
        desk.call(2, Desk::uid(2));
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        desk.find(0, QStringLiteral("req-2"));              // another customer's
        QTRY_VERIFY2(desk.note().contains(QLatin1String("Nothing of this customer")), qPrintable(desk.note()));
        desk.find(0, QStringLiteral("req-1"));
        QTRY_COMPARE(desk.evidence()->count(), 1);
        desk.edit()->insertPlainText(QStringLiteral("Words"));
        desk.choose();
        desk.send();
        QTRY_VERIFY2(desk.problem().contains(QLatin1String("evidence")), qPrintable(desk.problem()));     // ticked and not attached would be forgotten
        QCOMPARE(desk.sender.sent.size(), 0);
        QTest::mouseClick(desk.part<QPushButton>("attachEvidence"), Qt::LeftButton);
        QTRY_COMPARE(desk.drafts.files.size(), 1);
        const QByteArray file = desk.drafts.files.begin().value();
        QVERIFY2(file.contains("REQ-1") && !file.contains("letmein"), file.constData());
        QTRY_COMPARE(desk.dialog->composer()->draft().files.size(), 1);
        QCOMPARE(desk.evidence()->count(), 0);
        QTRY_VERIFY2(desk.note().contains(QLatin1String("Attached")), qPrintable(desk.note()));
    }

    void ordersAndServiceNumbersBecomeEvidence()
    {
        Desk desk;
        OrderRow order = FakeOrderStore::sample(1);
        order.order.customer = Desk::uid(1);
        OrderRow other = FakeOrderStore::sample(2);
        other.order.customer = Desk::uid(1);
        desk.orders.rows = {order, other};
        desk.filings.numbers = {FakeFilingStore::sample(1)};
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        desk.find(1, QStringLiteral("2400000000000"));      // both: asks which
        QTRY_VERIFY(part<QMenu>(desk.dialog.get(), "foundEvidence"));
        auto *const menu = part<QMenu>(desk.dialog.get(), "foundEvidence");
        QCOMPARE(menu->actions().size(), 2);
        const QString second = menu->actions().last()->text();
        menu->actions().last()->trigger();
        menu->close();
        QTRY_COMPARE(desk.evidence()->count(), 1);
        QVERIFY2(second.contains(desk.evidence()->item(0)->text().section(u' ', -1)), qPrintable(second));
        desk.find(2, FakeFilingStore::numberText(1));
        QTRY_COMPARE(desk.evidence()->count(), 2);
        QVERIFY(desk.evidence()->item(1)->text().contains(FakeFilingStore::numberText(1)));
        desk.find(2, FakeFilingStore::numberText(1));       // twice is once
        QTRY_VERIFY(desk.note().contains(QLatin1String("already")));
        QCOMPARE(desk.evidence()->count(), 2);
    }

    void evidenceOfOneCustomerNeverStaysForAnother()
    {
        Desk desk;
        desk.context.evidence = {EvidenceSection{QStringLiteral("QueryBill"), {QStringLiteral("RequestId: X")}, {}}};
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        QCOMPARE(desk.evidence()->count(), 1);
        auto *const customer = desk.part<QLineEdit>("ticketCustomer");
        customer->selectAll();
        QTest::keyClicks(customer, Desk::uid(2).text());
        QTRY_COMPARE(desk.evidence()->count(), 0);
        QVERIFY2(desk.note().contains(QLatin1String("other customer")), qPrintable(desk.note()));
    }

    void unfinishedTicketsAreGoneOnWith()
    {
        Desk desk;
        TicketDraft draft;
        draft.key = QStringLiteral("new:one");
        draft.customer = Desk::uid(2);
        draft.product = QStringLiteral("7161");
        draft.title = QStringLiteral("Bucket & key");
        draft.text = QStringLiteral("Half a sentence");
        draft.person = QStringLiteral("lin");
        (void)desk.drafts.saveDraft(draft);
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        desk.edit()->insertPlainText(QStringLiteral("The first one"));
        auto *const button = desk.part<QPushButton>("unfinishedTickets");
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(button->menu()->actions().size(), 1);
        button->menu()->actions().first()->trigger();
        QTRY_COMPARE(desk.edit()->toPlainText(), QStringLiteral("Half a sentence"));
        QTRY_COMPARE(desk.dialog->findChild<AccountField *>()->account().value_or(Customer()).uid(), Desk::uid(2));
        QCOMPARE(desk.part<QLineEdit>("ticketTitle")->text(), QStringLiteral("Bucket & key"));
        QTRY_VERIFY(std::any_of(desk.drafts.held.cbegin(), desk.drafts.held.cend(), [](const TicketDraft &one) { return one.text == QLatin1String("The first one") && one.customer == Desk::uid(1); }));
        desk.send();
        QTRY_COMPARE(desk.sender.sent.size(), 1);
        const TicketDraft sent = desk.sender.sent.first().first().draft;
        QCOMPARE(sent.key, draft.key);
        QCOMPARE(sent.customer, Desk::uid(2));
        QCOMPARE(sent.product, QStringLiteral("7161"));
    }

    void aNewTicketTakesOpenAndConfidentialTextTogether()
    {
        Desk desk;
        desk.services.environment.tickets = Environment::Tickets::Workorder2021;
        desk.open();
        QTRY_VERIFY(desk.dialog->findChild<AccountField *>()->account());
        desk.choose();
        desk.edit()->insertPlainText(QStringLiteral("Words"));
        desk.part<QToolButton>("confidentialFold")->click();
        QTest::keyClicks(desk.part<MaskedEdit>("confidentialText"), QStringLiteral("letmein"));
        desk.send();
        QTRY_COMPARE(desk.sender.sent.size(), 1);
        QCOMPARE(desk.sender.sent.first().size(), 1);
        QCOMPARE(desk.sender.sent.first().first().confidential.reveal(), QByteArray("letmein"));
        desk.dialog.reset();
        for (const TicketDraft &draft : std::as_const(desk.drafts.held))
            QVERIFY(!draft.text.contains(QLatin1String("letmein")) && !draft.title.contains(QLatin1String("letmein")));
    }

    void aCaseIsMaskedAndHandedOnOnce()
    {
        Desk desk;
        for (int number = 1; number <= 3; ++number)
            desk.call(number, Desk::uid(1), "Action=QueryBill&password=letmein", number == 2 ? QStringLiteral("InternalError") : QString());
        desk.call(4, Desk::uid(2), "Action=OfAnother");
        CaseBoxDialog box(desk.services, Desk::uid(1));
        box.show();
        auto *const text = part<QPlainTextEdit>(&box, "caseText");
        QTRY_VERIFY(text->toPlainText().contains(QLatin1String("REQ-3")));
        QVERIFY(!text->toPlainText().contains(QLatin1String("letmein")) && !text->toPlainText().contains(QLatin1String("REQ-4")));
        QVERIFY(!part<QPlainTextEdit>(&box, "caseMasked")->toPlainText().isEmpty());
        part<QCheckBox>(&box, "failedOnly")->click();
        QTRY_VERIFY(text->toPlainText().contains(QLatin1String("REQ-2")) && !text->toPlainText().contains(QLatin1String("REQ-1")));
        QSignalSpy wanted(&box, &CaseBoxDialog::ticketRequested);
        QTest::mouseClick(part<QPushButton>(&box, "caseTicket"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        const auto context = wanted.first().first().value<TicketContext>();
        QCOMPARE(context.customer, Desk::uid(1));
        QCOMPARE(context.evidence.size(), 1);
        QVERIFY(!box.isVisible());
    }

    void anEmptyCaseSaysWhatToDo()
    {
        Desk desk;
        CaseBoxDialog box(desk.services, Desk::uid(1));
        box.show();
        QTRY_VERIFY2(part<QLabel>(&box, "caseSummary")->text().contains(QLatin1String("no recorded call")), qPrintable(part<QLabel>(&box, "caseSummary")->text()));
        QVERIFY(!part<QPushButton>(&box, "caseTicket")->isEnabled());
        desk.call(1, Desk::uid(1));
        box.setSpan(desk.clock.utcNow().addDays(-2), desk.clock.utcNow().addDays(-1));
        QTRY_VERIFY(!part<QPushButton>(&box, "caseTicket")->isEnabled());
        box.setSpan(desk.clock.utcNow().addSecs(-3600), desk.clock.utcNow());
        QTRY_VERIFY(part<QPushButton>(&box, "caseTicket")->isEnabled());
    }
};

QTEST_MAIN(TestNewTicketDialog)
#include "tst_newticketdialog.moc"
