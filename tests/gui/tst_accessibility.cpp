// SPDX-License-Identifier: Apache-2.0
// What a screen reader finds on the real window: every control has a name, every cell of a table says something.
#include "app/customersdesk.h"
#include "app/inboxdesk.h"
#include "app/operationsdesk.h"
#include "app/ordersdesk.h"
#include "app/quotasdesk.h"
#include "app/ticketsdesk.h"
#include "core/sync/messagepump.h"
#include "core/sync/ticketsync.h"
#include "models/roles.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/customers/customerspage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/operations/bulkdialog.h"
#include "ui/operations/consequencedialog.h"
#include "ui/operations/historypage.h"
#include "ui/orders/orderspage.h"
#include "ui/quotas/quotaspage.h"
#include "ui/shell/commandregistry.h"
#include "ui/ticketcompose/caseboxdialog.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/ticketcompose/newticketdialog.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/identifierlabel.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace pc;
static constexpr int kPatience = DeskRig::kPatience;

class TestAccessibility : public QObject
{
    Q_OBJECT

    static QString nameOf(QWidget *widget)
    {
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(widget);
        return face ? face->text(QAccessible::Name) : QString();
    }

    // Made by Qt inside another control, which has the name.
    static bool isInside(const QWidget *widget)
    {
        const QWidget *const parent = widget->parentWidget();
        return qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QAbstractItemView *>(parent) || qobject_cast<const QHeaderView *>(widget);
    }

    static QStringList nameless(QWidget *window)
    {
        QStringList found;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QTextEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
                || (widget->focusPolicy() & Qt::TabFocus);
            if (isControl && widget->isVisible() && !isInside(widget) && nameOf(widget).isEmpty())
                found << QStringLiteral("%1 \"%2\" in %3").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), widget->parentWidget()->objectName());
        }
        return found;
    }

    // The cells that say less than they show, or nothing but the dash of an unknown value.
    static QStringList silent(QAbstractItemView *view)
    {
        QStringList found;
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(view);
        QAccessibleTableInterface *const table = face ? face->tableInterface() : nullptr;
        if (!table)
            return {QStringLiteral("no table")};
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            for (int row = 0; row < qMin(5, view->model()->rowCount()); ++row) {
                QAccessibleInterface *const cell = table->cellAt(row, column);
                const QString said = cell ? cell->text(QAccessible::Name) : QString();
                const QModelIndex index = view->model()->index(row, column);
                const bool isShown = !index.data().toString().isEmpty() || index.data(UnknownRole).isValid();
                if (said == QStringLiteral("–") || (isShown && said.isEmpty()))
                    found << QStringLiteral("row %1, column %2").arg(QString::number(row), view->model()->headerData(column, Qt::Horizontal).toString());
            }
            if (view->model()->headerData(column, Qt::Horizontal).toString().isEmpty())
                found << QStringLiteral("header of column %1").arg(column);
        }
        return found;
    }

    void checkTable(const char *name) const
    {
        auto *const view = m_rig->find<QAbstractItemView>(name);
        QVERIFY2(view && view->isVisible() && view->model()->rowCount() > 0, name);
        const QStringList found = silent(view);
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
    }

    void checkNames(QWidget *window) const
    {
        const QStringList found = nameless(window);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
    }

    template<typename T>
    static T *openDialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *const dialog = qobject_cast<T *>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    // What Tab reaches in the window, in its order, from the first of these on; of others nothing is said.
    static QStringList reachedOf(const QStringList &names, QWidget *first)
    {
        QStringList reached{first->objectName()};
        for (QWidget *next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain()) {
            const bool isReached = next->window() == first->window() && next->isVisible() && (next->focusPolicy() & Qt::TabFocus);
            if (isReached && names.contains(next->objectName()))
                reached << next->objectName();
        }
        return reached;
    }

    // Opened by the command, looked at, closed.
    void checkDialog(const char *command) const
    {
        QAction *const action = m_rig->desk->window().commands()->action(QLatin1String(command));
        QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), kPatience);     // its row may be on the way from the store
        action->trigger();
        QTRY_VERIFY2(openDialog<QDialog>(), command);
        QDialog *const dialog = openDialog<QDialog>();
        checkNames(dialog);
        dialog->close();
        QTRY_VERIFY(!openDialog<QDialog>());
    }

    void open(const char *page) const
    {
        m_rig->desk->window().openPage(QLatin1String(page));
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->desk->isSettled(), kPatience);
    }

    std::unique_ptr<DeskRig> m_rig;
    CustomerUid m_customer;

