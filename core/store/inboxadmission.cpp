// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxadmission.h"
#include "core/messages/eventreading.h"
#include "core/store/columnvalues.h"
#include "core/store/inboxrows.h"
#include "core/store/inboxsettings.h"

namespace pc {

static constexpr int kTold = 50;            // duplicates of one entry that get a step each; the others are only counted

InboxAdmission::InboxAdmission(const QSqlDatabase &db, const QDateTime &receivedAt)
    : m_db(db), m_now(receivedAt), m_revision(nextInboxRevision(db)), m_rules(inboxRules(db)),
      m_find(db, QStringLiteral("SELECT entry FROM local.inbox_seen WHERE sum=?")),
      m_insert(db, QStringLiteral("INSERT INTO local.inbox_entry(message_id, content_id, type, known, subject, customer, object, line, happened_at,"
                                  " enqueued_at, received_at, version, state, reason, is_read, snoozed_until, fold, revision)"
                                  " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_body(db, QStringLiteral("INSERT INTO local.inbox_body(key, body) VALUES(?, ?)")),
      m_repeat(db, QStringLiteral("UPDATE local.inbox_entry SET duplicates=duplicates+1, revision=? WHERE key=? RETURNING duplicates")),
      m_sameContent(db, QStringLiteral("SELECT max(key) FROM local.inbox_entry WHERE content_id=? AND content_id<>''")),
      m_snoozed(db, QStringLiteral("SELECT max(snoozed_until) FROM local.inbox_entry WHERE fold=? AND snoozed_until<>0"))
{
}

qint64 InboxAdmission::seenAs(const QByteArray &sum)
{
    if (sum.isEmpty())
        return 0;
    m_find.run(sum);
    return m_find.next() ? m_find.number(0) : 0;
}

void InboxAdmission::countDuplicate(qint64 key, const QString &how)
{
    m_repeat.run(m_revision, key);
    if (!m_repeat.next())
        return;     // seen, and meanwhile taken away
    const qint64 duplicates = m_repeat.number(0);
    m_repeat.finish();
    m_hasChanged = true;
    if (duplicates <= kTold)
        addStep(m_db, key, {m_now, QStringLiteral("duplicate"), {}, how});
}

QString InboxAdmission::earlierWith(const QString &contentId)
{
    m_sameContent.run(contentId);
    const qint64 key = m_sameContent.next() ? m_sameContent.number(0) : 0;
    m_sameContent.finish();
    return key ? QStringLiteral("#%1").arg(key) : QString();
}

QStringList InboxAdmission::groupsOf(const CustomerUid &uid)
{
    Statement find(m_db, QStringLiteral("SELECT grp FROM main.customer WHERE uid=? AND grp<>''"));
    find.run(uid.text());
    return find.next() ? QStringList{find.text(0)} : QStringList();
}

// What repeats something that sleeps sleeps with it.
void InboxAdmission::follow(InboxEntry &entry)
{
    m_snoozed.run(foldOf(entry));
    if (m_snoozed.next() && timeOf(m_snoozed.number(0)) > m_now)
        entry.snoozedUntil = timeOf(m_snoozed.number(0));
    m_snoozed.finish();
    const InboxRule *rule = m_rules.isEmpty() ? nullptr : ruleFor(entry, m_rules, groupsOf(entry.touch.customer));
    if (!rule || entry.state == InboxState::Quarantined)
        return;     // what waits for a person is never put away by itself
    if (rule->deed == InboxRule::Deed::MarkRead)
        entry.isRead = true;
    else if (rule->deed == InboxRule::Deed::Snooze && rule->hours > 0)
        entry.snoozedUntil = std::max(entry.snoozedUntil, m_now.addSecs(qint64(rule->hours) * 3600));
}

void InboxAdmission::put(InboxEntry entry, const Arrival &arrival)
{
    const QString sameContent = earlierWith(entry.contentId);
    follow(entry);
    m_insert.run(entry.messageId, entry.contentId, typeNumber(m_db, entry.type), int(entry.isKnown), int(entry.touch.subject),
                 inboxCustomerNumber(m_db, entry.touch.customer), entry.touch.object, entry.line, stamp(entry.happenedAt),
                 stamp(arrival.message.enqueuedAt), stamp(m_now), entry.version, int(entry.state), entry.reason, int(entry.isRead),
                 stamp(entry.snoozedUntil), foldOf(entry), m_revision);
    const qint64 key = m_insert.lastId();
    const QByteArray &body = arrival.message.body;
    m_body.run(key, body.isNull() ? QByteArray("") : body);
    noteSeen(m_db, messageSum(entry.messageId), key);
    noteSeen(m_db, contentSum(entry.contentId, body), key);
    addStep(m_db, key, {m_now, QStringLiteral("received"), {}, sameContent});
    if (entry.state == InboxState::Quarantined)
        addStep(m_db, key, {m_now, QStringLiteral("quarantined"), {}, entry.reason});
    if (entry.snoozedUntil.isValid())
        addStep(m_db, key, {m_now, QStringLiteral("snoozed"), {}, entry.snoozedUntil.toString(Qt::ISODate)});
    m_taken += key;
    m_hasChanged = true;
}

void InboxAdmission::take(const Arrival &arrival)
{
    InboxEntry entry = arrival.read;
    entry.messageId = arrival.message.id;
    const QByteArray message = messageSum(entry.messageId);
    if (const qint64 key = seenAs(message)) {
        countDuplicate(key, QString());
        return;
    }
    if (const qint64 key = seenAs(contentSum(entry.contentId, arrival.message.body))) {
        countDuplicate(key, entry.messageId);
        noteSeen(m_db, message, key);
        return;
    }
    put(std::move(entry), arrival);
}

} // namespace pc
