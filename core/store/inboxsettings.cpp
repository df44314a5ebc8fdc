// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxsettings.h"
#include "core/base/codenames.h"
#include "core/messages/eventreading.h"
#include "core/store/statement.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

static constexpr CodeNames<EventSubject, 7> kSubjects{{
    {EventSubject::None, QLatin1String("none")},
    {EventSubject::Customer, QLatin1String("customer")},
    {EventSubject::Order, QLatin1String("order")},
    {EventSubject::Instance, QLatin1String("instance")},
    {EventSubject::Quota, QLatin1String("quota")},
    {EventSubject::Filing, QLatin1String("filing")},
    {EventSubject::Ticket, QLatin1String("ticket")},
}};

static constexpr CodeNames<InboxRule::Deed, 4> kDeeds{{
    {InboxRule::Deed::Notify, QLatin1String("notify")},
    {InboxRule::Deed::Quiet, QLatin1String("quiet")},
    {InboxRule::Deed::MarkRead, QLatin1String("markRead")},
    {InboxRule::Deed::Snooze, QLatin1String("snooze")},
}};

static QString tableKey()
{
    return QStringLiteral("inboxTable");
}

static QString rulesKey()
{
    return QStringLiteral("inboxRules");
}

static QString quietKey()
{
    return QStringLiteral("inboxQuietHours");
}

static QJsonObject settingOf(const QSqlDatabase &db, const QString &key)
{
    Statement read(db, QStringLiteral("SELECT value FROM local.setting WHERE key=?"));
    read.run(key);
    return read.next() ? QJsonDocument::fromJson(read.text(0).toUtf8()).object() : QJsonObject();
}

static void putSetting(const QSqlDatabase &db, const QString &key, const QJsonObject &value)
{
    Statement(db, QStringLiteral("INSERT OR REPLACE INTO local.setting(key, value) VALUES(?, ?)"))
        .run(key, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

EventTable eventTable(const QSqlDatabase &db)
{
    const QJsonObject kept = settingOf(db, tableKey());
    if (kept.isEmpty())
        return builtInEventTable();
    EventTable table;
    const QJsonObject form = kept[QStringLiteral("form")].toObject();
    table.form = {form[QStringLiteral("type")].toString(), form[QStringLiteral("id")].toString(), form[QStringLiteral("time")].toString(),
                  form[QStringLiteral("version")].toString(), form[QStringLiteral("customer")].toString()};
    const QJsonArray kinds = kept[QStringLiteral("kinds")].toArray();
    for (const auto &value : kinds) {
        const QJsonObject kind = value.toObject();
        table.kinds += EventKind{kind[QStringLiteral("type")].toString(),
                                 valueOf(kSubjects, kind[QStringLiteral("subject")].toString()).value_or(EventSubject::None),
                                 kind[QStringLiteral("object")].toString(), kind[QStringLiteral("words")].toString(),
                                 kind[QStringLiteral("notify")].toBool()};
    }
    return table;
}

void setEventTable(const QSqlDatabase &db, const EventTable &table)
{
    const QJsonObject form{{QStringLiteral("type"), table.form.type}, {QStringLiteral("id"), table.form.id}, {QStringLiteral("time"), table.form.time},
                           {QStringLiteral("version"), table.form.version}, {QStringLiteral("customer"), table.form.customer}};
    QJsonArray kinds;
    for (const EventKind &kind : table.kinds) {
        kinds += QJsonObject{{QStringLiteral("type"), kind.type}, {QStringLiteral("subject"), nameOf(kSubjects, kind.subject)},
                             {QStringLiteral("object"), kind.object}, {QStringLiteral("words"), kind.words}, {QStringLiteral("notify"), kind.isNotified}};
    }
    putSetting(db, tableKey(), {{QStringLiteral("form"), form}, {QStringLiteral("kinds"), kinds}});
}

QList<InboxRule> inboxRules(const QSqlDatabase &db)
{
    QList<InboxRule> rules;
    const QJsonArray kept = settingOf(db, rulesKey())[QStringLiteral("rules")].toArray();
    for (const auto &value : kept) {
        const QJsonObject one = value.toObject();
        InboxRule rule;
        rule.type = one[QStringLiteral("type")].toString();
        if (one.contains(QStringLiteral("customer")))
            rule.customer = CustomerUid(one[QStringLiteral("customer")].toString());
        if (one.contains(QStringLiteral("group")))
            rule.group = one[QStringLiteral("group")].toString();
        const auto deed = valueOf(kDeeds, one[QStringLiteral("deed")].toString());
        rule.deed = deed.value_or(InboxRule::Deed::Notify);
        rule.hours = one[QStringLiteral("hours")].toInt();
        if (deed)       // one of a later version says something else
            rules += rule;
    }
    return rules;
}

void setInboxRules(const QSqlDatabase &db, const QList<InboxRule> &rules)
{
    QJsonArray kept;
    for (const InboxRule &rule : rules) {
        QJsonObject one{{QStringLiteral("type"), rule.type}, {QStringLiteral("deed"), nameOf(kDeeds, rule.deed)}, {QStringLiteral("hours"), rule.hours}};
        if (rule.customer)
            one[QStringLiteral("customer")] = rule.customer->text();
        if (rule.group)
            one[QStringLiteral("group")] = *rule.group;
        kept += one;
    }
    putSetting(db, rulesKey(), {{QStringLiteral("rules"), kept}});
}

QuietHours quietHours(const QSqlDatabase &db)
{
    const QJsonObject kept = settingOf(db, quietKey());
    const QTime from = QTime::fromString(kept[QStringLiteral("from")].toString(), Qt::ISODate);
    const QTime to = QTime::fromString(kept[QStringLiteral("to")].toString(), Qt::ISODate);
    if (!from.isValid() || !to.isValid())
        return {};
    QuietHours hours{kept[QStringLiteral("on")].toBool(), from, to, {}};
    const QJsonArray days = kept[QStringLiteral("days")].toArray();
    for (const auto &day : days)
        hours.days += day.toInt();
    return hours;
}

void setQuietHours(const QSqlDatabase &db, const QuietHours &hours)
{
    QJsonArray days;
    for (const int day : hours.days)
        days += day;
    putSetting(db, quietKey(), {{QStringLiteral("on"), hours.isOn}, {QStringLiteral("from"), hours.from.toString(Qt::ISODate)},
                                {QStringLiteral("to"), hours.to.toString(Qt::ISODate)}, {QStringLiteral("days"), days}});
}

} // namespace pc
