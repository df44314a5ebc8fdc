// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suiteframe.h"
#include "core/base/secret.h"
#include <QtEndian>
#include <algorithm>

namespace pc {

static bool isKnown(quint8 kind)
{
    return kind == quint8(SuiteFrame::Kind::Json) || kind == quint8(SuiteFrame::Kind::Link)
        || kind == quint8(SuiteFrame::Kind::RenewedLink);
}

QByteArray encodeFrame(SuiteFrame::Kind kind, const QByteArray &payload)
{
    const qsizetype length = payload.size() + 1;
    if (length > qsizetype(SuiteFrame::kMaxBytes))
        return {};
    QByteArray bytes(SuiteFrame::kHeaderBytes + length, Qt::Uninitialized);
    qToBigEndian(quint32(length), bytes.data());
    bytes[SuiteFrame::kHeaderBytes] = char(kind);
    std::copy(payload.cbegin(), payload.cend(), bytes.begin() + SuiteFrame::kHeaderBytes + 1);
    return bytes;
}

SuiteFrameReader::~SuiteFrameReader()
{
    wipe(m_buffer);
}

void SuiteFrameReader::feed(const char *bytes, qsizetype count)
{
    if (m_isBroken)
        return;
    if (m_buffer.size() + count <= m_buffer.capacity()) {
        m_buffer.append(bytes, count);
        return;
    }
    // Growing in place would leave the old buffer, and a link in it, behind.
    QByteArray grown;
    grown.reserve(std::max<qsizetype>(4096, 2 * (m_buffer.size() + count)));
    grown.append(m_buffer.constData(), m_buffer.size());
    grown.append(bytes, count);
    wipe(m_buffer);
    m_buffer = std::move(grown);
}

std::optional<Result<SuiteFrame>> SuiteFrameReader::next()
{
    if (!m_isBroken && m_buffer.size() <= SuiteFrame::kHeaderBytes)
        return std::nullopt;
    const auto broken = [this](const QString &why) -> Result<SuiteFrame> {
        m_isBroken = true;
        wipe(m_buffer);
        return failure(ApiError::Kind::Malformed, why);
    };
    if (m_isBroken)
        return broken(QStringLiteral("the stream failed before"));

    const auto length = qFromBigEndian<quint32>(m_buffer.constData());
    if (length == 0 || length > SuiteFrame::kMaxBytes)
        return broken(QStringLiteral("frame of %1 bytes").arg(length));
    const auto kind = quint8(m_buffer.at(SuiteFrame::kHeaderBytes));
    if (!isKnown(kind))
        return broken(QStringLiteral("frame of kind %1").arg(kind));
    const qsizetype whole = SuiteFrame::kHeaderBytes + qsizetype(length);
    if (m_buffer.size() < whole)
        return std::nullopt;

    SuiteFrame frame{SuiteFrame::Kind(kind), m_buffer.mid(SuiteFrame::kHeaderBytes + 1, qsizetype(length) - 1)};
    // Moving the rest to the front leaves a tail behind; both it and the frame's bytes are overwritten.
    const qsizetype rest = m_buffer.size() - whole;
    std::copy(m_buffer.cbegin() + whole, m_buffer.cend(), m_buffer.begin());
    std::fill(m_buffer.begin() + rest, m_buffer.end(), '\0');
    m_buffer.resize(rest);
    return Result<SuiteFrame>(std::move(frame));
}

} // namespace pc
