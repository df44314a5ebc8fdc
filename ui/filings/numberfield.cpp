// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/numberfield.h"
#include "core/store/filingstore.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace pc {

NumberField::NumberField(const FilingsServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_label(makeLabel(LabelRole::Label, this)), m_edit(new QLineEdit(this)), m_status(makeLabel(LabelRole::Label, this))
{
    m_edit->setObjectName(QStringLiteral("serviceNumber"));
    m_edit->setFont(fixedFont(m_edit->font()));
    m_label->setBuddy(m_edit);
    m_status->setObjectName(QStringLiteral("numberStatus"));
    m_status->setWordWrap(true);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    for (QWidget *const part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_status)})
        column->addWidget(part);
    connect(m_edit, &QLineEdit::textChanged, this, &NumberField::onEdited);
    connect(m_edit, &QLineEdit::returnPressed, this, &NumberField::submitted);
    retranslate();
}

void NumberField::setNumber(const QString &number) { m_edit->setText(number); }

void NumberField::onEdited()
{
    m_number = cleanNumber(m_edit->text());
    m_found.reset();
    m_error.reset();
    m_isHeld = m_isAsking = false;
    present();
    Q_EMIT changed();
    if (!m_number.isEmpty())
        whenDone(m_services.store->row(m_number), this, [this, number = m_number](const Result<FilingRow> &answer) { onHeld(number, answer); });
}

void NumberField::onHeld(const QString &number, const Result<FilingRow> &answer)
{
    if (number != m_number)
        return;             // typed on meanwhile
    m_isHeld = answer && answer->number;
    if (!m_isHeld)
        return ask();
    m_found = *answer;
    present();
    Q_EMIT changed();
}

void NumberField::ask()
{
    if (m_number.isEmpty() || m_isAsking || !m_services.lookUp)
        return present();
    m_isAsking = true;
    m_error.reset();
    present();
    whenDone(m_services.lookUp(m_number), this, [this, number = m_number](const Result<ServiceNumber> &answer) { onTold(number, answer); });
}

// The call does not tell whose instance it is: what the store knows of that stays.
void NumberField::onTold(const QString &number, const Result<ServiceNumber> &answer)
{
    if (number != m_number)
        return;
    m_isAsking = false;
    if (answer) {
        FilingRow row = m_found.value_or(FilingRow());
        const CustomerUid owner = row.number ? row.number->owner : answer->owner;
        row.key = number;
        row.number = *answer;
        row.number->owner = owner;
        if (row.customer.isEmpty())
            row.customer = answer->holder;
        m_found = row;
    } else {
        m_error = answer.error();
    }
    present();
    Q_EMIT changed();
}

void NumberField::present()
{
    const QString typed = m_edit->text().trimmed();
    QStringList lines;
    bool isProblem = false;
    if (!typed.isEmpty() && m_number.isEmpty()) {
        isProblem = true;
        lines.append(tr("This is no service number: it has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12. Copy it again."));
    } else if (m_number != typed && !m_number.isEmpty()) {
        lines.append(tr("Read as %1").arg(m_number));
    }
    if (m_isAsking)
        lines.append(tr("Asking the cloud…"));
    if (m_error && m_error->kind == ApiError::Kind::NotFound)
        lines.append(tr("The cloud knows no such number. Check it against where you copied it from."));
    else if (m_error)
        lines.append(errorLine(*m_error));
    else if (!m_number.isEmpty() && !m_found && !m_isAsking && !m_services.lookUp)
        lines.append(tr("No such number has been read."));
    m_status->setProperty("pcRole", isProblem || m_error ? QStringLiteral("problem") : QStringLiteral("label"));
    m_status->style()->polish(m_status);
    m_status->setText(lines.join(QLatin1Char('\n')));
    m_status->setVisible(!m_status->text().isEmpty());
}

void NumberField::retranslate()
{
    m_label->setText(tr("Service number"));
    m_edit->setAccessibleName(m_label->text());
    m_edit->setPlaceholderText(QStringLiteral("00000000-0000-0000-0000-000000000000"));
    present();
}

void NumberField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
