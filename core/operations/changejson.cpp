// SPDX-License-Identifier: Apache-2.0
#include "core/operations/changejson.h"
#include <array>

namespace pc {

static const QString kAmount = QStringLiteral("amount");
static const QString kCurrency = QStringLiteral("currency");
static const QString kTotal = QStringLiteral("total");
static const QString kResource = QStringLiteral("resource");
static const QString kResourceType = QStringLiteral("resourceType");
static const QString kCount = QStringLiteral("count");
static const QString kNumber = QStringLiteral("number");
static const QString kTo = QStringLiteral("to");
static const QString kNotes = QStringLiteral("notes");
static const QString kTicket = QStringLiteral("ticket");
static const QString kText = QStringLiteral("text");
static const QString kAttachments = QStringLiteral("attachments");
static const QString kUrgent = QStringLiteral("urgent");
static const QString kHasConfidential = QStringLiteral("hasConfidential");

template<typename E>
using Word = std::pair<E, QLatin1String>;

static constexpr std::array<Word<StatusChange>, 4> kStatuses{{{StatusChange::Freeze, QLatin1String("freeze")},
                                                              {StatusChange::Thaw, QLatin1String("thaw")},
                                                              {StatusChange::Manage, QLatin1String("manage")},
                                                              {StatusChange::Unmanage, QLatin1String("unmanage")}}};
static constexpr std::array<Word<StopMode>, 3> kStopModes{{{StopMode::NotSaid, QLatin1String("")},
                                                           {StopMode::Normal, QLatin1String("normal")},
                                                           {StopMode::Immediate, QLatin1String("immediate")}}};
static constexpr std::array<Word<ConsumptionChange::Direction>, 2> kDirections{
    {{ConsumptionChange::Direction::Increase, QLatin1String("increase")}, {ConsumptionChange::Direction::Decrease, QLatin1String("decrease")}}};

template<typename E, size_t N>
static QString wordOf(const std::array<Word<E>, N> &words, E value)
{
    const auto found = std::find_if(words.begin(), words.end(), [value](const Word<E> &word) { return word.first == value; });
    return found == words.end() ? QString() : QString(found->second);
}

template<typename E, size_t N>
static std::optional<E> valueOf(const std::array<Word<E>, N> &words, const QString &text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&text](const Word<E> &word) { return text == word.second; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

std::optional<Amount> amountIn(const QJsonObject &values, const QString &key)
{
    return Amount::parse(values.value(key).toString());
}

static std::optional<Money> moneyIn(const QJsonObject &values, const QString &key)
{
    const std::optional<Amount> amount = amountIn(values, key);
    return amount ? std::optional(Money(*amount, values.value(kCurrency).toString())) : std::nullopt;
}

static QJsonObject moneyToJson(const QString &key, const Money &money)
{
    return {{key, money.amount.text(0)}, {kCurrency, money.currency}};
}

QJsonArray rulesToJson(const QList<AlarmRule> &rules)
{
    QJsonArray array;
    for (const AlarmRule &rule : rules) {
        if (rule.kind == AlarmRule::Kind::Ratio)
            array.append(QJsonObject{{QStringLiteral("numerator"), rule.numerator}, {QStringLiteral("denominator"), rule.denominator}});
        else
            array.append(rule.amount ? QJsonObject{{kAmount, rule.amount->text(0)}} : QJsonObject());
    }
    return array;
}

std::optional<QList<AlarmRule>> rulesFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<AlarmRule> rules;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject fields = entry.toObject();
        AlarmRule rule;
        rule.amount = amountIn(fields, kAmount);
        rule.numerator = fields.value(QStringLiteral("numerator")).toInt();
        rule.denominator = fields.value(QStringLiteral("denominator")).toInt();
        rule.kind = rule.amount ? AlarmRule::Kind::Amount : rule.denominator != 0 ? AlarmRule::Kind::Ratio : AlarmRule::Kind::Unknown;
        rules.append(rule);
    }
    return rules;
}

bool hasConfidential(const OperationRecord &record)
{
    return record.after.value(kHasConfidential).toBool();
}

void noteConfidential(OperationRecord &record)
{
    record.after.insert(kHasConfidential, true);
}

QString emailKey(const QString &email)
{
    return email.trimmed().toCaseFolded();
}

