// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/evidencebox.h"
#include "core/cloud/calllog.h"
#include "core/store/filingstore.h"
#include "core/store/orderstore.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {

static constexpr int kOffered = 12;         // of what is found
static constexpr int kSearchedCalls = 200;
static constexpr int kShownRows = 4;

EvidenceBox::EvidenceBox(const ComposeServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_label(makeLabel(LabelRole::Label, this)), m_note(makeLabel(LabelRole::Label, this)), m_list(new QListWidget(this)),
      m_kind(new QComboBox(this)), m_search(new QLineEdit(this)), m_add(new QPushButton(this)), m_attach(new QPushButton(this))
{
    setObjectName(QStringLiteral("evidenceBox"));
    layOut();
    connect(m_list, &QListWidget::itemChanged, this, &EvidenceBox::present);
    connect(m_list, &QListWidget::itemChanged, this, &EvidenceBox::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EvidenceBox::retranslate);
    connect(m_search, &QLineEdit::returnPressed, this, &EvidenceBox::find);
    connect(m_add, &QPushButton::clicked, this, &EvidenceBox::find);
    connect(m_attach, &QPushButton::clicked, this, &EvidenceBox::attachRequested);
    retranslate();
}

void EvidenceBox::layOut()
{
    m_list->setObjectName(QStringLiteral("evidence"));
    m_kind->setObjectName(QStringLiteral("evidenceKind"));
    m_search->setObjectName(QStringLiteral("evidenceSearch"));
    m_add->setObjectName(QStringLiteral("addEvidence"));
    m_attach->setObjectName(QStringLiteral("attachEvidence"));
    m_note->setObjectName(QStringLiteral("evidenceNote"));
    m_note->setWordWrap(true);
    m_label->setBuddy(m_search);
    if (m_services.calls)
        m_kind->addItem(QString(), int(Kind::Call));
    if (m_services.orders)
        m_kind->addItem(QString(), int(Kind::Order));
    if (m_services.filings)
        m_kind->addItem(QString(), int(Kind::Number));
    auto *const line = new QHBoxLayout;
    line->setSpacing(metrics::kInside);
    line->addWidget(m_kind);
    line->addWidget(m_search, 1);
    line->addWidget(m_add);
    for (QPushButton *const button : {m_add, m_attach})
        button->setAutoDefault(false);
    auto *const last = new QHBoxLayout;
    last->setSpacing(metrics::kInside);
    last->addWidget(m_note, 1);
    last->addStretch();
    last->addWidget(m_attach);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    column->addWidget(m_label);
    column->addWidget(m_list);
    column->addLayout(line);
    column->addLayout(last);
}

EvidenceBox::Kind EvidenceBox::kind() const { return Kind(m_kind->currentData().toInt()); }

void EvidenceBox::setCustomer(const CustomerUid &customer)
{
    if (customer.isEmpty() || customer == m_customer)
        return;
    const bool isAnother = !m_customer.isEmpty() && !m_sections.isEmpty();
    m_customer = customer;
    if (!isAnother)
        return;
    m_sections.clear();
    m_list->clear();
    say(tr("The evidence of the other customer was taken out. What is attached as a file already stays: look at it."));
    present();
    Q_EMIT changed();
}

void EvidenceBox::add(const EvidenceSection &section)
{
    if (m_sections.contains(section))
        return say(tr("It is in the list already."));
    m_sections.append(section);
    auto *const item = new QListWidgetItem(section.title);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setCheckState(Qt::Checked);
    item->setToolTip(section.facts.join(u'\n'));
    m_list->addItem(item);
    m_note->clear();
    present();
    Q_EMIT changed();
}

QList<EvidenceSection> EvidenceBox::chosen() const
{
    QList<EvidenceSection> all;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            all.append(m_sections.at(row));
    }
    return all;
}

void EvidenceBox::removeChosen()
{
    for (int row = m_list->count() - 1; row >= 0; --row) {
        if (m_list->item(row)->checkState() != Qt::Checked)
            continue;
        delete m_list->takeItem(row);
        m_sections.removeAt(row);
    }
    present();
    Q_EMIT changed();
}

void EvidenceBox::say(const QString &words)
{
    m_note->setText(words);
    present();
}

template<typename T, typename Fn>
void EvidenceBox::ask(const Async<T> &answer, Fn found)
{
    m_add->setEnabled(false);
    whenDone(answer, this, [this, found, asked = m_customer](const Result<T> &result) {
        m_add->setEnabled(true);
        if (asked != m_customer)
            return;
        result ? take(found(*result)) : say(errorLine(result.error()));
    });
}

