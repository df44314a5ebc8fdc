// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testasync.h"
#include "tests/ui/ticketcompose/composerig.h"
#include "ui/ticketcompose/attachmentlist.h"
#include "ui/ticketcompose/maskededit.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/ticketcompose/replybox.h"
#include "ui/widgets/banner.h"
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace pc;

namespace {

// A box on the screen with a ticket open, and hands for it.
struct Box : ComposeRig
{
    std::unique_ptr<ReplyBox> box;
    TicketRow ticket = FakeTicketStore::sample(1);

    explicit Box(const std::function<void(Box &)> &prepare = {})
    {
        if (prepare)
            prepare(*this);
        box = std::make_unique<ReplyBox>(services);
        box->resize(720, 480);
        box->show();
        box->setTicket(ticket, {FakeTicketStore::sampleNote(1)});
        (void)QTest::qWaitFor([this] { return !edit()->isReadOnly() || box->composer()->state() != MessageComposer::State::Writing; });
    }
    template<typename W>
    W *part(const char *name) const { return box->findChild<W *>(QString::fromLatin1(name)); }
    MessageEdit *edit() const { return box->findChild<MessageEdit *>(); }
    QString hint() const { return shown("composerHint"); }
    QString problem() const { return shown("composerProblem"); }
    QString shown(const char *name) const { return part<QLabel>(name)->isVisible() ? part<QLabel>(name)->text() : QString(); }
    QString banner() const { return part<Banner>("composerBanner")->text(); }
    QPushButton *send() const { return part<QPushButton>("send"); }
    void type(const QString &text) const { edit()->insertPlainText(text); }
    void press() const { QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier); }
    void go(int number) const { box->setTicket(FakeTicketStore::sample(number), {FakeTicketStore::sampleNote(number)}); }
    QString key() const { return QLatin1String("reply:") + ticket.ticket.id.text(); }
};

} // namespace

class TestReplyBox : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString put(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file for the test");
        return file.fileName();
    }

    // Spread over two messages.
    void fourFiles(Box &box)
    {
        QStringList paths;
        for (int index = 0; index < 4; ++index)
            paths.append(put(QStringLiteral("g%1.txt").arg(index), "words"));
        box.box->composer()->addFiles(paths);
        QTRY_VERIFY(box.part<QWidget>("manyFiles")->isVisible());
        box.part<QRadioButton>("spreadFiles")->click();
        box.type(QStringLiteral("Four files"));
    }
    static OperationRecord operation(OperationState state)
    {
        OperationRecord record;
        record.id = OperationId(QStringLiteral("op-1"));
        record.state = state;
        return record;
    }

