// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/amountdialog.h"
#include "models/moneytext.h"
#include "models/quotatext.h"
#include "ui/quotas/amountfield.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pc {

AmountDialog::AmountDialog(Kind kind, const QuotaRow &row, const Environment &environment, QWidget *parent)
    : RequestDialog(QStringLiteral("amountDialog"), environment, parent), m_kind(kind), m_row(row),
      m_currency(row.quota.currency.isEmpty() ? environment.currency : row.quota.currency), m_ways(new QButtonGroup(this)), m_field(new AmountField(this))
{
    if (kind == Kind::Quota)
        addWays({RaiseBy, LowerBy, SetTo});
    else if (kind == Kind::Consumption)
        addWays({MoreConsumed, LessConsumed});
    m_field->setCurrency(m_currency);
    body()->addWidget(m_field);
    addPreview();
    connect(m_field, &AmountField::changed, this, &AmountDialog::present);
    connect(m_ways, &QButtonGroup::idToggled, this, &AmountDialog::present);
    retranslate();
    m_field->edit()->setFocus();
}

void AmountDialog::addWays(const QList<Way> &ways)
{
    static const QHash<Way, QString> names{{RaiseBy, QStringLiteral("raiseBy")}, {LowerBy, QStringLiteral("lowerBy")}, {SetTo, QStringLiteral("setTo")},
                                           {MoreConsumed, QStringLiteral("moreConsumed")}, {LessConsumed, QStringLiteral("lessConsumed")}};
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kPage);
    for (const Way way : ways) {
        auto *const button = new QRadioButton(this);
        button->setObjectName(names.value(way));
        m_ways->addButton(button, way);
        row->addWidget(button);
        // A difference from a quota that is not known says nothing.
        button->setEnabled(way == SetTo || m_kind == Kind::Consumption || m_row.quota.total.has_value());
    }
    row->addStretch(1);
    body()->addLayout(row);
    QAbstractButton *const first = m_ways->button(ways.constFirst());
    (first->isEnabled() ? first : m_ways->button(SetTo))->setChecked(true);
}

void AmountDialog::addPreview()
{
    auto *const card = new QFrame(this);
    card->setProperty("pcRole", QStringLiteral("card"));
    auto *const grid = new QGridLayout(card);
    grid->setContentsMargins(metrics::kBetween, metrics::kInside, metrics::kBetween, metrics::kInside);
    grid->setHorizontalSpacing(metrics::kPage);
    grid->setColumnStretch(0, 1);
    m_now = makeLabel(LabelRole::Label, card);
    m_afterwards = makeLabel(LabelRole::Label, card);
    grid->addWidget(m_now, 0, 1, Qt::AlignRight);
    grid->addWidget(m_afterwards, 0, 2, Qt::AlignRight);
    int row = 1;
    const auto add = [&](Line &line, const QString &name) {
        line = {makeLabel(LabelRole::Muted, card), makeLabel(LabelRole::Body, card), makeLabel(LabelRole::Body, card)};
        line.before->setObjectName(name + QStringLiteral("Now"));
        line.after->setObjectName(name + QStringLiteral("After"));
        grid->addWidget(line.label, row, 0);
        grid->addWidget(line.before, row, 1, Qt::AlignRight);
        grid->addWidget(line.after, row++, 2, Qt::AlignRight);
    };
    add(m_total, QStringLiteral("total"));
    add(m_consumed, QStringLiteral("consumed"));
    add(m_available, QStringLiteral("available"));
    body()->addWidget(card);
}

AmountDialog::Way AmountDialog::way() const { return Way(m_ways->checkedId()); }

AmountDialog::Figures AmountDialog::now() const
{
    if (m_kind == Kind::Open)
        return {Amount(), Amount(), Amount()};
    return {m_row.quota.total, m_row.quota.consumed(), m_row.quota.available};
}

AmountDialog::Figures AmountDialog::afterwards() const
{
    const std::optional<Amount> typed = m_field->amount();
    if (!typed)
        return {};
    const Figures before = now();
    if (m_kind == Kind::Consumption) {
        const bool isMore = way() == MoreConsumed;
        Figures after{before.total, {}, {}};
        if (before.consumed)
            after.consumed = isMore ? before.consumed->plus(*typed) : before.consumed->minus(*typed);
        if (before.available)
            after.available = isMore ? before.available->minus(*typed) : before.available->plus(*typed);
        return after;
    }
    std::optional<Amount> total = typed;
    if (m_kind == Kind::Quota && way() != SetTo)
        total = !before.total ? std::nullopt : way() == RaiseBy ? before.total->plus(*typed) : before.total->minus(*typed);
    return {total, before.consumed, total && before.consumed ? total->minus(*before.consumed) : std::nullopt};
}

