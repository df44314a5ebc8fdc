// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/quotetrim.h"
#include <QRegularExpression>
#include <QStringList>

namespace pc {
namespace {

constexpr qsizetype kHeaderLines = 8;       // within which the head of a forwarded mail names its fields
constexpr qsizetype kSignatureLines = 12;   // a longer rest below "-- " is no signature

bool isBlank(const QString &line) { return line.trimmed().isEmpty(); }
bool isQuoted(const QString &line) { return line.startsWith(u'>'); }

// "On 3 March, … wrote:" and its like, which stand above quoted lines.
bool isAttribution(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^(On\\b.{4,200}\\bwrote|.{4,200}(写道|寫道))\\s*[:：]$"), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(line.trimmed()).hasMatch();
}

bool isSeparator(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^-{2,}\\s*(Original Message|Forwarded message|Reply above this line|原始邮件|转发邮件|原郵件)\\s*-{2,}$"), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(line.trimmed()).hasMatch();
}

// A head as of a mail: at least three different fields, the first of them who sent it.
bool isMailHead(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression from(QStringLiteral("^\\s*\\**(From|发件人|寄件者)\\**\\s*[:：]\\s*\\S"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(QStringLiteral("^\\s*\\**(To|Cc|Sent|Date|Subject|收件人|抄送|发送时间|日期|主题|主旨)\\**\\s*[:：]"), QRegularExpression::CaseInsensitiveOption);
    if (!from.match(lines.at(at)).hasMatch())
        return false;
    int fields = 1;
    for (qsizetype line = at + 1; line < std::min(lines.size(), at + kHeaderLines) && !isBlank(lines.at(line)); ++line)
        fields += other.match(lines.at(line)).hasMatch() ? 1 : 0;
    return fields >= 3;
}

// Where the block of quoted lines at the very end begins; `end` when there is none.
qsizetype quotedTail(const QStringList &lines, qsizetype end)
{
    qsizetype begin = end;
    for (qsizetype line = end - 1; line >= 0 && (isQuoted(lines.at(line)) || isBlank(lines.at(line))); --line) {
        if (isQuoted(lines.at(line)))
            begin = line;
    }
    if (begin == end)
        return end;
    qsizetype above = begin - 1;
    while (above >= 0 && isBlank(lines.at(above)))
        --above;
    return above >= 0 && isAttribution(lines.at(above)) ? above : begin;
}

// The first line of history that mail programs put below everything of one's own.
qsizetype historyBelow(const QStringList &lines)
{
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (isSeparator(lines.at(line)) || isMailHead(lines, line))
            return line;
    }
    return lines.size();
}

qsizetype signatureBelow(const QStringList &lines, qsizetype end)
{
    for (qsizetype line = end - 1; line >= 0 && line >= end - kSignatureLines; --line) {
        if (lines.at(line) == QLatin1String("-- "))
            return line;
    }
    return end;
}

} // namespace

TrimmedText withoutQuotes(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    qsizetype end = historyBelow(lines);
    end = quotedTail(lines, end);
    end = signatureBelow(lines, end);
    if (end == lines.size())
        return {text, 0};
    while (end > 0 && isBlank(lines.at(end - 1)))
        --end;
    if (end == 0)
        return {text, 0};
    return {lines.mid(0, end).join(u'\n'), int(lines.size() - end)};
}

} // namespace pc
