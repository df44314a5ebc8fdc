// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/attachments.h"
#include "tests/support/fakedraftstore.h"
#include "tests/support/faketicketstore.h"
#include "tests/support/testasync.h"
#include "ui/ticketcompose/blurdialog.h"
#include "ui/ticketcompose/blurview.h"
#include "ui/ticketcompose/macrodialog.h"
#include "ui/ticketcompose/maskededit.h"
#include "ui/ticketcompose/messagepreview.h"
#include "ui/ticketcompose/productimportdialog.h"
#include "ui/widgets/banner.h"
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

namespace {

template<typename W>
W *part(const QWidget &of, const char *name) { return of.findChild<W *>(QString::fromLatin1(name)); }

QString textOf(const QWidget &of, const char *label) { return part<QLabel>(of, label)->text(); }

} // namespace

class TestComposeDialogs : public QObject
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

    // Stripes of one pixel, so that a flat area can be told from what was there.
    QString putPicture(const QString &name)
    {
        QImage picture(200, 100, QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                picture.setPixel(x, y, (x + y) % 2 == 0 ? 0xff000000U : 0xffffffffU);
        }
        picture.save(m_folder.filePath(name));
        return m_folder.filePath(name);
    }

private Q_SLOTS:
    void aChineseSheetIsTakenOver()
    {
        FakeTicketStore tickets;
        ProductImportDialog dialog(&tickets);
        dialog.show();
        auto *const save = part<QPushButton>(dialog, "saveProducts");
        QVERIFY(!save->isEnabled());
        // "产品编号,产品名称", then "1,云盘", in GB18030 as a Chinese spreadsheet saves it
        dialog.readFile(put(QStringLiteral("sheet.csv"), QByteArray::fromHex("b2fac6b7b1e0bac52cb2fac6b7c3fbb3c60d0a312cd4c6c5cc0d0a")));
        QTRY_VERIFY(save->isEnabled());
        QVERIFY(!part<QPlainTextEdit>(dialog, "badRows")->isVisible());
        QSignalSpy imported(&dialog, &ProductImportDialog::imported);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(tickets.heldProducts.size(), 1);
        QCOMPARE(tickets.heldProducts.first().name, QString::fromUtf8("云盘"));
        QVERIFY(!dialog.isVisible());
    }

    void badRowsAreNamed()
    {
        FakeTicketStore tickets;
        ProductImportDialog dialog(&tickets);
        dialog.show();
        QGuiApplication::clipboard()->setText(QStringLiteral("id\tname\n1\tOne\n\tNameless id\n2\t\n1\tAnother one\n3\tThree\n"));
        dialog.paste();
        const QString bad = part<QPlainTextEdit>(dialog, "badRows")->toPlainText();
        QCOMPARE(bad.count(u'\n'), 2);
        for (const char *const line : {"Line 3", "Line 4", "Line 5", "Nameless id", "Another one"})
            QVERIFY2(bad.contains(QLatin1String(line)), qPrintable(bad));
        QTest::mouseClick(part<QPushButton>(dialog, "saveProducts"), Qt::LeftButton);
        QTRY_COMPARE(tickets.heldProducts.size(), 2);
    }

    void sheetsThatAreNoneAreToldInWords()
    {
        FakeTicketStore tickets;
        ProductImportDialog dialog(&tickets);
        dialog.show();
        const QString banner = part<Banner>(dialog, "productBanner")->text();
        QVERIFY(banner.isEmpty());
        dialog.readFile(put(QStringLiteral("picture.csv"), QByteArray("\x89PNG\x00\x00\xff\xfe\x01", 9)));
        QTRY_VERIFY2(textOf(dialog, "importText").contains(QLatin1String("GB18030")), qPrintable(textOf(dialog, "importText")));
        dialog.readFile(put(QStringLiteral("colours.csv"), "colour,taste\nred,sweet\n"));
        QTRY_VERIFY2(textOf(dialog, "importText").contains(QLatin1String("No row names")), qPrintable(textOf(dialog, "importText")));
        QVERIFY(!part<QPushButton>(dialog, "saveProducts")->isEnabled());
        dialog.readFile(m_folder.filePath(QStringLiteral("not there.csv")));
        QTRY_VERIFY(part<Banner>(dialog, "productBanner")->text().contains(QLatin1String("cannot be read")));
        QFile large(put(QStringLiteral("large.csv"), "id,name\n"));
        QVERIFY(large.resize(kLargestSheet + 1));
        dialog.readFile(large.fileName());
        QTRY_VERIFY(part<Banner>(dialog, "productBanner")->text().contains(QLatin1String("too large")));
    }

    void aStoreThatFailsKeepsTheDialogOpen()
    {
        FakeTicketStore tickets;
        tickets.failWrites = failure(ApiError::Kind::StorageFull).value();
        ProductImportDialog dialog(&tickets);
        dialog.show();
        QGuiApplication::clipboard()->setText(QStringLiteral("id,name\n1,One\n"));
        dialog.paste();
        QTest::mouseClick(part<QPushButton>(dialog, "saveProducts"), Qt::LeftButton);
        QTRY_VERIFY(!part<Banner>(dialog, "productBanner")->text().isEmpty());
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY(part<QPushButton>(dialog, "saveProducts")->isEnabled());
    }

    void whatIsMarkedCannotBeReadInWhatGoes()
    {
        const QString path = putPicture(QStringLiteral("key.png"));
        QFile original(path);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray before = original.readAll();
        BlurDialog dialog({path, {}, false});
        dialog.show();
        auto *const view = part<BlurView>(dialog, "blurView");
        auto *const keep = part<QPushButton>(dialog, "keepAreas");
        QTRY_VERIFY(keep->isEnabled());
        view->setZoom(1);
        QTest::mousePress(view, Qt::LeftButton, {}, QPoint(20, 30));
        QTest::mouseMove(view, QPoint(60, 50));
        QTest::mouseMove(view, QPoint(120, 70));
        QTest::mouseRelease(view, Qt::LeftButton, {}, QPoint(120, 70));
        QCOMPARE(view->areas().size(), 1);
        QSignalSpy marked(&dialog, &BlurDialog::marked);
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(marked.size(), 1);
        const auto file = marked.first().first().value<DraftFile>();
        const Result<QList<QList<OutgoingFile>>> going = waitFor(prepareAttachments({file}, ManyFiles::Spread));
        QVERIFY(going.has_value());
        const QImage sent = QImage::fromData(going->first().first().content).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(sent.size(), QSize(200, 100));
        const QRect inside = file.blurred.first().adjusted(8, 8, -8, -8);   // JPEG may soften the rim
        QVERIFY2(inside.width() > 40 && inside.height() > 10, "the area is where it was drawn");
        const QRgb first = sent.pixel(inside.topLeft());
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                QVERIFY2(std::abs(qGray(sent.pixel(x, y)) - qGray(first)) <= 8, "one flat colour");
        }
        QVERIFY(std::abs(qGray(sent.pixel(180, 90)) - qGray(sent.pixel(181, 90))) > 60);     // and the rest is as it was
        original.seek(0);
        QCOMPARE(original.readAll(), before);
    }

    void areasAreMadeMovedAndTakenBackByKeys()
    {
        BlurDialog dialog({putPicture(QStringLiteral("keys.png")), {}, false});
        dialog.show();
        auto *const view = part<BlurView>(dialog, "blurView");
        QTRY_VERIFY(part<QPushButton>(dialog, "addArea")->isEnabled());
        QTest::keyClick(view, Qt::Key_N);
        QCOMPARE(view->areas().size(), 1);
        const QRect made = view->areas().first();
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->areas().first(), made.translated(8, 0));
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view->areas().first().height(), made.height() + 8);
        for (int index = 0; index < 40; ++index)
            QTest::keyClick(view, Qt::Key_Right);
        QVERIFY2(QRect(0, 0, 200, 100).contains(view->areas().first()), "it stays inside of the picture");
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(view->areas().size(), 0);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view->areas().size(), 1);
        QSignalSpy marked(&dialog, &BlurDialog::marked);
        QTest::mouseClick(part<QPushButton>(dialog, "cancel"), Qt::LeftButton);
        QCOMPARE(marked.size(), 0);
    }

    void aPictureThatVanishedTakesNothingFromItsMarks()
    {
        BlurDialog dialog({m_folder.filePath(QStringLiteral("gone.png")), {QRect(1, 1, 9, 9)}, false});
        dialog.show();
        QTRY_VERIFY2(textOf(dialog, "blurHint").contains(QLatin1String("cannot be read")), qPrintable(textOf(dialog, "blurHint")));
        QVERIFY(!part<QPushButton>(dialog, "keepAreas")->isEnabled());
    }

    void preparedTextsAreWrittenChangedAndRemoved()
    {
        FakeDraftStore drafts;
        MacroDialog dialog(&drafts);
        dialog.show();
        auto *const save = part<QPushButton>(dialog, "saveMacro");
        auto *const list = part<QListWidget>(dialog, "macros");
        auto *const name = part<QLineEdit>(dialog, "macroName");
        auto *const text = part<QPlainTextEdit>(dialog, "macroText");
        QVERIFY(!save->isEnabled());
        name->setText(QStringLiteral("Closing"));
        QVERIFY(!save->isEnabled());                        // no text yet
        text->setPlainText(QStringLiteral("Thank you, {nobody}."));
        QVERIFY2(textOf(dialog, "macroHint").contains(QLatin1String("{nobody}")), qPrintable(textOf(dialog, "macroHint")));
        text->setPlainText(QStringLiteral("Thank you, {customer}."));
        QVERIFY2(textOf(dialog, "macroHint").contains(QLatin1String("{environment}")), qPrintable(textOf(dialog, "macroHint")));
        part<QComboBox>(dialog, "macroLanguage")->setCurrentIndex(1);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(drafts.heldMacros.size(), 1);
        QCOMPARE(drafts.heldMacros.first().language, QStringLiteral("en"));
        QTRY_COMPARE(list->currentRow(), 0);
        QVERIFY(!save->isEnabled());                        // as it is stored
        name->setText(QStringLiteral("Goodbye"));
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(drafts.heldMacros.first().name, QStringLiteral("Goodbye"));
        QCOMPARE(drafts.heldMacros.size(), 1);
        QTRY_COMPARE(list->item(0)->text(), QStringLiteral("Goodbye"));
        drafts.failWrites = failure(ApiError::Kind::StorageFull).value();
        text->setPlainText(QStringLiteral("Never lost"));
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!part<Banner>(dialog, "macroBanner")->text().isEmpty());
        QCOMPARE(text->toPlainText(), QStringLiteral("Never lost"));
        drafts.failWrites.reset();
        QTest::mouseClick(part<QPushButton>(dialog, "removeMacro"), Qt::LeftButton);
        QTRY_COMPARE(drafts.heldMacros.size(), 0);
        QTRY_COMPARE(list->count(), 0);
    }

    void thePreviewShowsFilesAsTheyGoAndNoSecret()
    {
        MessagePreview preview(QStringLiteral("To the vendor"), QStringLiteral("Words"), Secret(QByteArrayLiteral("letmein")));
        preview.setFiles({{putPicture(QStringLiteral("seen.png")), {QRect(0, 0, 20, 20)}, false}, {put(QStringLiteral("a.log"), "words"), {}, false}}, ManyFiles::Spread, {});
        preview.show();
        QCOMPARE(part<QPlainTextEdit>(preview, "previewText")->toPlainText(), QStringLiteral("Words"));
        QTRY_VERIFY2(textOf(preview, "previewFiles").contains(QString::fromUtf8("a.log · 5 bytes")), qPrintable(textOf(preview, "previewFiles")));
        for (const QLabel *const label : preview.findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QLatin1String("letmein")));
        MessagePreview problem(QStringLiteral("To the vendor"), QString(), {});
        problem.setFiles({{m_folder.filePath(QStringLiteral("gone.log")), {}, false}}, ManyFiles::Spread, {});
        QTRY_VERIFY2(textOf(problem, "previewFiles").contains(QLatin1String("not on the disk")), qPrintable(textOf(problem, "previewFiles")));
    }

    void maskedTextIsEditedLikeAnyOther()
    {
        MaskedEdit edit;
        edit.show();
        QTest::keyClicks(&edit, QStringLiteral("first"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClicks(&edit, QStringLiteral("second"));
        QCOMPARE(edit.text(), QStringLiteral("first\nsecond"));
        QCOMPARE(edit.toPlainText(), QString(5, QChar(0x25cf)) + u'\n' + QString(6, QChar(0x25cf)));
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClicks(&edit, QStringLiteral("the "));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(edit.text(), QStringLiteral("first\nthesecond"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(!QGuiApplication::clipboard()->text().contains(QLatin1String("first")), "what is masked is copied masked");
        QGuiApplication::clipboard()->setText(QStringLiteral("one\ntwo"));
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);     // over everything
        QCOMPARE(edit.text(), QStringLiteral("one\ntwo"));
        QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(edit.text(), QStringLiteral("one\ntwo"));          // nothing is remembered
        edit.setMasked(false);
        QCOMPARE(edit.toPlainText(), QStringLiteral("one\ntwo"));
        QTest::keyClicks(&edit, QStringLiteral("X"));
        edit.setMasked(true);
        QVERIFY(!edit.toPlainText().contains(u'X'));
        QVERIFY(edit.text().contains(u'X'));
        QSignalSpy edited(&edit, &MaskedEdit::edited);
        edit.wipe();
        QCOMPARE(edit.text(), QString());
        QCOMPARE(edited.size(), 1);
    }
};

QTEST_MAIN(TestComposeDialogs)
#include "tst_composedialogs.moc"
