// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/calltext.h"
#include <QStringList>

namespace pc {

namespace {

QString quoted(QString text)
{
    text.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

} // namespace

QString callAsText(const CallRecord &record)
{
    // Field names stay English: support and vendor read this, whoever copied it.
    QStringList lines;
    const auto add = [&lines](const char *name, const QString &value) {
        if (!value.isEmpty())
            lines << QString::fromLatin1(name) + value;
    };
    add("Action: ", record.action);
    add("Time: ", record.startedAt.toUTC().toString(Qt::ISODateWithMs));
    add("Duration: ", QStringLiteral("%1 ms").arg(record.duration.count()));
    add("HTTP status: ", record.httpStatus > 0 ? QString::number(record.httpStatus) : QStringLiteral("none"));
    add("Code: ", record.code);
    add("Kind: ", record.errorKind);
    add("Request ID: ", record.requestId);
    add("Correlation ID: ", record.correlationId);
    add("Attempt: ", QString::number(record.attempt));
    add("Customer: ", record.customer.text());
    add("Person: ", record.person);
    add("Environment: ", record.environmentName);
    lines << QString() << QStringLiteral("Request (masked):") << QString::fromUtf8(record.request);
    lines << QString() << QStringLiteral("Answer (masked):") << QString::fromUtf8(record.answer);
    return lines.join(QLatin1Char('\n'));
}

QString callAsCommand(const CallRecord &record)
{
    QString request = QString::fromUtf8(record.request);
    request.remove(QLatin1Char('\r'));
    const qsizetype gap = request.indexOf(QLatin1String("\n\n"));
    const QStringList head = (gap < 0 ? request : request.left(gap)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QString body = gap < 0 ? QString() : request.mid(gap + 2).trimmed();
    const QStringList first = head.isEmpty() ? QStringList() : head.first().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (first.size() < 2)
        return QStringLiteral("# %1: no request was kept").arg(record.action);
    QStringList parts{QStringLiteral("curl -X %1 %2").arg(first.at(0), quoted(first.at(1)))};
    for (const QString &header : head.mid(1))
        parts << QStringLiteral("-H ") + quoted(header);
    // Parameters are kept one to a line; a form joins them.
    if (!body.isEmpty() && body.contains(QLatin1Char('\n')) && !body.startsWith(QLatin1Char('{'))) {
        for (const QString &parameter : body.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            parts << QStringLiteral("--data-urlencode ") + quoted(parameter);
    } else if (!body.isEmpty()) {
        parts << QStringLiteral("--data ") + quoted(body);
    }
    return QStringLiteral("# %1, %2. Secrets are masked: for reading, not for sending.\n%3")
        .arg(record.action, record.startedAt.toUTC().toString(Qt::ISODate), parts.join(QLatin1String(" \\\n  ")));
}

} // namespace pc
