// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ordertimeline.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace pc {
namespace {

enum Column { TimeColumn, TextColumn, StateColumn, WhoColumn, RequestColumn, ColumnCount };
constexpr int kLeastText = 120;

QList<QStandardItem *> rowOf(const StoryEntry &entry)
{
    // To the second: a call, its time-out and what was found stand close together.
    auto *const time = new QStandardItem(entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    time->setToolTip(absoluteTime(entry.at));
    const bool isInner = entry.what == StoryEntry::What::Step;
    auto *const text = new QStandardItem((isInner ? QStringLiteral("   ↳ ") : QString()) + entry.text);
    text->setData(entry.text, CopyRole);
    if (isInner && entry.tone != Tone::Info)
        text->setData(int(entry.tone), TextToneRole);
    auto *const state = new QStandardItem(entry.state);
    if (!entry.state.isEmpty())
        state->setData(int(entry.tone), ToneRole);
    auto *const who = new QStandardItem(entry.who);
    auto *const request = new QStandardItem(entry.requestId);
    request->setData(true, IdentifierRole);
    return {time, text, state, who, request};
}

} // namespace

OrderTimeline::OrderTimeline(QWidget *parent)
    : QWidget(parent), m_model(new QStandardItemModel(0, ColumnCount, this)), m_table(new TableView), m_state(new StatePanel(m_table, this)),
      m_verdict(makeLabel(LabelRole::Body, this)), m_copy(new QPushButton(this))
{
    m_verdict->setObjectName(QStringLiteral("orderVerdict"));
    m_verdict->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyProof"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    connect(m_copy, &QPushButton::clicked, this, &OrderTimeline::proofRequested);
    m_table->setObjectName(QStringLiteral("orderTimeline"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setStretchColumn(TextColumn);
    m_table->setLeastWidth(TextColumn, kLeastText);
    m_table->setDropOrder({RequestColumn, WhoColumn});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const QString id = m_model->item(index.row(), RequestColumn)->text();
        if (!id.isEmpty())
            Q_EMIT callChosen(id);
    });
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kBetween);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kBetween, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addLayout(row);
    column->addWidget(m_state, 1);
    retranslate();
}

void OrderTimeline::show(const OrderEvidence &evidence)
{
    m_evidence = evidence;
    present();
}

void OrderTimeline::clear()
{
    m_evidence.reset();
    present();
}

void OrderTimeline::present()
{
    m_verdict->setText(m_evidence ? OrderStory::verdict(*m_evidence) : QString());
    m_copy->setEnabled(m_evidence.has_value());
    const QList<StoryEntry> entries = m_evidence ? OrderStory::entries(*m_evidence) : QList<StoryEntry>();
    if (entries != m_shown || entries.isEmpty()) {
        m_shown = entries;
        m_model->setRowCount(0);
        for (const StoryEntry &entry : entries)
            m_model->appendRow(rowOf(entry));
    }
    m_state->showFace(!m_evidence ? StatePanel::Face::Loading : entries.isEmpty() ? StatePanel::Face::NothingYet : StatePanel::Face::Content);
}

void OrderTimeline::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("What"), tr("Outcome"), tr("Who"), tr("Request ID")});
    m_table->setAccessibleName(tr("What happened around this order"));
    m_copy->setText(tr("Copy proof"));
    m_copy->setToolTip(tr("Operations, tries, tokens and calls as text for a ticket"));
    m_copy->setAccessibleName(tr("Copy the proof as text"));
    m_state->setWords(StatePanel::Face::NothingYet, {tr("Nothing is known yet"), tr("Neither the cloud nor the journal gave a time for this order."), {}});
    m_shown.clear();
    present();
}

void OrderTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
