// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingcolumn.h"
#include "models/filingtext.h"
#include "ui/filings/filingcardlist.h"
#include "ui/filings/filingcardmodel.h"
#include "ui/filings/filingviews.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace pc {

FilingColumn::FilingColumn(NumberState state, FilingStore *store, CustomerStore *customers, const Clock *clock, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new FilingCardModel(store, customers, clock, this)), m_name(makeLabel(LabelRole::Section, this)),
      m_count(makeLabel(LabelRole::Muted, this)), m_none(makeLabel(LabelRole::Label, this)), m_list(new FilingCardList(this))
{
    FilingQuery own;
    own.state = state;
    const QString word = filingFilterText(own).section(QLatin1Char(':'), 1);        // "in-review"
    setObjectName(QStringLiteral("filingColumn.") + word);
    m_count->setObjectName(QStringLiteral("filingCount.") + word);
    m_none->setObjectName(QStringLiteral("filingNone.") + word);
    m_none->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("filingCards.") + word);
    m_list->setModel(m_model);
    m_follower = new RowFollower(m_list, {[this](int row) { return m_model->keyAt(row); }, [this](const QString &key) { return m_model->rowOf(key); }, 0}, this);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addWidget(m_count);
    head->addStretch(1);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    connect(m_model, &FilingCardModel::stateChanged, this, &FilingColumn::present);
    connect(m_model, &FilingCardModel::queryApplied, this, &FilingColumn::present);
    connect(m_model, &FilingCardModel::rowsArrived, this, &FilingColumn::present);
    retranslate();
}

void FilingColumn::setQuery(FilingQuery query)
{
    query.state = m_state;
    query.sort = FilingQuery::Sort::Risk;
    query.order = Qt::AscendingOrder;
    m_model->setQuery(query);
}

void FilingColumn::present()
{
    m_follower->rowsArrived();
    const int rows = m_model->rowCount();
    const bool isKnown = m_model->state() == FilingCardModel::State::Ready && !m_model->isSearching();
    m_count->setText(isKnown || rows > 0 ? QLocale().toString(rows) : QString());
    m_list->setAccessibleName(tr("%1: %n filing(s)", "state of service numbers and how many", rows).arg(FilingText::stateName(m_state)));
    m_none->setVisible(rows == 0 && isKnown);
    Q_EMIT answered();
}

void FilingColumn::retranslate()
{
    m_name->setText(FilingText::stateName(m_state));
    m_name->setToolTip(FilingText::stateMeaning(m_state));
    m_none->setText(tr("None"));
    present();
}

void FilingColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace pc
