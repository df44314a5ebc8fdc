// SPDX-License-Identifier: Apache-2.0
// What the sandbox answers has the shape that the contract data promises, field by field.
#include "sandbox/api/operation.h"
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pc;

namespace {

// Empty, or the first place where the answer and the contract's shape differ.
QString difference(const QJsonValue &answer, const QJsonValue &shape, const QString &place)
{
    if (shape.isString()) {
        const QString type = shape.toString();
        if (type.startsWith(QLatin1String("map<")))
            return answer.isObject() ? QString() : place + QStringLiteral(" is not a map");
        const auto isOf = [&answer](const QString &one) {
            return one == QLatin1String("string") ? answer.isString() : one == QLatin1String("boolean") ? answer.isBool() : answer.isDouble();
        };
        const QStringList types = type.split(QLatin1Char('|'));
        const bool fits = std::any_of(types.cbegin(), types.cend(), isOf);
        return fits ? QString() : place + QStringLiteral(" is not a ") + type;
    }
    if (shape.isArray()) {
        for (const QJsonValue &entry : answer.toArray()) {
            if (const QString found = difference(entry, shape.toArray().first(), place + QStringLiteral("[]")); !found.isEmpty())
                return found;
        }
        return answer.isArray() ? QString() : place + QStringLiteral(" is not a list");
    }
    const QJsonObject fields = shape.toObject();
    if (fields.contains(QStringLiteral("@json")))
        return difference(QJsonDocument::fromJson(answer.toString().toUtf8()).object(), fields.value(QStringLiteral("@json")),
                          place + QStringLiteral("@"));
    const QJsonObject object = answer.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!fields.contains(it.key()))
            return place + QLatin1Char('.') + it.key() + QStringLiteral(" is not in the contract");
        if (const QString found = difference(it.value(), fields.value(it.key()), place + QLatin1Char('.') + it.key()); !found.isEmpty())
            return found;
    }
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const bool isRefund = object.value(QStringLiteral("OrderType")) == QLatin1String("Refund"); // has no payment
        const bool mayLack = (isRefund && it.key() == QLatin1String("PaymentStatus")) || it.key() == QLatin1String("beianNum"); // once filed
        if (!object.contains(it.key()) && !mayLack)
            return place + QLatin1Char('.') + it.key() + QStringLiteral(" is missing");
    }
    return {};
}

// An order of the first customer in that state.
QByteArray orderOf(SandboxFixture &s, sandbox::Payment payment)
{
    const sandbox::World &world = s.sandbox->state().world;
    const sandbox::OrderOwner owner = world.customers().at(0).orderOwner();
    for (int i = 0; i < owner.count; ++i) {
        const sandbox::Order order = world.orders().order(owner, i);
        if (world.orders().payment(order, s.clock.utcNow()) == payment)
            return QByteArray::number(order.id);
    }
    return {};
}

// A ticket of the scenario, closed or not; and a file of one.
QByteArray ticketOf(SandboxFixture &s, bool isClosed)
{
    sandbox::SandboxState &state = s.sandbox->state();
    for (const sandbox::VendorTicket *ticket : state.tickets.all(state.worldClock.now())) {
        if ((ticket->stage == sandbox::TicketStage::Confirmed) == isClosed)
            return ticket->id.toLatin1();
    }
    return {};
}

QByteArray attachmentOf(SandboxFixture &s)
{
    sandbox::SandboxState &state = s.sandbox->state();
    for (const sandbox::VendorTicket *ticket : state.tickets.all(state.worldClock.now())) {
        for (const sandbox::VendorNote &note : ticket->notes) {
            if (!note.files.isEmpty())
                return note.files.constFirst().id.toLatin1();
        }
    }
    return {};
}

