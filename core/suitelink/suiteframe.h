// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <optional>

namespace pc {

// One frame of the viewer protocol (docs/viewer-protocol.md): four bytes length (big endian, of what follows), one byte kind,
// then the payload. Links have kinds of their own, so that they never pass through a JSON parser, whose copies nobody wipes.
struct SuiteFrame
{
    enum class Kind : quint8 { Json = 'J', Link = 'L', RenewedLink = 'R' };
    static constexpr qsizetype kHeaderBytes = 4;
    static constexpr quint32 kMaxBytes = 1024 * 1024;   // kind and payload; longer is an error of the other side

    Kind kind = Kind::Json;
    QByteArray payload;                                 // of the two link kinds: secret, to be wiped by who takes it
};

// A whole frame as bytes. A payload that is too long gives an empty array. For the link kinds the caller wipes the answer.
[[nodiscard]] QByteArray encodeFrame(SuiteFrame::Kind kind, const QByteArray &payload);

// Cuts a stream of bytes into frames. After the first error the stream has no meaning any more and stays failed.
class SuiteFrameReader
{
public:
    SuiteFrameReader() = default;
    SuiteFrameReader(const SuiteFrameReader &) = delete;
    SuiteFrameReader &operator=(const SuiteFrameReader &) = delete;
    ~SuiteFrameReader();

    void feed(const char *bytes, qsizetype count);
    // The next whole frame; empty while more bytes are needed; Kind::Malformed for an unknown kind or a wrong length.
    [[nodiscard]] std::optional<Result<SuiteFrame>> next();

private:
    QByteArray m_buffer;
    bool m_isBroken = false;
};

} // namespace pc
