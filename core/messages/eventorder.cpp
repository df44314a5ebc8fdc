// SPDX-License-Identifier: Apache-2.0
#include "core/messages/eventorder.h"
#include <QStringList>
#include <algorithm>

namespace pc {

// The digits of each number without leading zeros; empty for another text.
static QStringList numbersOf(const QString &version)
{
    QString plain = version.trimmed();
    if (plain.startsWith(u'v', Qt::CaseInsensitive))
        plain.remove(0, 1);
    QStringList numbers = plain.split(u'.');
    for (QString &number : numbers) {
        const bool isNumber = !number.isEmpty() && std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isNumber)
            return {};
        while (number.startsWith(u'0'))
            number.remove(0, 1);
    }
    while (numbers.size() > 1 && numbers.constLast().isEmpty())
        numbers.removeLast();
    return numbers;
}

std::optional<std::strong_ordering> compareVersions(const QString &a, const QString &b)
{
    const QStringList left = numbersOf(a);
    const QStringList right = numbersOf(b);
    if (left.isEmpty() || right.isEmpty())
        return std::nullopt;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        const QString one = left.value(i);
        const QString other = right.value(i);
        if (one.size() != other.size())
            return one.size() <=> other.size();
        if (const int order = one.compare(other); order != 0)
            return order <=> 0;
    }
    return std::strong_ordering::equal;
}

bool hasReached(const EventMark &mark, const EventMark &event)
{
    if (const auto order = compareVersions(mark.version, event.version))
        return *order >= 0;
    return mark.time.isValid() && event.time.isValid() && mark.time > event.time;
}

EventMark movedOn(const EventMark &mark, const EventMark &event)
{
    EventMark moved = mark;
    const auto order = compareVersions(mark.version, event.version);
    if (mark.version.isEmpty() || (order ? *order < 0 : !event.version.isEmpty() && !hasReached(mark, event)))
        moved.version = event.version;
    if (!mark.time.isValid() || event.time > mark.time)
        moved.time = event.time;
    return moved;
}

} // namespace pc
