// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/asidepanel.h"
#include "ui/suite/facepanel.h"
#include "ui/suite/sessionbanner.h"
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

static const QDateTime kNow(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);

static SuiteAside someAside()
{
    SuiteAside aside;
    aside.title = QStringLiteral("harbour.example");
    aside.plan = {{QStringLiteral("Organiser"), 8, true}, {QStringLiteral("Verify the responsible person"), 30, false}};
    aside.steps = {{QStringLiteral("licence"), QStringLiteral("Business licence"), false}, {QStringLiteral("phone"), QStringLiteral("Phone at hand"), true}};
    aside.texts = {{QStringLiteral("Name of the site"), QStringLiteral("Harbour\nshop")}, {QStringLiteral("Domain"), QStringLiteral("harbour.example")}};
    aside.notes = QStringLiteral("called on Monday");
    return aside;
}

static SuiteSessionState session(Session::State state, int secondsLeft)
{
    return {state, kNow.addSecs(secondsLeft), {}, false};
}

class AsidePanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isThereOnlyWithSomethingToShow();
    void ticksAreTold();
    void textsAreCopiedByMouseAndKeyboard();
    void notesAreToldWhileTyping();
    void notesBeingTypedAreNotReplaced();
    void tooLongNotesAreNotTaken();
    void countsDown();
    void collapsesToAStrip();
    void fitsANarrowPlace();
    void bannerSaysWhatToDoWithAForm();
};

void AsidePanelTest::isThereOnlyWithSomethingToShow()
{
    AsidePanel panel;
    QVERIFY(panel.isHidden());
    panel.setAside(someAside());
    QVERIFY(!panel.isHidden());
    QCOMPARE(panel.findChildren<QLabel *>(QStringLiteral("planLate")).size(), 1);
    QVERIFY(panel.findChild<QCheckBox *>(QStringLiteral("asideStep.phone"))->isChecked());
    panel.setAside(someAside()); // again: nothing twice
    QCOMPARE(panel.findChildren<QCheckBox *>().size(), 2);
}

void AsidePanelTest::ticksAreTold()
{
    AsidePanel panel;
    QSignalSpy ticked(&panel, &AsidePanel::ticked);
    panel.setAside(someAside());
    QVERIFY(ticked.isEmpty());
    auto *box = panel.findChild<QCheckBox *>(QStringLiteral("asideStep.licence"));
    box->click();
    QCOMPARE(ticked.takeFirst(), (QVariantList{QStringLiteral("licence"), true}));
    QTest::mouseClick(box->parentWidget(), Qt::LeftButton);     // the words beside it
    QCOMPARE(ticked.takeFirst(), (QVariantList{QStringLiteral("licence"), false}));
}

void AsidePanelTest::textsAreCopiedByMouseAndKeyboard()
{
    AsidePanel panel;
    panel.setAside(someAside());
    auto *first = panel.findChild<QPushButton *>(QStringLiteral("asideText.0"));
    first->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Harbour\nshop"));
    QCOMPARE(first->findChild<QLabel *>(QStringLiteral("asideCopied"))->text(), QStringLiteral("Copied"));
    QTRY_VERIFY(first->findChild<QLabel *>(QStringLiteral("asideCopied"))->text().isEmpty()); // and the icon is back
    QTest::keyClick(panel.findChild<QPushButton *>(QStringLiteral("asideText.1")), Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("harbour.example"));
    panel.copyText(0);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Harbour\nshop"));
    panel.copyText(7); // there is none
}

void AsidePanelTest::notesAreToldWhileTyping()
{
    AsidePanel panel;
    QSignalSpy told(&panel, &AsidePanel::notesChanged);
    panel.setAside(someAside());
    auto *notes = panel.findChild<QPlainTextEdit *>(QStringLiteral("asideNotes"));
    QCOMPARE(notes->toPlainText(), QStringLiteral("called on Monday"));
    notes->appendPlainText(QStringLiteral("and"));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.takeFirst().first().toString(), QStringLiteral("called on Monday\nand"));
    notes->appendPlainText(QStringLiteral("again"));
    panel.flushNotes();
    QCOMPARE(told.size(), 1);
    panel.flushNotes();
    QCOMPARE(told.size(), 1); // nothing new
}

