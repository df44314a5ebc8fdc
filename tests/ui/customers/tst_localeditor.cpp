// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/localeditor.h"
#include "tests/support/fakecustomerstore.h"
#include <QTest>

using namespace pc;
using State = LocalEditor::State;

class TestLocalEditor : public QObject
{
    Q_OBJECT

    static LocalEdits note(const QString &text)
    {
        LocalEdits edits;
        edits.note = text;
        return edits;
    }

private Q_SLOTS:
    void savesWhenTheTypingRests()
    {
        FakeCustomerStore store;
        store.addMany(2);
        const CustomerUid uid = store.rows.at(0).uid();
        LocalEditor editor(&store);
        editor.setRest(20);
        editor.setStored(uid, store.rows.at(0).local);
        for (const QString &text : {QStringLiteral("a"), QStringLiteral("ab"), QStringLiteral("abc")})
            editor.edit(uid, note(text));
        QCOMPARE(editor.state(uid), State::Unsaved);
        QVERIFY(store.saved.isEmpty());
        QTRY_COMPARE(store.saved.size(), 1);
        QCOMPARE(store.saved.at(0).second.note, QStringLiteral("abc"));
        QCOMPARE(store.saved.at(0).second.group, store.rows.at(0).local.group);     // the rest is left as it was
        QTRY_COMPARE(editor.state(uid), State::Saved);
    }

    void aSavedChangeCanBeTakenBackExactly()
    {
        FakeCustomerStore store;
        store.addMany(1);
        store.rows[0].local.note = QStringLiteral("as it was");
        const CustomerLocal before = store.rows.at(0).local;
        const CustomerUid uid = store.rows.at(0).uid();
        LocalEditor editor(&store);
        editor.setStored(uid, before);
        QList<LocalEdits> undo;
        connect(&editor, &LocalEditor::saved, &editor, [&undo](const CustomerUid &, const LocalEdits &edits) { undo.append(edits); });
        editor.edit(uid, note(QStringLiteral("another")));
        editor.flush();
        QTRY_COMPARE(undo.size(), 1);
        QCOMPARE(store.rows.at(0).local.note, QStringLiteral("another"));
        editor.restore(uid, undo.first());
        QTRY_COMPARE(store.rows.at(0).local, before);
        QTRY_COMPARE(editor.state(uid), State::Saved);
        QCOMPARE(undo.size(), 1);       // taking back offers nothing to take back
    }

    void aFailedSaveKeepsTheTextAndCanBeTriedAgain()
    {
        FakeCustomerStore store;
        store.addMany(2);
        const CustomerUid uid = store.rows.at(0).uid();
        store.failWrites = failure(ApiError::Kind::StorageFull).value();
        LocalEditor editor(&store);
        editor.setStored(uid, {});
        editor.edit(uid, note(QStringLiteral("precious")));
        editor.flush();
        QTRY_COMPARE(editor.state(uid), State::Failed);
        QCOMPARE(editor.error(uid)->kind, ApiError::Kind::StorageFull);
        QCOMPARE(editor.local(uid).note, QStringLiteral("precious"));
        editor.setStored(uid, {});                      // shown again later: still there
        QCOMPARE(editor.local(uid).note, QStringLiteral("precious"));
        store.failWrites.reset();
        editor.flush();
        QTRY_COMPARE(editor.state(uid), State::Saved);
        QCOMPARE(store.rows.at(0).local.note, QStringLiteral("precious"));
    }

    void whatIsLeftIsHandedOverAtTheEnd()
    {
        FakeCustomerStore store;
        store.addMany(1);
        const CustomerUid uid = store.rows.at(0).uid();
        {
            LocalEditor editor(&store);
            editor.setStored(uid, {});
            editor.edit(uid, note(QStringLiteral("last words")));
        }
        QCOMPARE(store.rows.at(0).local.note, QStringLiteral("last words"));
    }

    void typingDuringASaveIsNotForgotten()
    {
        LocalEdits edits = note(QStringLiteral("one"));
        const LocalEdits sent = edits;
        edits.note = QStringLiteral("two");
        edits.drop(sent);
        QCOMPARE(edits.note, std::optional(QStringLiteral("two")));
        edits.drop(edits);
        QVERIFY(edits.isEmpty());
    }

    void aChangeElsewhereIsKept()
    {
        FakeCustomerStore store;
        store.addMany(1);
        const CustomerUid uid = store.rows.at(0).uid();
        LocalEditor editor(&store);
        editor.setStored(uid, {});
        editor.edit(uid, note(QStringLiteral("mine")));
        CustomerLocal elsewhere;
        elsewhere.favourite = true;
        editor.setStored(uid, elsewhere);
        editor.flush();
        QTRY_COMPARE(store.saved.size(), 1);
        QVERIFY(store.saved.at(0).second.favourite);
        QCOMPARE(store.saved.at(0).second.note, QStringLiteral("mine"));
    }
};

QTEST_MAIN(TestLocalEditor)
#include "tst_localeditor.moc"
