// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingpalettesource.h"
#include "models/filingtext.h"

namespace pc {
namespace {

constexpr int kResults = 6;
constexpr int kLeast = 3;       // fewer signs stand in nearly every number

} // namespace

FilingPaletteSource::FilingPaletteSource(FilingStore *store, Action open) : m_store(store), m_open(std::move(open)) {}

QString FilingPaletteSource::kind() const { return tr("Filings"); }

Async<QList<PaletteItem>> FilingPaletteSource::find(QString text, std::stop_token stop)
{
    if (stop.stop_requested())
        return ready<QList<PaletteItem>>(failure(ApiError::Kind::Cancelled));
    if (text.size() < kLeast)
        return ready<QList<PaletteItem>>(QList<PaletteItem>());
    const QString number = cleanNumber(text);
    FilingQuery query;
    query.text = number.isEmpty() ? text : number;      // as it was pasted, or as it is written
    const Settler<QList<PaletteItem>> settle;
    whenDone(m_store->read(query, 0, kResults), &m_context, [this, settle](const Result<FilingWindow> &window) {
        if (!window)
            return settle(failure(window.error()));
        QList<PaletteItem> items;
        for (const FilingRow &row : window->rows)
            items.append(itemOf(row));
        settle(items);
    });
    return settle.future();
}

PaletteItem FilingPaletteSource::itemOf(const FilingRow &row) const
{
    PaletteItem item;
    const Wording domain = FilingText::domain(row), number = FilingText::number(row), state = FilingText::state(row);
    item.title = domain.isUnknown() ? number.text : domain.text;
    QStringList about{FilingText::customer(row).text};
    if (!domain.isUnknown() && !number.isUnknown())
        about.append(number.text);
    about.append(state.isUnknown() ? FilingText::stage(row).text : state.text);
    item.subtitle = about.join(QStringLiteral(" · "));
    item.iconName = QStringLiteral("filings");
    item.open = [open = m_open, row] { open(row); };
    return item;
}

} // namespace pc