void AsidePanelTest::notesBeingTypedAreNotReplaced()
{
    AsidePanel panel;
    panel.setAside(someAside());
    auto *notes = panel.findChild<QPlainTextEdit *>(QStringLiteral("asideNotes"));
    notes->setPlainText(QStringLiteral("half a sent"));
    SuiteAside fresh = someAside();
    fresh.notes = QStringLiteral("of somebody else");
    panel.setAside(fresh);
    QCOMPARE(notes->toPlainText(), QStringLiteral("half a sent"));
    panel.flushNotes();
    panel.setAside(fresh);
    QCOMPARE(notes->toPlainText(), QStringLiteral("of somebody else"));
}

void AsidePanelTest::tooLongNotesAreNotTaken()
{
    AsidePanel panel;
    QSignalSpy told(&panel, &AsidePanel::notesChanged);
    panel.setAside(someAside());
    auto *notes = panel.findChild<QPlainTextEdit *>(QStringLiteral("asideNotes"));
    notes->insertPlainText(QString(kMostNotes, QLatin1Char('x')));
    QCOMPARE(notes->toPlainText(), QStringLiteral("called on Monday"));
}

void AsidePanelTest::countsDown()
{
    AsidePanel panel;
    panel.setAside(someAside());
    const auto *left = panel.findChild<QLabel *>(QStringLiteral("asideLeft"));
    panel.setSession({}, kNow);
    QCOMPARE(left->text(), QStringLiteral("–"));
    panel.setSession(session(Session::State::Open, 2530), kNow);
    QCOMPARE(left->text(), QStringLiteral("42:10"));
    panel.setSession(session(Session::State::Ended, 30), kNow);
    QCOMPARE(left->text(), QStringLiteral("0:00"));
}

void AsidePanelTest::collapsesToAStrip()
{
    AsidePanel panel;
    QSignalSpy toggled(&panel, &AsidePanel::toggled);
    panel.setAside(someAside());
    panel.resize(300, 600);
    auto *notes = panel.findChild<QPlainTextEdit *>(QStringLiteral("asideNotes"));
    QVERIFY(notes->isVisible());
    panel.toggle();
    QVERIFY(panel.isCollapsed());
    QVERIFY(!notes->isVisible());
    QVERIFY(panel.maximumWidth() < 60);
    QCOMPARE(toggled.takeFirst().first().toInt(), panel.maximumWidth());
    panel.findChild<QWidget *>(QStringLiteral("asideToggle"))->setFocus();
    QTest::keyClick(panel.findChild<QWidget *>(QStringLiteral("asideToggle")), Qt::Key_Space);
    QVERIFY(notes->isVisible());
    QVERIFY(panel.maximumWidth() > 300);
    QCOMPARE(toggled.takeFirst().first().toInt(), 300);     // as wide as the person had it
}

void AsidePanelTest::fitsANarrowPlace()
{
    AsidePanel panel;
    SuiteAside aside = someAside();
    aside.texts.first().text = QString(400, QLatin1Char('w'));
    aside.steps.first().text = QStringLiteral("ID card of the responsible person, portrait side, valid for three months at least");
    panel.setAside(aside);
    panel.resize(220, 260);
    const auto *scroll = panel.findChild<QScrollArea *>(QStringLiteral("asideScroll"));
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width()); // nothing is cut off at the side
    QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
}

void AsidePanelTest::bannerSaysWhatToDoWithAForm()
{
    SessionBanner banner;
    banner.setForm(true);
    banner.setSession(session(Session::State::EndingSoon, 600), kNow, false);
    QVERIFY(banner.text().contains(QLatin1String("10 minute")));
    QVERIFY(banner.text().contains(QLatin1String("Save the step")));
    Q_EMIT banner.closed();
    banner.setSession(session(Session::State::EndingSoon, 540), kNow, false);
    QVERIFY(banner.isHidden()); // dismissed
    banner.setSession(session(Session::State::EndingSoon, 120), kNow, false);
    QVERIFY(!banner.isHidden()); // once more, in time
    QCOMPARE(banner.tone(), Tone::Bad);
    SuiteSessionState refused = session(Session::State::EndingSoon, 120);
    refused.renewalFailed = true;
    banner.setSession(refused, kNow, false);
    QVERIFY(banner.text().contains(QLatin1String("could not be renewed")));
    QVERIFY(banner.text().contains(QLatin1String("Save the step")));

    FacePanel face;
    face.setForm(true);
    face.showFace(FacePanel::Face::Ended);
    QVERIFY(face.findChild<QLabel *>(QStringLiteral("faceSentence"))->text().contains(QLatin1String("still on the page")));
}

QTEST_MAIN(AsidePanelTest)
#include "tst_asidepanel.moc"
