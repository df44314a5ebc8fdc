// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/grantdialog.h"
#include "core/store/customerstore.h"
#include "models/customertext.h"
#include "ui/filings/filingdetail.h"
#include "ui/filings/numberfield.h"
#include "ui/operations/accountfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pc {

static constexpr int kNotesLength = 200;

GrantDialog::GrantDialog(const FilingsServices &services, const QString &number, QWidget *parent)
    : RequestDialog(QStringLiteral("grantDialog"), services.environment, parent), m_services(services), m_number(new NumberField(services, this)),
      m_holderLabel(makeLabel(LabelRole::Label, this)), m_holder(makeLabel(LabelRole::Body, this)),
      m_to(new AccountField(QStringLiteral("grantTo"), services.customers, this)), m_notesLabel(makeLabel(LabelRole::Label, this)), m_notes(new QLineEdit(this))
{
    m_holder->setObjectName(QStringLiteral("grantHolder"));
    m_holder->setWordWrap(true);
    m_notes->setObjectName(QStringLiteral("grantNotes"));
    m_notes->setMaxLength(kNotesLength);
    m_notesLabel->setBuddy(m_notes);
    body()->setSpacing(metrics::kBetween);
    body()->addWidget(m_number);
    for (const auto &pair : {std::pair<QWidget *, QWidget *>(m_holderLabel, m_holder), std::pair<QWidget *, QWidget *>(nullptr, m_to),
                             std::pair<QWidget *, QWidget *>(m_notesLabel, m_notes)}) {
        auto *const block = new QVBoxLayout;
        block->setSpacing(metrics::kInside / 2);
        if (pair.first)
            block->addWidget(pair.first);
        block->addWidget(pair.second);
        body()->addLayout(block);
    }
    connect(m_number, &NumberField::changed, this, &GrantDialog::onNumber);
    connect(m_to, &AccountField::changed, this, &GrantDialog::present);
    m_number->setNumber(number);
    retranslate();
}

CustomerUid GrantDialog::holder() const
{
    const std::optional<FilingRow> &found = m_number->found();
    if (!found || !found->number)
        return {};
    return found->number->holder.isEmpty() ? found->number->owner : found->number->holder;
}

void GrantDialog::onNumber()
{
    const CustomerUid uid = holder();
    if (uid != m_named) {
        m_named = uid;
        m_name.clear();
        if (!uid.isEmpty())
            whenDone(m_services.customers->customer(uid), this, [this, uid](const Result<Customer> &known) {
                if (known && uid == m_named)
                    m_name = CustomerText::inLists(uid, known->displayName());
                present();
            });
    }
    present();
}

QString GrantDialog::problem() const
{
    const std::optional<FilingRow> &found = m_number->found();
    if (!found)
        return {};
    if (const QString why = FilingDetail::whyNotGrantable(*found); !why.isEmpty())
        return why;
    if (holder().isEmpty())
        return tr("The cloud did not say which account holds this number, so it cannot be granted on.");
    if (m_to->account() && m_to->account()->uid() == holder())
        return tr("This account holds the number already. Choose the account that is to file with it.");
    return {};
}

std::optional<OperationRequest> GrantDialog::request() const
{
    if (!m_number->found() || !m_to->account() || !problem().isEmpty())
        return {};
    return OperationRequest(holder(), GrantNumber{m_number->number(), m_to->account()->uid(), m_notes->text().simplified()});
}

void GrantDialog::present()
{
    const CustomerUid uid = holder();
    m_holder->setText(uid.isEmpty() ? CustomerText::dash() : m_name.isEmpty() ? uid.text() : tr("%1 (%2)", "name of a customer, UID").arg(m_name, uid.text()));
    setWarning(problem());
    presentButtons();
}

void GrantDialog::retranslate()
{
    setTitle(tr("Grant a service number to another account"));
    m_holderLabel->setText(tr("Held now by"));
    m_to->setLabel(tr("Account that is to file with it"));
    m_notesLabel->setText(tr("Note for the vendor (optional)"));
    m_notes->setAccessibleName(m_notesLabel->text());
    retranslateButtons();
    present();
}

void GrantDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RequestDialog::changeEvent(event);
}

} // namespace pc
