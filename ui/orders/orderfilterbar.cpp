// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderfilteredit.h"
#include "ui/orders/orderfilterhelp.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QVBoxLayout>

namespace pc {

OrderFilterBar::OrderFilterBar(OrderStore *store, const Clock *clock, QWidget *parent)
    : QWidget(parent), m_edit(new OrderFilterEdit(store, clock, this)), m_help(new QToolButton(this)),
      m_groupBy(new FilterChip([] { return tr("Group"); },
                               [] { return QStringList{tr("No groups"), tr("By customer"), tr("By product")}; }, this)),
      m_problem(makeLabel(LabelRole::Label, this))
{
    m_edit->setObjectName(QStringLiteral("orderFilter"));
    m_edit->setMinimumWidth(200);
    m_help->setObjectName(QStringLiteral("orderFilterHelp"));
    m_help->setIcon(icon(QStringLiteral("help"), Token::TextMuted));
    m_groupBy->setObjectName(QStringLiteral("orderGroupBy"));
    m_groupBy->setChoicesSpeak(true);
    m_problem->setObjectName(QStringLiteral("orderFilterProblem"));
    m_problem->setProperty("pcRole", QStringLiteral("problem"));
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    row->addWidget(m_edit, 1);
    row->addWidget(m_help);
    row->addWidget(m_groupBy);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_edit, &OrderFilterEdit::filterParsed, this, &OrderFilterBar::present);
    connect(m_edit, &QLineEdit::cursorPositionChanged, this, &OrderFilterBar::present);
    connect(m_edit, &SearchField::searchChanged, this, &OrderFilterBar::filterChanged);
    connect(m_groupBy, &FilterChip::choiceChanged, this, &OrderFilterBar::groupByChanged);
    connect(m_help, &QToolButton::clicked, this, &OrderFilterBar::showHelp);
    retranslate();
}

OrderFilterBar::~OrderFilterBar()
{
    m_edit->disconnect(this);       // it loses the focus on its way out, and would tell
}

QString OrderFilterBar::text() const { return m_edit->text().trimmed(); }
OrderFilter OrderFilterBar::filter() const { return m_edit->filter(); }

void OrderFilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    m_edit->settle();
}

std::optional<OrderStore::GroupBy> OrderFilterBar::groupBy() const
{
    if (!m_groupBy->isNarrowing())
        return {};
    return m_groupBy->choice() == 1 ? OrderStore::GroupBy::Customer : OrderStore::GroupBy::Product;
}

void OrderFilterBar::setGroupBy(std::optional<OrderStore::GroupBy> by)
{
    m_groupBy->setChoice(!by ? 0 : *by == OrderStore::GroupBy::Customer ? 1 : 2);
}

void OrderFilterBar::focusEdit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void OrderFilterBar::type(const QString &text)
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->setText(text);
}

void OrderFilterBar::clear() { setText({}); }

void OrderFilterBar::showHelp()
{
    if (!m_helpPopup) {
        m_helpPopup = new OrderFilterHelp(this);
        connect(m_helpPopup, &OrderFilterHelp::exampleChosen, this, &OrderFilterBar::takeExample);
    }
    m_helpPopup->popUp(m_help);
}

void OrderFilterBar::takeExample(const QString &example)
{
    m_edit->setFocus(Qt::OtherFocusReason);
    setText(example);
}

void OrderFilterBar::present()
{
    const QString problem = m_edit->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void OrderFilterBar::retranslate()
{
    m_edit->setPlaceholderText(tr("Filter, for example: status:unpaid amount>1000 product:ecs"));
    m_edit->setAccessibleName(tr("Filter of orders"));
    m_help->setToolTip(tr("How to write a filter (?)"));
    m_help->setAccessibleName(tr("How to write a filter"));
    present();
}

void OrderFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