void addTicketCalls()
{
    using P = SandboxFixture::Parameters;
    const QString workorder = QStringLiteral("Workorder");
    const auto row = [&workorder](const char *action, const P &parameters) { QTest::newRow(action) << workorder << parameters << false; };
    row("add", {{"aliUid", "{customer}"}, {"productId", "7160"}, {"content", "x"}});
    row("QuestionReply", {{"QuestionId", "{ticket}"}, {"QuestionContent", "x"}});
    row("QuestionListNote", {{"QuestionId", "{ticket}"}});
    row("QuestionList", {});
    row("getOSSTempAuthor", {});
    row("getAttachTempURL", {{"attachId", "{file}"}});
    row("CreateTicket", {{"Description", "x"}, {"Severity", "1"}, {"CategoryId", "71601"}, {"CreatorId", "{customer}"}});
    row("ReplyTicket", {{"TicketId", "{ticket}"}, {"Content", "x"}, {"Encrypt", "false"}});
    row("ListTickets", {{"PageNumber", "1"}, {"PageSize", "100"}});
    row("GetTicket", {{"TicketId", "{ticket}"}});
    row("ListTicketNotes", {{"TicketId", "{ticket}"}});
    row("GetAttachmentUploadUrl", {{"FileName", "note.png"}});
    row("CloseTicket", {{"TicketId", "{ticket}"}});
    row("ReopenTicket", {{"TicketId", "{closed}"}, {"Content", "x"}});
    row("ListProducts", {});
    row("ListCategories", {{"ProductId", "7160"}});
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersHaveTheShapeOfTheContract_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<SandboxFixture::Parameters>("parameters");
        QTest::addColumn<bool>("asRamUser");
        using P = SandboxFixture::Parameters;
        QTest::newRow("GetCustomerList") << QStringLiteral("BssOpenApi") << P{} << false;
        QTest::newRow("GetCustomerList paged") << QStringLiteral("ResellerTrade") << P{{"PageNo", "1"}, {"PageSize", "200"}} << false;
        QTest::newRow("GetCustomerAccountInfo") << QStringLiteral("BssOpenApi") << P{{"OwnerId", "{customer}"}} << false;
        QTest::newRow("CreateAgAccount") << QStringLiteral("BssOpenApi")
                                         << P{{"LoginEmail", "n@lanqiao-cloud.example"}, {"AccountAttr", "0"}} << false;
        QTest::newRow("QueryBidUserCertifiedInfo") << QStringLiteral("Crm") << P{{"PK", "{customer}"}, {"BidType", "NORMAL"}} << false;
        const QString bss = QStringLiteral("BssOpenApi");
        QTest::newRow("CreateResellerUserQuota") << bss << P{{"OwnerId", "{noLedger}"}, {"Amount", "1"}, {"Currency", "CNY"}} << false;
        QTest::newRow("SetResellerUserQuota") << bss << P{{"OwnerId", "{customer}"}, {"Amount", "1"}} << false;
        QTest::newRow("QueryResellerAvailableQuota") << bss << P{{"OwnerId", "{customer}"}} << false;
        QTest::newRow("ChangeResellerConsumeAmount")
            << bss << P{{"OwnerId", "{customer}"}, {"AdjustType", "decrease"}, {"Amount", "1.00"}, {"BusinessType", "FREEZE"},
                        {"Currency", "CNY"},       {"OutBizId", "t"},          {"Source", "test"}}
            << false;
        QTest::newRow("SetResellerUserStatus") << bss << P{{"OwnerId", "{customer}"}, {"BusinessType", "FREEZE"}, {"Status", "Freeze"}}
                                               << false;
        QTest::newRow("SetResellerUserStatus below zero")
            << bss << P{{"OwnerId", "{belowZero}"}, {"BusinessType", "FREEZE"}, {"Status", "Freeze"}} << false;
        const QByteArray rule = R"([{"thresholdType":0,"thresholdAmount":100}])";
        QTest::newRow("SetResellerUserAlarmThreshold")
            << bss << P{{"OwnerId", "{customer}"}, {"AlarmType", "quota_low_balance"}, {"AlarmThresholds", rule}} << false;
        QTest::newRow("QueryResellerUserAlarmThreshold") << bss << P{{"OwnerId", "{customer}"}} << false;
        const QByteArray start = "2025-01-01T00:00:00Z", end = "2026-01-15T00:00:00Z";
        QTest::newRow("QueryOrders")
            << bss << P{{"OwnerId", "{customer}"}, {"PageSize", "300"}, {"CreateTimeStart", start}, {"CreateTimeEnd", end}} << false;
        QTest::newRow("GetOrderDetail") << bss << P{{"OwnerId", "{customer}"}, {"OrderId", "{order}"}} << false;
        QTest::newRow("CancelOrder") << bss << P{{"OwnerId", "{customer}"}, {"OrderId", "{unpaid}"}} << false;
        QTest::newRow("QueryAvailableInstances") << bss << P{{"OwnerId", "{customer}"}, {"PageSize", "300"}} << false;
        QTest::newRow("RemoveIdentityCertifiedForBidUser") << QStringLiteral("Crm") << P{{"PK", "{customer}"}, {"BidType", "NORMAL"}} << false;
        QTest::newRow("GenerateAliyunBidCertWaysUrl")
            << QStringLiteral("Aas")
            << P{{"AliyunPk", "{customer}"}, {"BidType", "NORMAL"}, {"Platform", "pc"}, {"SubjectType", "all"}, {"Source", "BID"}} << false;
        const QString bsn = QStringLiteral("Bsn");
        const P instance{{"aliuid", "{customer}"}, {"resourceType", "1"}, {"resourceId", "{server}"}};
        P binding = instance;
        binding.insert("num", "2");
        QTest::newRow("ProductBindBsn") << bsn << binding << false;
        QTest::newRow("GetBsnByResource") << bsn << instance << false;
        QTest::newRow("GetBsnBySn") << bsn << P{{"sn", "{number}"}} << false;
        QTest::newRow("GrantBsnCode") << bsn << P{{"Sn", "{number}"}, {"AliUid", "{customer}"}, {"GrantToAliuid", "{belowZero}"}} << false;
        QTest::newRow("AssumeRole") << QStringLiteral("Sts")
                                    << P{{"RoleArn", "acs:ram::{customer}:role/aliyunid-ag-ram-role-admin"},
                                         {"RoleSessionName", "test"},
                                         {"SourceIdentity", "desk-1"}}
                                    << true;
        addTicketCalls();
    }
    void answersHaveTheShapeOfTheContract()
    {
        QFETCH(QString, product);
        QFETCH(SandboxFixture::Parameters, parameters);
        QFETCH(bool, asRamUser);
        SandboxFixture s;
        const QString action = QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0);
        const OperationContract *contract = s.sandbox->state().contracts.operation(product, action);
        QVERIFY(contract);
        sandbox::SandboxState &state = s.sandbox->state();
        const sandbox::SandboxCustomer &first = state.world.customers().at(0);
        const QString server = state.world.instance(first, 0).id;
        const auto number = state.filings.bind(first, 0, sandbox::ResourceType::Ecs, 1, state.worldClock.now()).constFirst();
        for (QByteArray &text : parameters)
            text.replace("{customer}", s.customer(0).toLatin1())
                .replace("{noLedger}", s.customer(7).toLatin1())
                .replace("{belowZero}", s.customer(10).toLatin1())
                .replace("{server}", server.toLatin1())
                .replace("{number}", number.sn.toLatin1())
                .replace("{ticket}", ticketOf(s, false))
                .replace("{closed}", ticketOf(s, true))
                .replace("{file}", attachmentOf(s))
                .replace("{order}", orderOf(s, sandbox::Payment::Paid))
                .replace("{unpaid}", orderOf(s, sandbox::Payment::Unpaid));
        const auto answer
            = s.call(action.toLatin1(), contract->version.toLatin1(), parameters, asRamUser ? &s.sandbox->state().keys.ramKey() : nullptr);
        QCOMPARE(answer.status, 200);
        const QString found = difference(answer.json(), contract->answer, action);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void refusalsCarryTheStatusOfTheContract()
    {
        const ContractRegistry registry;
        const OperationContract *list = registry.operation(QStringLiteral("BssOpenApi"), QStringLiteral("GetCustomerList"));
        const OperationContract *role = registry.operation(QStringLiteral("Sts"), QStringLiteral("AssumeRole"));
        QVERIFY(list && role);
        QCOMPARE(sandbox::documented(registry, *list, "VnoNoDataError").http, 401);
        QCOMPARE(sandbox::documented(registry, *list, "NotFoundRamAction").http, 402);
        QCOMPARE(sandbox::documented(registry, *role, "EntityNotExist.Role").http, 404);
        QCOMPARE(sandbox::documented(registry, *role, "Forbidden.RAM").http, 403); // a common code
        QVERIFY(!sandbox::documented(registry, *role, "Forbidden.RAM").message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
