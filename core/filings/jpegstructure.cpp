// SPDX-License-Identifier: Apache-2.0
#include "core/filings/jpegstructure.h"

namespace pc {
namespace {

constexpr uchar kMark = 0xff, kStart = 0xd8, kEnd = 0xd9, kScan = 0xda, kTemporary = 0x01;

bool isRestart(uchar code) { return code >= 0xd0 && code <= 0xd7; }

// Position of the mark after the coded data that starts at `at`; -1: there is none.
qsizetype afterScan(const QByteArray &content, qsizetype at)
{
    while ((at = content.indexOf(char(kMark), at)) >= 0 && at + 1 < content.size()) {
        const auto code = uchar(content.at(at + 1));
        if (code == kMark) {
            ++at;
        } else if (code == 0 || isRestart(code)) {
            at += 2;
        } else {
            return at;
        }
    }
    return -1;
}

} // namespace

bool isWholeJpeg(const QByteArray &content)
{
    if (content.size() < 4 || uchar(content.at(0)) != kMark || uchar(content.at(1)) != kStart)
        return false;
    bool hasScan = false;
    for (qsizetype at = 2; at >= 0 && at + 1 < content.size();) {
        if (uchar(content.at(at)) != kMark)
            return false;
        const auto code = uchar(content.at(at + 1));
        if (code == kMark) {
            ++at; // a fill byte
            continue;
        }
        if (code == kEnd)
            return hasScan;
        if (isRestart(code) || code == kTemporary) {
            at += 2;
            continue;
        }
        if (code < 0xc0 || code == kStart || at + 3 >= content.size())
            return false;
        const qsizetype length = uchar(content.at(at + 2)) * 256 + uchar(content.at(at + 3));
        if (length < 2)
            return false;
        at += 2 + length;
        if (code == kScan) {
            hasScan = true;
            at = afterScan(content, at);
        }
    }
    return false;
}

} // namespace pc
