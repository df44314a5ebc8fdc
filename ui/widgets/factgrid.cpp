// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/factgrid.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>

namespace pc {

namespace {

constexpr int kNarrow = 300;        // below, one column
constexpr int kLine = 24;           // every kind of value, so that neighbours share a base line

QWidget *makeValue(const Fact &fact, QWidget *parent)
{
    if (fact.identifier) {
        auto *value = new IdentifierLabel(parent);
        value->setIdentifier(fact.value, fact.unknownReason);
        return value;
    }
    if (fact.tone && !fact.value.isEmpty()) {
        auto *value = new Pill(parent);
        value->setState(*fact.tone, fact.value);
        value->setToolTip(fact.hint);
        return value;
    }
    QLabel *value = makeLabel(fact.value.isEmpty() ? LabelRole::Muted : LabelRole::Body, parent, fact.value.isEmpty() ? QStringLiteral("–") : fact.value);
    value->setWordWrap(true);
    value->setMinimumHeight(kLine);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setFocusPolicy(Qt::NoFocus);
    value->setToolTip(fact.value.isEmpty() ? fact.unknownReason : fact.hint);
    return value;
}

QWidget *makeCell(const Fact &fact, const Clock *clock, QWidget *parent)
{
    auto *cell = new QWidget(parent);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLabel(LabelRole::Label, cell, fact.label));
    QWidget *value = makeValue(fact, cell);
    value->setObjectName(fact.id);
    if (fact.value.isEmpty() || !fact.identifier)
        value->setAccessibleName(fact.value.isEmpty() ? FactGrid::tr("%1: not known. %2").arg(fact.label, fact.unknownReason)
                                                      : QStringLiteral("%1: %2").arg(fact.label, fact.value));
    column->addWidget(value, 0, fact.tone ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
    if (fact.tone)
        column->addSpacing(kLine - value->sizeHint().height());
    if (fact.asOf.isValid()) {
        auto *age = new RelativeTimeLabel(cell, clock);
        age->setProperty("pcRole", QStringLiteral("label"));
        age->setTime(fact.asOf);
        column->addWidget(age);
    }
    column->addStretch();
    return cell;
}

} // namespace

FactGrid::FactGrid(QWidget *parent, const Clock *clock) : QWidget(parent), m_clock(clock), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kPage);
    m_grid->setVerticalSpacing(metrics::kBetween);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    for (const Cell &cell : std::as_const(m_cells)) {
        m_grid->removeWidget(cell.widget);
        cell.widget->hide();
        cell.widget->deleteLater();
    }
    m_cells.clear();
    for (const Fact &fact : facts)
        m_cells.append({fact, makeCell(fact, m_clock, this)});
    m_columns = 0;
    place();
}

QString FactGrid::valueText(const QString &id) const
{
    for (const Cell &cell : m_cells) {
        if (cell.fact.id == id)
            return cell.fact.value.isEmpty() ? QStringLiteral("–") : cell.fact.value;
    }
    return {};
}

// As narrow as one column can be: how many there are follows from the width, not the other way round.
QSize FactGrid::minimumSizeHint() const
{
    int width = 0;
    for (const Cell &cell : m_cells)
        width = qMax(width, cell.widget->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

// Two columns, but a value that cannot be broken to fit one of them has the whole line: identifiers are read as one.
void FactGrid::place()
{
    const int columns = width() < kNarrow ? 1 : 2;
    const int half = (width() - m_grid->horizontalSpacing()) / 2;
    QList<int> spans;
    for (const Cell &cell : std::as_const(m_cells)) {
        const QSize needed = cell.fact.identifier ? cell.widget->sizeHint() : cell.widget->minimumSizeHint();
        spans << (columns == 2 && needed.width() > half ? 2 : 1);
    }
    if (columns == m_columns && spans == m_spans)
        return;
    m_columns = columns;
    m_spans = spans;
    int row = 0, column = 0;
    for (int i = 0; i < m_cells.size(); ++i) {
        if (column + spans.at(i) > columns && column > 0) {
            column = 0;
            ++row;
        }
        m_grid->addWidget(m_cells[i].widget, row, column, 1, spans.at(i), Qt::AlignTop);
        m_cells[i].widget->show();
        column += spans.at(i);
        if (column >= columns) {
            column = 0;
            ++row;
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void FactGrid::resizeEvent(QResizeEvent *event)
{
    place();
    QWidget::resizeEvent(event);
}

} // namespace pc
