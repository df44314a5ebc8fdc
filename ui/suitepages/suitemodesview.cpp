// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitemodesview.h"
#include "core/contracts/suitepagecheck.h"
#include "ui/suitepages/rehearsalcard.h"
#include "ui/suitepages/suitemodesmodel.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <algorithm>

namespace pc {

static constexpr int kFollow = -1; // of the choice: as every product

SuiteModesView::SuiteModesView(QWidget *parent)
    : QWidget(parent), m_model(new SuiteModesModel(this)), m_table(new TableView(this)), m_explanation(makeLabel(LabelRole::Muted, this)),
      m_cell(makeLabel(LabelRole::Section, this)), m_mode(new QComboBox(this)), m_reasonLabel(makeLabel(LabelRole::Body, this)),
      m_reason(new QLineEdit(this)), m_rehearsalTitle(makeLabel(LabelRole::Label, this)), m_suite(new RehearsalCard(QStringLiteral("suiteWay"), this)),
      m_own(new RehearsalCard(QStringLiteral("ownWay"), this)), m_open(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("suiteModes"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setStretchColumn(SuiteModesModel::ProductColumn);
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(QStringLiteral("modesExplanation"));
    m_cell->setObjectName(QStringLiteral("modeCell"));
    m_mode->setObjectName(QStringLiteral("modeChoice"));
    m_reason->setObjectName(QStringLiteral("modeReason"));
    m_reason->setMaxLength(200);
    m_open->setObjectName(QStringLiteral("rehearseOpen"));
    m_open->setAutoDefault(false);
    arrange();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SuiteModesView::present);
    connect(m_mode, &QComboBox::activated, this, &SuiteModesView::choose);
    connect(m_reason, &QLineEdit::editingFinished, this, [this] {
        if (m_reason->isModified())
            choose();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT openRequested(rehearse(m_environment, product(), area(), SuiteChoice::Mode::Suite).pageId);
    });
    retranslate();
}

void SuiteModesView::arrange()
{
    auto *choice = new QHBoxLayout;
    choice->setSpacing(metrics::kBetween);
    choice->addWidget(m_cell);
    choice->addWidget(m_mode);
    choice->addWidget(m_reasonLabel);
    choice->addWidget(m_reason, 1);
    auto *cards = new QWidget(this);
    auto *ways = new QHBoxLayout(cards);
    ways->setContentsMargins({});
    ways->setSpacing(metrics::kBetween);
    ways->addWidget(m_suite, 1);
    ways->addWidget(m_own, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(cards);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_rehearsalTitle, 1);
    foot->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kBetween, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 4);
    column->addSpacing(metrics::kInside);
    column->addLayout(choice);
    column->addWidget(scroll, 7);
    column->addLayout(foot);
}

void SuiteModesView::setEnvironment(const Environment &environment)
{
    const QString shown = product();
    const SuiteChoice::Area shownArea = area();
    m_environment = environment;
    m_model->setEnvironment(environment);
    select(shown, shownArea);
    present();
}

void SuiteModesView::setOffersToOpen(bool offers)
{
    m_open->setVisible(offers);
}

void SuiteModesView::setCustomer(const SuiteCustomer &customer)
{
    m_customer = customer;
    present();
}

void SuiteModesView::select(const QString &product, SuiteChoice::Area area)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = SuiteModesModel::SalesColumn; column < SuiteModesModel::ColumnCount; ++column) {
            if (m_model->product(row) == product && SuiteModesModel::area(column) == area)
                m_table->setCurrentIndex(m_model->index(row, column));
        }
    }
}

QString SuiteModesView::product() const
{
    return m_model->product(m_table->currentIndex().row());
}

SuiteChoice::Area SuiteModesView::area() const
{
    return SuiteModesModel::area(m_table->currentIndex().column());
}

void SuiteModesView::choose()
{
    const int chosen = m_mode->currentData().toInt();
    if (chosen == kFollow)
        Q_EMIT environmentEdited(withoutSuiteChoice(m_environment, product(), area()));
    else
        Q_EMIT environmentEdited(withSuiteChoice(m_environment, {product(), area(), SuiteChoice::Mode(chosen), m_reason->text().trimmed()}));
}

void SuiteModesView::present()
{
    const SuiteChoice choice = suiteChoiceOf(m_environment, product(), area());
    const bool isOwn = hasOwnChoice(m_environment, product(), area());
    m_cell->setText(tr("%1 · %2", "product, area").arg(suiteProductWord(product()), areaWord(area())));
    {
        const QSignalBlocker quiet(m_mode);
        m_mode->clear();
        if (!product().isEmpty())
            m_mode->addItem(tr("As every product"), kFollow);
        for (const SuiteChoice::Mode mode : {SuiteChoice::Mode::Suite, SuiteChoice::Mode::Own})
            m_mode->addItem(modeWord(mode), int(mode));
        m_mode->setCurrentIndex(m_mode->findData(isOwn || product().isEmpty() ? int(choice.mode) : kFollow));
    }
    const bool hasReason = isOwn || product().isEmpty();
    m_reason->setEnabled(hasReason);
    m_reason->setText(hasReason ? choice.reason : QString());
    const RehearsalWay suite = rehearse(m_environment, product(), area(), SuiteChoice::Mode::Suite);
    m_suite->setWay(suite, choice.mode == SuiteChoice::Mode::Suite);
    m_own->setWay(rehearse(m_environment, product(), area(), SuiteChoice::Mode::Own), choice.mode == SuiteChoice::Mode::Own);
    const bool hasCustomer = !m_customer.uid.isEmpty();
    m_open->setEnabled(hasCustomer && !suite.pageId.isEmpty());
    m_open->setText(hasCustomer ? tr("Try the suite's page for %1").arg(m_customer.name) : tr("Try the suite's page"));
    m_open->setToolTip(hasCustomer ? QString() : tr("Choose a customer first, in the scope at the top left or on the page Customers"));
}

void SuiteModesView::retranslate()
{
    m_explanation->setText(tr("Looking for a price of your own? Pages of the suite show the cloud's official prices and cannot be configured. "
                              "Own prices, discounts and bundles need the mode Own (API). Choose it per product and area; nothing is switched at the cloud."));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why this way, for whoever asks later"));
    m_reason->setAccessibleName(tr("Reason"));
    m_mode->setAccessibleName(tr("Mode"));
    m_table->setAccessibleName(tr("Modes per product and area"));
    m_rehearsalTitle->setText(tr("Rehearsal: what each way would mean. Nothing has been changed or bought."));
    m_model->retranslate();
    present();
}

void SuiteModesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
