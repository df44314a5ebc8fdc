// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitepagesview.h"
#include "core/contracts/suitepages.h"
#include "ui/console/products.h"
#include "ui/suitepages/suitepageeditor.h"
#include "ui/suitepages/suitepagesmodel.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace pc {

static QPushButton *makeButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

SuitePagesView::SuitePagesView(QWidget *parent)
    : QWidget(parent), m_model(new SuitePagesModel(this)), m_table(new TableView(this)), m_hint(makeLabel(LabelRole::Muted, this)),
      m_details(makeLabel(LabelRole::Muted, this)), m_open(makeButton("openSuitePage", this)), m_add(makeButton("addSuitePage", this)),
      m_edit(makeButton("editSuitePage", this)), m_remove(makeButton("removeSuitePage", this))
{
    m_table->setObjectName(QStringLiteral("suitePages"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // by purpose, as in the menus
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setStretchColumn(SuitePagesModel::AddressColumn);
    m_table->setInitiallyHidden({SuitePagesModel::ProductColumn}); // its name and its address say it too
    m_hint->setWordWrap(true);
    m_details->setObjectName(QStringLiteral("suitePageDetails"));
    m_details->setWordWrap(true);
    m_open->setProperty("pcRole", QStringLiteral("primary"));
    m_open->setIcon(icon(QStringLiteral("console"), Token::AccentText));
    arrange();
    connect(m_table, &TableView::selectedRowsChanged, this, &SuitePagesView::present);
    connect(m_table, &QTableView::activated, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(selectedId()); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(*suitePageOf(m_environment, selectedId())); });
    connect(m_remove, &QPushButton::clicked, this, &SuitePagesView::takeBack);
    retranslate();
}

void SuitePagesView::arrange()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_add);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kBetween, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    column->addLayout(buttons);
}

void SuitePagesView::setEnvironment(const Environment &environment)
{
    const QString id = selectedId();
    m_environment = environment;
    m_model->setEnvironment(environment);
    select(id);
    present();
}

void SuitePagesView::setCustomer(const SuiteCustomer &customer)
{
    m_customer = customer;
    present();
}

void SuitePagesView::setOffersToOpen(bool offers)
{
    m_offersToOpen = offers;
    m_open->setVisible(offers);
    present();
}

void SuitePagesView::select(const QString &pageId)
{
    m_table->selectRow(std::max(0, m_model->rowOf(pageId)));
}

QString SuitePagesView::selectedId() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    const std::optional<SuitePage> page = rows.isEmpty() ? std::nullopt : m_model->page(rows.constFirst());
    return page ? page->id : QString();
}

void SuitePagesView::edit(const SuitePage &page)
{
    auto *editor = new SuitePageEditor(m_environment, page, this);
    connect(editor, &SuitePageEditor::saved, this, [this, editor](const Environment &changed) {
        Q_EMIT environmentEdited(changed);
        select(editor->page().id);
    });
    editor->open();
}

void SuitePagesView::takeBack()
{
    Q_EMIT environmentEdited(withoutSuitePage(m_environment, selectedId()));
}

void SuitePagesView::present()
{
    const QString id = selectedId();
    const std::optional<SuitePage> page = suitePageOf(m_environment, id);
    const bool isKnown = knownSuitePageOf(m_environment, id).has_value();
    const bool isOwn = std::any_of(m_environment.suitePages.cbegin(), m_environment.suitePages.cend(), [&id](const SuitePage &own) { return own.id == id; });
    const bool hasCustomer = !m_customer.uid.isEmpty();
    m_open->setEnabled(page && hasCustomer);
    m_open->setText(hasCustomer ? tr("Open for %1").arg(m_customer.name) : tr("Open"));
    m_open->setToolTip(hasCustomer ? QString() : tr("Choose a customer first, in the scope at the top left or on the page Customers"));
    m_edit->setEnabled(page.has_value());
    m_remove->setEnabled(isOwn);
    m_remove->setText(isKnown ? tr("Back to the known page") : tr("Remove page"));
    m_remove->setToolTip(isOwn ? QString() : tr("Known pages stay; only pages and changes of your own can be taken back"));
    const QString origin = page ? inSequence({priceSentence(page->purpose), originSentence(page->origin)}) : QString();
    m_details->setText(hasCustomer || !m_offersToOpen ? origin : tr("%1 To open a page, choose a customer first.", "%1: a sentence about the address").arg(origin).trimmed());
}

void SuitePagesView::retranslate()
{
    m_hint->setText(tr("Pages of the cloud that open in a customer's account without a password. Prices on them are the cloud's official ones."));
    m_table->setAccessibleName(tr("Pages of the service suite"));
    m_add->setText(tr("Add page…"));
    m_edit->setText(tr("Edit…"));
    m_model->retranslate();
    present();
}

void SuitePagesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
