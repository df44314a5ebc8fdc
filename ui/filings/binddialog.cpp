// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/binddialog.h"
#include "core/store/customerstore.h"
#include "ui/filings/instancefield.h"
#include "ui/filings/numberallowances.h"
#include "ui/operations/accountfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pc {

// More than a call can carry may be typed, so that it can be said why it is too many.
static constexpr int kMostTyped = 999;

BindDialog::BindDialog(const FilingsServices &services, const CustomerUid &customer, const QString &instance, QWidget *parent)
    : RequestDialog(QStringLiteral("bindDialog"), services.environment, parent), m_services(services), m_wanted(instance),
      m_customer(new AccountField(QStringLiteral("bindCustomer"), services.customers, this)), m_instance(new InstanceField(services, this)),
      m_countLabel(makeLabel(LabelRole::Label, this)), m_count(new QSpinBox(this)), m_oneWay(makeLabel(LabelRole::Body, this))
{
    m_count->setObjectName(QStringLiteral("numberCount"));
    m_count->setRange(1, kMostTyped);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_countLabel->setBuddy(m_count);
    m_oneWay->setObjectName(QStringLiteral("oneWay"));
    m_oneWay->setWordWrap(true);
    auto *const count = new QHBoxLayout;
    count->addWidget(m_countLabel);
    count->addWidget(m_count);
    count->addStretch(1);
    body()->setSpacing(metrics::kBetween);
    body()->addWidget(m_customer);
    body()->addWidget(m_instance);
    body()->addLayout(count);
    body()->addWidget(m_oneWay);
    connect(m_customer, &AccountField::changed, this, &BindDialog::onCustomer);
    connect(m_instance, &InstanceField::changed, this, &BindDialog::present);
    connect(m_count, &QSpinBox::valueChanged, this, &BindDialog::present);
    m_instance->setCustomer({});
    if (!customer.isEmpty())
        whenDone(services.customers->customer(customer), this, [this](const Result<Customer> &known) {
            if (known && m_customer->isEmpty())
                m_customer->setAccount(*known);
        });
    retranslate();
}

void BindDialog::onCustomer()
{
    m_instance->setCustomer(m_customer->account() ? m_customer->account()->uid() : CustomerUid(), m_wanted);
    present();
}

QString BindDialog::problem() const
{
    if (m_count->value() > kMostNumbersPerCall)
        return tr("One call binds at most %n number(s). Bind that many now and the rest afterwards.", nullptr, kMostNumbersPerCall);
    return {};
}

QString BindDialog::warning() const
{
    const std::optional<NumberAllowance> chosen = m_instance->allowance();
    if (!chosen)
        return {};
    if (chosen->fullSince.isValid())
        return tr("The cloud refused further numbers for this instance on %1. Choose another instance, or have the contract's limit raised first.")
            .arg(chosen->fullSince.toLocalTime().date().toString(Qt::ISODate));
    const int cap = numbersPerInstance(m_services);
    if (cap > 0 && chosen->readAt.isValid() && chosen->used + m_count->value() > cap)
        return tr("By your contract %n number(s) are left on this instance: the cloud will refuse more.", nullptr, int(std::max<qint64>(0, cap - chosen->used)));
    return {};
}

std::optional<OperationRequest> BindDialog::request() const
{
    const std::optional<NumberAllowance> chosen = m_instance->allowance();
    if (!m_customer->account() || !chosen || !chosen->instance.filingType || !problem().isEmpty())
        return {};
    return OperationRequest(m_customer->account()->uid(), BindNumbers{Resource(*chosen->instance.filingType, chosen->instance.id), m_count->value()});
}

void BindDialog::present()
{
    const QString wrong = problem();
    setWarning(wrong.isEmpty() ? warning() : wrong);
    presentButtons();
}

void BindDialog::retranslate()
{
    setTitle(tr("Bind service numbers"));
    m_customer->setLabel(tr("Customer who owns the instance"));
    m_countLabel->setText(tr("How many (1 to %1)").arg(kMostNumbersPerCall));
    m_count->setAccessibleName(tr("How many service numbers"));
    m_oneWay->setText(tr("This cannot be taken back: a bound number stays with its instance for good, counts against the limit of your contract, "
                         "and goes void when the instance is released."));
    retranslateButtons();
    present();
}

void BindDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RequestDialog::changeEvent(event);
}

} // namespace pc
