// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/askpalettesource.h"
#include "core/base/clock.h"
#include "models/identitytext.h"

namespace pc {

constexpr int kAskedFor = 8, kBeside = 2;       // results with the verb typed, and without it

// The text behind a verb that it begins with; nothing when it begins with none.
static std::optional<QString> behindVerb(const QString &text)
{
    for (const QString &verb : {AskPaletteSource::tr("Ask to verify"), AskPaletteSource::tr("Verify", "verb: a customer's identity")}) {
        const QString rest = text.mid(verb.size());
        if (text.startsWith(verb, Qt::CaseInsensitive) && (rest.isEmpty() || rest.at(0).isSpace()))
            return rest.trimmed();
    }
    return {};
}

AskPaletteSource::AskPaletteSource(CustomerStore *store, const Clock *clock, Action ask) : m_store(store), m_clock(clock), m_ask(std::move(ask)) {}

QString AskPaletteSource::kind() const { return tr("Ask to verify"); }

Async<QList<PaletteItem>> AskPaletteSource::find(QString text, std::stop_token stop)
{
    const std::optional<QString> named = behindVerb(text);
    if (stop.stop_requested() || (!named && text.isEmpty()))
        return ready<QList<PaletteItem>>(QList<PaletteItem>());
    CustomerQuery query;
    query.text = named.value_or(text);
    query.standings = {VerificationStanding::NotAsked, VerificationStanding::Waiting, VerificationStanding::LinkExpired};
    query.standingAt = m_clock->utcNow();
    return andThen<QList<PaletteItem>>(m_store->read(query, 0, named ? kAskedFor : kBeside), &m_context, [this](const CustomerWindow &window) {
        QList<PaletteItem> items;
        for (const Customer &customer : window.rows)
            items.append(itemOf(customer));
        return ready<QList<PaletteItem>>(items);
    });
}

PaletteItem AskPaletteSource::itemOf(const Customer &customer) const
{
    PaletteItem item;
    item.title = tr("Ask to verify %1", "customer").arg(customer.displayName());
    item.subtitle = IdentityText::standing(customer, m_clock->utcNow()).text;
    item.iconName = QStringLiteral("mail");
    item.open = [ask = m_ask, customer] { ask(customer); };
    return item;
}

} // namespace pc
