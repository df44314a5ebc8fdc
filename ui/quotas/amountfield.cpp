// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/amountfield.h"
#include "models/moneytext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace pc {

QString amountProblemText(const AmountEntry &entry, const QString &currency)
{
    switch (entry.problem) {
    case AmountProblem::None: return {};
    case AmountProblem::Empty: return AmountField::tr("Enter an amount.");
    case AmountProblem::NotANumber: return AmountField::tr("This is not an amount. Write it like 20000 or 20,000.50.");
    case AmountProblem::Ambiguous: return AmountField::tr("This can be read in more than one way. Write it like 20000 or 20,000.50: a point before the decimals.");
    case AmountProblem::TooManyPlaces:
        return currencyPlaces(currency) == 0 ? AmountField::tr("%1 has no decimals.").arg(currency)
                                             : AmountField::tr("%1 has %n decimal(s) at most.", nullptr, currencyPlaces(currency)).arg(currency);
    case AmountProblem::OutOfRange: return AmountField::tr("This is more than a quota can hold.");
    case AmountProblem::WrongCurrency:
        return currency.isEmpty() ? AmountField::tr("The currency of this quota is not known; write the amount without one.")
                                  : AmountField::tr("This quota is kept in %1, not in %2.").arg(currency, entry.otherCurrency.toUpper());
    case AmountProblem::Negative: return AmountField::tr("The amount must be above zero.");
    case AmountProblem::Zero: return AmountField::tr("The amount must be above zero.");
    }
    return {};
}

AmountField::AmountField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_unit(makeLabel(LabelRole::Muted, this)), m_message(makeLabel(LabelRole::Label, this))
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kInside);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(m_unit, 0, 1);
    grid->addWidget(m_message, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_edit->setAlignment(Qt::AlignRight);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing());    // nothing moves when a sentence appears
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &AmountField::read);
    retranslate();
}

void AmountField::setName(const QString &objectName, const QString &accessibleName)
{
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(accessibleName);
    m_message->setObjectName(objectName + QStringLiteral("Message"));
}

void AmountField::setCurrency(const QString &currency)
{
    m_currency = currency;
    read();
}

void AmountField::setZeroAllowed(bool allowed)
{
    m_zeroAllowed = allowed;
    read();
}

void AmountField::setAmount(Amount amount) { m_edit->setText(amount.text(currencyPlaces(m_currency))); }
void AmountField::setTyped(const QString &text) { m_edit->setText(text); }
QString AmountField::message() const { return m_message->text(); }

void AmountField::read()
{
    m_entry = AmountEntry::readAboveZero(m_edit->text(), m_currency);
    if (m_zeroAllowed && m_entry.problem == AmountProblem::Zero)
        m_entry = {Amount(), AmountProblem::None, {}};
    present();
    Q_EMIT changed();
}

void AmountField::present()
{
    m_unit->setText(m_currency);
    m_unit->setVisible(!m_currency.isEmpty());
    const bool isUntouched = m_edit->text().isEmpty();
    const bool isWrong = !isUntouched && m_entry.problem != AmountProblem::None;
    QString text;
    if (isWrong)
        text = amountProblemText(m_entry, m_currency);
    else if (m_entry.amount)
        text = tr("= %1", "how a typed amount was understood").arg(moneyText(*m_entry.amount, m_currency));
    m_message->setText(text);
    if (m_edit->property("pcInvalid").toBool() != isWrong) {
        m_edit->setProperty("pcInvalid", isWrong);
        m_message->setProperty("pcRole", isWrong ? QStringLiteral("problem") : QStringLiteral("label"));
        for (QWidget *widget : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_message)}) {
            style()->unpolish(widget);      // the style sheet looks at properties when it polishes
            style()->polish(widget);
        }
    }
    m_edit->setAccessibleDescription(text);
}

void AmountField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
