// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/evidence.h"
#include "core/tickets/secretscan.h"

namespace pc {
namespace {

constexpr qint64 kTextSteps[] = {16384, 4096, 1024, 256, 0};    // bytes that are kept of each text, until the whole fits

void add(QStringList &facts, QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        facts.append(name + QLatin1String(": ") + value);
}

QString timeText(const QDateTime &utc) { return utc.isValid() ? utc.toUTC().toString(Qt::ISODateWithMs) : QString(); }

void addAmount(QStringList &facts, QLatin1String name, const std::optional<Amount> &amount, const QString &currency)
{
    if (amount)
        add(facts, name, amount->text() + u' ' + currency);
}

QString cut(const QString &text, qint64 most)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() <= most)
        return text;
    QString start = QString::fromUtf8(bytes.left(most));
    while (start.endsWith(QChar::ReplacementCharacter))     // half a character
        start.chop(1);
    return start + QStringLiteral("\n[… %1 bytes left out]").arg(bytes.size() - start.toUtf8().size());
}

// Masked first and cut then: half a key is not told from a word.
EvidenceSection masked(const EvidenceSection &section)
{
    return {maskedText(section.title), maskedText(section.facts.join(u'\n')).split(u'\n', Qt::SkipEmptyParts), maskedText(section.text)};
}

struct Writing
{
    QString text;
    QList<MaskedLine> masked;
    int line = 0;

    void put(const QString &section, const QString &lines)
    {
        const QStringList all = lines.split(u'\n');
        for (const QString &one : all) {
            text += one + u'\n';
            ++line;
            if (one.contains(QLatin1String("***")))
                masked.append({line, section, one});
        }
    }
};

void put(Writing &out, const EvidenceSection &section, qint64 mostText)
{
    out.put(section.title, QStringLiteral("\n== %1 ==").arg(section.title));
    if (!section.facts.isEmpty())
        out.put(section.title, section.facts.join(u'\n'));
    if (!section.text.isEmpty())
        out.put(section.title, cut(section.text, mostText));
}

} // namespace

EvidenceSection callSection(const CallRecord &call)
{
    EvidenceSection section;
    section.title = QStringLiteral("%1 %2").arg(call.action, timeText(call.startedAt));
    add(section.facts, QLatin1String("RequestId"), call.requestId);
    add(section.facts, QLatin1String("Time (UTC)"), timeText(call.startedAt));
    add(section.facts, QLatin1String("Duration"), QStringLiteral("%1 ms").arg(call.duration.count()));
    add(section.facts, QLatin1String("Account"), call.customer.text());
    add(section.facts, QLatin1String("HTTP status"), call.httpStatus ? QString::number(call.httpStatus) : QStringLiteral("no answer"));
    add(section.facts, QLatin1String("Code"), call.code);
    add(section.facts, QLatin1String("Attempt"), call.attempt > 1 ? QString::number(call.attempt) : QString());
    if (!call.request.isEmpty())
        section.text += QStringLiteral("--- request\n%1").arg(QString::fromUtf8(call.request).trimmed());
    if (!call.answer.isEmpty())
        section.text += QStringLiteral("%1--- answer\n%2").arg(section.text.isEmpty() ? QString() : QStringLiteral("\n"), QString::fromUtf8(call.answer).trimmed());
    return section;
}

EvidenceSection orderSection(const Order &order)
{
    EvidenceSection section;
    section.title = QStringLiteral("Order %1").arg(order.id.text());
    add(section.facts, QLatin1String("OrderId"), order.id.text());
    add(section.facts, QLatin1String("Account"), order.customer.text());
    add(section.facts, QLatin1String("Related order"), order.related.text());
    add(section.facts, QLatin1String("Type"), order.type.text);
    add(section.facts, QLatin1String("Payment status"), order.payment.text);
    add(section.facts, QLatin1String("Subscription type"), order.billing.text);
    add(section.facts, QLatin1String("Product"), order.product);
    add(section.facts, QLatin1String("Commodity"), order.commodity);
    add(section.facts, QLatin1String("Created (UTC)"), timeText(order.createdAt));
    add(section.facts, QLatin1String("Paid (UTC)"), timeText(order.paidAt));
    addAmount(section.facts, QLatin1String("Pretax gross amount"), order.gross, order.currency);
    addAmount(section.facts, QLatin1String("Pretax amount"), order.due, order.currency);
    return section;
}

EvidenceSection numberSection(const ServiceNumber &number)
{
    EvidenceSection section;
    section.title = QStringLiteral("Service number %1").arg(number.number);
    add(section.facts, QLatin1String("Service number"), number.number);
    add(section.facts, QLatin1String("Account of the instance"), number.owner.text());
    add(section.facts, QLatin1String("Account that files"), number.holder.text());
    add(section.facts, QLatin1String("Instance"), number.resource.id);
    add(section.facts, QLatin1String("Instance type"), number.typeText);
    add(section.facts, QLatin1String("State"), number.state.text);
    add(section.facts, QLatin1String("Filing number"), number.filingNumber);
    return section;
}

EvidenceBundle bundledEvidence(const QString &heading, const QList<EvidenceSection> &sections, qint64 mostBytes)
{
    QList<EvidenceSection> clean;
    for (const EvidenceSection &section : sections)
        clean.append(masked(section));
    const QString head = maskedText(heading);
    EvidenceBundle bundle;
    const auto wrote = [&](qsizetype count, qint64 mostText) {
        Writing out;
        out.put(QString(), head);
        bundle.shortened = 0;
        for (const EvidenceSection &section : clean.first(count)) {
            put(out, section, mostText);
            bundle.shortened += section.text.toUtf8().size() > mostText ? 1 : 0;
        }
        bundle.leftOut = int(clean.size() - count);
        if (bundle.leftOut > 0)
            out.put(QString(), QStringLiteral("\n[… %1 more entries left out]").arg(bundle.leftOut));
        bundle.text = out.text;
        bundle.masked = out.masked;
        return out.text.toUtf8().size() <= mostBytes;
    };
    for (const qint64 most : kTextSteps) {
        if (wrote(clean.size(), most))
            return bundle;
    }
    qsizetype fits = 0, tooMany = clean.size();             // by halving: each try writes everything
    while (tooMany - fits > 1) {
        const qsizetype middle = (fits + tooMany) / 2;
        (wrote(middle, 0) ? fits : tooMany) = middle;
    }
    wrote(fits, 0);
    return bundle;
}

} // namespace pc
