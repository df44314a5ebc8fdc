// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakefilingstore.h"
#include "ui/filingcases/casekeeper.h"
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using State = CaseKeeper::State;

class TestCaseKeeper : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeFilingStore> m_store;
    std::unique_ptr<CaseKeeper> m_keeper;
    CaseId m_id;

    void note(const QString &text) { m_keeper->edit(m_id, [&text](FilingCase *filing) { filing->notes = text; }); }
    [[nodiscard]] QString stored() const { return m_store->findCase(m_id)->notes; }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<FakeFilingStore>();
        m_store->cases = {FakeFilingStore::sampleCase(1), FakeFilingStore::sampleCase(2)};
        m_keeper = std::make_unique<CaseKeeper>(m_store.get());
        m_keeper->setRest(600000);
        m_id = m_store->cases.first().id;
        m_keeper->setStored(m_store->cases.first());
    }

    void savesOnceTheTypingRests()
    {
        QSignalSpy saved(m_keeper.get(), &CaseKeeper::saved);
        m_keeper->setRest(1);
        note(QStringLiteral("called"));
        QCOMPARE(m_keeper->state(m_id), State::Unsaved);
        QCOMPARE(m_keeper->filing(m_id).notes, QStringLiteral("called"));
        QTRY_COMPARE(stored(), QStringLiteral("called"));
        QTRY_COMPARE(m_keeper->state(m_id), State::Saved);
        QCOMPARE(saved.count(), 1);
    }

    void aChangeTakenBackIsNone()
    {
        note(QStringLiteral("called"));
        note({});
        QCOMPARE(m_keeper->state(m_id), State::Saved);
    }

    void savesAtOnceWhenAsked()
    {
        note(QStringLiteral("called"));
        m_keeper->flush();
        QTRY_COMPARE(stored(), QStringLiteral("called"));
    }

    void handsOverWhatIsLeftAtItsEnd()
    {
        note(QStringLiteral("called"));
        m_keeper.reset();
        QCOMPARE(stored(), QStringLiteral("called"));
    }

    void keepsWhatCouldNotBeSaved()
    {
        m_store->failWrites = ApiError();
        m_store->failWrites->kind = ApiError::Kind::StorageFull;
        note(QStringLiteral("called"));
        m_keeper->flush();
        QTRY_COMPARE(m_keeper->state(m_id), State::Failed);
        QCOMPARE(m_keeper->error(m_id)->kind, ApiError::Kind::StorageFull);
        m_keeper->setStored(m_store->cases.last());    // another case is shown meanwhile
        QCOMPARE(m_keeper->filing(m_id).notes, QStringLiteral("called"));
        m_store->failWrites.reset();
        m_keeper->flush();
        QTRY_COMPARE(stored(), QStringLiteral("called"));
        QTRY_COMPARE(m_keeper->state(m_id), State::Saved);
        QVERIFY(!m_keeper->error(m_id));
    }

    void whatASessionWroteStays()
    {
        note(QStringLiteral("called"));
        m_store->findCase(m_id)->stage = FilingCase::Stage::Filing;     // behind our back
        m_store->findCase(m_id)->lastSessionAt = m_store->now;
        m_keeper->flush();
        QTRY_COMPARE(stored(), QStringLiteral("called"));
        QCOMPARE(m_store->findCase(m_id)->stage, FilingCase::Stage::Filing);
        QCOMPARE(m_store->findCase(m_id)->lastSessionAt, m_store->now);
        QTRY_COMPARE(m_keeper->filing(m_id).stage, FilingCase::Stage::Filing);
    }

    // A tick beside the vendor's page while a paper is being checked here.
    void papersAreMergedOneByOne()
    {
        const auto paper = [](const char *item) { return CaseDocument{QLatin1String(item), {}, {}, {}, false}; };
        m_store->findCase(m_id)->documents = {paper("licence"), paper("phone")};
        m_keeper->setStored(*m_store->findCase(m_id));
        m_keeper->edit(m_id, [](FilingCase *filing) { filing->documents[0].path = QStringLiteral("/papers/licence.jpg"); });
        QList<CaseDocument> &theirs = m_store->findCase(m_id)->documents;
        theirs[0].isConfirmed = theirs[1].isConfirmed = true;
        theirs.append(paper("backdropPhoto"));
        m_keeper->flush();
        QTRY_COMPARE(m_keeper->state(m_id), State::Saved);
        const QList<CaseDocument> all = m_store->findCase(m_id)->documents;
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).path, QStringLiteral("/papers/licence.jpg"));
        QVERIFY(all.at(0).isConfirmed);
        QVERIFY(all.at(1).isConfirmed);
        QCOMPARE(m_keeper->filing(m_id).documents, all);
    }

    void bothHistoriesStay()
    {
        const FilingCase::Event here{m_store->now, FilingCase::Stage::Returned, QStringLiteral("here")}, there{m_store->now, FilingCase::Stage::Filing, QStringLiteral("there")};
        m_keeper->edit(m_id, [&here](FilingCase *filing) { filing->history.append(here); });
        m_store->findCase(m_id)->history.append(there);
        m_keeper->flush();
        QTRY_COMPARE(m_keeper->state(m_id), State::Saved);
        QCOMPARE(m_store->findCase(m_id)->history, (QList<FilingCase::Event>{there, here}));
    }

    void aCaseRemovedElsewhereIsNotMadeAnew()
    {
        note(QStringLiteral("called"));
        m_store->cases.removeIf([this](const FilingCase &one) { return one.id == m_id; });
        m_keeper.reset();
        QVERIFY(!m_store->findCase(m_id));
    }

    void whatIsTypedWhileSavingIsSavedNext()
    {
        m_keeper->setRest(1);
        note(QStringLiteral("first"));
        m_keeper->flush();
        QCOMPARE(m_keeper->state(m_id), State::Saving);
        note(QStringLiteral("second"));
        QTRY_COMPARE(stored(), QStringLiteral("second"));
        QCOMPARE(m_keeper->filing(m_id).notes, QStringLiteral("second"));
    }

    void whatIsTakenBackWhileSavingIsTakenBack()
    {
        m_keeper->setRest(1);
        QStringList held;
        connect(m_store.get(), &FilingStore::changed, m_keeper.get(), [this, &held] { // told before the answer comes
            m_keeper->setStored(*m_store->findCase(m_id));
            held.append(stored());
            if (held.size() == 1)
                note({});
        });
        note(QStringLiteral("first"));
        m_keeper->flush();
        QTRY_COMPARE(held, (QStringList{QStringLiteral("first"), QString()}));
        QTRY_COMPARE(m_keeper->state(m_id), State::Saved);
        QCOMPARE(m_keeper->filing(m_id).notes, QString());
    }

    void aRemovedCaseDoesNotComeBack()
    {
        note(QStringLiteral("called"));
        m_store->cases.removeFirst();
        m_keeper->forget(m_id);
        m_keeper->flush();
        m_keeper.reset();
        QCOMPARE(m_store->cases.size(), 1);
    }
};

QTEST_MAIN(TestCaseKeeper)
#include "tst_casekeeper.moc"
