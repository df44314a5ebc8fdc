// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/listframe.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace pc {

static constexpr int kDetailWidth = 420, kDetailLeast = 320;

ListFrame::ListFrame(const QString &name, const Clock *clock, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_name(name), m_settings(settings), m_head(new PageHead(this)), m_banner(new Banner(this)), m_table(new TableView),
      m_state(new StatePanel(m_table, this)), m_rows(makeLabel(LabelRole::Label, this)), m_selection(makeLabel(LabelRole::Label, this)),
      m_age(new RelativeTimeLabel(this, clock)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setFocusProxy(m_table);
    if (parent)
        parent->setFocusProxy(this); // who opens the page can go through the rows at once
    m_head->title()->setObjectName(name + QStringLiteral("Title"));
    m_head->count()->setObjectName(name + QStringLiteral("Count"));
    m_banner->setObjectName(name + QStringLiteral("Banner"));
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_state->setObjectName(name + QStringLiteral("State"));
    m_rows->setObjectName(name + QStringLiteral("Rows"));
    m_selection->setObjectName(name + QStringLiteral("Selection"));
    m_age->setObjectName(name + QStringLiteral("Age"));
    m_age->setProperty("pcRole", QStringLiteral("label"));
    m_splitter->setObjectName(name + QStringLiteral("Splitter"));
    layOut();
}

void ListFrame::layOut()
{
    auto *const list = new QWidget(this);
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    m_column->setSpacing(metrics::kBetween);
    m_column->addWidget(m_head);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_state, 1);
    m_foot = new QHBoxLayout;
    m_foot->setSpacing(metrics::kPage);
    m_foot->addWidget(m_rows);
    m_foot->addWidget(m_selection);
    m_foot->addStretch(1);
    m_foot->addWidget(m_age);
    m_column->addLayout(m_foot);
    m_splitter->addWidget(list);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ListFrame::rememberSplit);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void ListFrame::setFilter(QWidget *filter) { m_column->insertWidget(1, filter); }
void ListFrame::addContent(QWidget *content)
{
    content->hide();
    m_column->insertWidget(m_column->indexOf(m_state) + 1, content, 1);
}

void ListFrame::addToFooter(QWidget *widget) { m_foot->insertWidget(m_foot->count() - 2, widget); }

void ListFrame::setDetail(QWidget *detail)
{
    detail->setMinimumWidth(kDetailLeast);
    detail->hide();
    m_splitter->addWidget(detail);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({kDetailWidth * 2, kDetailWidth});
    if (m_settings)
        m_splitter->restoreState(m_settings->value(m_name + QStringLiteral("/split")).toByteArray());
}

void ListFrame::rememberSplit()
{
    if (m_settings)
        m_settings->setValue(m_name + QStringLiteral("/split"), m_splitter->saveState());
}

qint64 ListFrame::selectedRows() const
{
    qint64 rows = 0;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

QList<int> ListFrame::visibleColumns() const
{
    QList<int> visible;
    const QHeaderView *const header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            visible.append(column);
    }
    return visible;
}

} // namespace pc
