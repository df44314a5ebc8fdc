// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/newcustomerdialog.h"
#include "tests/ui/customers/customersfakes.h"
#include "ui/customers/newcustomerform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/identifierlabel.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using Step = NewCustomerDialog::Step;
using Field = FieldError::Field;
using Outcome = CreationOutcome::State;

class TestNewCustomerDialog : public QObject
{
    Q_OBJECT

    static void type(NewCustomerDialog &dialog, const char *field, const QString &text)
    {
        dialog.findChild<QLineEdit *>(QString::fromLatin1(field))->setText(text);
    }
    static QPushButton *primary(NewCustomerDialog &dialog) { return dialog.findChild<QPushButton *>(QStringLiteral("newCustomerPrimary")); }
    static QString result(NewCustomerDialog &dialog) { return dialog.findChild<QLabel *>(QStringLiteral("newCustomerResult"))->text(); }

    // Fills the form in, reviews and sends.
    static void send(NewCustomerDialog &dialog)
    {
        type(dialog, "newLoginEmail", QStringLiteral("it@lumen-foods.example.com"));
        type(dialog, "newEnterpriseName", QStringLiteral("Lumen Foods"));
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Review);
        QTRY_VERIFY(primary(dialog)->isEnabled());
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Sending);
    }
    static CreationOutcome outcome(Outcome state, std::optional<ApiError> error = {})
    {
        CreationOutcome outcome;
        outcome.state = state;
        outcome.operation = OperationId(QStringLiteral("op-1"));
        outcome.error = std::move(error);
        return outcome;
    }

