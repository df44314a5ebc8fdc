// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketfilterbar.h"
#include "models/tickettext.h"
#include "ui/tickets/ticketviews.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pc {
namespace {

using Show = TicketQuery::Show;
using Stage = TicketCare::Stage;

constexpr int kTypingRestMs = 25;       // the store answers a keystroke in a frame; this only joins pasted and auto-repeated keys
constexpr int kSearchWidth = 140;
constexpr Show kShown[] = {Show::All, Show::Open, Show::Mine, Show::Unowned, Show::NeedsUs, Show::Overdue, Show::Drafts, Show::Closed};
constexpr TicketState kStates[] = {TicketState::Assigned, TicketState::Dealing, TicketState::WaitFeedback, TicketState::Feedback, TicketState::WaitConfirm,
                                   TicketState::Confirmed, TicketState::Unknown};
constexpr Stage kStages[] = {Stage::New, Stage::Working, Stage::WaitingForVendor, Stage::WaitingForCustomer, Stage::Done};

QStringList shownChoices()
{
    QStringList choices;
    for (const Show show : kShown)
        choices.append(ticketShowName(show));
    return choices;
}

QStringList stateChoices()
{
    QStringList choices{TicketFilterBar::tr("Any")};
    for (const TicketState state : kStates)
        choices.append(TicketText::stateName(state));
    return choices;
}

QStringList stageChoices()
{
    QStringList choices{TicketFilterBar::tr("Any")};
    for (const Stage stage : kStages)
        choices.append(TicketText::stageName(stage));
    return choices;
}

// Place of a value among those that can be chosen, 0 where it is none of them.
template<typename T, size_t N>
int choiceOf(const T (&values)[N], const std::optional<T> &value)
{
    const auto it = value ? std::find(std::begin(values), std::end(values), *value) : std::end(values);
    return it == std::end(values) ? 0 : int(it - std::begin(values)) + 1;
}

} // namespace

TicketFilterBar::TicketFilterBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(this)), m_show(new FilterChip([] { return tr("Show"); }, shownChoices, this)),
      m_state(new FilterChip([] { return tr("State"); }, stateChoices, this)), m_stage(new FilterChip([] { return tr("Stage"); }, stageChoices, this)),
      m_product(new FilterChip([] { return tr("Product"); }, [this] { return productChoices(); }, this)), m_clear(new QToolButton(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    m_search->setObjectName(QStringLiteral("ticketSearch"));
    m_search->setMinimumWidth(kSearchWidth);
    m_search->setDelay(kTypingRestMs);
    m_show->setObjectName(QStringLiteral("ticketShowFilter"));
    m_show->setChoicesSpeak(true);
    m_state->setObjectName(QStringLiteral("ticketStateFilter"));
    m_stage->setObjectName(QStringLiteral("ticketStageFilter"));
    m_product->setObjectName(QStringLiteral("ticketProductFilter"));
    m_product->hide();                  // until there is something to choose
    m_clear->setObjectName(QStringLiteral("clearTicketFilter"));
    row->addWidget(m_search, 1);
    for (QWidget *const widget : {static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_stage),
                                  static_cast<QWidget *>(m_product), static_cast<QWidget *>(m_clear)})
        row->addWidget(widget);
    connect(m_search, &SearchField::searchChanged, this, &TicketFilterBar::onChanged);
    for (FilterChip *const chip : {m_show, m_state, m_stage})
        connect(chip, &FilterChip::choiceChanged, this, &TicketFilterBar::onChanged);
    connect(m_product, &FilterChip::choiceChanged, this, &TicketFilterBar::onProductChosen);
    connect(m_clear, &QToolButton::clicked, this, &TicketFilterBar::clear);
    retranslate();
    m_clear->hide();
}

QStringList TicketFilterBar::productChoices() const
{
    QStringList choices{tr("Any")};
    for (const TicketProduct &product : m_products)
        choices.append(product.name.isEmpty() ? product.id : product.name);
    return choices;
}

void TicketFilterBar::setProducts(const QList<TicketProduct> &products)
{
    if (products == m_products)
        return;
    m_products = products;
    m_isSetting = true;
    m_product->setChoice(0);
    m_product->reload();
    const auto it = std::find_if(m_products.cbegin(), m_products.cend(), [this](const TicketProduct &one) { return one.id == m_productId; });
    m_product->setChoice(it == m_products.cend() ? 0 : int(it - m_products.cbegin()) + 1);
    m_product->setVisible(!m_products.isEmpty());
    m_isSetting = false;
}

void TicketFilterBar::onProductChosen()
{
    if (m_isSetting)
        return;
    m_productId = m_product->isNarrowing() ? m_products.at(m_product->choice() - 1).id : QString();
    onChanged();
}

TicketQuery TicketFilterBar::applied(TicketQuery query) const
{
    query.text = m_search->text().trimmed();
    query.show = kShown[m_show->choice()];
    query.state = m_state->isNarrowing() ? std::optional(kStates[m_state->choice() - 1]) : std::nullopt;
    query.stage = m_stage->isNarrowing() ? std::optional(kStages[m_stage->choice() - 1]) : std::nullopt;
    query.product = m_productId;
    return query;
}

QString TicketFilterBar::text() const { return ticketFilterText(applied({})); }

// What clear() leaves: the part of the queue that is looked at.
QString TicketFilterBar::ofShownOnly() const
{
    TicketQuery query;
    query.show = kShown[m_show->choice()];
    return ticketFilterText(query);
}

void TicketFilterBar::setText(const QString &filter)
{
    const TicketQuery query = withTicketFilter({}, filter);
    m_isSetting = true;         // one question to the store, not five
    m_search->setText(query.text);
    m_search->settle();
    m_show->setChoice(choiceOf(kShown, std::optional(query.show)) - 1);
    m_state->setChoice(choiceOf(kStates, query.state));
    m_stage->setChoice(choiceOf(kStages, query.stage));
    m_productId = query.product;
    const auto it = std::find_if(m_products.cbegin(), m_products.cend(), [this](const TicketProduct &one) { return one.id == m_productId; });
    m_product->setChoice(it == m_products.cend() ? 0 : int(it - m_products.cbegin()) + 1);
    m_isSetting = false;
    onChanged();
}

void TicketFilterBar::onChanged()
{
    if (m_isSetting)
        return;
    m_clear->setVisible(text() != ofShownOnly());
    Q_EMIT filterChanged();
}

void TicketFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TicketFilterBar::type(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

void TicketFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Title, ticket, text of a note or customer"));
    m_search->setAccessibleName(tr("Search tickets"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear search and filters"));
    m_clear->setAccessibleName(m_clear->toolTip());
}

void TicketFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