void EvidenceBox::find()
{
    const QString text = m_search->text().trimmed();
    if (m_customer.isEmpty())
        return say(tr("Choose the customer first: only what is the customer's own can be evidence."));
    if (text.isEmpty() || !m_add->isEnabled())
        return;
    if (kind() == Kind::Call) {
        CallFilter filter;
        filter.text = text;
        return ask(m_services.calls->find(filter, kSearchedCalls), [this](const QList<CallRecord> &calls) { return ofCalls(calls); });
    }
    if (kind() == Kind::Order) {
        OrderQuery query;
        query.filter = OrderFilter::parse(text);
        query.customer = m_customer;
        return ask(m_services.orders->read(query, 0, kOffered + 1), [](const OrderWindow &window) {
            QList<Found> all;
            for (const OrderRow &row : window.rows)
                all.append({tr("%1 · %2 · %3", "order, product, day").arg(row.order.id.text(), row.order.product, QLocale().toString(row.order.createdAt.toLocalTime().date(), QLocale::ShortFormat)), orderSection(row.order)});
            return all;
        });
    }
    FilingQuery query;
    query.text = text;
    query.customer = m_customer;
    ask(m_services.filings->read(query, 0, kOffered + 1), [](const FilingWindow &window) {
        QList<Found> all;
        for (const FilingRow &row : window.rows) {
            if (row.number)
                all.append({tr("%1 · %2", "service number, domain or instance").arg(row.number->number, row.filing ? row.filing->domain : row.number->resource.id), numberSection(*row.number)});
        }
        return all;
    });
}

// A call about nobody in particular may be what failed; one about another customer is that customer's.
QList<EvidenceBox::Found> EvidenceBox::ofCalls(const QList<CallRecord> &calls) const
{
    QList<Found> all;
    for (const CallRecord &call : calls) {
        if (call.customer == m_customer || call.customer.isEmpty())
            all.append({tr("%1 · %2 · %3", "action, time, request id").arg(call.action, QLocale().toString(call.startedAt.toLocalTime(), QLocale::ShortFormat), call.requestId), callSection(call)});
    }
    return all;
}

void EvidenceBox::take(const QList<Found> &found)
{
    if (found.isEmpty())
        return say(tr("Nothing of this customer matches."));
    m_note->clear();
    if (found.size() == 1) {
        m_search->clear();
        return add(found.first().section);
    }
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("foundEvidence"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Found &one : found.first(std::min<qsizetype>(found.size(), kOffered)))
        connect(menu->addAction(one.line), &QAction::triggered, this, [this, section = one.section] { add(section); });
    if (found.size() > kOffered)
        menu->addAction(tr("… and more: type a longer part of it"))->setEnabled(false);
    menu->popup(m_search->mapToGlobal(QPoint(0, m_search->height())));
    present();
}

void EvidenceBox::present()
{
    const int ticked = int(chosen().size()), rows = m_list->count();
    const bool hasKinds = m_kind->count() > 0;
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(std::min(rows, kShownRows) * std::max(metrics::kRow, m_list->sizeHintForRow(0)) + metrics::kInside);
    m_attach->setText(tr("Attach %n item(s) as one file", nullptr, ticked));
    m_attach->setVisible(rows > 0);
    m_attach->setEnabled(ticked > 0);
    for (QWidget *const part : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_add)})
        part->setVisible(hasKinds);
    m_note->setVisible(!m_note->text().isEmpty());
    setVisible(hasKinds || rows > 0 || !m_note->text().isEmpty());
}

void EvidenceBox::retranslate()
{
    m_label->setText(tr("Evidence: calls, orders and service numbers of the customer"));
    m_list->setAccessibleName(tr("Evidence"));
    m_kind->setAccessibleName(tr("Kind of evidence"));
    for (int index = 0; index < m_kind->count(); ++index) {
        const Kind one = Kind(m_kind->itemData(index).toInt());
        m_kind->setItemText(index, one == Kind::Call ? tr("Call") : one == Kind::Order ? tr("Order") : tr("Service number"));
    }
    m_search->setAccessibleName(tr("What to add as evidence"));
    m_search->setPlaceholderText(kind() == Kind::Call ? tr("Request ID, or a part of it") : kind() == Kind::Order ? tr("Order ID, or a part of it") : tr("Service number, domain or instance"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add as evidence"));
    present();
}

void EvidenceBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
