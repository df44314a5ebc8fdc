// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/alarmrulesdialog.h"
#include "ui/quotas/amountfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace pc {
namespace {

constexpr int kAmountKind = 0, kRatioKind = 1;
constexpr int kLargestPart = 1'000'000;
const AlarmRule kNewRule{AlarmRule::Kind::Ratio, {}, 20, 100};

QSpinBox *makePart(int value, const QString &name, QWidget *parent)
{
    auto *const box = new QSpinBox(parent);
    box->setRange(1, kLargestPart);
    box->setValue(value);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setObjectName(name);
    return box;
}

} // namespace

AlarmRuleRow::AlarmRuleRow(const AlarmRule &rule, const QString &currency, int number, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_amount(new AmountField(this)), m_ratio(new QWidget(this)),
      m_numerator(makePart(rule.kind == AlarmRule::Kind::Ratio ? rule.numerator : kNewRule.numerator, QStringLiteral("numerator%1").arg(number), m_ratio)),
      m_denominator(makePart(rule.kind == AlarmRule::Kind::Ratio ? rule.denominator : kNewRule.denominator, QStringLiteral("denominator%1").arg(number), m_ratio)),
      m_of(makeLabel(LabelRole::Muted, m_ratio)), m_remove(new QToolButton(this))
{
    m_kind->setObjectName(QStringLiteral("ruleKind%1").arg(number));
    m_kind->addItems({{}, {}});
    m_kind->setCurrentIndex(rule.kind == AlarmRule::Kind::Ratio ? kRatioKind : kAmountKind);
    m_amount->setName(QStringLiteral("ruleAmount%1").arg(number), {});
    m_amount->setCurrency(currency);
    if (rule.amount)
        m_amount->setAmount(*rule.amount);
    m_remove->setObjectName(QStringLiteral("removeRule%1").arg(number));
    m_remove->setIcon(icon(QStringLiteral("trash")));
    auto *const ratio = new QHBoxLayout(m_ratio);
    ratio->setContentsMargins(0, 0, 0, 0);
    ratio->addWidget(m_numerator);
    ratio->addWidget(m_of);
    ratio->addWidget(m_denominator);
    ratio->addStretch(1);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *const widget : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_amount), m_ratio, static_cast<QWidget *>(m_remove)})
        row->addWidget(widget, widget == m_amount || widget == m_ratio ? 1 : 0, Qt::AlignTop);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AlarmRuleRow::present);
    connect(m_amount, &AmountField::changed, this, &AlarmRuleRow::changed);
    connect(m_numerator, &QSpinBox::valueChanged, this, &AlarmRuleRow::changed);
    connect(m_denominator, &QSpinBox::valueChanged, this, &AlarmRuleRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &AlarmRuleRow::removed);
    retranslate();
    present();
}

std::optional<AlarmRule> AlarmRuleRow::rule() const
{
    if (m_kind->currentIndex() == kRatioKind) {
        if (m_numerator->value() > m_denominator->value())
            return {};
        return AlarmRule{AlarmRule::Kind::Ratio, {}, m_numerator->value(), m_denominator->value()};
    }
    return m_amount->amount() ? std::optional(AlarmRule{AlarmRule::Kind::Amount, m_amount->amount(), 0, 0}) : std::nullopt;
}

void AlarmRuleRow::present()
{
    m_amount->setVisible(m_kind->currentIndex() == kAmountKind);
    m_ratio->setVisible(m_kind->currentIndex() == kRatioKind);
    Q_EMIT changed();
}

void AlarmRuleRow::retranslate()
{
    m_kind->setItemText(kAmountKind, tr("Below an amount"));
    m_kind->setItemText(kRatioKind, tr("Below a share of the quota"));
    m_kind->setAccessibleName(tr("Kind of rule"));
    m_amount->edit()->setAccessibleName(tr("Amount"));
    m_numerator->setAccessibleName(tr("Parts"));
    m_denominator->setAccessibleName(tr("of how many parts"));
    m_of->setText(tr("of", "20 of 100"));
    m_remove->setToolTip(tr("Remove this rule"));
    m_remove->setAccessibleName(m_remove->toolTip());
}

void AlarmRuleRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

AlarmRulesDialog::AlarmRulesDialog(const QuotaRow &row, const Environment &environment, QWidget *parent)
    : RequestDialog(QStringLiteral("alarmRulesDialog"), environment, parent), m_row(row),
      m_currency(row.quota.currency.isEmpty() ? environment.currency : row.quota.currency), m_list(new QVBoxLayout), m_add(new QPushButton(this)),
      m_hint(makeLabel(LabelRole::Muted, this))
{
    m_hint->setWordWrap(true);
    m_list->setSpacing(metrics::kInside);
    body()->addWidget(m_hint);
    body()->addLayout(m_list);
    m_add->setObjectName(QStringLiteral("addRule"));
    m_add->setProperty("pcRole", QStringLiteral("link"));
    m_add->setIcon(icon(QStringLiteral("plus"), Token::Accent));
    m_add->setAutoDefault(false);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { add(kNewRule); });
    for (const AlarmRule &rule : row.quota.alarms.value_or(QList<AlarmRule>())) {
        if (rule.kind != AlarmRule::Kind::Unknown)
            add(rule);
    }
    retranslate();
}

void AlarmRulesDialog::add(const AlarmRule &rule)
{
    auto *const row = new AlarmRuleRow(rule, m_currency, ++m_added, this);
    m_rules.append(row);
    m_list->addWidget(row);
    connect(row, &AlarmRuleRow::changed, this, &AlarmRulesDialog::present);
    connect(row, &AlarmRuleRow::removed, this, [this, row] {
        m_rules.removeOne(row);
        row->hide();
        row->deleteLater();
        present();
    });
    present();
}

std::optional<OperationRequest> AlarmRulesDialog::request() const
{
    SetAlarmRules change;
    for (const AlarmRuleRow *const row : m_rules) {
        const std::optional<AlarmRule> rule = row->rule();
        if (!rule)
            return {};
        change.rules.append(*rule);
    }
    if (m_row.quota.alarms && *m_row.quota.alarms == change.rules)
        return {};
    return OperationRequest(m_row.customer.uid(), change);
}

void AlarmRulesDialog::present()
{
    const QList<AlarmRule> before = m_row.quota.alarms.value_or(QList<AlarmRule>());
    const bool hasUnknown = std::any_of(before.cbegin(), before.cend(), [](const AlarmRule &rule) { return rule.kind == AlarmRule::Kind::Unknown; });
    if (m_rules.isEmpty() && (!before.isEmpty() || !m_row.quota.alarms))
        setWarning(tr("An empty list clears all alarms: nobody is warned any more when the quota runs low."));
    else if (!m_row.quota.alarms)
        setWarning(tr("The rules in force have not been read. This list takes the place of all of them."));
    else if (hasUnknown)
        setWarning(tr("A rule of a kind that this version does not know is in force. It is lost when this list is sent."));
    else
        setWarning({});
    presentButtons();
}

void AlarmRulesDialog::retranslate()
{
    setTitle(tr("Alarm rules of %1").arg(m_row.customer.displayName()));
    m_hint->setText(tr("The cloud warns when what is available falls below one of these. The list is sent as a whole."));
    m_add->setText(tr("Add a rule"));
    retranslateButtons();
    present();
}

void AlarmRulesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RequestDialog::changeEvent(event);
}

} // namespace pc
