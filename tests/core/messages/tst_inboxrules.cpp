// SPDX-License-Identifier: Apache-2.0
#include "core/messages/inboxnotice.h"
#include <QTest>

using namespace pc;

static InboxEntry entryOf(const char *type, const char *customer = "1")
{
    InboxEntry entry;
    entry.type = QString::fromLatin1(type);
    entry.touch.customer = CustomerUid(QString::fromLatin1(customer));
    return entry;
}

static InboxRule ruleOf(const char *type, InboxRule::Deed deed)
{
    InboxRule rule;
    rule.type = QString::fromLatin1(type);
    rule.deed = deed;
    return rule;
}

static QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

class TestInboxRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRuleThatMatchesCounts()
    {
        QList<InboxRule> rules{ruleOf("order.*", InboxRule::Deed::Quiet), ruleOf("order.paid", InboxRule::Deed::Notify), ruleOf("", InboxRule::Deed::MarkRead)};
        rules[0].customer = CustomerUid(QStringLiteral("1"));
        QCOMPARE(ruleFor(entryOf("order.paid"), rules, {}), &rules.at(0));
        QCOMPARE(ruleFor(entryOf("order.paid", "2"), rules, {}), &rules.at(1));
        QCOMPARE(ruleFor(entryOf(""), rules, {}), &rules.at(2));
        rules[2].group = QStringLiteral("North");
        QCOMPARE(ruleFor(entryOf(""), rules, {}), nullptr);
        QCOMPARE(ruleFor(entryOf(""), rules, {QStringLiteral("North")}), &rules.at(2));
        QCOMPARE(ruleFor(entryOf("x"), {}, {}), nullptr);
    }

    // 16 January 2026 is a Friday.
    void knowsQuietHours_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QList<int>>("days");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("quiet");
        const auto row = [](const char *name, const char *from, const char *to, const QList<int> &days, const char *now, bool quiet) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << days << at(now) << quiet;
        };
        const QList<int> all{1, 2, 3, 4, 5, 6, 7};
        row("before", "20:00", "08:00", all, "2026-01-16T19:59:59", false);
        row("begins", "20:00", "08:00", all, "2026-01-16T20:00:00", true);
        row("after midnight", "20:00", "08:00", all, "2026-01-17T07:59:59", true);
        row("ends", "20:00", "08:00", all, "2026-01-17T08:00:00", false);
        row("began on a day that counts", "20:00", "08:00", {5}, "2026-01-17T03:00:00", true);
        row("began on a day that does not", "20:00", "08:00", {6}, "2026-01-17T03:00:00", false);
        row("Sunday into Monday", "20:00", "08:00", {7}, "2026-01-19T03:00:00", true);
        row("within one day", "12:00", "13:00", {5}, "2026-01-16T12:30:00", true);
        row("not the day after", "12:00", "13:00", {5}, "2026-01-17T12:30:00", false);
        row("all day", "00:00", "00:00", {5}, "2026-01-16T12:30:00", true);
        row("all day, the next", "00:00", "00:00", {5}, "2026-01-17T00:00:00", false);
    }

    void knowsQuietHours()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QList<int>, days);
        QFETCH(QDateTime, now);
        QuietHours hours{true, QTime::fromString(from), QTime::fromString(to), days};
        QTEST(isQuiet(hours, now), "quiet");
        hours.isOn = false;
        QVERIFY(!isQuiet(hours, now));
    }

    void tellsOfChosenKindsAlone()
    {
        NoticeRules by{builtInEventTable(), {}, {}};
        const QDateTime now = at("2026-01-16T21:00:00");
        const auto groups = [](const CustomerUid &uid) { return uid.text() == QLatin1String("2") ? QStringList{QStringLiteral("North")} : QStringList(); };
        const auto typesOf = [&](const QList<InboxEntry> &entries) {
            QStringList types;
            for (const InboxEntry &entry : noticed(entries, by, groups, now))
                types += entry.type;
            return types.join(u' ');
        };
        const QList<InboxEntry> entries{entryOf("ticket.reply"), entryOf("order.paid", "2"), entryOf("mystery")};
        QCOMPARE(typesOf(entries), QStringLiteral("ticket.reply"));

        by.rules = {ruleOf("ticket.*", InboxRule::Deed::Quiet), ruleOf("order.*", InboxRule::Deed::Notify), ruleOf("mystery", InboxRule::Deed::MarkRead)};
        by.rules[1].group = QStringLiteral("North");
        QCOMPARE(typesOf(entries), QStringLiteral("order.paid"));
        by.rules[2].deed = InboxRule::Deed::Notify;
        QCOMPARE(typesOf(entries), QStringLiteral("order.paid mystery"));

        by.quiet.isOn = true;
        QCOMPARE(typesOf(entries), QString());
    }

    void doesNotTellOfWhatIsDoneWith()
    {
        const NoticeRules by{builtInEventTable(), {}, {}};
        const QDateTime now = at("2026-01-16T12:00:00");
        const auto isTold = [&](const InboxEntry &entry) { return noticed({entry}, by, [](const CustomerUid &) { return QStringList(); }, now).size() == 1; };
        InboxEntry entry = entryOf("ticket.reply");
        QVERIFY(isTold(entry));
        entry.snoozedUntil = now.addSecs(60);
        QVERIFY(!isTold(entry));
        entry.snoozedUntil = now.addSecs(-60);
        QVERIFY(isTold(entry));
        entry.isRead = true;
        QVERIFY(!isTold(entry));
        entry.isRead = false;
        for (const InboxState state : {InboxState::Late, InboxState::Quarantined, InboxState::Discarded}) {
            entry.state = state;
            QVERIFY(!isTold(entry));
        }
    }
};

QTEST_GUILESS_MAIN(TestInboxRules)
#include "tst_inboxrules.moc"
