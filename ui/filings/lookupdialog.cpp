// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/lookupdialog.h"
#include "models/customertext.h"
#include "models/filingtext.h"
#include "ui/filings/numberfield.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kWidth = 520;

QList<Fact> factsOf(const FilingRow &row)
{
    const auto fact = [](const char *id, const QString &label, const Wording &words) {
        Fact made{QString::fromLatin1(id), label, words.isUnknown() ? QString() : words.text};
        made.unknownReason = words.why;
        return made;
    };
    Fact state = fact("state", LookUpDialog::tr("State"), FilingText::state(row));
    state.tone = FilingText::state(row).tone;
    state.asOf = row.number->readAt;
    const QString bound = row.number->resource.id.isEmpty() ? QString() : FilingText::resource(*row.number, row.instance);
    Fact resource{QStringLiteral("resource"), LookUpDialog::tr("Bound to"), bound};
    resource.unknownReason = LookUpDialog::tr("The cloud did not say.");
    return {state, resource, fact("customer", LookUpDialog::tr("Customer"), FilingText::customer(row)),
            fact("filingNumber", LookUpDialog::tr("Filing number"), FilingText::filingNumber(row))};
}

} // namespace

LookUpDialog::LookUpDialog(const FilingsServices &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_number(new NumberField(services, this)), m_facts(new FactGrid(this, services.clock)),
      m_title(makeLabel(LabelRole::Title, this)), m_elsewhere(makeLabel(LabelRole::Label, this)), m_ask(new QPushButton(this)), m_show(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("lookUpDialog"));
    setMinimumWidth(kWidth);
    m_facts->setObjectName(QStringLiteral("lookUpFacts"));
    m_elsewhere->setObjectName(QStringLiteral("lookUpElsewhere"));
    m_elsewhere->setWordWrap(true);
    m_ask->setObjectName(QStringLiteral("askCloud"));
    m_show->setObjectName(QStringLiteral("showFound"));
    m_show->setProperty("pcRole", QStringLiteral("primary"));
    m_close->setObjectName(QStringLiteral("closeLookUp"));
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(services.environment);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_ask);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_show);
    for (QPushButton *const button : {m_ask, m_close, m_show})
        button->setAutoDefault(false);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    for (QWidget *const part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_elsewhere)})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    whole->addLayout(column);
    connect(m_number, &NumberField::changed, this, &LookUpDialog::present);
    connect(m_number, &NumberField::submitted, this, &LookUpDialog::showRow);
    connect(m_ask, &QPushButton::clicked, m_number, &NumberField::ask);
    connect(m_show, &QPushButton::clicked, this, &LookUpDialog::showRow);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

void LookUpDialog::present()
{
    const std::optional<FilingRow> &found = m_number->found();
    m_facts->setVisible(found.has_value());
    if (found)
        m_facts->setFacts(factsOf(*found));
    m_elsewhere->setVisible(found && !m_number->isHeld());
    m_ask->setVisible(bool(m_services.lookUp));
    m_ask->setEnabled(!m_number->number().isEmpty());
    m_show->setEnabled(found && m_number->isHeld());
}

void LookUpDialog::showRow()
{
    if (!m_number->found() || !m_number->isHeld() || result() == Accepted)
        return;
    const QString key = m_number->found()->key;
    accept();
    Q_EMIT showRequested(key);
}

void LookUpDialog::retranslate()
{
    setWindowTitle(tr("Look up a service number"));
    m_title->setText(windowTitle());
    m_elsewhere->setText(tr("The cloud knows this number, but it is not among the instances of your customers that have been read. Refresh the customer to see it on the board."));
    m_ask->setText(tr("Ask the cloud"));
    m_show->setText(tr("Show on the board"));
    m_close->setText(tr("Close"));
    present();
}

void LookUpDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
