// SPDX-License-Identifier: Apache-2.0
#include "core/filings/documentcheck.h"
#include "core/filings/jpegstructure.h"
#include "core/filings/smallerpicture.h"
#include "tests/support/testasync.h"
#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Form = ChecklistItem::Form;

class TestDocumentCheck : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QString put(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test cannot write its files");
        return file.fileName();
    }

    static QByteArray picture(const QSize &size, const char *format, int quality = 80)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int line = 0; line < size.height(); line += 24) // something to decode in every part
            painter.fillRect(line % 300, line, size.width() / 2, 9, QColor(line % 255, 120, 40));
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, format, quality))
            qFatal("the test cannot make pictures");
        return bytes;
    }

    // Noise does not compress: some nine megabytes.
    static QByteArray largePhoto()
    {
        QImage image(3400, 2700, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < image.height(); ++y)
            random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", 95);
        return bytes;
    }

    // A PNG of a few bytes that claims an enormous picture, its checksum right.
    static QByteArray bomb()
    {
        QByteArray bytes = picture({40, 40}, "PNG");
        const auto put32 = [&bytes](int at, quint32 value) {
            for (int i = 0; i < 4; ++i)
                bytes[at + i] = char(value >> (24 - 8 * i));
        };
        put32(16, 60000);
        put32(20, 60000);
        quint32 crc = 0xffffffff;
        for (int at = 12; at < 29; ++at) {
            crc ^= uchar(bytes.at(at));
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
        }
        put32(29, ~crc);
        return bytes;
    }

    static DocumentReport check(const QString &path, Form form)
    {
        return waitFor(checkDocument(path, form)).value_or(DocumentReport{DocumentFault::Unreadable, -1, {}, {}});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void checks_data()
    {
        using Fault = DocumentFault;
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Form>("form");
        QTest::addColumn<DocumentFault>("fault");
        const QByteArray jpeg = picture({1200, 900}, "JPEG"), png = picture({1200, 900}, "PNG");
        const QByteArray pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
        const QByteArray program = QByteArray("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff", 14) + QByteArray(3000, '\x11');
        const QByteArray heic = QByteArray("\x00\x00\x00\x18" "ftypheic", 12) + QByteArray(4000, '\x22');
        QByteArray scarred = png;
        scarred[png.size() / 2] = char(~scarred.at(png.size() / 2));
        const auto row = [](const char *name, const QByteArray &content, const char *file, Form form, Fault fault) {
            QTest::newRow(name) << content << QString::fromUtf8(file) << form << fault;
        };
        row("photo", jpeg, "licence.jpg", Form::Photo, Fault::None);
        row("photo as a paper", jpeg, "licence.jpg", Form::Document, Fault::None);
        row("scan", png, "scan.png", Form::Photo, Fault::None);
        row("Chinese name", png, "营业执照.png", Form::Photo, Fault::None);
        row("upright", picture({400, 600}, "JPEG"), "card.jpg", Form::Photo, Fault::None);
        row("another picture's suffix", png, "scan.jpg", Form::Photo, Fault::None);
        row("no suffix", jpeg, "scan", Form::Photo, Fault::None);
        row("bytes after the end", jpeg + QByteArray(5000, '\0'), "phone.jpg", Form::Photo, Fault::None);
        row("paper as PDF", pdf, "letter.pdf", Form::Document, Fault::None);
        row("PDF as a photo", pdf, "licence.pdf", Form::Photo, Fault::WrongType);
        row("PDF called a photo", pdf, "licence.jpg", Form::Photo, Fault::NotWhatItSays);
        row("PDF that broke off", pdf.chopped(7), "letter.pdf", Form::Document, Fault::Damaged);
        row("program", program, "setup.exe", Form::Document, Fault::WrongType);
        row("program called a photo", program, "licence.jpg", Form::Photo, Fault::NotWhatItSays);
        row("program called a PDF", program, "letter.PDF", Form::Document, Fault::NotWhatItSays);
        row("text called a picture", QByteArray("hello\n"), "a.png", Form::Photo, Fault::NotWhatItSays);
        row("HEIC", heic, "IMG_1.HEIC", Form::Photo, Fault::WrongType);
        row("HEIC called JPEG", heic, "IMG_1.jpg", Form::Photo, Fault::NotWhatItSays);
        row("empty", {}, "empty.jpg", Form::Photo, Fault::Empty);
        row("JPEG that broke off", jpeg.left(jpeg.size() * 2 / 3), "half.jpg", Form::Photo, Fault::Damaged);
        row("JPEG without its last byte", jpeg.chopped(1), "short.jpg", Form::Photo, Fault::Damaged);
        row("PNG that broke off", png.left(png.size() / 2), "half.png", Form::Photo, Fault::Damaged);
        row("PNG with a wrong byte", scarred, "scarred.png", Form::Photo, Fault::Damaged);
        row("head of a JPEG alone", jpeg.left(30), "head.jpg", Form::Photo, Fault::Damaged);
        row("too few pixels", picture({599, 500}, "PNG"), "small.png", Form::Photo, Fault::TooFewPixels);
        row("too narrow", picture({1200, 399}, "PNG"), "narrow.png", Form::Photo, Fault::TooFewPixels);
        row("just enough", picture({600, 400}, "PNG"), "enough.png", Form::Photo, Fault::None);
        row("too many pixels", picture({8001, 10}, "PNG"), "wide.png", Form::Photo, Fault::TooManyPixels);
        row("decompression bomb", bomb(), "bomb.png", Form::Photo, Fault::TooManyPixels);
    }

    void checks()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        QFETCH(Form, form);
        const DocumentReport report = check(put(qUtf8Printable(name), content), form);
        QTEST(report.fault, "fault");
        QCOMPARE(report.bytes, qint64(content.size()));
    }

    void tellsSizeTypeAndPixels()
    {
        const DocumentReport report = check(put("told.png", picture({1200, 900}, "JPEG")), Form::Photo);
        QCOMPARE(report.type, QStringLiteral("image/jpeg"));
        QCOMPARE(report.pixels, QSize(1200, 900));
        const DocumentReport phone = check(put("told.heic", QByteArray("\x00\x00\x00\x18" "ftypheic", 12) + QByteArray(99, 'x')), Form::Photo);
        QCOMPARE(phone.type, QStringLiteral("image/heic"));
    }

    void whatIsNoFile()
    {
        QCOMPARE(check(path("absent.jpg"), Form::Photo).fault, DocumentFault::Missing);
        QCOMPARE(check({}, Form::Photo).fault, DocumentFault::Missing);
        QCOMPARE(check(m_folder.path(), Form::Photo).fault, DocumentFault::Unreadable);
    }

    void aPhotoOfNineMegabytesCanBeMadeSmaller()
    {
        const QByteArray content = largePhoto();
        QVERIFY(content.size() > 8 * 1024 * 1024);
        const QString original = put("large.jpg", content);
        const DocumentReport report = check(original, Form::Photo);
        QCOMPARE(report.fault, DocumentFault::TooLarge);
        QCOMPARE(report.bytes, qint64(content.size()));
        QCOMPARE(report.pixels, QSize(3400, 2700));

        const Result<QString> smaller = waitFor(makeSmaller(original), 60000);
        QVERIFY(smaller);
        QCOMPARE(*smaller, path("large.smaller.jpg"));
        QCOMPARE(check(*smaller, Form::Photo).fault, DocumentFault::None);
        QFile untouched(original);
        QVERIFY(untouched.open(QIODevice::ReadOnly));
        QVERIFY(untouched.readAll() == content);
    }

    void aSmallerCopyOverwritesNothing()
    {
        const QByteArray before("somebody's own");
        put("own.smaller.jpg", before);
        const QString original = put("own.png", picture({9000, 700}, "PNG"));
        const Result<QString> smaller = waitFor(makeSmaller(original), 60000);
        QVERIFY(smaller);
        QCOMPARE(*smaller, path("own.smaller-2.jpg"));
        QCOMPARE(check(*smaller, Form::Photo).pixels, QSize(8000, 622));
        QFile kept(path("own.smaller.jpg"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), before);
    }

    void whatCannotBeMadeSmaller()
    {
        const Result<QString> text = waitFor(makeSmaller(put("words.jpg", "no picture")));
        QVERIFY(!text && text.error().kind == ApiError::Kind::InvalidInput);
        DocumentLimits strict;
        strict.bytes = 500;
        const Result<QString> tiny = waitFor(makeSmaller(put("strict.jpg", picture({1200, 900}, "JPEG")), strict));
        QVERIFY(!tiny && tiny.error().kind == ApiError::Kind::InvalidInput);
        QVERIFY(!QFileInfo::exists(path("strict.smaller.jpg")));
    }

    void transparencyBecomesWhite()
    {
        QImage image(800, 600, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QVERIFY(image.save(path("clear.png")));
        const Result<QString> smaller = waitFor(makeSmaller(path("clear.png")));
        QVERIFY(smaller);
        QCOMPARE(QImage(*smaller).pixelColor(400, 300).lightness(), 255);
    }

    void faultsHaveStableNames()
    {
        for (int i = 1; i <= int(DocumentFault::Damaged); ++i) {
            const auto fault = DocumentFault(i);
            QVERIFY(!faultName(fault).isEmpty());
            QCOMPARE(faultOf(faultName(fault)), fault);
        }
        QCOMPARE(faultName(DocumentFault::TooLarge), QStringLiteral("tooLarge"));
        QCOMPARE(faultName(DocumentFault::None), QString());
        QCOMPARE(faultOf({}), DocumentFault::None);
        QVERIFY(faultOf(QStringLiteral("ofTomorrow")) != DocumentFault::None);
    }

    void noCutOfAJpegPassesForAWholeOne()
    {
        const QByteArray jpeg = picture({64, 48}, "JPEG");
        QVERIFY(isWholeJpeg(jpeg));
        for (qsizetype size = 0; size < jpeg.size(); ++size)
            QVERIFY2(!isWholeJpeg(jpeg.left(size)), qPrintable(QString::number(size)));
    }
};

QTEST_GUILESS_MAIN(TestDocumentCheck)
#include "tst_documentcheck.moc"
