// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/attachments.h"
#include "core/tickets/blur.h"
#include "core/tickets/zipfile.h"
#include "tests/support/testasync.h"
#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace pc;

namespace {

quint32 number(const QByteArray &bytes, qsizetype at, int size)
{
    return size == 2 ? qFromLittleEndian<quint16>(bytes.constData() + at) : qFromLittleEndian<quint32>(bytes.constData() + at);
}

// qUncompress wants the length, zlib's head, and a checksum behind the data.
QByteArray inflated(const QByteArray &data, quint32 size, const QByteArray &expected)
{
    quint32 a = 1, b = 0;
    for (const char byte : expected) {
        a = (a + quint8(byte)) % 65521;
        b = (b + a) % 65521;
    }
    QByteArray all(4, Qt::Uninitialized), sum(4, Qt::Uninitialized);
    qToBigEndian(size, all.data());
    qToBigEndian(b << 16 | a, sum.data());
    return qUncompress(all + "\x78\x9c" + data + sum);
}

// Reads an archive by its directory, as the vendor's tools do; nothing where it contradicts itself.
QHash<QString, QByteArray> unzipped(const QByteArray &zip, const QHash<QString, QByteArray> &expected)
{
    QHash<QString, QByteArray> files;
    const qsizetype end = zip.size() - 22;
    const auto count = number(zip, end + 10, 2);
    qsizetype at = number(zip, end + 16, 4);
    for (quint32 entry = 0; entry < count; ++entry) {
        const auto method = number(zip, at + 10, 2), packed = number(zip, at + 20, 4), size = number(zip, at + 24, 4), nameLength = number(zip, at + 28, 2);
        const QString name = QString::fromUtf8(zip.mid(at + 46, nameLength));
        const qsizetype local = number(zip, at + 42, 4);
        const QByteArray data = zip.mid(local + 30 + number(zip, local + 26, 2), packed);
        if (number(zip, local, 4) == 0x04034b50 && zip.mid(local + 30, nameLength) == name.toUtf8() && zip.mid(local + 14, 12) == zip.mid(at + 16, 12))
            files.insert(name, method == 0 ? data : inflated(data, size, expected.value(name)));
        at += 46 + nameLength;
    }
    return at == end ? files : QHash<QString, QByteArray>();
}

QByteArray noise(qsizetype bytes)
{
    QByteArray all(bytes, Qt::Uninitialized);
    QRandomGenerator random(7);
    for (char &byte : all)
        byte = char(random.bounded(256));
    return all;
}

QImage noisePicture(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(11);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, 0xff000000U | random.bounded(0x1000000U));
    }
    return image;
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    DraftFile put(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file for the test");
        return {file.fileName(), {}, false};
    }
    static AttachmentFate fate(const DraftFile &file, ManyFiles many = ManyFiles::Spread)
    {
        return plannedAttachments(*waitFor(readAttachmentFacts({file})), many).fates.first();
    }

