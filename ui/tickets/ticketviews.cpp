// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketviews.h"
#include "models/tickettext.h"
#include "ui/tickets/ticketfilterbar.h"
#include <QStringList>

namespace pc {
namespace {

using Show = TicketQuery::Show;
using Stage = TicketCare::Stage;

constexpr QLatin1String kShow("show:"), kState("state:"), kStage("stage:"), kProduct("product:");
template<typename T>
struct Word { T value; QLatin1String word; };
constexpr Word<Show> kShows[] = {{Show::Open, QLatin1String("open")}, {Show::Mine, QLatin1String("mine")}, {Show::Unowned, QLatin1String("unowned")},
                                 {Show::NeedsUs, QLatin1String("needs-us")}, {Show::Overdue, QLatin1String("overdue")}, {Show::Drafts, QLatin1String("drafts")},
                                 {Show::Closed, QLatin1String("closed")}};
constexpr Word<TicketState> kStates[] = {{TicketState::Assigned, QLatin1String("assigned")}, {TicketState::Dealing, QLatin1String("dealing")},
                                         {TicketState::WaitFeedback, QLatin1String("wait-feedback")}, {TicketState::Feedback, QLatin1String("feedback")},
                                         {TicketState::WaitConfirm, QLatin1String("wait-confirm")}, {TicketState::Confirmed, QLatin1String("confirmed")},
                                         {TicketState::Unknown, QLatin1String("unknown")}};
constexpr Word<Stage> kStages[] = {{Stage::New, QLatin1String("new")}, {Stage::Working, QLatin1String("working")}, {Stage::WaitingForVendor, QLatin1String("vendor")},
                                   {Stage::WaitingForCustomer, QLatin1String("customer")}, {Stage::Done, QLatin1String("done")}};

template<typename T, size_t N>
void write(const Word<T> (&words)[N], QLatin1String prefix, const std::optional<T> &value, QStringList *out)
{
    for (const Word<T> &known : words) {
        if (value == known.value)
            out->append(prefix + known.word);
    }
}

template<typename T, size_t N>
std::optional<T> taken(const Word<T> (&words)[N], QLatin1String prefix, const QString &text)
{
    for (const Word<T> &known : words) {
        if (text == prefix + known.word)
            return known.value;
    }
    return {};
}

bool take(const QString &word, TicketQuery *query)
{
    if (const std::optional<Show> show = taken(kShows, kShow, word))
        query->show = *show;
    else if (const std::optional<TicketState> state = taken(kStates, kState, word))
        query->state = state;
    else if (const std::optional<Stage> stage = taken(kStages, kStage, word))
        query->stage = stage;
    else if (word.startsWith(kProduct) && word.size() > kProduct.size())
        query->product = word.mid(kProduct.size());
    else
        return false;
    return true;
}

QString keptFilter(Show show)
{
    TicketQuery query;
    query.show = show;
    return ticketFilterText(query);
}

QList<SavedView> builtIn()
{
    QList<SavedView> views;
    for (const Word<Show> &known : kShows)
        views.append({known.word, {}, keptFilter(known.value)});
    views.append({QStringLiteral("all"), {}, {}});
    return views;
}

QString nameOf(const QString &id) { return ticketShowName(taken(kShows, QLatin1String(), id).value_or(Show::All)); }

} // namespace

QString ticketFilterText(const TicketQuery &query)
{
    QStringList words;
    write(kShows, kShow, std::optional(query.show), &words);
    write(kStates, kState, query.state, &words);
    write(kStages, kStage, query.stage, &words);
    if (!query.product.isEmpty())
        words.append(kProduct + query.product);
    if (!query.text.isEmpty())
        words.append(query.text.simplified());
    return words.join(QLatin1Char(' '));
}

TicketQuery withTicketFilter(TicketQuery query, const QString &filter)
{
    query.show = Show::All;
    query.state.reset();
    query.stage.reset();
    query.product.clear();
    QStringList words = filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (!words.isEmpty() && take(words.constFirst(), &query))
        words.removeFirst();
    query.text = words.join(QLatin1Char(' '));
    return query;
}

QString ticketShowName(Show show)
{
    switch (show) {
    case Show::Open: return TicketFilterBar::tr("Open");
    case Show::Mine: return TicketFilterBar::tr("Mine");
    case Show::Unowned: return TicketFilterBar::tr("Unowned");
    case Show::NeedsUs: return TicketFilterBar::tr("Needs us");
    case Show::Overdue: return TicketFilterBar::tr("Overdue");
    case Show::Drafts: return TicketFilterBar::tr("Drafts");
    case Show::Closed: return TicketFilterBar::tr("Closed");
    case Show::All: break;
    }
    return TicketFilterBar::tr("All");
}

QString describeTicketFilter(const QString &filter)
{
    const TicketQuery query = withTicketFilter({}, filter);
    QStringList parts{ticketShowName(query.show)};
    if (query.state)
        parts.append(TicketText::stateName(*query.state));
    if (query.stage)
        parts.append(TicketText::stageName(*query.stage));
    if (!query.product.isEmpty())
        parts.append(TicketFilterBar::tr("product %1").arg(query.product));
    if (!query.text.isEmpty())
        parts.append(TicketFilterBar::tr("“%1”", "text that is searched for").arg(query.text));
    return parts.join(QStringLiteral(" · "));
}

SavedViewList ticketViews(TicketStore *store, std::function<TicketQuery()> scope)
{
    const auto count = [store, scope = std::move(scope)](const QString &filter) {
        const TicketQuery query = withTicketFilter(scope(), filter);
        return andThen<qint64>(store->counts(query), store, [show = query.show](const QList<TicketCount> &counts) {
            const auto it = std::find_if(counts.cbegin(), counts.cend(), [show](const TicketCount &of) { return of.show == show; });
            return ready<qint64>(it == counts.cend() ? qint64(0) : it->rows);
        });
    };
    return {QStringLiteral("tickets.views"), &builtIn, &nameOf, count, &describeTicketFilter};
}

} // namespace pc
