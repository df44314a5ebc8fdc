// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/numberallowances.h"
#include "core/store/filingstore.h"
#include "ui/filings/allowancemodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kMostByContract = 10'000;

QString keyOf(const FilingsServices &services) { return QStringLiteral("filings/numbersPerInstance/") + services.environment.id.text(); }

} // namespace

int numbersPerInstance(const FilingsServices &services) { return services.settings ? services.settings->value(keyOf(services)).toInt() : 0; }

void setNumbersPerInstance(const FilingsServices &services, int numbers)
{
    if (services.settings)
        services.settings->setValue(keyOf(services), numbers);
}

NumberAllowances::NumberAllowances(const FilingsServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_model(new AllowanceModel(services.clock, this)), m_capLabel(makeLabel(LabelRole::Label, this)),
      m_cap(new QSpinBox(this)), m_hint(makeLabel(LabelRole::Label, this)), m_none(makeLabel(LabelRole::Muted, this)), m_banner(new Banner(this)),
      m_table(new TableView(this))
{
    m_cap->setObjectName(QStringLiteral("numbersPerInstance"));
    m_cap->setRange(0, kMostByContract);
    m_cap->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_cap->setValue(numbersPerInstance(services));
    m_capLabel->setBuddy(m_cap);
    m_hint->setWordWrap(true);
    m_none->setObjectName(QStringLiteral("noAllowances"));
    m_none->setWordWrap(true);
    m_banner->setObjectName(QStringLiteral("allowancesBanner"));
    m_table->setObjectName(QStringLiteral("allowances"));
    m_table->setSortingEnabled(false);
    m_table->setStretchColumn(AllowanceModel::InstanceColumn);
    m_table->setDropOrder({AllowanceModel::AgeColumn, AllowanceModel::EndColumn});
    m_table->setModel(m_model);
    m_model->setCap(m_cap->value());
    auto *const capRow = new QHBoxLayout;
    capRow->addWidget(m_capLabel);
    capRow->addWidget(m_cap);
    capRow->addStretch(1);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kBetween, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addLayout(capRow);
    column->addWidget(m_hint);
    column->addWidget(m_banner);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    connect(m_cap, &QSpinBox::valueChanged, this, &NumberAllowances::takeCap);
    connect(m_banner, &Banner::actionTriggered, this, &NumberAllowances::read);
    connect(services.store, &FilingStore::changed, this, &NumberAllowances::read);
    retranslate();
}

void NumberAllowances::showCustomer(const CustomerUid &uid)
{
    if (uid == m_uid)
        return;
    m_uid = uid;
    m_isRead = false;
    m_banner->clear();
    m_model->setAllowances({});
    read();
}

void NumberAllowances::read()
{
    if (m_uid.isEmpty())
        return;
    whenDone(m_services.store->allowances(m_uid), this, [this, uid = m_uid](const Result<QList<NumberAllowance>> &answer) {
        if (uid != m_uid)
            return;
        m_isRead = answer.has_value();
        if (answer)
            m_model->setAllowances(*answer);
        answer ? m_banner->clear() : m_banner->showError(answer.error());
        present();
    });
}

void NumberAllowances::takeCap(int numbers)
{
    setNumbersPerInstance(m_services, numbers);
    m_model->setCap(numbers);
}

void NumberAllowances::present()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_none->setVisible(isEmpty && m_isRead);
}

void NumberAllowances::retranslate()
{
    m_capLabel->setText(tr("Numbers per instance by your contract:"));
    m_cap->setSpecialValueText(tr("not entered"));
    m_cap->setAccessibleName(tr("Service numbers per instance by your contract"));
    m_hint->setText(tr("No call tells how many are left: the contract does."));
    m_none->setText(tr("No instance of this customer that could hold service numbers is known. They need a running instance in the mainland with a public address."));
    m_table->setAccessibleName(tr("Instances and their service numbers"));
    m_model->retranslate();
    present();
}

void NumberAllowances::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