static const std::array<std::pair<QString, QString NewCustomer::*>, 8> &customerTexts()
{
    static const std::array<std::pair<QString, QString NewCustomer::*>, 8> texts{{
        {QStringLiteral("loginEmail"), &NewCustomer::loginEmail},
        {QStringLiteral("enterpriseName"), &NewCustomer::enterpriseName},
        {QStringLiteral("firstName"), &NewCustomer::firstName},
        {QStringLiteral("lastName"), &NewCustomer::lastName},
        {QStringLiteral("nationCode"), &NewCustomer::nationCode},
        {QStringLiteral("province"), &NewCustomer::province},
        {QStringLiteral("city"), &NewCustomer::city},
        {QStringLiteral("postcode"), &NewCustomer::postcode},
    }};
    return texts;
}

static const std::array<std::pair<QString, QString OpenTicket::*>, 5> &ticketTexts()
{
    static const std::array<std::pair<QString, QString OpenTicket::*>, 5> texts{{
        {QStringLiteral("product"), &OpenTicket::product},
        {QStringLiteral("title"), &OpenTicket::title},
        {kText, &OpenTicket::text},
        {QStringLiteral("phone"), &OpenTicket::phone},
        {QStringLiteral("email"), &OpenTicket::email},
    }};
    return texts;
}

static QStringList attachmentsIn(const QJsonObject &values)
{
    QStringList keys;
    const QJsonArray array = values.value(kAttachments).toArray();
    for (const QJsonValue &key : array)
        keys << key.toString();
    return keys;
}

namespace {

struct KindOf
{
    QString operator()(const CreateCustomer &) const { return QStringLiteral("createCustomer"); }
    QString operator()(const OpenQuota &) const { return QStringLiteral("openQuota"); }
    QString operator()(const SetQuota &) const { return QStringLiteral("setQuota"); }
    QString operator()(const ChangeConsumption &) const { return QStringLiteral("changeConsumption"); }
    QString operator()(const SetStatus &) const { return QStringLiteral("setStatus"); }
    QString operator()(const SetAlarmRules &) const { return QStringLiteral("setAlarmRules"); }
    QString operator()(const CancelOrder &) const { return QStringLiteral("cancelOrder"); }
    QString operator()(const BindNumbers &) const { return QStringLiteral("bindNumbers"); }
    QString operator()(const GrantNumber &) const { return QStringLiteral("grantNumber"); }
    QString operator()(const RemoveIdentity &) const { return QStringLiteral("removeIdentity"); }
    QString operator()(const OpenTicket &) const { return QStringLiteral("openTicket"); }
    QString operator()(const ReplyTicket &) const { return QStringLiteral("replyTicket"); }
};

struct ValuesOf
{
    QJsonObject operator()(const CreateCustomer &change) const
    {
        const bool isEnterprise = change.customer.kind == AccountKind::Enterprise;
        QJsonObject values{{QStringLiteral("kind"), isEnterprise ? QStringLiteral("enterprise") : QStringLiteral("individual")}};
        for (const auto &[key, member] : customerTexts()) {
            if (!(change.customer.*member).isEmpty())
                values.insert(key, change.customer.*member);
        }
        return values;
    }
    QJsonObject operator()(const OpenQuota &change) const { return moneyToJson(kTotal, change.first); }
    QJsonObject operator()(const SetQuota &change) const { return moneyToJson(kTotal, change.total); }
    QJsonObject operator()(const ChangeConsumption &change) const
    {
        QJsonObject values = moneyToJson(kAmount, change.change.money);
        values.insert(QStringLiteral("direction"), wordOf(kDirections, change.change.direction));
        return values;
    }
    QJsonObject operator()(const SetStatus &change) const
    {
        QJsonObject values{{QStringLiteral("status"), wordOf(kStatuses, change.to)}};
        if (change.stop != StopMode::NotSaid)
            values.insert(QStringLiteral("stopMode"), wordOf(kStopModes, change.stop));
        return values;
    }
    QJsonObject operator()(const SetAlarmRules &change) const { return {{QStringLiteral("rules"), rulesToJson(change.rules)}}; }
    QJsonObject operator()(const CancelOrder &change) const { return {{QStringLiteral("order"), change.order.text()}}; }
    QJsonObject operator()(const BindNumbers &change) const
    {
        return {{kResource, change.resource.id}, {kResourceType, int(change.resource.type)}, {kCount, change.count}};
    }
    QJsonObject operator()(const GrantNumber &change) const { return {{kNumber, change.number}, {kTo, change.to.text()}, {kNotes, change.notes}}; }
    QJsonObject operator()(const RemoveIdentity &) const { return {}; }
    QJsonObject operator()(const OpenTicket &change) const
    {
        QJsonObject values{{kAttachments, QJsonArray::fromStringList(change.attachments)}, {kUrgent, change.isUrgent}};
        for (const auto &[key, member] : ticketTexts()) {
            if (!(change.*member).isEmpty())
                values.insert(key, change.*member);
        }
        return values;
    }
    QJsonObject operator()(const ReplyTicket &change) const
    {
        return {{kTicket, change.ticket.text()}, {kText, change.text}, {kAttachments, QJsonArray::fromStringList(change.attachments)}};
    }
};

} // namespace

