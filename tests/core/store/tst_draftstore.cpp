// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/ticketfixture.h"
#include <QSignalSpy>

using namespace pc;
using F = TicketFixture;

static TicketDraft fullDraft()
{
    TicketDraft draft;
    draft.key = QStringLiteral("new:7f");
    draft.customer = F::uid(1);
    draft.product = QStringLiteral("4012");
    draft.title = QStringLiteral("磁盘 \"full\"");
    draft.text = QStringLiteral("first line\nsecond\tline 中文");
    draft.files = {{QStringLiteral("/pictures/Bild ä.png"), {QRect(1, 2, 30, 40), QRect(-5, 0, 7, 8)}, true}, {QStringLiteral("/log.txt"), {}, false}};
    draft.person = F::me();
    draft.operation = OperationId(QStringLiteral("op-1"));
    return draft;
}

class TestDraftStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsKeptCompletely()
    {
        F f;
        QVERIFY(f.open());
        const TicketDraft stored = waitFor(f.drafts()->saveDraft(fullDraft())).value_or(TicketDraft());
        TicketDraft expected = fullDraft();
        expected.savedAt = F::at(0);
        QCOMPARE(stored, expected);
        f.reopen();
        QCOMPARE(*waitFor(f.drafts()->draft(expected.key)), expected);
        QCOMPARE(waitFor(f.drafts()->draft(QStringLiteral("new:8"))).error().kind, ApiError::Kind::NotFound);
    }

    void theLastSaveCounts()
    {
        F f;
        QVERIFY(f.open());
        f.save(F::reply(1, QStringLiteral("one")));
        f.clock->jumpWall(std::chrono::minutes(1));
        f.save(F::reply(2, QStringLiteral("other")));
        f.clock->jumpWall(std::chrono::minutes(1));
        f.save(F::reply(1, QStringLiteral("two")));
        const QList<TicketDraft> all = *waitFor(f.drafts()->drafts());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].text, QStringLiteral("two"));       // newest first
        QCOMPARE(all[0].savedAt, F::at(2));
        QCOMPARE(all[1].text, QStringLiteral("other"));
    }

    void anEmptyDraftRemoves()
    {
        F f;
        QVERIFY(f.open());
        f.save(F::reply(1));
        const QString path = waitFor(f.drafts()->keepFile(F::reply(1).key, QStringLiteral("a.png"), QByteArrayLiteral("bytes"))).value_or(QString());
        QVERIFY(QFile::exists(path));
        QVERIFY(waitFor(f.drafts()->saveDraft(F::reply(1, QStringLiteral("")))));
        QCOMPARE(waitFor(f.drafts()->drafts())->size(), 0);
        QVERIFY(!QFile::exists(path));
        QVERIFY(waitFor(f.drafts()->saveDraft(F::reply(2, QStringLiteral("")))));      // there was none
        f.save(F::reply(1));
        QVERIFY(waitFor(f.drafts()->removeDraft(F::reply(1).key)));
        QCOMPARE(waitFor(f.drafts()->removeDraft(F::reply(1).key)).error().kind, ApiError::Kind::NotFound);
    }

    void rowsSayWhoWrites()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        QVERIFY(waitFor(f.tickets()->enter(F::id(1), QStringLiteral("operator-c"), false)));
        QSignalSpy tickets(f.tickets(), &TicketStore::changed);
        QSignalSpy drafts(f.drafts(), &DraftStore::changed);
        TicketDraft theirs = F::reply(1);
        theirs.person = QStringLiteral("operator-c");
        f.save(theirs);
        QVERIFY(f.row(1).hasDraft && !f.row(2).hasDraft);
        QVERIFY(f.row(1).presence.size() == 1 && f.row(1).presence.first().isWriting);
        QTRY_VERIFY(!drafts.isEmpty());
        QCOMPARE(drafts.first().first().toString(), theirs.key);
        const auto told = [&tickets] {
            return std::count_if(tickets.cbegin(), tickets.cend(), [](const QVariantList &one) { return one.first().value<QList<TicketId>>() == QList<TicketId>{F::id(1)}; });
        };
        QTRY_VERIFY(told() > 0);
        f.save(F::reply(2));
        QVERIFY(f.row(2).hasDraft);
        QVERIFY(waitFor(f.drafts()->removeDraft(theirs.key)));
        QVERIFY(!f.row(1).hasDraft);
        QVERIFY(!f.row(1).presence.first().isWriting);
        f.reopen();
        QVERIFY(f.row(2).hasDraft && !f.row(1).hasDraft);
    }

    void presenceFades()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1)});
        const QString other = QStringLiteral("operator-c");
        QVERIFY(waitFor(f.tickets()->enter(F::id(1), F::me(), true)));
        QVERIFY(waitFor(f.tickets()->enter(F::id(1), other, false)));
        QCOMPARE(f.row(1).presence, (QList<TicketPresence>{{other, F::at(0), false}}));
        QCOMPARE(f.row(1, other).presence, (QList<TicketPresence>{{F::me(), F::at(0), true}}));
        f.clock->jumpWall(std::chrono::minutes(2));
        QVERIFY(waitFor(f.tickets()->enter(F::id(1), F::me(), false)));
        QCOMPARE(f.row(1).presence.size(), 1);
        f.clock->jumpWall(std::chrono::milliseconds(1));
        QCOMPARE(f.row(1).presence.size(), 0);
        QCOMPARE(f.row(1, other).presence, (QList<TicketPresence>{{F::me(), F::at(0), false}}));   // still since then
        QVERIFY(waitFor(f.tickets()->leave(F::id(1), F::me())));
        QCOMPARE(f.row(1, other).presence.size(), 0);
    }

    void keptFilesHaveSafeNamesAndABound()
    {
        F f;
        QVERIFY(f.open());
        const QString key = F::reply(1).key;
        const auto keep = [&f, &key](const QString &name, const QByteArray &content) { return waitFor(f.drafts()->keepFile(key, name, content)); };
        const QString path = keep(QStringLiteral("../../evil/name.png"), QByteArrayLiteral("one")).value_or(QString());
        QVERIFY(path.startsWith(f.file(QStringLiteral("env.files/"))));
        QVERIFY(path.endsWith(QLatin1String("/name.png")));
        const QString second = keep(QStringLiteral("name.png"), QByteArrayLiteral("two")).value_or(QString());
        QVERIFY(second.endsWith(QLatin1String("/name-2.png")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArrayLiteral("one"));
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther), QFileDevice::Permissions());
        const Result<QString> large = keep(QStringLiteral("b.png"), QByteArray(int(kKeptBytes - 5), 'x'));
        QVERIFY(!large);
        QCOMPARE(large.error().kind, ApiError::Kind::InvalidInput);
        QVERIFY(keep(QStringLiteral("b.png"), QByteArray(int(kKeptBytes - 6), 'x')));
        QVERIFY(waitFor(f.drafts()->keepFile(F::reply(2).key, QStringLiteral("a.png"), QByteArrayLiteral("other"))));  // a bound of each

        f.save(F::reply(1));
        f.reopen();
        QVERIFY(QFile::exists(path));
        QCOMPARE(QDir(f.file(QStringLiteral("env.files"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);    // 2 was never saved
        QVERIFY(waitFor(f.drafts()->removeDraft(key)));
        QVERIFY(!QFile::exists(path));
    }

    void macrosBeginWithOurs()
    {
        F f;
        QVERIFY(f.open());
        QList<TicketMacro> all = *waitFor(f.drafts()->macros());
        for (const char *language : {"en", "zh"})
            QVERIFY(std::count_if(all.cbegin(), all.cend(), [language](const TicketMacro &one) { return one.language == QLatin1String(language); }) >= 3);
        for (const TicketMacro &one : std::as_const(all))
            QVERIFY(!one.id.isEmpty() && !one.name.isEmpty() && !one.text.isEmpty());
        // They are staff's: what is removed stays away, what is changed stays changed.
        TicketMacro mine = all[0];
        mine.text = QStringLiteral("Ours {customer}");
        QVERIFY(waitFor(f.drafts()->saveMacro(mine)));
        QVERIFY(waitFor(f.drafts()->removeMacro(all[1].id)));
        f.reopen();
        const QList<TicketMacro> later = *waitFor(f.drafts()->macros());
        QCOMPARE(later.size(), all.size() - 1);
        QCOMPARE(later[0], mine);
        for (const TicketMacro &one : later)
            QVERIFY(waitFor(f.drafts()->removeMacro(one.id)));
        f.reopen();
        QCOMPARE(waitFor(f.drafts()->macros())->size(), 0);
    }

    void macrosStandByTheirUse()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy changed(f.drafts(), &DraftStore::changed);
        const TicketMacro made = waitFor(f.drafts()->saveMacro({{}, QStringLiteral("Mine"), QStringLiteral("Text"), {}, 0})).value_or(TicketMacro());
        QVERIFY(!made.id.isEmpty());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), QString());
        QVERIFY(waitFor(f.drafts()->noteMacroUse(made.id)));
        QVERIFY(waitFor(f.drafts()->noteMacroUse(made.id)));
        const TicketMacro first = waitFor(f.drafts()->macros())->first();
        QCOMPARE(first.id, made.id);
        QCOMPARE(first.uses, 2);
        QCOMPARE(waitFor(f.drafts()->noteMacroUse(QStringLiteral("none"))).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(waitFor(f.drafts()->removeMacro(QStringLiteral("none"))).error().kind, ApiError::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
