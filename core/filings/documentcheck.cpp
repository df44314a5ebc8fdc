// SPDX-License-Identifier: Apache-2.0
#include "core/filings/documentcheck.h"
#include "core/filings/jpegstructure.h"
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QThreadPool>
#include <array>

namespace pc {
namespace {

constexpr qint64 kHead = 4096;              // what tells the type of a file
constexpr qint64 kPdfEdge = 1024;           // readers look for the marks of a PDF this far from either end
constexpr int kDecodedSide = 1600;          // pictures are decoded in full and kept in small: memory stays bounded

struct NamedFault
{
    DocumentFault fault;
    const char *name;
};
constexpr std::array kFaults{
    NamedFault{DocumentFault::Missing, "missing"}, NamedFault{DocumentFault::Unreadable, "unreadable"},
    NamedFault{DocumentFault::Empty, "empty"}, NamedFault{DocumentFault::TooLarge, "tooLarge"},
    NamedFault{DocumentFault::WrongType, "wrongType"}, NamedFault{DocumentFault::NotWhatItSays, "notWhatItSays"},
    NamedFault{DocumentFault::TooFewPixels, "tooFewPixels"}, NamedFault{DocumentFault::TooManyPixels, "tooManyPixels"},
    NamedFault{DocumentFault::Damaged, "damaged"},
};

bool isPicture(const QString &type) { return type == QLatin1String("image/jpeg") || type == QLatin1String("image/png"); }

bool isTaken(const QString &type, ChecklistItem::Form form)
{
    return isPicture(type) || (form == ChecklistItem::Form::Document && type == QLatin1String("application/pdf"));
}

// Photos of phones: databases of file types know them late, or by name alone.
bool isHeic(const QByteArray &head)
{
    const QByteArray brand = head.mid(8, 4);
    return head.mid(4, 4) == "ftyp" && (brand.startsWith("hei") || brand.startsWith("hev") || brand == "mif1" || brand == "msf1");
}

QString typeOf(const QByteArray &head)
{
    if (isHeic(head))
        return QStringLiteral("image/heic");
    if (head.left(kPdfEdge).contains("%PDF-"))
        return QStringLiteral("application/pdf");
    return QMimeDatabase().mimeTypeForData(head).name();
}

// Whether the name promises a type that the form takes.
bool promisesTaken(const QString &path, ChecklistItem::Form form)
{
    const QList<QMimeType> types = QMimeDatabase().mimeTypesForFileName(path);
    return std::any_of(types.cbegin(), types.cend(), [form](const QMimeType &type) { return isTaken(type.name(), form); });
}

DocumentFault pictureFault(const QByteArray &content, const DocumentLimits &limits, DocumentReport *report)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, report->type == QLatin1String("image/png") ? "png" : "jpeg");
    const QSize size = reader.size();       // of the header; nothing is decoded yet
    report->pixels = size;
    if (size.isEmpty())
        return DocumentFault::Damaged;
    const int longer = std::max(size.width(), size.height()), shorter = std::min(size.width(), size.height());
    if (longer > std::max(limits.most.width(), limits.most.height()) || shorter > std::min(limits.most.width(), limits.most.height()))
        return DocumentFault::TooManyPixels;
    if (longer > kDecodedSide)
        reader.setScaledSize(size.scaled(kDecodedSide, kDecodedSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const bool isWhole = report->type == QLatin1String("image/png") || isWholeJpeg(content);
    if (!isWhole || reader.read().isNull())
        return DocumentFault::Damaged;
    if (longer < std::max(limits.least.width(), limits.least.height()) || shorter < std::min(limits.least.width(), limits.least.height()))
        return DocumentFault::TooFewPixels;
    return DocumentFault::None;
}

DocumentFault contentFault(QFile *file, const DocumentLimits &limits, DocumentReport *report)
{
    file->seek(0);
    const QByteArray content = file->read(limits.bytes + 1);
    if (content.size() < report->bytes)
        return DocumentFault::Unreadable;   // it shrank, or the medium failed half-way
    if (report->type == QLatin1String("application/pdf"))
        return content.right(kPdfEdge).contains("%%EOF") ? DocumentFault::None : DocumentFault::Damaged;
    return pictureFault(content, limits, report);
}

DocumentReport checked(const QString &path, ChecklistItem::Form form, const DocumentLimits &limits)
{
    DocumentReport report;
    const auto with = [&report](DocumentFault fault) {
        report.fault = fault;
        return report;
    };
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return with(DocumentFault::Missing);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) // a folder, a device, a pipe: nothing that may be waited for
        return with(DocumentFault::Unreadable);
    report.bytes = file.size();
    if (report.bytes == 0)
        return with(DocumentFault::Empty);
    const QByteArray head = file.read(kHead);
    if (head.isEmpty())
        return with(DocumentFault::Unreadable);
    report.type = typeOf(head);
    if (!isTaken(report.type, form))
        return with(promisesTaken(path, form) ? DocumentFault::NotWhatItSays : DocumentFault::WrongType);
    if (report.bytes > limits.bytes) {
        if (isPicture(report.type))
            report.pixels = QImageReader(path, report.type.section(QLatin1Char('/'), 1).toLatin1()).size();
        return with(DocumentFault::TooLarge);
    }
    return with(contentFault(&file, limits, &report));
}

} // namespace

QString faultName(DocumentFault fault)
{
    const auto *const found = std::find_if(kFaults.begin(), kFaults.end(), [fault](const NamedFault &named) { return named.fault == fault; });
    return found == kFaults.end() ? QString() : QString::fromLatin1(found->name);
}

DocumentFault faultOf(const QString &name)
{
    const auto *const found = std::find_if(kFaults.begin(), kFaults.end(), [&name](const NamedFault &named) { return name == QLatin1String(named.name); });
    if (found != kFaults.end())
        return found->fault;
    return name.isEmpty() ? DocumentFault::None : DocumentFault::Unreadable; // of a newer version: to be checked again
}

Async<DocumentReport> checkDocument(QString path, ChecklistItem::Form form, DocumentLimits limits)
{
    const Settler<DocumentReport> settle;
    QThreadPool::globalInstance()->start([settle, path = std::move(path), form, limits] { settle(checked(path, form, limits)); });
    return settle.future();
}

} // namespace pc