QString kindOf(const Change &change)
{
    return std::visit(KindOf(), change);
}

QJsonObject valuesOf(const Change &change)
{
    return std::visit(ValuesOf(), change);
}

static Change customerIn(const QJsonObject &values)
{
    NewCustomer customer;
    customer.kind = values.value(QStringLiteral("kind")).toString() == QLatin1String("individual") ? AccountKind::Individual : AccountKind::Enterprise;
    for (const auto &[key, member] : customerTexts())
        customer.*member = values.value(key).toString();
    return CreateCustomer{customer};
}

static std::optional<Change> consumptionIn(const QJsonObject &values)
{
    const std::optional<Money> money = moneyIn(values, kAmount);
    const auto direction = valueOf(kDirections, values.value(QStringLiteral("direction")).toString());
    if (!money || !direction)
        return std::nullopt;
    return ChangeConsumption{ConsumptionChange(*direction, *money)};
}

static std::optional<Change> statusIn(const QJsonObject &values)
{
    const auto status = valueOf(kStatuses, values.value(QStringLiteral("status")).toString());
    const auto stop = valueOf(kStopModes, values.value(QStringLiteral("stopMode")).toString());
    if (!status || !stop)
        return std::nullopt;
    return SetStatus{*status, *stop};
}

static Change bindingIn(const QJsonObject &values)
{
    const int type = values.value(kResourceType).toInt();
    const bool isKnown = type > int(ResourceType::Unknown) && type <= int(ResourceType::WebHosting);
    return BindNumbers{Resource(isKnown ? ResourceType(type) : ResourceType::Unknown, values.value(kResource).toString()), values.value(kCount).toInt()};
}

static Change openingIn(const QJsonObject &values)
{
    OpenTicket ticket;
    for (const auto &[key, member] : ticketTexts())
        ticket.*member = values.value(key).toString();
    ticket.attachments = attachmentsIn(values);
    ticket.isUrgent = values.value(kUrgent).toBool();
    return ticket;
}

std::optional<Change> changeOf(const QString &kind, const QJsonObject &values)
{
    if (kind == kindOf(CreateCustomer()))
        return customerIn(values);
    if (kind == kindOf(ChangeConsumption()))
        return consumptionIn(values);
    if (kind == kindOf(SetStatus()))
        return statusIn(values);
    if (kind == kindOf(CancelOrder()))
        return CancelOrder{OrderId(values.value(QStringLiteral("order")).toString())};
    if (kind == kindOf(BindNumbers()))
        return bindingIn(values);
    if (kind == kindOf(GrantNumber()))
        return GrantNumber{values.value(kNumber).toString(), CustomerUid(values.value(kTo).toString()), values.value(kNotes).toString()};
    if (kind == kindOf(RemoveIdentity()))
        return RemoveIdentity();
    if (kind == kindOf(OpenTicket()))
        return openingIn(values);
    if (kind == kindOf(ReplyTicket()))
        return ReplyTicket{TicketId(values.value(kTicket).toString()), values.value(kText).toString(), attachmentsIn(values)};
    const std::optional<Money> total = moneyIn(values, kTotal);
    if (kind == kindOf(OpenQuota()) && total)
        return OpenQuota{*total};
    if (kind == kindOf(SetQuota()) && total)
        return SetQuota{*total};
    const std::optional<QList<AlarmRule>> rules = rulesFromJson(values.value(QStringLiteral("rules")));
    if (kind == kindOf(SetAlarmRules()) && rules)
        return SetAlarmRules{*rules};
    return std::nullopt;
}

} // namespace pc