private Q_SLOTS:
    void archivesCanBeRead()
    {
        const QHash<QString, QByteArray> files{{QStringLiteral("log.txt"), QByteArray(100000, 'x')}, {QString::fromUtf8("日志.bin"), noise(5000)},
                                               {QStringLiteral("empty"), {}}};
        QList<ZipEntry> entries;
        for (auto file = files.begin(); file != files.end(); ++file)
            entries.append({file.key(), file.value(), {}});
        const QByteArray zip = zipped(entries);
        QVERIFY(zip.size() < 10000);
        QCOMPARE(unzipped(zip, files), files);
        QCOMPARE(zipped({}).size(), 22);
    }

    void checksumIsTheCommonOne()
    {
        const QByteArray zip = zipped({{QStringLiteral("a"), "123456789", QDateTime(QDate(2026, 1, 15), QTime(8, 30, 10))}});
        QCOMPARE(number(zip, 14, 4), 0xcbf43926U);          // the check value of CRC-32
        QCOMPARE(number(zip, 12, 2), 46U << 9 | 1U << 5 | 15U);
        QCOMPARE(number(zip, 10, 2), 8U << 11 | 30U << 5 | 5U);
    }

    void blurredAreasHoldNothing()
    {
        const QImage picture = noisePicture({60, 40});
        const QRect area(10, 10, 20, 10);
        const QImage clean = blurredPicture(picture, {area, QRect(55, 35, 50, 50), QRect(200, 0, 5, 5)});
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                QCOMPARE(clean.pixel(x, y), clean.pixel(area.topLeft()));
        }
        QCOMPARE(clean.pixel(59, 39), clean.pixel(55, 35));
        QCOMPARE(clean.pixel(9, 10), picture.pixel(9, 10));
        QCOMPARE(clean.size(), picture.size());
    }

    void blurDropsNotesInsideThePicture()
    {
        QImage picture(20, 20, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        picture.setText(QStringLiteral("Comment"), QStringLiteral("taken at the desk"));
        const QImage clean = blurredPicture(picture, {});
        QVERIFY(clean.textKeys().isEmpty());
        QCOMPARE(clean.pixel(5, 5), 0xffffffffU);
    }

    void plansEachFile()
    {
        QCOMPARE(fate(put(QStringLiteral("small.txt"), "words")), AttachmentFate::AsItIs);
        QCOMPARE(fate(put(QStringLiteral("empty.txt"), "")), AttachmentFate::Empty);
        QCOMPARE(fate({m_folder.filePath(QStringLiteral("gone.txt")), {}, false}), AttachmentFate::Vanished);
        QCOMPARE(fate({m_folder.path(), {}, false}), AttachmentFate::Vanished);
        const DraftFile log = put(QStringLiteral("large.log"), QByteArray(kMostAttachmentBytes + 1, 'l'));
        QCOMPARE(fate(log), AttachmentFate::TooLarge);
        QCOMPARE(fate(log, ManyFiles::Pack), AttachmentFate::Packed);
        QCOMPARE(fate(put(QStringLiteral("edge.log"), QByteArray(kMostAttachmentBytes, 'l'))), AttachmentFate::AsItIs);
        DraftFile picture = put(QStringLiteral("large.png"), png(noisePicture({900, 900})));
        QCOMPARE(fate(picture), AttachmentFate::ToShrink);
        picture.isShrunk = true;
        QCOMPARE(fate(picture), AttachmentFate::Smaller);
        picture = put(QStringLiteral("small.png"), png(noisePicture({20, 20})));
        picture.blurred = {QRect(0, 0, 5, 5)};
        QCOMPARE(fate(picture), AttachmentFate::Blurred);
    }

    void plansMessages()
    {
        const DraftFile file = put(QStringLiteral("one.txt"), "1");
        const QList<AttachmentFacts> seven = *waitFor(readAttachmentFacts(QList<DraftFile>(7, file)));
        QCOMPARE(seven.at(2).name, QStringLiteral("one-3.txt"));
        const AttachmentPlan spread = plannedAttachments(seven, ManyFiles::Spread);
        QCOMPARE(spread.messages, 3);
        QVERIFY(spread.isTooMany);
        QVERIFY(spread.canGo());
        QCOMPARE(plannedAttachments(seven, ManyFiles::Pack).messages, 1);
        QVERIFY(!plannedAttachments(seven.first(3), ManyFiles::Spread).isTooMany);
        QVERIFY(plannedAttachments({}, ManyFiles::Spread).canGo());
    }

    void spreadsOverMessages()
    {
        QList<DraftFile> files;
        for (int index = 1; index <= 4; ++index)
            files.append(put(QStringLiteral("part %1.txt").arg(index), QByteArray::number(index)));
        const auto messages = waitFor(prepareAttachments(files, ManyFiles::Spread));
        QVERIFY(messages);
        QCOMPARE(messages->size(), 2);
        QCOMPARE(messages->first().size(), 3);
        QCOMPARE(messages->first().first().name, QStringLiteral("part_1.txt"));
        QCOMPARE(messages->first().first().mediaType, QStringLiteral("text/plain"));
        QCOMPARE(messages->last().first().content, QByteArray("4"));
        QCOMPARE(waitFor(prepareAttachments({}, ManyFiles::Spread))->size(), 1);
    }

    void packsIntoArchivesThatFit()
    {
        AttachmentLimits limits;
        limits.bytes = 5000;
        const QByteArray one = noise(2000);
        QList<DraftFile> files;
        for (int index = 1; index <= 3; ++index)
            files.append(put(QStringLiteral("n%1.bin").arg(index), one));
        files.append(put(QStringLiteral("text.log"), QByteArray(50000, 'x')));
        const auto messages = waitFor(prepareAttachments(files, ManyFiles::Pack, limits));
        QVERIFY(messages);
        QCOMPARE(messages->size(), 1);
        QCOMPARE(messages->first().size(), 2);
        QHash<QString, QByteArray> all;
        const QHash<QString, QByteArray> expected{{QStringLiteral("n1.bin"), one}, {QStringLiteral("n2.bin"), one}, {QStringLiteral("n3.bin"), one},
                                                  {QStringLiteral("text.log"), QByteArray(50000, 'x')}};
        for (const OutgoingFile &archive : messages->first()) {
            QVERIFY(archive.content.size() <= limits.bytes);
            all.insert(unzipped(archive.content, expected));
        }
        QCOMPARE(all, expected);
        files.append(put(QStringLiteral("wide.bin"), noise(6000)));
        const auto tooLarge = waitFor(prepareAttachments(files, ManyFiles::Pack, limits));
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().code, QString(kFileTooLarge));
        QCOMPARE(tooLarge.error().detail, QStringLiteral("wide.bin"));
    }

    void picturesAreShrunkAndBlurred()
    {
        AttachmentLimits limits;
        limits.bytes = 60000;
        DraftFile file = put(QStringLiteral("screen.png"), png(noisePicture({400, 300})));
        const QByteArray original = QFile(file.path).size() > 0 ? png(noisePicture({400, 300})) : QByteArray();
        QVERIFY(!waitFor(prepareAttachments({file}, ManyFiles::Spread, limits)));
        file.isShrunk = true;
        file.blurred = {QRect(0, 0, 200, 300)};
        const auto messages = waitFor(prepareAttachments({file}, ManyFiles::Spread, limits));
        QVERIFY(messages);
        const OutgoingFile sent = messages->first().first();
        QVERIFY(sent.content.size() <= limits.bytes);
        QCOMPARE(sent.name, QStringLiteral("screen.jpg"));
        const QImage picture = QImage::fromData(sent.content);
        QVERIFY(!picture.isNull());
        const int middle = picture.width() / 8;
        QVERIFY(qAbs(qRed(picture.pixel(middle, 10)) - qRed(picture.pixel(middle, picture.height() / 2))) < 8);
        QFile disk(file.path);
        QVERIFY(disk.open(QIODevice::ReadOnly));
        QCOMPARE(disk.readAll(), original);                 // the person's file stays as it is
    }

    void smallBlurredPicturesStaySharp()
    {
        DraftFile file = put(QStringLiteral("note.jpg"), png(QImage(80, 80, QImage::Format_RGB32)));
        file.blurred = {QRect(0, 0, 10, 10)};
        const auto messages = waitFor(prepareAttachments({file}, ManyFiles::Spread));
        QVERIFY(messages);
        QCOMPARE(messages->first().first().name, QStringLiteral("note.png"));
        QCOMPARE(messages->first().first().mediaType, QStringLiteral("image/png"));
    }

    void textFilesAreSearched()
    {
        const DraftFile log = put(QStringLiteral("app.log"), "started\npassword=letmein\n");
        const DraftFile picture = put(QStringLiteral("shot.png"), png(noisePicture({20, 20})));
        const auto found = waitFor(findFileSecrets({log, picture, {m_folder.filePath(QStringLiteral("none")), {}, false}}));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("app.log"));
        QCOMPARE(found->first().place.line, 2);
        QVERIFY(!found->first().place.shown.contains(QLatin1String("letmein")));
    }

    void whatVanishedIsTold()
    {
        const DraftFile there = put(QStringLiteral("there.txt"), "1");
        const DraftFile gone = put(QStringLiteral("gone soon.txt"), "1");
        QVERIFY(QFile::remove(gone.path));
        const auto messages = waitFor(prepareAttachments({there, gone}, ManyFiles::Spread));
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, ApiError::Kind::NotFound);
        QCOMPARE(messages.error().detail, QStringLiteral("gone_soon.txt"));
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
