// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitepalettesource.h"
#include "core/contracts/suitepages.h"
#include "ui/console/products.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/errortext.h"
#include <algorithm>

namespace pc {

static constexpr int kResults = 5;
static constexpr int kLeast = 3;        // fewer signs stand in nearly every name

// Every typed word begins a word of the page: its name, what it is for, its product, its id.
static bool isNamed(const SuitePage &page, const QStringList &typed)
{
    QString all = QStringList{productName(page.id), purposeWord(page.purpose), page.product, page.id}.join(QLatin1Char(' '));
    for (const char sign : {'(', ')', ',', '-'})
        all.replace(QLatin1Char(sign), QLatin1Char(' '));
    const QStringList words = all.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(typed.cbegin(), typed.cend(), [&words](const QString &part) {
        return std::any_of(words.cbegin(), words.cend(), [&part](const QString &word) { return word.startsWith(part, Qt::CaseInsensitive); });
    });
}

SuitePaletteSource::SuitePaletteSource(Ways ways, QObject *parent) : QObject(parent), m_ways(std::move(ways)) {}

QString SuitePaletteSource::kind() const
{
    return tr("Service suite");
}

Async<QList<PaletteItem>> SuitePaletteSource::find(QString text, std::stop_token)
{
    QList<PaletteItem> items;
    const SuiteCustomer customer = m_ways.customer();
    if (customer.uid.isEmpty() || text.size() < kLeast)
        return ready(Result<QList<PaletteItem>>(items));
    const QStringList typed = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString notice = m_ways.notice ? m_ways.notice(customer) : QString();
    const QList<SuitePage> pages = suitePagesOf(m_ways.environment());
    for (const SuitePage &page : pages) {
        if (!isNamed(page, typed))
            continue;
        PaletteItem item;
        item.title = tr("Open %1 for %2", "page, customer").arg(productName(page.id), customer.name);
        item.subtitle = inSequence({notice, priceSentence(page.purpose)});
        if (item.subtitle.isEmpty())
            item.subtitle = originWord(page.origin);
        item.iconName = QStringLiteral("window");
        item.open = [open = m_ways.open, customer, id = page.id] { open(customer, id); };
        items.append(item);
        if (items.size() == kResults)
            break;
    }
    return ready(Result<QList<PaletteItem>>(items));
}

} // namespace pc
