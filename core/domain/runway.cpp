// SPDX-License-Identifier: Apache-2.0
#include "core/domain/runway.h"
#include <QtNumeric>
#include <algorithm>
#include <vector>

namespace pc {

static constexpr qint64 kDay = 86400;                   // seconds
static constexpr qint64 kMostDays = 365 * 1000;         // until the day of zero: beyond any calendar on a screen

namespace {

struct Point
{
    qint64 at = 0;                          // seconds
    std::optional<Amount> total;
    Amount available;
};

// Twenty-four hours that end a whole number of days before the last sample.
struct Day
{
    qint64 consumed = 0;                    // micros
    qint64 known = 0;                       // seconds of it whose consumption is known
};

} // namespace

// Only what goes forward in time: after the clock was set back, readings of the future say nothing about the days before them.
static std::vector<Point> forward(const QList<QuotaSample> &samples, qint64 now)
{
    std::vector<Point> points;
    for (const QuotaSample &sample : samples) {
        const qint64 at = sample.at.toSecsSinceEpoch();
        if (at <= now && (points.empty() || at > points.back().at))
            points.push_back({at, sample.total, sample.available});
    }
    return points;
}

// What was consumed between two samples; nothing when a top-up hides it.
static std::optional<qint64> consumedBetween(const Point &a, const Point &b)
{
    std::optional<Amount> before = a.available;
    if (a.total && b.total) {
        const std::optional<Amount> raised = b.total->minus(*a.total);
        before = raised ? a.available.plus(*raised) : std::nullopt;
    }
    const std::optional<Amount> consumed = before ? before->minus(b.available) : std::nullopt;
    return consumed && !consumed->isNegative() ? std::optional(consumed->micros()) : std::nullopt;
}

// value × part ÷ whole, rounded down, for 0 ≤ part ≤ whole < 2^31.
static qint64 share(qint64 value, qint64 part, qint64 whole)
{
    return value / whole * part + value % whole * part / whole;
}

// An interval's consumption, spread evenly over the days it reaches into.
static void spreadOver(std::vector<Day> &days, const Point &a, const Point &b, qint64 last, qint64 consumed)
{
    for (size_t i = size_t((last - b.at) / kDay); i < days.size(); ++i) {
        const qint64 end = last - qint64(i) * kDay;
        const qint64 from = std::max(a.at, end - kDay);
        const qint64 to = std::min(b.at, end);
        if (to <= from)
            return;
        const qint64 whole = b.at - a.at;
        const qint64 part = share(consumed, to - a.at, whole) - share(consumed, from - a.at, whole);
        days[i].known += to - from;
        if (qAddOverflow(days[i].consumed, part, &days[i].consumed))
            days[i].known = std::numeric_limits<int>::min(); // no such day
    }
}

// The days of which at least half is known, scaled to a whole one.
static std::vector<qint64> dailyConsumptions(const std::vector<Point> &points, qint64 now)
{
    const qint64 last = points.back().at;
    const qint64 count = std::min<qint64>(kRunwayDays, (last - (now - kRunwayDays * kDay)) / kDay);
    std::vector<Day> days(size_t(std::max<qint64>(count, 0)));
    for (size_t i = 1; i < points.size(); ++i) {
        if (const std::optional<qint64> consumed = consumedBetween(points[i - 1], points[i]))
            spreadOver(days, points[i - 1], points[i], last, *consumed);
    }
    std::vector<qint64> consumptions;
    for (const Day &day : days) {
        if (day.known * 2 < kDay)
            continue;
        const qint64 rest = day.known < kDay ? share(day.consumed, kDay - day.known, day.known) : 0;
        if (qint64 whole = 0; !qAddOverflow(day.consumed, rest, &whole))
            consumptions.push_back(whole);
    }
    return consumptions;
}

static qint64 medianOf(std::vector<qint64> values)
{
    std::sort(values.begin(), values.end());
    const qint64 upper = values[values.size() / 2];
    const qint64 lower = values[(values.size() - 1) / 2];
    return lower + (upper - lower) / 2;
}

static qint64 spreadAround(qint64 median, std::vector<qint64> values)
{
    for (qint64 &value : values)
        value = std::abs(value - median);
    return medianOf(std::move(values));
}

// The UTC day on which the rest is used up at this pace.
static QDate dayOfZero(const Point &last, qint64 perDay)
{
    if (perDay <= 0)
        return {};
    const qint64 rest = last.available.micros() % perDay;
    constexpr qint64 kLarge = 1'000'000'000'000'0;      // times the seconds of a day still fits
    const qint64 seconds = perDay < kLarge ? rest * kDay / perDay : rest / (perDay / kDay);
    const qint64 days = std::min(last.available.micros() / perDay, kMostDays);
    return QDateTime::fromSecsSinceEpoch(last.at + days * kDay + seconds, Qt::UTC).date();
}

Runway runwayOf(const QList<QuotaSample> &samples, const QDateTime &now)
{
    Runway runway;
    const qint64 nowSeconds = now.toSecsSinceEpoch();
    const std::vector<Point> points = forward(samples, nowSeconds);
    if (points.empty())
        return runway;
    const std::vector<qint64> days = dailyConsumptions(points, nowSeconds);
    runway.days = int(days.size());
    if (runway.days >= kRunwayLeastDays) {
        const qint64 median = medianOf(days);
        runway.perDay = Amount::fromMicros(median);
        runway.spread = Amount::fromMicros(spreadAround(median, days));
    }
    const Point &last = points.back();
    if (last.available <= Amount()) {
        runway.state = Runway::State::Empty;
    } else if (!runway.perDay) {
        runway.state = Runway::State::TooLittleHistory;
    } else if (runway.perDay->isZero()) {
        runway.state = Runway::State::NotConsuming;
    } else {
        const qint64 pace = runway.perDay->micros();
        const qint64 spread = runway.spread->micros();
        runway.state = Runway::State::RunsOut;
        runway.zeroDay = dayOfZero(last, pace);
        runway.earliest = dayOfZero(last, pace + std::min(spread, std::numeric_limits<qint64>::max() - pace));
        runway.latest = dayOfZero(last, pace - spread);
    }
    return runway;
}

} // namespace pc
