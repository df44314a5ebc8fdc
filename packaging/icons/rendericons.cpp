// SPDX-License-Identifier: Apache-2.0
// Makes what the systems want of the one drawing: PNG files in the sizes of the hicolor theme, an .ico and an .icns.
//     rendericons DRAWING.svg FOLDER NAME
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>
#include <cstdio>

namespace {

QByteArray png(QSvgRenderer &drawing, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

template<typename T>
void appendLittle(QByteArray &bytes, T value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

// An ICO file is a directory of pictures; since Windows Vista each may be a PNG.
QByteArray ico(QSvgRenderer &drawing, const QList<int> &sizes)
{
    QByteArray directory;
    QByteArray pictures;
    for (const quint16 value : {quint16(0), quint16(1), quint16(sizes.size())})
        appendLittle(directory, value);
    const auto firstPicture = quint32(directory.size() + 16 * sizes.size());
    for (const int size : sizes) {
        const QByteArray picture = png(drawing, size);
        const char side = size == 256 ? 0 : char(size);
        directory.append(side).append(side).append(2, '\0');
        appendLittle(directory, quint16(1));
        appendLittle(directory, quint16(32));
        appendLittle(directory, quint32(picture.size()));
        appendLittle(directory, firstPicture + quint32(pictures.size()));
        pictures.append(picture);
    }
    return directory + pictures;
}

// An ICNS file is a list of chunks: four letters for the size, the length with its head (big endian), a PNG.
QByteArray icns(QSvgRenderer &drawing)
{
    const auto length = [](qsizetype size) {
        const quint32 big = qToBigEndian(quint32(size));
        return QByteArray(reinterpret_cast<const char *>(&big), sizeof big);
    };
    QByteArray chunks;
    const std::pair<const char *, int> kinds[] = {{"icp4", 16}, {"icp5", 32}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512}, {"ic10", 1024}};
    for (const auto &[kind, size] : kinds) {
        const QByteArray picture = png(drawing, size);
        chunks += QByteArray(kind, 4) + length(picture.size() + 8) + picture;
    }
    return "icns" + length(chunks.size() + 8) + chunks;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool isWritten = !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (!isWritten)
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(path));
    return isWritten;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    const QString name = QString::fromLocal8Bit(argv[3]);
    if (!drawing.isValid() || !folder.mkpath(QStringLiteral(".")))
        return 1;
    bool isGood = write(folder.filePath(name + QStringLiteral(".ico")), ico(drawing, {16, 24, 32, 48, 64, 256}));
    isGood = write(folder.filePath(name + QStringLiteral(".icns")), icns(drawing)) && isGood;
    for (const int size : {16, 24, 32, 48, 64, 128, 256, 512})
        isGood = write(folder.filePath(QStringLiteral("%1-%2.png").arg(name).arg(size)), png(drawing, size)) && isGood;
    return isGood ? 0 : 1;
}
