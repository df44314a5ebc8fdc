// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/zipfile.h"
#include <array>

namespace pc {
namespace {

constexpr quint16 kVersion = 20, kUtf8Names = 0x0800, kStored = 0, kDeflated = 8;

class Bytes
{
public:
    void two(quint32 value) { m_bytes.append(char(value & 0xff)).append(char(value >> 8 & 0xff)); }
    void four(quint32 value) { two(value); two(value >> 16); }
    void all(const QByteArray &bytes) { m_bytes.append(bytes); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

// What both the head of an entry and the directory say of it, in the same order.
struct Head
{
    quint16 method = kStored;
    quint32 time = 0, crc = 0, packed = 0, size = 0;

    void put(Bytes &out, const QByteArray &name) const
    {
        for (const quint16 value : {kVersion, kUtf8Names, method})
            out.two(value);
        for (const quint32 value : {time, crc, packed, size})
            out.four(value);
        out.two(quint32(name.size()));
        out.two(0);                         // no extra field
    }
};

std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 index = 0; index < table.size(); ++index) {
        quint32 value = index;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? value >> 1 ^ 0xedb88320U : value >> 1;
        table[index] = value;
    }
    return table;
}

quint32 crcOf(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xff] ^ crc >> 8;
    return ~crc;
}

// qCompress: four bytes of length, the two of zlib's head, the deflated data, four bytes of checksum.
QByteArray deflated(const QByteArray &content)
{
    const QByteArray all = qCompress(content, 9);
    return all.mid(6, all.size() - 10);
}

quint32 dosTime(const QDateTime &at)
{
    if (!at.isValid() || at.date().year() < 1980 || at.date().year() > 2107)
        return 1U << 21 | 1U << 16;
    const QDate date = at.date();
    const QTime time = at.time();
    return quint32(date.year() - 1980) << 25 | quint32(date.month()) << 21 | quint32(date.day()) << 16
         | quint32(time.hour()) << 11 | quint32(time.minute()) << 5 | quint32(time.second()) / 2;
}

} // namespace

QByteArray zipped(const QList<ZipEntry> &entries)
{
    Bytes archive, directory;
    for (const ZipEntry &entry : entries) {
        const QByteArray name = entry.name.toUtf8();
        const QByteArray small = deflated(entry.content);
        const bool isSmaller = small.size() < entry.content.size();
        const QByteArray &data = isSmaller ? small : entry.content;
        const Head head{isSmaller ? kDeflated : kStored, dosTime(entry.at), crcOf(entry.content), quint32(data.size()), quint32(entry.content.size())};
        const quint32 offset = quint32(archive.bytes().size());
        archive.four(0x04034b50);
        head.put(archive, name);
        archive.all(name);
        archive.all(data);
        directory.four(0x02014b50);
        directory.two(kVersion);            // made by
        head.put(directory, name);
        for (int nothing = 0; nothing < 3; ++nothing)   // no comment, first disk, no internal attributes
            directory.two(0);
        directory.four(0);                  // external attributes
        directory.four(offset);
        directory.all(name);
    }
    const quint32 start = quint32(archive.bytes().size());
    archive.all(directory.bytes());
    archive.four(0x06054b50);
    archive.four(0);                        // one disk
    archive.two(quint32(entries.size()));
    archive.two(quint32(entries.size()));
    archive.four(quint32(directory.bytes().size()));
    archive.four(start);
    archive.two(0);
    return archive.bytes();
}

} // namespace pc