QString AmountDialog::problem() const
{
    if (!m_field->amount() || m_kind == Kind::Consumption)
        return {};
    const std::optional<Amount> total = afterwards().total;
    if (!total)
        return tr("This is more than a quota can hold.");
    return *total > Amount() ? QString() : tr("A quota must stay above zero. To stop a customer's services, freeze the account.");
}

QString AmountDialog::warning(const Figures &after) const
{
    if (!after.available || !after.available->isNegative() || (m_row.quota.available && m_row.quota.available->isNegative() && *after.available >= *m_row.quota.available))
        return {};
    const bool isManaged = m_row.customer.facts.hosting.value == CreditState::Trusteeship;
    const QString what = tr("Available will be below zero: %1.").arg(QuotaText::inWords(*after.available, m_currency));
    return inSequence({what, isManaged ? tr("This customer is managed: the cloud stops its services, and releases its resources fifteen days after the debt began.")
                                       : tr("This customer is not managed: nothing stops by itself, and the partner pays.")});
}

std::optional<OperationRequest> AmountDialog::request() const
{
    const std::optional<Amount> typed = m_field->amount();
    if (!typed || !problem().isEmpty())
        return {};
    const CustomerUid &uid = m_row.customer.uid();
    switch (m_kind) {
    case Kind::Open: return OperationRequest(uid, OpenQuota{Money(*typed, m_currency)});
    case Kind::Quota: return OperationRequest(uid, SetQuota{Money(*afterwards().total, m_currency)});
    case Kind::Consumption: break;
    }
    const auto direction = way() == MoreConsumed ? ConsumptionChange::Direction::Increase : ConsumptionChange::Direction::Decrease;
    return OperationRequest(uid, ChangeConsumption{ConsumptionChange(direction, Money(*typed, m_currency))});
}

QString AmountDialog::figureText(const std::optional<Amount> &amount) const
{
    if (!amount)
        return QStringLiteral("–");
    return amount->isNegative() ? tr("overdrawn %1", "an amount with its sign").arg(moneyText(*amount, m_currency)) : moneyText(*amount, m_currency);
}

void AmountDialog::present()
{
    const Figures before = now(), after = afterwards();
    const auto show = [this](const Line &line, const std::optional<Amount> &from, const std::optional<Amount> &to) {
        line.before->setText(figureText(from));
        line.after->setText(figureText(to));
        line.before->setToolTip(from ? QString() : tr("Not read yet."));
        const bool isBad = to && to->isNegative();
        QFont font = line.after->font();
        font.setBold(to && from != to);
        line.after->setFont(font);
        line.after->setToolTip(isBad ? QuotaText::inWords(*to, m_currency) : QString());
    };
    show(m_total, before.total, after.total);
    show(m_consumed, before.consumed, after.consumed);
    show(m_available, before.available, after.available);
    const QString wrong = problem();
    setWarning(wrong.isEmpty() ? warning(after) : wrong);
    presentButtons();
}

void AmountDialog::retranslate()
{
    const QString name = m_row.customer.displayName();
    switch (m_kind) {
    case Kind::Open: setTitle(tr("Open a quota for %1").arg(name)); break;
    case Kind::Quota: setTitle(tr("Change the quota of %1").arg(name)); break;
    case Kind::Consumption: setTitle(tr("Correct the consumption of %1").arg(name)); break;
    }
    const QHash<Way, QString> words{{RaiseBy, tr("Raise by")}, {LowerBy, tr("Lower by")}, {SetTo, tr("Set to")},
                                    {MoreConsumed, tr("More consumed")}, {LessConsumed, tr("Less consumed")}};
    const QList<QAbstractButton *> ways = m_ways->buttons();
    for (QAbstractButton *const button : ways)
        button->setText(words.value(Way(m_ways->id(button))));
    m_field->setName(QStringLiteral("amount"), tr("Amount"));
    m_now->setText(tr("Now"));
    m_afterwards->setText(tr("Afterwards"));
    m_total.label->setText(tr("Quota"));
    m_consumed.label->setText(tr("Consumed"));
    m_available.label->setText(tr("Available"));
    retranslateButtons();
    present();
}

void AmountDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RequestDialog::changeEvent(event);
}

} // namespace pc
