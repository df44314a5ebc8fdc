// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingviews.h"
#include "models/filingtext.h"
#include "ui/filings/filingfilterbar.h"
#include <QStringList>
#include <numeric>

namespace pc {
namespace {

using Show = FilingQuery::Show;

constexpr QLatin1String kShow("show:"), kState("state:");
struct ShowWord { Show show; QLatin1String word; };
constexpr ShowWord kShows[] = {{Show::Open, QLatin1String("open")}, {Show::DueWithin, QLatin1String("due")}, {Show::AtRisk, QLatin1String("at-risk")},
                               {Show::Unprepared, QLatin1String("unprepared")}};
struct StateWord { NumberState state; QLatin1String word; };
constexpr StateWord kStates[] = {{NumberState::Unbound, QLatin1String("unbound")}, {NumberState::Bound, QLatin1String("bound")},
                                 {NumberState::InReview, QLatin1String("in-review")}, {NumberState::Filed, QLatin1String("filed")},
                                 {NumberState::Void, QLatin1String("void")}, {NumberState::Unknown, QLatin1String("unknown")}};

QString keptFilter(Show show)
{
    FilingQuery query;
    query.show = show;
    return filingFilterText(query);
}

QString keptFilter(NumberState state)
{
    FilingQuery query;
    query.state = state;
    return filingFilterText(query);
}

QList<SavedView> builtIn()
{
    return {{QStringLiteral("risk"), {}, keptFilter(Show::AtRisk)}, {QStringLiteral("due"), {}, keptFilter(Show::DueWithin)},
            {QStringLiteral("unprepared"), {}, keptFilter(Show::Unprepared)}, {QStringLiteral("review"), {}, keptFilter(NumberState::InReview)}};
}

QString nameOf(const QString &id)
{
    if (id == QLatin1String("risk"))
        return FilingFilterBar::tr("At risk");
    if (id == QLatin1String("due"))
        return FilingFilterBar::tr("Due within 7 days");
    return id == QLatin1String("unprepared") ? FilingFilterBar::tr("Nobody prepares") : FilingText::stateName(NumberState::InReview);
}

bool takeShow(const QString &word, FilingQuery *query)
{
    for (const ShowWord &known : kShows) {
        if (word == kShow + known.word) {
            query->show = known.show;
            return true;
        }
    }
    return false;
}

bool takeState(const QString &word, FilingQuery *query)
{
    for (const StateWord &known : kStates) {
        if (word == kState + known.word) {
            query->state = known.state;
            return true;
        }
    }
    return false;
}

} // namespace

QString filingFilterText(const FilingQuery &query)
{
    QStringList words;
    for (const ShowWord &known : kShows) {
        if (query.show == known.show)
            words.append(kShow + known.word);
    }
    for (const StateWord &known : kStates) {
        if (query.state == known.state)
            words.append(kState + known.word);
    }
    if (!query.text.isEmpty())
        words.append(query.text.simplified());
    return words.join(QLatin1Char(' '));
}

FilingQuery withFilingFilter(FilingQuery query, const QString &filter)
{
    query.show = Show::All;
    query.state.reset();
    query.withinDays = FilingQuery().withinDays;
    QStringList words = filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!words.isEmpty() && takeShow(words.constFirst(), &query))
        words.removeFirst();
    if (!words.isEmpty() && takeState(words.constFirst(), &query))
        words.removeFirst();
    query.text = words.join(QLatin1Char(' '));
    return query;
}

QString filingShowName(Show show, int withinDays)
{
    switch (show) {
    case Show::Open: return FilingFilterBar::tr("Open");
    case Show::DueWithin: return FilingFilterBar::tr("Due within %n day(s)", nullptr, withinDays);
    case Show::AtRisk: return FilingFilterBar::tr("At risk");
    case Show::Unprepared: return FilingFilterBar::tr("Nobody prepares");
    case Show::All: break;
    }
    return FilingFilterBar::tr("All");
}

QString describeFilingFilter(const QString &filter)
{
    const FilingQuery query = withFilingFilter({}, filter);
    QStringList parts;
    if (query.show != Show::All)
        parts.append(filingShowName(query.show, query.withinDays));
    if (query.state)
        parts.append(FilingText::stateName(*query.state));
    if (!query.text.isEmpty())
        parts.append(FilingFilterBar::tr("“%1”", "text that is searched for").arg(query.text));
    return parts.join(QStringLiteral(" · "));
}

SavedViewList filingViews(FilingStore *store, std::function<FilingQuery()> scope)
{
    const auto count = [store, scope = std::move(scope)](const QString &filter) {
        const FilingQuery query = withFilingFilter(scope(), filter);
        return andThen<qint64>(store->counts(query), store, [state = query.state](const QList<FilingCount> &counts) {
            return ready<qint64>(std::accumulate(counts.cbegin(), counts.cend(), qint64(0), [state](qint64 sum, const FilingCount &of) {
                return !state || of.state == *state ? sum + of.rows : sum;
            }));
        });
    };
    return {QStringLiteral("filings.views"), &builtIn, &nameOf, count, &describeFilingFilter};
}

} // namespace pc
