// SPDX-License-Identifier: Apache-2.0
#include "core/filings/checklist.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/manualclock.h"
#include "ui/filingcases/casechecklistrow.h"
#include "ui/filingcases/caseview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/toast.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace pc;
using Stage = FilingCase::Stage;

class TestCaseView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<FakeFilingStore> m_store;
    std::unique_ptr<QWidget> m_window;
    ToastArea *m_toasts = nullptr;
    CaseView *m_view = nullptr;

    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        T *const found = m_view->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return part<QPushButton>(QString::fromLatin1(name)); }
    [[nodiscard]] QString label(const char *name) const { return part<QLabel>(QString::fromLatin1(name))->text(); }
    [[nodiscard]] QString pill(const char *item) const { return part<Pill>(QStringLiteral("state_") + QString::fromLatin1(item))->text(); }
    [[nodiscard]] FilingCase stored() const { return m_store->cases.first(); }
    [[nodiscard]] CaseDocument document(const char *item) const
    {
        const FilingCase filing = stored();
        for (const CaseDocument &one : filing.documents) {
            if (one.item == QLatin1String(item))
                return one;
        }
        return {};
    }

    QString picture(const char *name) const
    {
        QImage image(1000, 700, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        if (!image.save(path))
            qFatal("the test cannot make pictures");
        return path;
    }

    // Noise does not compress: a JPEG of nine megabytes and more.
    QString largePhoto() const
    {
        QImage image(3400, 2700, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < image.height(); ++y)
            random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
        const QString path = m_folder.filePath(QStringLiteral("licence.jpg"));
        image.save(path, "JPEG", 95);
        return path;
    }

    void drop(const char *item, const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        auto *const row = part<CaseChecklistRow>(QStringLiteral("item_") + QString::fromLatin1(item));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(row, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(row, &event);
    }

    // Everything that is required, good.
    FilingCase complete() const
    {
        FilingCase filing = FakeFilingStore::sampleCase(1);
        filing.documents.clear();
        const QString path = picture("paper.png");
        const Checklist list = checklistFor(filing.entity, filing.province);
        for (const ChecklistItem &item : list.items) {
            if (item.form == ChecklistItem::Form::Text)
                filing.texts.append({item.id, QStringLiteral("written")});
            else if (item.isRequired)
                filing.documents.append({item.id, item.form == ChecklistItem::Form::Ready ? QString() : path, {}, m_clock.utcNow(), true});
        }
        return filing;
    }

    FilingRow show(const FilingCase &filing)
    {
        m_store->cases.prepend(filing);
        const Result<FilingRow> row = m_store->row(QStringLiteral("case:") + filing.id.text()).result();
        m_view->setRow(*row);
        return *row;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        m_store = std::make_unique<FakeFilingStore>();
        for (int n : {1, 2})
            m_store->instances.append(FakeFilingStore::sampleInstance(n));
        m_store->numbers = {FakeFilingStore::sample(1), FakeFilingStore::sample(2)};
        m_store->names = {{FakeFilingStore::uid(1), QStringLiteral("Lumen Foods")}};
        m_window = std::make_unique<QWidget>();
        m_window->resize(520, 900);
        m_toasts = new ToastArea(m_window.get());
        CaseServices services;
        services.store = m_store.get();
        services.clock = &m_clock;
        m_view = new CaseView(services, m_window.get());
        m_view->resize(m_window->size());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void beginsACaseFromANumber()
    {
        FilingRow row;
        row.key = FakeFilingStore::numberText(1);
        row.number = FakeFilingStore::sample(1);
        row.customer = FakeFilingStore::uid(1);
        row.customerName = QStringLiteral("Lumen Foods");
        m_view->setRow(row);
        QVERIFY(part<QWidget>(QStringLiteral("newCaseDomain"))->isVisible());
        QVERIFY(!button("removeCase")->isVisible());
        QVERIFY(!button("beginCase")->isEnabled());
        QSignalSpy saved(m_view, &CaseView::caseSaved);
        part<QLineEdit>(QStringLiteral("newCaseDomain"))->setText(QStringLiteral(" https://www.食品.cn/ "));
        QVERIFY(label("newCaseNote").contains(QLatin1String("xn--jvr189m.cn")));
        button("beginCase")->click();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(stored().domain, QStringLiteral("xn--jvr189m.cn"));
        QCOMPARE(stored().number, FakeFilingStore::numberText(1));
        QCOMPARE(stored().customer, FakeFilingStore::uid(1));
        QTRY_VERIFY(button("removeCase")->isVisible());
        QCOMPARE(part<QLineEdit>(QStringLiteral("caseDomain"))->text(), QStringLiteral("食品.cn"));
    }

    void warnsOfASecondCaseOfTheSameDomain()
    {
        m_store->cases = {FakeFilingStore::sampleCase(1)};
        m_view->startCase(FakeFilingStore::uid(1), QStringLiteral("Lumen Foods"));
        QSignalSpy other(m_view, &CaseView::caseRequested);
        part<QLineEdit>(QStringLiteral("newCaseDomain"))->setText(QStringLiteral("site1.example"));
        QTRY_VERIFY(button("newCaseOther")->isVisible());
        button("newCaseOther")->click();
        QCOMPARE(other.first().first().value<FilingCase>().id, m_store->cases.first().id);
        part<QLineEdit>(QStringLiteral("newCaseDomain"))->setText(QStringLiteral("site9.example"));
        QVERIFY(!button("newCaseOther")->isVisible());
        button("beginCase")->click();
        QTRY_VERIFY(button("removeCase")->isVisible());
        QCOMPARE(m_store->cases.size(), 2);
        QVERIFY(m_store->cases.last().number.isEmpty());
        part<QLineEdit>(QStringLiteral("caseDomain"))->setText(QStringLiteral("site1.example"));
        QTRY_VERIFY(button("caseOther")->isVisible());
    }

    void savesWhatIsTyped()
    {
        show(FakeFilingStore::sampleCase(1));
        QTest::keyClicks(part<QPlainTextEdit>(QStringLiteral("caseNotes")), QStringLiteral("called"));
        part<QPlainTextEdit>(QStringLiteral("text_siteName"))->setPlainText(QStringLiteral("流明食品商城"));
        QTRY_COMPARE(stored().notes, QStringLiteral("called")); // nobody pressed anything
        QTRY_COMPARE(label("caseSaveState"), QStringLiteral("Saved on this machine"));
        QCOMPARE(stored().texts, (QList<CaseText>{{QStringLiteral("siteName"), QStringLiteral("流明食品商城")}}));
        QCOMPARE(pill("siteName"), QStringLiteral("Good"));
    }

    void aDomainThatIsNoneIsNotKept()
    {
        show(FakeFilingStore::sampleCase(1));
        auto *const field = part<QLineEdit>(QStringLiteral("caseDomain"));
        field->setText(QStringLiteral("not a domain"));
        QVERIFY(field->property("pcInvalid").toBool());
        QVERIFY(label("caseDomainNote").contains(QLatin1String("site1.example")));
        field->setText(QStringLiteral("Lumen.CN"));
        QVERIFY(!field->property("pcInvalid").toBool());
        m_view->flush();
        QTRY_COMPARE(stored().domain, QStringLiteral("lumen.cn"));
    }

    void aNumberIsChosenOrTyped()
    {
        FilingCase filing = FakeFilingStore::sampleCase(1);
        filing.number.clear();
        show(filing);
        auto *const box = part<QComboBox>(QStringLiteral("caseNumber"));
        QTRY_COMPARE(box->count(), 2);          // none, and the one free number of this customer
        QCOMPARE(box->itemData(1).toString(), FakeFilingStore::numberText(1));
        QVERIFY(label("startWhy").contains(QLatin1String("service number")));
        Q_EMIT box->activated(1);
        m_view->flush();
        QTRY_COMPARE(stored().number, FakeFilingStore::numberText(1));
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), QStringLiteral("123"));
        QVERIFY(label("caseNumberNote").contains(QLatin1String("no service number")));
        box->lineEdit()->selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral(" ００００００００ 0000 4000 8000 000000000777 "));
        box->lineEdit()->paste();
        m_view->flush();
        QTRY_COMPARE(stored().number, FakeFilingStore::numberText(777));
    }

    void daysMayBeNone()
    {
        FilingCase filing = FakeFilingStore::sampleCase(1);
        filing.deadline = {};
        show(filing);
        QVERIFY(!part<QDateEdit>(QStringLiteral("caseDeadline"))->isVisible());
        button("caseDeadlineSet")->click();
        m_view->flush();
        QTRY_COMPARE(stored().deadline, QDate(2026, 1, 29));
        part<QDateEdit>(QStringLiteral("caseDeadline"))->setDate(QDate(2026, 2, 20));
        button("caseReminderSet")->click();
        m_view->flush();
        QTRY_COMPARE(stored().remindOn, QDate(2026, 2, 18));
        part<QToolButton>(QStringLiteral("caseDeadlineClear"))->click();
        m_view->flush();
        QTRY_VERIFY(!stored().deadline.isValid());
    }

    void aFileIsCheckedAsItIsChosen()
    {
        FilingCase filing = FakeFilingStore::sampleCase(1);
        filing.documents.clear();
        show(filing);
        QCOMPARE(pill("licence"), QStringLiteral("Missing"));
        drop("licence", picture("营业执照.png"));
        QTRY_COMPARE(pill("licence"), QStringLiteral("Good"));
        QVERIFY(label("line_licence").contains(QStringLiteral("营业执照.png")));
        QVERIFY(label("line_licence").contains(QStringLiteral("1000 × 700")));
        m_view->flush();
        QTRY_VERIFY(document("licence").checkedAt.isValid());
        QCOMPARE(document("licence").fault, QString());
        part<QToolButton>(QStringLiteral("remove_licence"))->click();
        QCOMPARE(pill("licence"), QStringLiteral("Missing"));
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("营业执照.png"))));
    }

    void aRenamedProgramIsFound()
    {
        show(FakeFilingStore::sampleCase(1));
        QFile file(m_folder.filePath(QStringLiteral("card.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("MZ\x90\x00\x03\x00", 6) + QByteArray(2000, '\x11'));
        file.close();
        drop("responsiblePersonId", file.fileName());
        QTRY_COMPARE(pill("responsiblePersonId"), QStringLiteral("Fault"));
        QVERIFY(label("line_responsiblePersonId").contains(QLatin1String("not what its name says")));
    }

    void aFileThatIsGoneIsFoundWhenTheCaseIsOpened()
    {
        show(FakeFilingStore::sampleCase(1));   // /papers/licence.jpg, good when it was checked
        QTRY_COMPARE(pill("licence"), QStringLiteral("Fault"));
        QVERIFY(label("line_licence").contains(QLatin1String("no longer there")));
        m_view->flush();
        QTRY_COMPARE(document("licence").fault, QStringLiteral("missing"));
    }

    void lookingAtACaseDoesNotChangeIt()
    {
        const FilingCase filing = complete();
        show(filing);
        QTRY_COMPARE(button("checkAll")->text(), QStringLiteral("Check all"));
        QCOMPARE(pill("licence"), QStringLiteral("Good"));
        m_view->flush();
        m_window->hide();
        QCOMPARE(stored(), filing);
    }

    void aLargePhotoIsMadeSmaller()
    {
        show(FakeFilingStore::sampleCase(1));
        const QString path = largePhoto();
        drop("licence", path);
        QTRY_VERIFY_WITH_TIMEOUT(label("line_licence").contains(QLatin1String("; the form takes 4 MB")), 20000);
        QVERIFY(label("line_licence").startsWith(QLatin1String("licence.jpg is ")));
        QVERIFY(button("smaller_licence")->isVisible());
        button("smaller_licence")->click();
        auto *const dialog = m_window->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("licence.smaller.jpg"))));     // asked first
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(pill("licence"), QStringLiteral("Good"), 60000);
        m_view->flush();
        QTRY_COMPARE(document("licence").path, m_folder.filePath(QStringLiteral("licence.smaller.jpg")));
        QVERIFY(QFile::exists(path));
    }

    void aSessionStartsWhenEverythingIsReady()
    {
        show(complete());
        QCOMPARE(CaseView::whyNoSession(m_view->row()), QString());
        QVERIFY(!button("startAnyway")->isVisible());
        QSignalSpy requested(m_view, &CaseView::sessionRequested);
        m_view->requestSession();
        QCOMPARE(requested.first().first().value<FilingCase>().id, stored().id);
    }

    void aSessionMayStartKnowingly()
    {
        FilingCase filing = complete();
        filing.texts.clear();
        show(filing);
        QCOMPARE(label("startWhy"), CaseView::whyNoSession(m_view->row()));
        QVERIFY(label("startWhy").contains(QLatin1String("E-mail address")));
        QVERIFY(label("startWhy").startsWith(QLatin1String("5 ")));
        QSignalSpy requested(m_view, &CaseView::sessionRequested);
        button("startAnyway")->click();
        QCOMPARE(requested.count(), 1);
    }

    void aNumberInReviewIsNotFiledWithAgain()
    {
        FilingRow row = show(complete());
        row.number = FakeFilingStore::sample(1, NumberState::InReview);
        QVERIFY(CaseView::whyNoSession(row).contains(QLatin1String("Handed in already")));
        row.filing->stage = Stage::Returned;        // somebody knows better, and the number is read later
        QCOMPARE(CaseView::whyNoSession(row), QString());
    }

    void whatIsTypedCountsBeforeItIsSaved()
    {
        show(complete());
        QSignalSpy changed(m_view, &CaseView::caseChanged);
        part<QCheckBox>(QStringLiteral("ready_phone"))->click();
        QVERIFY(!changed.isEmpty());
        QVERIFY(CaseView::whyNoSession(m_view->row()).startsWith(QLatin1String("1 ")));
    }

    void thePlanFollowsThePapersAndTheSession()
    {
        show(complete());
        QVERIFY(label("planSummary").contains(QLatin1String("It fits")));
        m_view->setSession(std::chrono::minutes(12), false);
        QVERIFY(label("planSummary").contains(QLatin1String("fresh session")));
        QVERIFY(label("planUntil5").startsWith(QLatin1String("too late")));
        m_view->setSession(std::chrono::minutes(12), true);
        QVERIFY(label("planSummary").contains(QLatin1String("renewed")));
        m_view->setSession({}, true);
        QVERIFY(label("planSummary").contains(QLatin1String("a session lasts 60 min")));
        QVERIFY(label("planSummary").contains(QLatin1String("renewed while you work")));
        m_view->setSession({}, false);
        part<QCheckBox>(QStringLiteral("ready_phone"))->click();
        QVERIFY(label("planSummary").contains(QLatin1String("About 36 min")));
    }

    void theGeneralListIsSaidToBeOne()
    {
        show(FakeFilingStore::sampleCase(1));   // Zhejiang
        QVERIFY(label("checklistGeneral").contains(QLatin1String("No checklist is known for Zhejiang")));
        auto *const province = part<QComboBox>(QStringLiteral("caseProvince"));
        const int jiangsu = province->findData(QStringLiteral("CN-JS"));
        province->setCurrentIndex(jiangsu);
        Q_EMIT province->activated(jiangsu);
        QVERIFY(!part<QLabel>(QStringLiteral("checklistGeneral"))->isVisible());
        QCOMPARE(pill("domainCertificate"), QStringLiteral("Missing"));
        m_view->flush();
        QTRY_COMPARE(stored().province, QStringLiteral("CN-JS"));
    }

    void theResultIsRecorded()
    {
        FilingCase filing = complete();
        filing.stage = Stage::Filing;
        show(filing);
        auto *const ended = part<Banner>(QStringLiteral("caseEnded"));
        QVERIFY(ended->isVisible());
        QVERIFY(!button("recordResult")->isEnabled());
        m_view->focusResult();
        QTest::keyClicks(part<QPlainTextEdit>(QStringLiteral("resultWords")), QStringLiteral("photo blurred"));
        button("resultCameBack")->click();
        button("recordResult")->click();
        QTRY_COMPARE(stored().stage, Stage::Returned);
        QCOMPARE(stored().result, QStringLiteral("photo blurred"));
        QCOMPARE(stored().history, (QList<FilingCase::Event>{{m_clock.utcNow(), Stage::Returned, QStringLiteral("photo blurred")}}));
        QVERIFY(!ended->isVisible());
        QVERIFY(label("caseHistory").contains(QLatin1String("photo blurred")));
        QVERIFY(!button("recordResult")->isEnabled());
        button("resultHandedIn")->click();
        button("recordResult")->click();
        QTRY_COMPARE(stored().stage, Stage::Submitted);
        QCOMPARE(stored().history.size(), 2);
        QVERIFY(CaseView::whyNoSession(m_view->row()).contains(QLatin1String("Handed in already")));
    }

    void whatIsTypedSurvivesAChangeElsewhere()
    {
        show(complete());
        auto *const notes = part<QPlainTextEdit>(QStringLiteral("caseNotes"));
        QTest::keyClicks(notes, QStringLiteral("half a sen"));
        m_store->cases.first().stage = Stage::Filing;
        m_store->tell();
        QTRY_VERIFY(part<Banner>(QStringLiteral("caseEnded"))->isVisible());
        QCOMPARE(notes->toPlainText(), QStringLiteral("half a sen"));
        QCOMPARE(notes->textCursor().position(), 10);
        QTRY_COMPARE(stored().notes, QStringLiteral("half a sen"));
        QCOMPARE(stored().stage, Stage::Filing);
    }

    void aFailedSaveIsSaidAndTriedAgain()
    {
        show(complete());
        m_store->failWrites = ApiError();
        m_store->failWrites->kind = ApiError::Kind::StorageFull;
        QTest::keyClicks(part<QPlainTextEdit>(QStringLiteral("caseNotes")), QStringLiteral("called"));
        m_view->flush();
        QTRY_VERIFY(button("caseSaveAgain")->isVisible());
        QVERIFY(label("caseSaveState").startsWith(QLatin1String("Not saved: ")));
        m_store->failWrites.reset();
        button("caseSaveAgain")->click();
        QTRY_COMPARE(stored().notes, QStringLiteral("called"));
    }

    void aRemovedCaseCanBeTakenBack_data()
    {
        QTest::addColumn<bool>("hasNumber");
        QTest::newRow("with a number") << true;
        QTest::newRow("without one") << false;
    }

    void aRemovedCaseCanBeTakenBack()
    {
        QFETCH(bool, hasNumber);
        FilingCase filing = complete();
        if (!hasNumber)
            filing.number.clear();
        show(filing);
        QSignalSpy removed(m_view, &CaseView::caseRemoved);
        button("removeCase")->click();
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(m_store->cases.isEmpty());
        QVERIFY(part<QWidget>(QStringLiteral("newCaseDomain"))->isVisible());
        QVERIFY(m_toasts->undoLast());
        QTRY_COMPARE(m_store->cases.size(), 1);
        QCOMPARE(stored().id, filing.id);
        QCOMPARE(stored().documents, filing.documents);
        QTRY_VERIFY(button("removeCase")->isVisible());
    }

    void textsAreCopiedAndAdded()
    {
        show(complete());
        part<QToolButton>(QStringLiteral("copy_siteName"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("written"));
        button("addText")->click();
        part<QLineEdit>(QStringLiteral("label_own1"))->setText(QStringLiteral("Remark"));
        part<QPlainTextEdit>(QStringLiteral("text_own1"))->setPlainText(QStringLiteral("备注"));
        m_view->flush();
        QTRY_VERIFY(stored().texts.contains(CaseText{QStringLiteral("Remark"), QStringLiteral("备注")}));
        part<QToolButton>(QStringLiteral("removeText_own1"))->click();
        m_view->flush();
        QTRY_COMPARE(stored().texts, complete().texts);
    }
};

QTEST_MAIN(TestCaseView)
#include "tst_caseview.moc"
