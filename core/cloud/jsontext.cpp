// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/jsontext.h"
#include <algorithm>

namespace pc {

static constexpr qsizetype kLongNumber = 16;

static bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool isNumberPart(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// Position after the closing quote, or the end of the text; `start` is the opening quote.
static qsizetype endOfText(const QByteArray &json, qsizetype start)
{
    for (qsizetype i = start + 1; i < json.size(); ++i) {
        if (json.at(i) == '\\')
            ++i;
        else if (json.at(i) == '"')
            return i + 1;
    }
    return json.size();
}

static bool isKey(const QByteArray &json, qsizetype afterText)
{
    while (afterText < json.size() && isBlank(json.at(afterText)))
        ++afterText;
    return afterText < json.size() && json.at(afterText) == ':';
}

// Without a copy; lives as long as the whole.
static QByteArray part(const QByteArray &json, qsizetype from, qsizetype to)
{
    return QByteArray::fromRawData(json.constData() + from, to - from);
}

QByteArray rewriteValues(const QByteArray &json, const ValueRewriter &fn, qsizetype limit)
{
    QByteArray out, key;
    out.reserve(std::min(json.size(), limit) + 64);
    for (qsizetype i = 0; i < json.size() && out.size() <= limit;) {
        const char c = json.at(i);
        if (c == '"') {
            const qsizetype end = endOfText(json, i);
            const bool isClosed = end > i + 1 && json.at(end - 1) == '"';
            const QByteArray inner = part(json, i + 1, end - (isClosed ? 1 : 0));
            if (isKey(json, end)) {
                key = inner;
                out.append(json.constData() + i, end - i);
            } else if (const auto rewritten = fn(key, inner, true)) {
                out.append('"').append(*rewritten).append(isClosed ? "\"" : "");
            } else {
                out.append(json.constData() + i, end - i);
            }
            i = end;
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            qsizetype end = i;
            while (end < json.size() && isNumberPart(json.at(end)))
                ++end;
            const QByteArray number = part(json, i, end);
            out += fn(key, number, false).value_or(number);
            i = end;
        } else {
            out += c;
            ++i;
        }
    }
    return out;
}

// A run of so many characters of a number outside texts: what quoteLongNumbers() looks at more closely.
static bool mayHoldLongNumber(const QByteArray &json)
{
    qsizetype run = 0;
    const char *const end = json.constData() + json.size();
    for (const char *c = json.constData(); c < end; ++c) {
        if (*c == '"') {
            for (++c; c < end && *c != '"'; ++c)
                c += *c == '\\' ? 1 : 0;
            run = 0;
        } else if (!isNumberPart(*c)) {
            run = 0;
        } else if (++run >= kLongNumber) {
            return true;
        }
    }
    return false;
}

QByteArray quoteLongNumbers(const QByteArray &json)
{
    if (!mayHoldLongNumber(json)) // most answers
        return json;
    return rewriteValues(json, [](const QByteArray &, const QByteArray &value, bool isText) -> std::optional<QByteArray> {
        const bool isWhole = value.indexOf('.') < 0 && value.indexOf('e') < 0 && value.indexOf('E') < 0;
        if (isText || !isWhole || value.size() < kLongNumber)
            return std::nullopt;
        return '"' + value + '"';
    });
}

} // namespace pc