private Q_SLOTS:
    void initTestCase()
    {
        m_rig = std::make_unique<DeskRig>();
        QVERIFY2(m_rig->start(QStringLiteral("small")), qPrintable(m_rig->sandbox.errorText()));
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->desk->isSettled(), kPatience);
        m_customer = CustomerUid(m_rig->customerUids().at(1));
    }
    void cleanupTestCase() { m_rig.reset(); }

    void customers()
    {
        open("customers");
        m_rig->desk->customers().page()->selectCustomer(m_customer);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->find<IdentifierLabel>("customerUid")->identifier(), m_customer.text(), kPatience);
        checkNames(&m_rig->desk->window());
        checkTable("customersTable");
        checkDialog("customers.export");
    }

    void quotas()
    {
        open("quotas");
        m_rig->desk->quotas().page()->selectCustomer(m_customer);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->find<IdentifierLabel>("quotaUid")->identifier(), m_customer.text(), kPatience);
        checkNames(&m_rig->desk->window());
        checkTable("quotasTable");
        for (const char *command : {"quotas.change", "quotas.consumption", "quotas.alarms", "quotas.bulk", "quotas.export"})
            checkDialog(command);
        m_rig->desk->quotas().page()->setWorklist(true);
        checkNames(&m_rig->desk->window());
        m_rig->desk->quotas().page()->setWorklist(false);
    }

    void orders()
    {
        open("orders");
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->rows("ordersTable") > 0, kPatience);
        checkTable("ordersTable");
        m_rig->pressRow(QStringLiteral("ordersTable"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->find<QWidget>("orderPane")->isVisible(), kPatience);
        checkNames(&m_rig->desk->window());
        checkDialog("orders.export");
        m_rig->desk->orders().page()->setGroupBy(OrderStore::GroupBy::Customer);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->rows("orderGroups") > 0, kPatience);
        checkNames(&m_rig->desk->window());
        checkTable("orderGroups");
        m_rig->desk->orders().page()->setGroupBy({});
    }

    void tickets()
    {
        open("tickets");
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->rows("ticketsTable") > 0, kPatience);
        m_rig->pressRow(QStringLiteral("ticketsTable"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->find<QWidget>("ticketPane")->isVisible() && m_rig->find<QWidget>("conversation")->isVisible(), kPatience);
        checkNames(&m_rig->desk->window());
        checkTable("ticketsTable");
        m_rig->desk->tickets().page()->pane()->focusNote();
        checkNames(&m_rig->desk->window());
        m_rig->desk->tickets().page()->pane()->openSearch();
        checkNames(&m_rig->desk->window());
        m_rig->find<QTableView>("ticketsTable")->selectAll();
        QTRY_VERIFY(m_rig->find<QWidget>("ticketBulkBar")->isVisible());
        checkNames(&m_rig->desk->window());
        checkDialog("tickets.export");
        QVERIFY(m_rig->find<MessageEdit>("messageText")->tabChangesFocus());
    }

    void aNewTicketAndItsEvidence()
    {
        TicketContext context;
        context.customer = m_customer;
        context.evidence = {callSection(CallRecord())};
        NewTicketDialog *const dialog = m_rig->desk->tickets().openNew(context);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible() && dialog->findChild<QLineEdit *>(QStringLiteral("ticketCustomer"))->text().size() > 0, kPatience);
        checkNames(dialog);
        const QStringList inOrder{QStringLiteral("ticketCustomer"), QStringLiteral("ticketProduct"), QStringLiteral("ticketTitle"), QStringLiteral("ticketPhone"),
                                  QStringLiteral("ticketEmail"), QStringLiteral("evidence"), QStringLiteral("attachEvidence"), QStringLiteral("messageText"),
                                  QStringLiteral("send")};
        QCOMPARE(reachedOf(inOrder, dialog->findChild<QLineEdit *>(QStringLiteral("ticketCustomer"))), inOrder);
        dialog->reject();
        QTRY_VERIFY(!openDialog<QDialog>());
        m_rig->desk->tickets().openCaseBox(m_customer);
        QTRY_VERIFY_WITH_TIMEOUT(openDialog<CaseBoxDialog>(), kPatience);
        auto *const box = openDialog<CaseBoxDialog>();
        checkNames(box);
        const QStringList boxOrder{QStringLiteral("caseCustomer"), QStringLiteral("caseFrom"), QStringLiteral("caseTo"), QStringLiteral("failedOnly"),
                                   QStringLiteral("caseText"), QStringLiteral("caseMasked"), QStringLiteral("cancel"), QStringLiteral("caseTicket")};
        QCOMPARE(reachedOf(boxOrder, box->findChild<QLineEdit *>(QStringLiteral("caseCustomer"))), boxOrder);
        box->reject();
        QTRY_VERIFY(!openDialog<QDialog>());
    }

    void inbox()
    {
        open("inbox");
        m_rig->desk->inbox().page()->showList(InboxQuery::Show::Quarantined);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->rows("inboxTable") > 0, kPatience);
        m_rig->pressRow(QStringLiteral("inboxTable"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->find<QWidget>("inboxDetail")->isVisible(), kPatience);
        checkNames(&m_rig->desk->window());
        checkTable("inboxTable");
        for (const char *command : {"inbox.table", "inbox.rules"})
            checkDialog(command);
    }

    void aChangeAndItsHistory()
    {
        const Money amount{*Amount::parse(QStringLiteral("90000")), QStringLiteral("CNY")};
        ConsequenceDialog *const dialog = m_rig->desk->operations().flow().start(OperationRequest(m_customer, SetQuota{amount}, QStringLiteral("Larger order")), &m_rig->desk->window());
        QTRY_VERIFY_WITH_TIMEOUT(dialog->step() == ConsequenceDialog::Step::Card, kPatience);
        checkNames(dialog);
        auto *const verb = dialog->findChild<QAbstractButton *>(QStringLiteral("verb"));
        QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), kPatience);
        verb->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->step() == ConsequenceDialog::Step::Done, kPatience);
        checkNames(dialog);
        dialog->close();
        open("history");
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->rows("historyTable") > 0, kPatience);
        m_rig->pressRow(QStringLiteral("historyTable"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->find<QWidget>("historyDetail")->isVisible(), kPatience);
        checkNames(&m_rig->desk->window());
        checkTable("historyTable");
    }

    void manyChanges()
    {
        BulkDialog *const dialog = m_rig->desk->operations().flow().startSheet(&m_rig->desk->window());
        checkNames(dialog);
        dialog->readText(QStringLiteral("uid,amount,mode\n%1,20000,raise\n1234567890,1000,set\n").arg(m_customer.text()));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->step() == BulkDialog::Step::Preview && dialog->isSettled(), kPatience);
        checkNames(dialog);
        checkTable("bulkTable");
        dialog->close();
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