private Q_SLOTS:
    void theFocusGoesToTheText()
    {
        Box box;
        QVERIFY(QTest::qWaitForWindowActive(box.box.get()));
        box.part<QPushButton>("send")->setFocus();
        box.box->setFocus();
        QCOMPARE(QApplication::focusWidget(), box.edit());
    }

    void whatIsTypedIsOnTheDiskWithinASecond()
    {
        Box box;
        box.type(QStringLiteral("The disk is"));
        QCOMPARE(box.drafts.saves, 0);
        box.clock.advance(std::chrono::milliseconds(900));
        QTRY_COMPARE(box.drafts.saves, 1);
        QCOMPARE(box.drafts.held.first().key, box.key());
        QCOMPARE(box.drafts.held.first().text, QStringLiteral("The disk is"));
        QCOMPARE(box.drafts.held.first().person, QStringLiteral("lin"));
        box.type(QStringLiteral(" gone"));
        box.box.reset();                                    // closed before the second is over
        QTRY_COMPARE(box.drafts.held.first().text, QStringLiteral("The disk is gone"));
    }

    void anotherPersonFindsTheDraft()
    {
        Box box([](Box &rig) {
            TicketDraft draft;
            draft.key = rig.key();
            draft.text = QStringLiteral("Half a sentence");
            draft.person = QStringLiteral("wei");
            (void)rig.drafts.saveDraft(draft);
        });
        QTRY_COMPARE(box.edit()->toPlainText(), QStringLiteral("Half a sentence"));
        QTRY_VERIFY2(box.banner().contains(QLatin1String("wei")), qPrintable(box.banner()));
    }

    void eachTicketKeepsItsOwn()
    {
        Box box;
        box.type(QStringLiteral("For the first"));
        const TicketRow first = box.ticket, second = FakeTicketStore::sample(2);
        box.box->setTicket(first, {});                      // read anew: nothing changes
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("For the first"));
        box.box->setTicket(second, {});
        QTRY_VERIFY(!box.edit()->isReadOnly());
        QCOMPARE(box.edit()->toPlainText(), QString());
        box.box->setTicket(first, {});
        QTRY_COMPARE(box.edit()->toPlainText(), QStringLiteral("For the first"));
    }

    void ctrlEnterSendsOnceAndClears()
    {
        Box box;
        QSignalSpy sent(box.box.get(), &ReplyBox::sent);
        box.type(QStringLiteral("Please look at {ticket}."));
        box.press();
        box.press();                                        // the second half of a double press
        QTRY_COMPARE(box.sender.sent.size(), 1);
        const OutgoingMessage message = box.sender.sent.first().first();
        QCOMPARE(message.draft.text, QStringLiteral("Please look at %1.").arg(box.ticket.ticket.id.text()));
        QCOMPARE(message.draft.ticket, box.ticket.ticket.id);
        QCOMPARE(message.draft.customer, box.ticket.ticket.customer);
        QVERIFY(!box.send()->isEnabled());
        QVERIFY(box.edit()->isReadOnly());
        box.sender.answer(OperationState::Succeeded);
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(box.edit()->toPlainText(), QString());
        QVERIFY(box.send()->isEnabled());
        QCOMPARE(box.sender.sent.size(), 1);
    }

    void emptyAnswersAreRefusedInWords()
    {
        Box box;
        box.press();
        QTRY_VERIFY2(box.problem().contains(QLatin1String("empty")), qPrintable(box.problem()));
        QCOMPARE(box.sender.sent.size(), 0);
        box.type(QStringLiteral("   \n "));
        box.press();
        QVERIFY(!box.problem().isEmpty());
        QCOMPARE(box.sender.sent.size(), 0);
    }

    void keysAndUnknownVariablesAreWarnedOfFirst()
    {
        Box box;
        box.type(QStringLiteral("{nobody} password=letmein"));
        box.press();
        QTRY_COMPARE(box.send()->text(), QStringLiteral("Send anyway"));
        QVERIFY2(box.hint().contains(QLatin1String("{nobody}")) && box.hint().contains(QLatin1String("Line 1")), qPrintable(box.hint()));
        QVERIFY(!box.hint().contains(QLatin1String("letmein")));
        QCOMPARE(box.sender.sent.size(), 0);
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
    }

    void longTextsAreCountedAndWarnedOf()
    {
        Box box;
        box.edit()->setPlainText(QString(100000, QLatin1Char('a')));
        QVERIFY(box.part<QLabel>("characterCount")->text().contains(QLatin1String("100")));
        QVERIFY2(box.hint().contains(QLatin1String("names no limit")), qPrintable(box.hint()));
    }

    void controlCharactersAreTakenOutAndTold()
    {
        Box box;
        QGuiApplication::clipboard()->setText(QStringLiteral("a") + QChar(0x07) + QStringLiteral("b"));
        box.edit()->paste();
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("ab"));
        QVERIFY2(box.hint().contains(QLatin1String("1 control character")), qPrintable(box.hint()));
    }

    void quotedHistoryCanBeTakenOff()
    {
        Box box;
        box.edit()->setPlainText(QStringLiteral("It works.\n\n> old\n> older"));
        auto *const trim = box.part<QPushButton>("trimQuotes");
        QVERIFY(trim->isVisible());
        QTest::mouseClick(trim, Qt::LeftButton);
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("It works."));
        box.edit()->undo();
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("It works.\n\n> old\n> older"));
    }

    void theConfidentialPartStaysInMemory()
    {
        Box box;
        auto *const secret = box.part<MaskedEdit>("confidentialText");
        QVERIFY(!secret->isVisible());
        QTest::mouseClick(box.part<QToolButton>("confidentialFold"), Qt::LeftButton);
        QVERIFY(secret->isVisible());
        QTest::keyClicks(secret, QStringLiteral("letmein"));
        QVERIFY2(!secret->toPlainText().contains(QRegularExpression(QStringLiteral("[a-z]"))), qPrintable(secret->toPlainText()));
        box.type(QStringLiteral("See below"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        QCOMPARE(box.sender.sent.first().first().confidential.reveal(), QByteArray("letmein"));
        for (const TicketDraft &draft : std::as_const(box.drafts.held))
            QVERIFY(!draft.text.contains(QLatin1String("letmein")));
        box.sender.answer(OperationState::Succeeded);
        QTRY_COMPARE(secret->text(), QString());
        QTest::mouseClick(box.part<QToolButton>("confidentialFold"), Qt::LeftButton);
        QTest::keyClicks(secret, QStringLiteral("again"));
        box.box->hide();                                    // left
        QCOMPARE(secret->text(), QString());
    }

    void theNewerGenerationTakesOpenAndConfidentialTextApart()
    {
        Box box([](Box &rig) { rig.services.environment.tickets = Environment::Tickets::Workorder2021; });
        box.part<QToolButton>("confidentialFold")->click();
        QTest::keyClicks(box.part<MaskedEdit>("confidentialText"), QStringLiteral("letmein"));
        QVERIFY2(!box.shown("confidentialNote").contains(QLatin1String("two messages")), "alone it is one message");
        QVERIFY(box.shown("confidentialNote").contains(QLatin1String("kept on this computer")));
        box.type(QStringLiteral("See the confidential message"));
        QVERIFY2(box.shown("confidentialNote").contains(QLatin1String("two messages")), qPrintable(box.shown("confidentialNote")));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        const QList<OutgoingMessage> sent = box.sender.sent.first();
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().draft.text, QStringLiteral("See the confidential message"));
        QVERIFY(sent.first().confidential.isEmpty());
        QCOMPARE(sent.last().draft.text, QString());
        QCOMPARE(sent.last().confidential.reveal(), QByteArray("letmein"));
    }

    void theConfidentialPartIsNotSentTwiceWhenFilesFollow()
    {
        Box box([](Box &rig) { rig.services.environment.tickets = Environment::Tickets::Workorder2016; });
        QStringList paths;
        for (int index = 0; index < 4; ++index)
            paths.append(put(QStringLiteral("part%1.txt").arg(index), "words"));
        box.box->composer()->addFiles(paths);
        QTRY_VERIFY(box.part<QWidget>("manyFiles")->isVisible());
        box.part<QRadioButton>("spreadFiles")->click();
        box.part<QToolButton>("confidentialFold")->click();
        QTest::keyClicks(box.part<MaskedEdit>("confidentialText"), QStringLiteral("letmein"));
        box.type(QStringLiteral("Four files"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        QCOMPARE(box.sender.sent.first().first().confidential.reveal(), QByteArray("letmein"));
        QVERIFY(box.sender.sent.first().last().confidential.isEmpty());
        box.sender.answer(OperationState::Failed);          // the first one went, its files did not
        QTRY_COMPARE(box.part<MaskedEdit>("confidentialText")->text(), QString());
    }

    void aSecondPersonComesTooLateForTheConfidentialPart()
    {
        Box box([](Box &rig) { rig.services.environment.needsApproval = true; });
        box.type(QStringLiteral("Words"));
        box.part<QToolButton>("confidentialFold")->click();
        QTest::keyClicks(box.part<MaskedEdit>("confidentialText"), QStringLiteral("letmein"));
        QVERIFY2(box.shown("confidentialNote").contains(QLatin1String("second person")), qPrintable(box.shown("confidentialNote")));
        box.press();
        QTRY_COMPARE(box.send()->text(), QStringLiteral("Send anyway"));
        QCOMPARE(box.sender.sent.size(), 0);
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
    }

    void manyFilesAreAskedAboutAndSpread()
    {
        Box box;
        QStringList paths;
        for (int index = 0; index < 4; ++index)
            paths.append(put(QStringLiteral("f%1.txt").arg(index), "words"));
        box.box->composer()->addFiles(paths);
        QTRY_VERIFY(box.part<QWidget>("manyFiles")->isVisible());
        box.type(QStringLiteral("Four files"));
        box.press();
        QTRY_VERIFY(!box.problem().isEmpty());
        QCOMPARE(box.sender.sent.size(), 0);
        box.part<QRadioButton>("spreadFiles")->click();
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        QCOMPARE(box.sender.sent.first().size(), 2);
        QCOMPARE(box.sender.sent.first().first().files.size(), 3);
        QCOMPARE(box.sender.sent.first().last().draft.files.size(), 1);
    }

    void aVanishedFileIsToldBeforeAnythingIsSent()
    {
        Box box;
        const QString path = put(QStringLiteral("soon gone.txt"), "words");
        box.box->composer()->addFiles({path});
        QTRY_COMPARE(box.box->findChild<AttachmentList *>()->facts().size(), 1);
        box.type(QStringLiteral("See the file"));
        QVERIFY(QFile::remove(path));
        box.press();
        QTRY_VERIFY2(box.banner().contains(QLatin1String("soon_gone.txt")), qPrintable(box.banner()));
        QCOMPARE(box.sender.sent.size(), 0);
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("See the file"));
    }

    void failuresKeepEverything()
    {
        Box box;
        box.type(QStringLiteral("Hello"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        ApiError error;
        error.kind = ApiError::Kind::RateLimited;
        error.code = QStringLiteral("-153");
        error.requestId = QStringLiteral("REQ-77");
        box.sender.fail(error);
        QTRY_VERIFY(!box.edit()->isReadOnly());
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("Hello"));
        QVERIFY(box.part<QWidget>("operationOutcome")->isVisible());
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 2);
    }

    void unknownOutcomesAreSaidAndNotSentTwice()
    {
        Box box;
        QSignalSpy sent(box.box.get(), &ReplyBox::sent);
        box.type(QStringLiteral("Hello"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        box.sender.answer(OperationState::Unknown);
        QTRY_VERIFY2(box.banner().contains(QLatin1String("do not know yet")), qPrintable(box.banner()));
        QVERIFY(!box.send()->isEnabled());
        box.press();
        QCOMPARE(box.sender.sent.size(), 1);
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("Hello"));
        OperationRecord record;
        record.id = OperationId(QStringLiteral("op-1"));
        record.state = OperationState::Succeeded;
        box.journal.settle(record);
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(box.edit()->toPlainText(), QString());
    }

    void whatDidNotArriveIsSentAgainAsTheSameOperation()
    {
        Box box;
        box.type(QStringLiteral("Hello"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        box.sender.answer(OperationState::Unknown);
        QTRY_VERIFY(!box.send()->isEnabled());
        OperationRecord record;
        record.id = OperationId(QStringLiteral("op-1"));
        record.state = OperationState::SafeToResend;
        box.journal.settle(record);
        QTRY_COMPARE(box.send()->text(), QStringLiteral("Send again"));
        QTest::mouseClick(box.send(), Qt::LeftButton);
        QTRY_COMPARE(box.journal.resent.size(), 1);
        QTRY_COMPARE(box.edit()->toPlainText(), QString());
        QCOMPARE(box.sender.sent.size(), 1);
    }

    void aSecondSendingThatAnswersLateTouchesNoOtherTicket()
    {
        Box box;
        box.type(QStringLiteral("Hello"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        box.sender.answer(OperationState::Unknown);
        QTRY_VERIFY(!box.send()->isEnabled());
        box.journal.settle(operation(OperationState::SafeToResend));
        QTRY_COMPARE(box.send()->text(), QStringLiteral("Send again"));
        QSignalSpy sent(box.box.get(), &ReplyBox::sent);
        box.journal.hold = true;
        QTest::mouseClick(box.send(), Qt::LeftButton);
        QCOMPARE(box.journal.resent.size(), 1);
        box.go(2);                                          // before the journal answers
        QTRY_VERIFY(!box.edit()->isReadOnly());
        box.type(QStringLiteral("For another ticket"));
        box.journal.answer(OperationState::Succeeded);
        QCoreApplication::processEvents();
        QCOMPARE(box.edit()->toPlainText(), QStringLiteral("For another ticket"));
        QCOMPARE(sent.size(), 0);
    }

    void aPastedPictureStaysWithItsTicket()
    {
        Box box;
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        box.drafts.holdsFiles = true;
        Q_EMIT box.edit()->picturePasted(picture);
        box.type(QStringLiteral("See the picture"));
        box.press();
        QCOMPARE(box.sender.sent.size(), 0);                // not without it
        QVERIFY2(box.problem().contains(QLatin1String("picture")), qPrintable(box.problem()));
        box.go(2);                                          // before it is on the disk
        QTRY_VERIFY(!box.edit()->isReadOnly());
        box.drafts.releaseFiles();
        QTRY_VERIFY2(box.banner().contains(QLatin1String("not attached")), qPrintable(box.banner()));
        QCOMPARE(box.box->composer()->draft().files.size(), 0);
        box.go(1);
        QTRY_COMPARE(box.edit()->toPlainText(), QStringLiteral("See the picture"));
        Q_EMIT box.edit()->picturePasted(picture);
        box.drafts.releaseFiles();
        QTRY_COMPARE(box.box->composer()->draft().files.size(), 1);
    }

    void theConfidentialPartOfWhatWentIsNotSentAgain()
    {
        Box box([](Box &rig) { rig.services.environment.tickets = Environment::Tickets::Workorder2016; });
        fourFiles(box);
        QTest::mouseClick(box.part<QToolButton>("confidentialFold"), Qt::LeftButton);
        QTest::keyClicks(box.part<MaskedEdit>("confidentialText"), QStringLiteral("letmein"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        box.sender.answer(OperationState::Failed);          // the second of two
        QTRY_VERIFY(!box.edit()->isReadOnly());
        QCOMPARE(box.part<MaskedEdit>("confidentialText")->text(), QString());
        QTRY_VERIFY(!box.edit()->isReadOnly());
        box.type(QStringLiteral("The rest"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 2);
        for (const OutgoingMessage &message : std::as_const(box.sender.sent.last()))
            QVERIFY(message.confidential.isEmpty());
    }

    void filesBehindAMessageThatArrivedAfterAllStay()
    {
        Box box;
        QSignalSpy sent(box.box.get(), &ReplyBox::sent);
        fourFiles(box);
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        box.sender.answerFirst(OperationState::Unknown);
        QTRY_VERIFY2(box.banner().contains(QLatin1String("do not know yet")), qPrintable(box.banner()));
        box.journal.settle(operation(OperationState::Succeeded));
        QTRY_VERIFY(!box.edit()->isReadOnly());
        QCOMPARE(sent.size(), 0);
        QCOMPARE(box.box->composer()->draft().files.size(), 1);
        QVERIFY(!box.edit()->toPlainText().contains(QLatin1String("Four files")));
        QTRY_COMPARE(box.box->findChild<AttachmentList *>()->facts().size(), 1);
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 2);
        QCOMPARE(box.sender.sent.last().size(), 1);
        QCOMPARE(box.sender.sent.last().first().files.size(), 1);
    }

    void theConfidentialPartBehindOneThatArrivedAfterAllStays()
    {
        Box box([](Box &rig) { rig.services.environment.tickets = Environment::Tickets::Workorder2021; });
        QSignalSpy sent(box.box.get(), &ReplyBox::sent);
        auto *const secret = box.part<MaskedEdit>("confidentialText");
        QTest::mouseClick(box.part<QToolButton>("confidentialFold"), Qt::LeftButton);
        QTest::keyClicks(secret, QStringLiteral("letmein"));
        box.type(QStringLiteral("See below"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        QCOMPARE(box.sender.sent.first().size(), 2);
        box.sender.answerFirst(OperationState::Unknown);
        QTRY_COMPARE(box.box->composer()->state(), MessageComposer::State::Open);
        box.journal.settle(operation(OperationState::Succeeded));
        QTRY_VERIFY(!box.edit()->isReadOnly());
        QCOMPARE(sent.size(), 0);
        QCOMPARE(secret->text(), QStringLiteral("letmein"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 2);
        QCOMPARE(box.sender.sent.last().first().confidential.reveal(), QByteArray("letmein"));
        QCOMPARE(box.sender.sent.last().first().draft.text, QString());
    }

    void whatIsLeftWhileFilesAreReadIsNotSent()
    {
        Box box;
        box.type(QStringLiteral("Hello"));
        box.press();
        QCOMPARE(box.box->composer()->state(), MessageComposer::State::Preparing);
        box.go(2);
        box.go(1);
        QTRY_COMPARE(box.edit()->toPlainText(), QStringLiteral("Hello"));
        QTest::qWait(50);
        QCOMPARE(box.sender.sent.size(), 0);
        QVERIFY(!box.edit()->isReadOnly());
    }

    void whatIsLeftWhileItIsSentCannotBeChangedAfterwards()
    {
        Box box;
        box.type(QStringLiteral("Hello"));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
        box.go(2);
        QTRY_VERIFY(!box.edit()->isReadOnly());
        box.go(1);
        QTRY_COMPARE(box.edit()->toPlainText(), QStringLiteral("Hello"));
        QCOMPARE(box.box->composer()->state(), MessageComposer::State::Sending);
        QVERIFY(box.edit()->isReadOnly());
        QSignalSpy sent(box.box.get(), &ReplyBox::sent);
        box.sender.answer(OperationState::Succeeded);
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(box.edit()->toPlainText(), QString());
    }

    void theConfidentialPartGoesEvenWhenTheBoxIsLeft()
    {
        Box box;
        QTest::mouseClick(box.part<QToolButton>("confidentialFold"), Qt::LeftButton);
        QTest::keyClicks(box.part<MaskedEdit>("confidentialText"), QStringLiteral("letmein"));
        box.type(QStringLiteral("See below"));
        box.press();
        box.box->hide();                                    // while files are read
        QCOMPARE(box.part<MaskedEdit>("confidentialText")->text(), QString());
        QTRY_COMPARE(box.sender.sent.size(), 1);
        QCOMPARE(box.sender.sent.first().last().confidential.reveal(), QByteArray("letmein"));
    }

    void readOnlyEnvironmentsSayHowToGoOn()
    {
        Box box([](Box &rig) { rig.journal.readOnly = true; });
        QSignalSpy unlock(box.box.get(), &ReplyBox::unlockRequested);
        QVERIFY(box.banner().contains(QLatin1String("read-only")));
        box.type(QStringLiteral("Hello"));
        box.press();
        QCOMPARE(box.sender.sent.size(), 0);
        Q_EMIT box.part<Banner>("composerBanner")->actionTriggered();
        QCOMPARE(unlock.size(), 1);
        box.journal.unlock(std::chrono::minutes(15));
        QTRY_VERIFY(!box.banner().contains(QLatin1String("read-only")));
        box.press();
        QTRY_COMPARE(box.sender.sent.size(), 1);
    }

    void preparedTextsAreFoundByTyping()
    {
        Box box([](Box &rig) {
            rig.drafts.heldMacros = {{QStringLiteral("1"), QStringLiteral("Ask for logs"), QStringLiteral("Please send the log of {customer}."), QString(), 0},
                                     {QStringLiteral("2"), QStringLiteral("Closing"), QStringLiteral("Thank you."), QString(), 0}};
        });
        QTest::keyClicks(box.edit(), QStringLiteral("/"));
        auto *const search = box.part<QLineEdit>("macroSearch");
        QTRY_VERIFY(search && search->isVisible());
        QTRY_COMPARE(box.part<QListWidget>("macroList")->count(), 2);
        QTest::keyClicks(search, QStringLiteral("logs"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(box.edit()->toPlainText(), QStringLiteral("Please send the log of %1.").arg(box.ticket.customerName));
        QTest::keyClick(box.edit(), Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(search->isVisible());
    }
};

QTEST_MAIN(TestReplyBox)
#include "tst_replybox.moc"
