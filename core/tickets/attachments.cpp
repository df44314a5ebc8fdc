// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/attachments.h"
#include "core/filings/picturefit.h"
#include "core/store/booktext.h"
#include "core/tickets/blur.h"
#include "core/base/safefilename.h"
#include "core/tickets/zipfile.h"
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QThreadPool>

namespace pc {
namespace {

constexpr qint64 kStart = 4096;             // of a file, enough to tell what it is
constexpr QSize kLargestPicture(8000, 8000);
constexpr qint64 kLargestShown = 40 * 1000 * 1000;   // pixels; a larger picture is not read for a thumbnail
constexpr QSize kLeastPicture(1, 1);        // a very long strip may have to become small; smaller than readable is the person's to see

QImage attachmentPicture(const QString &path)
{
    QImageReader reader(path);
    return uprightPicture(reader, kLargestPicture);
}

DocumentLimits pictureLimits(const AttachmentLimits &limits) { return {limits.bytes, kLeastPicture, kLargestPicture}; }

bool isText(const AttachmentFacts &facts)
{
    constexpr qint64 most = 4 * 1024 * 1024;
    const QMimeType type = QMimeDatabase().mimeTypeForName(facts.note.type);
    return facts.isThere && facts.bytes <= most && type.inherits(QStringLiteral("text/plain"));
}

QString withExtension(const QString &name, const QString &extension) { return QFileInfo(name).completeBaseName() + extension; }

AttachmentFacts factsOf(const DraftFile &file, QStringList &taken)
{
    AttachmentFacts facts;
    facts.file = file;
    facts.name = freeFileName(safeFileName(QFileInfo(file.path).fileName()), taken);
    taken.append(facts.name);
    QFile disk(file.path);
    if (!QFileInfo(file.path).isFile() || !disk.open(QIODevice::ReadOnly))
        return facts;
    facts.isThere = true;
    facts.bytes = disk.size();
    facts.note = mediaNote(facts.name, disk.peek(kStart));
    if (facts.note.type.startsWith(QLatin1String("image/")) && facts.note.type != QLatin1String("image/svg+xml")) {
        QImageReader reader(&disk);
        reader.setDecideFormatFromContent(true);
        facts.pixels = reader.size();
        if (reader.transformation() & QImageIOHandler::TransformationRotate90)
            facts.pixels.transpose();
    }
    return facts;
}

QList<AttachmentFacts> factsOfAll(const QList<DraftFile> &files)
{
    QStringList taken;
    QList<AttachmentFacts> all;
    for (const DraftFile &file : files)
        all.append(factsOf(file, taken));
    return all;
}

tl::unexpected<ApiError> refused(QLatin1String code, const QString &name)
{
    ApiError error;
    error.kind = ApiError::Kind::InvalidInput;
    error.code = code;
    error.detail = name;
    return tl::unexpected(error);
}

Result<QByteArray> contentOf(const AttachmentFacts &facts)
{
    QFile disk(facts.file.path);
    if (!facts.isThere || !disk.open(QIODevice::ReadOnly))
        return failure(ApiError::Kind::NotFound, facts.name);
    if (disk.size() > kMostReadBytes)
        return refused(kFileTooLarge, facts.name);
    QByteArray content = disk.readAll();
    if (content.isEmpty())
        return refused(kFileEmpty, facts.name);
    return content;
}

// Redrawn pictures keep their sharpness where they fit.
Result<OutgoingFile> drawn(const AttachmentFacts &facts, const AttachmentLimits &limits)
{
    const QImage picture = attachmentPicture(facts.file.path);
    if (picture.isNull())
        return refused(kNoPicture, facts.name);
    const QImage clean = blurredPicture(picture, facts.file.blurred);
    OutgoingFile file;
    if (!facts.file.isShrunk) {
        QBuffer buffer(&file.content);
        buffer.open(QIODevice::WriteOnly);
        clean.save(&buffer, "PNG");
    }
    const bool isPng = !file.content.isEmpty() && file.content.size() <= limits.bytes;
    if (!isPng)
        file.content = fittedPicture(clean, pictureLimits(limits));
    if (file.content.isEmpty())
        return refused(kFileTooLarge, facts.name);
    file.name = withExtension(facts.name, isPng ? QStringLiteral(".png") : QStringLiteral(".jpg"));
    file.mediaType = isPng ? QStringLiteral("image/png") : QStringLiteral("image/jpeg");
    return file;
}

Result<OutgoingFile> prepared(const AttachmentFacts &facts, bool isPacked, const AttachmentLimits &limits)
{
    if (!facts.isThere)
        return failure(ApiError::Kind::NotFound, facts.name);
    if (!facts.file.blurred.isEmpty() || facts.file.isShrunk)
        return drawn(facts, limits);
    Result<QByteArray> content = contentOf(facts);
    if (!content)
        return failure(content.error());
    if (!isPacked && content->size() > limits.bytes)
        return refused(kFileTooLarge, facts.name);
    OutgoingFile file;
    file.name = facts.name;
    file.mediaType = facts.note.type;
    file.content = std::move(*content);
    return file;
}

// First fit, in the order of the files: an archive takes what keeps it within the limit.
Result<QList<OutgoingFile>> archived(const QList<OutgoingFile> &files, const AttachmentLimits &limits)
{
    constexpr qint64 directoryEnd = 22;
    struct Archive { QList<ZipEntry> entries; qint64 bytes = directoryEnd; };
    QList<Archive> archives;
    for (const OutgoingFile &file : files) {
        const ZipEntry entry{file.name, file.content, {}};
        const qint64 bytes = zipped({entry}).size() - directoryEnd;
        if (bytes + directoryEnd > limits.bytes)
            return refused(kFileTooLarge, file.name);
        auto fits = std::find_if(archives.begin(), archives.end(), [&](const Archive &archive) { return archive.bytes + bytes <= limits.bytes; });
        if (fits == archives.end())
            fits = archives.insert(archives.end(), Archive());
        fits->entries.append(entry);
        fits->bytes += bytes;
    }
    QList<OutgoingFile> packed;
    for (const Archive &archive : archives) {
        OutgoingFile file;
        file.name = archives.size() == 1 ? QStringLiteral("attachments.zip") : QStringLiteral("attachments-%1.zip").arg(packed.size() + 1);
        file.mediaType = QStringLiteral("application/zip");
        file.content = zipped(archive.entries);
        packed.append(file);
    }
    return packed;
}

Result<QList<QList<OutgoingFile>>> preparedAll(const QList<DraftFile> &files, ManyFiles many, const AttachmentLimits &limits)
{
    const bool isPacked = many == ManyFiles::Pack;
    QList<OutgoingFile> ready;
    QStringList taken;
    for (const AttachmentFacts &facts : factsOfAll(files)) {
        Result<OutgoingFile> file = prepared(facts, isPacked, limits);
        if (!file)
            return failure(file.error());
        file->name = freeFileName(file->name, taken);   // two may have become .jpg
        taken.append(file->name);
        ready.append(std::move(*file));
    }
    if (isPacked && !ready.isEmpty()) {
        Result<QList<OutgoingFile>> packed = archived(ready, limits);
        if (!packed)
            return failure(packed.error());
        ready = std::move(*packed);
    }
    QList<QList<OutgoingFile>> messages{{}};
    for (const OutgoingFile &file : ready) {
        if (messages.last().size() == limits.files)
            messages.append(QList<OutgoingFile>());
        messages.last().append(file);
    }
    return messages;
}

} // namespace

static Result<QImage> thumbnail(const DraftFile &file, const QSize &most)
{
    const QSize pixels = QImageReader(file.path).size();
    const bool isSmall = qint64(pixels.width()) * pixels.height() <= kLargestShown;
    const QImage picture = isSmall ? blurredPicture(attachmentPicture(file.path), file.blurred) : QImage();
    if (picture.isNull())
        return refused(kNoPicture, QFileInfo(file.path).fileName());
    return picture.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

Async<QImage> readAttachmentPicture(QString path)
{
    const Settler<QImage> settle;
    QThreadPool::globalInstance()->start([settle, path = std::move(path)] {
        const QImage picture = attachmentPicture(path);
        settle(picture.isNull() ? Result<QImage>(refused(kNoPicture, QFileInfo(path).fileName())) : Result<QImage>(picture));
    });
    return settle.future();
}

Async<QImage> readThumbnail(DraftFile file, QSize most)
{
    const Settler<QImage> settle;
    QThreadPool::globalInstance()->start([settle, file = std::move(file), most] { settle(thumbnail(file, most)); });
    return settle.future();
}

Async<QList<AttachmentFacts>> readAttachmentFacts(QList<DraftFile> files)
{
    const Settler<QList<AttachmentFacts>> settle;
    QThreadPool::globalInstance()->start([settle, files = std::move(files)] { settle(factsOfAll(files)); });
    return settle.future();
}

Async<QList<FileSecret>> findFileSecrets(QList<DraftFile> files)
{
    const Settler<QList<FileSecret>> settle;
    QThreadPool::globalInstance()->start([settle, files = std::move(files)] {
        QList<FileSecret> found;
        for (const AttachmentFacts &facts : factsOfAll(files)) {
            const Result<QByteArray> content = isText(facts) ? contentOf(facts) : Result<QByteArray>(QByteArray());
            for (const SecretPlace &place : secretPlaces(decodeText(content.value_or(QByteArray()))))
                found.append({facts.name, place});
        }
        settle(found);
    });
    return settle.future();
}

Async<QList<QList<OutgoingFile>>> prepareAttachments(QList<DraftFile> files, ManyFiles many, AttachmentLimits limits)
{
    const Settler<QList<QList<OutgoingFile>>> settle;
    QThreadPool::globalInstance()->start([settle, files = std::move(files), many, limits] { settle(preparedAll(files, many, limits)); });
    return settle.future();
}

} // namespace pc
