// SPDX-License-Identifier: Apache-2.0
#include "core/store/quotarows.h"
#include "core/domain/alarm.h"
#include "core/store/columnvalues.h"
#include <QJsonArray>

namespace pc {

static constexpr qint64 kHour = 3'600'000;              // milliseconds
static constexpr qint64 kDay = 24 * kHour;
static constexpr qint64 kEveryReading = 2 * kDay;       // age up to which every sample is kept …
static constexpr qint64 kEveryHour = 30 * kDay;         // … and one per hour
static constexpr qint64 kSameTime = kHour / 6;          // a total read within ten minutes belongs to the same sample

static QVariant stored(QDate day)
{
    return day.isValid() ? QVariant(day.toJulianDay()) : QVariant();
}

static QDate dayAt(const Statement &row, int column)
{
    return row.value(column).isNull() ? QDate() : QDate::fromJulianDay(row.number(column));
}

static QVariant stored(const std::optional<QList<AlarmRule>> &rules)
{
    if (!rules)
        return {};
    QJsonArray array;
    for (const AlarmRule &rule : *rules) {
        QJsonObject one{{QStringLiteral("kind"), int(rule.kind)}, {QStringLiteral("numerator"), rule.numerator},
                        {QStringLiteral("denominator"), rule.denominator}};
        if (rule.amount)
            one.insert(QStringLiteral("micros"), QString::number(rule.amount->micros())); // a JSON number is a double
        array.append(one);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static std::optional<QList<AlarmRule>> rulesAt(const Statement &row, int column)
{
    if (row.value(column).isNull())
        return std::nullopt;
    QList<AlarmRule> rules;
    for (const QJsonValue &value : QJsonDocument::fromJson(row.text(column).toUtf8()).array()) {
        AlarmRule rule;
        rule.kind = AlarmRule::Kind(value[QLatin1String("kind")].toInt());
        rule.numerator = value[QLatin1String("numerator")].toInt();
        rule.denominator = value[QLatin1String("denominator")].toInt();
        if (const QJsonValue amount = value[QLatin1String("micros")]; amount.isString())
            rule.amount = Amount::fromMicros(amount.toString().toLongLong());
        rules += rule;
    }
    return rules;
}

// Samples as one text, "at,total,available;…": one value through the driver instead of hundreds.
static QString samplesText(const QList<QuotaSample> &samples)
{
    QStringList texts;
    for (const QuotaSample &sample : samples)
        texts += QStringLiteral("%1,%2,%3").arg(sample.at.toMSecsSinceEpoch()).arg(sample.total ? QString::number(sample.total->micros()) : QString())
                     .arg(sample.available.micros());
    return texts.join(u';');
}

static QList<QuotaSample> samplesOf(const QString &text)
{
    QList<QuotaSample> samples;
    for (const QStringView one : QStringView(text).split(u';', Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = one.split(u',');
        if (parts.size() != 3)
            continue;
        QuotaSample sample;
        sample.at = QDateTime::fromMSecsSinceEpoch(parts[0].toLongLong(), Qt::UTC);
        if (!parts[1].isEmpty())
            sample.total = Amount::fromMicros(parts[1].toLongLong());
        sample.available = Amount::fromMicros(parts[2].toLongLong());
        samples += sample;
    }
    return samples;
}

// The last sample of each of the last days.
static QList<QuotaSample> trendOf(const QList<QuotaSample> &samples)
{
    QList<QuotaSample> days;
    for (const QuotaSample &sample : samples) {
        if (!days.isEmpty() && days.constLast().at.date() == sample.at.date())
            days.last() = sample;
        else
            days += sample;
    }
    if (!days.isEmpty()) {
        const QDate first = days.constLast().at.date().addDays(1 - kRunwayDays);
        days.removeIf([first](const QuotaSample &sample) { return sample.at.date() < first; });
    }
    return days;
}

QString quotaColumns()
{
    return customerColumns() + QStringLiteral(", has_ledger, total, available, currency, alarms, total_read_at, available_read_at, alarms_read_at,"
                                              " runway, per_day, spread, zero_day, earliest, latest, days, samples");
}

QString quotaTables()
{
    return QStringLiteral("customer LEFT JOIN quota ON quota.customer=customer.id LEFT JOIN quota_trend ON quota_trend.customer=customer.id");
}

QuotaRow quotaAt(const Statement &row)
{
    constexpr int at = kCustomerColumns;
    QuotaRow found;
    found.customer = customerAt(row);
    QuotaFacts &facts = found.quota;
    facts.customer = found.customer.uid();
    if (!row.value(at).isNull())
        facts.hasLedger = row.number(at) != 0;
    facts.total = amountAt(row, at + 1);
    facts.available = amountAt(row, at + 2);
    facts.currency = row.text(at + 3);
    facts.alarms = rulesAt(row, at + 4);
    facts.totalReadAt = timeOf(row.number(at + 5));
    facts.availableReadAt = timeOf(row.number(at + 6));
    facts.alarmsReadAt = timeOf(row.number(at + 7));
    Runway &runway = found.runway;
    runway.state = Runway::State(row.number(at + 8));
    runway.perDay = amountAt(row, at + 9);
    runway.spread = amountAt(row, at + 10);
    runway.zeroDay = dayAt(row, at + 11);
    runway.earliest = dayAt(row, at + 12);
    runway.latest = dayAt(row, at + 13);
    runway.days = int(row.number(at + 14));
    found.trend = samplesOf(row.text(at + 15));
    return found;
}

QList<QuotaSample> quotaSamples(const QSqlDatabase &db, qint64 customer, const QDateTime &from)
{
    Statement read(db, QStringLiteral("SELECT group_concat(at || ',' || ifnull(total, '') || ',' || available, ';')"
                                      " FROM (SELECT at, total, available FROM quota_sample WHERE customer=? AND at>=? ORDER BY at)"));
    read.run(customer, from.isValid() ? from.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
    return read.next() ? samplesOf(read.text(0)) : QList<QuotaSample>();
}

QuotaRows::QuotaRows(const QSqlDatabase &db, TextKeys &keys)
    : m_db(db), m_keys(keys), m_revision(scalar(db, QStringLiteral("SELECT max(revision) FROM quota")).toLongLong() + 1),
      m_find(db, QStringLiteral("SELECT %1 FROM %2 WHERE uid=?").arg(quotaColumns(), quotaTables())),
      m_write(db, QStringLiteral("INSERT OR REPLACE INTO quota(customer, has_ledger, total, available, consumed, currency, alarm, alarms, total_read_at,"
                                 " available_read_at, alarms_read_at, runway, per_day, spread, zero_day, earliest, latest, days, revision)"
                                 " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      m_writeTrend(db, QStringLiteral("INSERT OR REPLACE INTO quota_trend(customer, samples) VALUES(?, ?)")),
      m_addSample(db, QStringLiteral("INSERT INTO quota_sample(customer, at, total, available) VALUES(?, ?, ?, ?)"
                                     " ON CONFLICT(customer, at) DO UPDATE SET total=excluded.total WHERE excluded.total IS NOT NULL")),
      m_dropSample(db, QStringLiteral("DELETE FROM quota_sample WHERE customer=? AND at=?"))
{
}

std::optional<QuotaRows::Held> QuotaRows::find(const CustomerUid &uid)
{
    m_find.run(uid.text());
    if (!m_find.next())
        return std::nullopt;
    const Held held{m_find.number(0), quotaAt(m_find).quota};
    m_find.finish();
    return held;
}

QuotaRows::Held QuotaRows::findOrMake(const QuotaFacts &facts)
{
    if (const std::optional<Held> held = find(facts.customer))
        return *held;
    CustomerRows(m_db, m_keys).putListed(facts.customer, std::max({facts.totalReadAt, facts.availableReadAt, facts.alarmsReadAt}));
    return *find(facts.customer);
}

static bool isNewer(const QDateTime &read, const QDateTime &held)
{
    return read.isValid() && (!held.isValid() || read > held);
}

static QDateTime ledgerReadAt(const QuotaFacts &facts)
{
    return !facts.totalReadAt.isValid() || (facts.availableReadAt.isValid() && facts.availableReadAt > facts.totalReadAt) ? facts.availableReadAt
                                                                                                                          : facts.totalReadAt;
}

// What is newer in `read` goes into `held`; true when anything was.
static bool merge(QuotaFacts &held, const QuotaFacts &read)
{
    const bool newTotal = isNewer(read.totalReadAt, held.totalReadAt);
    const bool newAvailable = isNewer(read.availableReadAt, held.availableReadAt);
    const bool newAlarms = isNewer(read.alarmsReadAt, held.alarmsReadAt);
    if (!newTotal && !newAvailable && !newAlarms)
        return false;
    if (isNewer(ledgerReadAt(read), ledgerReadAt(held)) && (read.hasLedger || read.total || read.available))
        held.hasLedger = read.hasLedger.value_or(true); // where there is an amount there is a ledger
    if (newTotal) {
        held.total = read.total;
        held.totalReadAt = read.totalReadAt;
    }
    if (newAvailable) {
        held.available = read.available;
        held.availableReadAt = read.availableReadAt;
    }
    if (newAlarms) {
        held.alarms = read.alarms;
        held.alarmsReadAt = read.alarmsReadAt;
    }
    if (held.hasLedger == false) // and so no amount, whichever of the two was asked for
        held.total = held.available = std::nullopt;
    if (!read.currency.isEmpty())
        held.currency = read.currency;
    return true;
}

bool QuotaRows::put(const QuotaFacts &facts)
{
    if (!facts.totalReadAt.isValid() && !facts.availableReadAt.isValid() && !facts.alarmsReadAt.isValid())
        return false;
    Held held = findOrMake(facts);
    const QDateTime readBefore = held.facts.availableReadAt;
    if (!merge(held.facts, facts))
        return false;
    QList<QuotaSample> samples;
    if (held.facts.available) {
        keepSample(held);
        // Back to where thinning ended the last time, and a day more than the runway looks at: it needs the sample before.
        const QDateTime from = std::min(readBefore.isValid() ? readBefore : held.facts.availableReadAt, held.facts.availableReadAt).addDays(-kRunwayDays - 1);
        samples = thin(held.id, QDateTime(from.date(), QTime(0, 0), Qt::UTC), held.facts.availableReadAt);
    }
    write(held, samples);
    return true;
}

void QuotaRows::keepSample(const Held &held)
{
    const QuotaFacts &facts = held.facts;
    // Total and available are read one after the other; a total of another time would turn a top-up into consumption.
    const bool isOfThatTime = facts.total && std::abs(facts.totalReadAt.msecsTo(facts.availableReadAt)) <= kSameTime;
    m_addSample.run(held.id, stamp(facts.availableReadAt), isOfThatTime ? micros(facts.total) : QVariant(), facts.available->micros());
}

QList<QuotaSample> QuotaRows::thin(qint64 customer, const QDateTime &from, const QDateTime &newest)
{
    QList<QuotaSample> kept;
    const QList<QuotaSample> samples = quotaSamples(m_db, customer, from);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const qint64 at = samples[i].at.toMSecsSinceEpoch();
        const qint64 age = newest.toMSecsSinceEpoch() - at;
        const qint64 span = age > kEveryHour ? kDay : kHour;
        const bool isLastOfSpan = i + 1 == samples.size() || samples[i + 1].at.toMSecsSinceEpoch() / span != at / span;
        if (age <= kEveryReading || isLastOfSpan)
            kept += samples[i];
        else
            m_dropSample.run(customer, at);
    }
    return kept;
}

void QuotaRows::write(const Held &held, const QList<QuotaSample> &samples)
{
    const QuotaFacts &facts = held.facts;
    const Runway runway = runwayOf(samples, facts.availableReadAt);
    const AlarmState alarm = alarmStateOf(facts);
    m_write.run(held.id, facts.hasLedger ? QVariant(int(*facts.hasLedger)) : QVariant(), micros(facts.total), micros(facts.available),
                micros(facts.consumed()), facts.currency, alarm == AlarmState::Unknown ? QVariant() : QVariant(int(alarm)), stored(facts.alarms), stamp(facts.totalReadAt),
                stamp(facts.availableReadAt), stamp(facts.alarmsReadAt), int(runway.state), micros(runway.perDay), micros(runway.spread),
                stored(runway.zeroDay), stored(runway.earliest), stored(runway.latest), runway.days, m_revision);
    m_writeTrend.run(held.id, samplesText(trendOf(samples)));
}

} // namespace pc