private Q_SLOTS:
    void fieldsAreCheckedBeforeAnythingIsSent()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Fields);
        QVERIFY(!dialog.form()->problemText(Field::LoginEmail).isEmpty());
        QVERIFY(!dialog.form()->problemText(Field::EnterpriseName).isEmpty());
        type(dialog, "newLoginEmail", QStringLiteral("nonsense"));
        QVERIFY(!dialog.form()->problemText(Field::LoginEmail).isEmpty());
        type(dialog, "newLoginEmail", QStringLiteral("a@example.com"));
        QCOMPARE(dialog.form()->problemText(Field::LoginEmail), QString());
        type(dialog, "newLastName", QString(65, QLatin1Char('x')));
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Fields);
        QVERIFY(!dialog.form()->problemText(Field::LastName).isEmpty());
        QVERIFY(world.creation.asked.isEmpty());
    }

    void anIndividualNeedsNoEnterprise()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        dialog.findChild<QRadioButton *>(QStringLiteral("individual"))->setChecked(true);
        type(dialog, "newLoginEmail", QStringLiteral("a@example.com"));
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Review);
        QCOMPARE(dialog.form()->customer().kind, AccountKind::Individual);
    }

    void theReviewSaysWhoWhereAndTheRule()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        type(dialog, "newLoginEmail", QStringLiteral("it@example.com"));
        type(dialog, "newEnterpriseName", QStringLiteral("Lumen Foods"));
        primary(dialog)->click();
        const auto *const facts = dialog.findChild<FactGrid *>(QStringLiteral("newCustomerConsequences"));
        QCOMPARE(facts->valueText(QStringLiteral("who")), QStringLiteral("Lumen Foods"));
        QCOMPARE(facts->valueText(QStringLiteral("where")), QStringLiteral("Sample"));
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("newCustomerRule"))->text().contains(QStringLiteral("never repeated")));
        QVERIFY(world.creation.asked.isEmpty());
    }

    void theBuiltInSandboxIsNamedByItsWord()
    {
        CustomersWorld world;
        Environment sandbox;
        sandbox.kind = Environment::Kind::Sandbox;
        const NewCustomerDialog dialog(&world.creation, sandbox);
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::none_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().startsWith(QLatin1Char(' ')); }));
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == QLatin1String("Sandbox"); }));
        QVERIFY(dialog.windowTitle().endsWith(QLatin1String("Sandbox")));
    }

    void impatientClicksSendOnce()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        dialog.show();
        type(dialog, "newLoginEmail", QStringLiteral("it@example.com"));
        type(dialog, "newEnterpriseName", QStringLiteral("Lumen Foods"));
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(primary(dialog), Qt::LeftButton);
        QCOMPARE(dialog.step(), Step::Review);              // the rest of the clicks did not send
        QVERIFY(world.creation.asked.isEmpty());
        QTRY_VERIFY(primary(dialog)->isEnabled());
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(primary(dialog), Qt::LeftButton);
        QCOMPARE(world.creation.asked.size(), 1);
        QCOMPARE(world.creation.asked.at(0).enterpriseName, QStringLiteral("Lumen Foods"));
    }

    void aCreatedCustomerShowsItsUid()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        QSignalSpy shown(&dialog, &NewCustomerDialog::showCustomerRequested);
        send(dialog);
        CreationOutcome created = outcome(Outcome::Created);
        created.uid = CustomerUid(QStringLiteral("5000000000000042"));
        world.creation.answer(created);
        QTRY_COMPARE(dialog.step(), Step::Created);
        QCOMPARE(dialog.findChild<IdentifierLabel *>(QStringLiteral("newCustomerUid"))->identifier(), created.uid.text());
        primary(dialog)->click();
        QCOMPARE(shown.count(), 1);
    }

    void aRefusalSaysWhyAndLeadsBack()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        send(dialog);
        ApiError error;
        error.kind = ApiError::Kind::Rejected;
        error.code = QStringLiteral("AccountExists");
        error.requestId = QStringLiteral("REQ-77");
        world.creation.answer(outcome(Outcome::Failed, error));
        QTRY_COMPARE(dialog.step(), Step::Failed);
        QVERIFY(result(dialog).contains(QStringLiteral("AccountExists")));
        QVERIFY(result(dialog).contains(QStringLiteral("REQ-77")));
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Fields);
        QCOMPARE(dialog.form()->customer().enterpriseName, QStringLiteral("Lumen Foods"));     // nothing to type again
    }

    void anUnknownEndIsCheckedAndNothingIsSentAgain()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        send(dialog);
        world.creation.answer(outcome(Outcome::Checking, failure(ApiError::Kind::Timeout).value()));
        QTRY_COMPARE(dialog.step(), Step::Checking);
        QVERIFY(result(dialog).contains(QStringLiteral("nothing is sent again")));
        primary(dialog)->click();
        QCOMPARE(world.creation.checks, 1);
        QCOMPARE(world.creation.asked.size(), 1);
        OperationRecord other;
        other.id = OperationId(QStringLiteral("op-2"));
        other.state = OperationState::Succeeded;
        world.creation.tell(other);
        QCOMPARE(dialog.step(), Step::Checking);
        OperationRecord end;
        end.id = OperationId(QStringLiteral("op-1"));
        end.state = OperationState::SafeToResend;
        world.creation.tell(end);
        QCOMPARE(dialog.step(), Step::SafeToResend);
        QCOMPARE(world.creation.asked.size(), 1);
        primary(dialog)->click();
        QCOMPARE(dialog.step(), Step::Review);              // sending again is a decision of its own
    }

    void aCheckThatFindsTheCustomerEndsWell()
    {
        CustomersWorld world;
        NewCustomerDialog dialog(&world.creation, world.environment);
        send(dialog);
        world.creation.answer(outcome(Outcome::Checking));
        QTRY_COMPARE(dialog.step(), Step::Checking);
        OperationRecord end;
        end.id = OperationId(QStringLiteral("op-1"));
        end.state = OperationState::Succeeded;
        end.customer = CustomerUid(QStringLiteral("5000000000000043"));
        world.creation.tell(end);
        QCOMPARE(dialog.step(), Step::Created);
        QCOMPARE(dialog.findChild<IdentifierLabel *>(QStringLiteral("newCustomerUid"))->identifier(), end.customer.text());
    }

    void anEarlierRequestOfUnknownEndIsShown()
    {
        CustomersWorld world;
        world.creation.open.append(OperationRecord());
        NewCustomerDialog dialog(&world.creation, world.environment);
        dialog.show();
        QVERIFY(dialog.findChild<Banner *>(QStringLiteral("newCustomerBanner"))->isVisible());
    }

    void aReadOnlyEnvironmentCannotSend()
    {
        CustomersWorld world;
        world.environment.readOnly = true;
        NewCustomerDialog dialog(&world.creation, world.environment);
        type(dialog, "newLoginEmail", QStringLiteral("it@example.com"));
        type(dialog, "newEnterpriseName", QStringLiteral("Lumen Foods"));
        primary(dialog)->click();
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QVERIFY(!primary(dialog)->isEnabled());
    }
};

QTEST_MAIN(TestNewCustomerDialog)
#include "tst_newcustomerdialog.moc"
