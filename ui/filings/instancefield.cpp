// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/instancefield.h"
#include "core/store/customerstore.h"
#include "core/sync/filingsync.h"
#include "models/customertext.h"
#include "ui/filings/allowancemodel.h"
#include "ui/filings/numberallowances.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {

QString cleanInstanceId(const QString &typed)
{
    QString id;
    const QString folded = typed.normalized(QString::NormalizationForm_KC).toLower();
    for (const QChar c : folded) {
        if (c.category() == QChar::Punctuation_Dash || c.unicode() == 0x2212)       // the minus sign is one to a person
            id += QLatin1Char('-');
        else if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            id += c;
    }
    return id;
}

InstanceField::InstanceField(const FilingsServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_label(makeLabel(LabelRole::Label, this)), m_choice(new QComboBox(this)), m_status(makeLabel(LabelRole::Label, this)),
      m_refresh(new QPushButton(this))
{
    m_choice->setObjectName(QStringLiteral("instance"));
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_label->setBuddy(m_choice);
    m_status->setObjectName(QStringLiteral("instanceStatus"));
    m_status->setWordWrap(true);
    m_refresh->setObjectName(QStringLiteral("refreshInstances"));
    m_refresh->setProperty("pcRole", QStringLiteral("link"));
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    m_refresh->setAutoDefault(false);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_label);
    head->addStretch(1);
    head->addWidget(m_refresh);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    column->addLayout(head);
    column->addWidget(m_choice);
    column->addWidget(m_status);
    connect(m_choice, &QComboBox::editTextChanged, this, &InstanceField::onEdited);
    connect(m_refresh, &QPushButton::clicked, this, &InstanceField::refresh);
    retranslate();
}

void InstanceField::setCustomer(const CustomerUid &uid, const QString &instanceId)
{
    m_uid = uid;
    m_id = cleanInstanceId(instanceId);
    m_allowances.clear();
    m_isRead = false;
    m_problem.clear();
    setEnabled(!uid.isEmpty());
    read();
}

void InstanceField::read()
{
    if (m_uid.isEmpty())
        return fill({});
    whenDone(m_services.store->allowances(m_uid), this, [this, uid = m_uid](const Result<QList<NumberAllowance>> &answer) {
        if (uid != m_uid)
            return;
        m_isRead = true;
        if (!answer)
            m_problem = errorLine(answer.error());
        fill(answer.value_or(QList<NumberAllowance>()));
    });
}

void InstanceField::fill(const QList<NumberAllowance> &allowances)
{
    m_allowances = allowances;
    const QString typed = m_id;
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const NumberAllowance &one : allowances)
            m_choice->addItem(AllowanceModel::nameOf(one.instance), one.instance.id);
        const int at = m_choice->findData(typed, Qt::UserRole, Qt::MatchFixedString);
        m_choice->setCurrentIndex(at);
        if (at < 0)
            m_choice->setEditText(typed);
    }
    onEdited();
}

// What stands in the field: a choice, or an id that was typed or pasted.
void InstanceField::onEdited()
{
    const QString text = m_choice->currentText();
    const int choice = m_choice->findText(text);
    m_id = choice >= 0 ? m_choice->itemData(choice).toString() : cleanInstanceId(text);
    m_problem.clear();
    present();
    Q_EMIT changed();
    if (!m_id.isEmpty() && m_isRead && !allowance())
        findOwner(m_id);
}

std::optional<NumberAllowance> InstanceField::allowance() const
{
    const auto found = std::find_if(m_allowances.cbegin(), m_allowances.cend(), [this](const NumberAllowance &one) { return one.instance.id.compare(m_id, Qt::CaseInsensitive) == 0; });
    return found == m_allowances.cend() ? std::nullopt : std::optional(*found);
}

// An id that is not of this customer: perhaps another one's.
void InstanceField::findOwner(const QString &id)
{
    const Async<Customer> owner = andThen<Customer>(m_services.store->ownerOf(id), this, [this](const CustomerUid &uid) { return m_services.customers->customer(uid); });
    whenDone(owner, this, [this, id](const Result<Customer> &found) {
        if (id != m_id || allowance())
            return;
        const bool isAnothers = found && found->uid() != m_uid;
        m_problem = isAnothers ? tr("%1 is an instance of %2, not of this customer. Choose that customer, or another instance.").arg(id, CustomerText::inLists(found->uid(), found->displayName()))
                               : tr("This customer has no instance %1 that could hold service numbers, as far as was read. Check the ID, or read the instances again.").arg(id);
        present();
        Q_EMIT changed();
    });
}

void InstanceField::refresh()
{
    if (m_uid.isEmpty() || m_isRefreshing)
        return;
    m_isRefreshing = true;
    present();
    whenDone(m_services.sync->refreshCustomer(m_uid), this, [this](const Result<Done> &done) {
        m_isRefreshing = false;
        if (done)
            return read();
        m_problem = errorLine(done.error());
        present();
        Q_EMIT changed();
    });
}

void InstanceField::present()
{
    m_refresh->setText(m_isRefreshing ? tr("Reading…") : tr("Read again"));
    m_refresh->setEnabled(!m_isRefreshing && !m_uid.isEmpty());
    QString status = m_problem;
    if (const std::optional<NumberAllowance> chosen = allowance(); status.isEmpty() && chosen) {
        const Wording left = AllowanceModel::left(*chosen, numbersPerInstance(m_services));
        const QString used = chosen->readAt.isValid() ? tr("%n number(s) used", nullptr, int(chosen->used)) : tr("its numbers have not been read yet");
        status = tr("%1; left: %2").arg(used, left.isUnknown() ? tr("the contract says") : left.text);
    } else if (status.isEmpty() && m_isRead && m_allowances.isEmpty()) {
        status = tr("No instance of this customer that could hold service numbers is known: a running one in the mainland with a public address.");
    }
    m_status->setProperty("pcRole", m_problem.isEmpty() ? QStringLiteral("label") : QStringLiteral("problem"));
    m_status->style()->polish(m_status);
    m_status->setText(status);
    m_status->setVisible(!m_status->text().isEmpty());
}

void InstanceField::retranslate()
{
    m_label->setText(tr("Instance"));
    m_choice->setAccessibleName(m_label->text());
    m_choice->lineEdit()->setPlaceholderText(tr("Choose, or paste an instance ID"));
    m_refresh->setAccessibleName(tr("Read the instances of this customer again"));
    present();
}

void InstanceField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
