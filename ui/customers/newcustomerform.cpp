// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/newcustomerform.h"
#include "models/customertext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStyle>

namespace pc {

NewCustomerForm::NewCustomerForm(QWidget *parent)
    : QWidget(parent), m_kindLabel(makeLabel(LabelRole::Label, this)), m_enterprise(new QRadioButton(this)),
      m_individual(new QRadioButton(this)), m_nation(new QComboBox(this)), m_suffixHint(makeLabel(LabelRole::Label, this))
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(2);
    auto *const kinds = new QHBoxLayout;
    kinds->setSpacing(metrics::kPage);
    kinds->addWidget(m_kindLabel);
    kinds->addWidget(m_enterprise);
    kinds->addWidget(m_individual);
    kinds->addStretch(1);
    grid->addLayout(kinds, 0, 0, 1, 3);
    m_enterprise->setObjectName(QStringLiteral("enterprise"));
    m_individual->setObjectName(QStringLiteral("individual"));
    m_enterprise->setChecked(true);
    connect(m_enterprise, &QRadioButton::toggled, this, &NewCustomerForm::presentKind);
    addLine(grid, 1, 0, 3, Field::LoginEmail, new QLineEdit(this));
    grid->addWidget(m_suffixHint, 4, 0, 1, 3);
    addLine(grid, 5, 0, 3, Field::EnterpriseName, new QLineEdit(this));
    addLine(grid, 8, 0, 1, Field::LastName, new QLineEdit(this));
    addLine(grid, 8, 1, 2, Field::FirstName, new QLineEdit(this));
    addLine(grid, 11, 0, 1, Field::NationCode, m_nation);
    addLine(grid, 11, 1, 2, Field::Province, new QLineEdit(this));
    addLine(grid, 14, 0, 1, Field::City, new QLineEdit(this));
    addLine(grid, 14, 1, 2, Field::Postcode, new QLineEdit(this));
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, column == 0 ? 2 : 1);
    grid->setRowStretch(17, 1);
    m_nation->addItem(QString(), QString());
    for (const QString &code : nationCodes())
        m_nation->addItem(code, code);
    setFocusProxy(m_lines.value(Field::LoginEmail).input);
    retranslate();
    presentKind();
}

void NewCustomerForm::addLine(QGridLayout *grid, int row, int column, int span, Field field, QWidget *input)
{
    const QString name = fieldName(field);
    Line line{makeLabel(LabelRole::Label, this), input, makeLabel(LabelRole::Label, this)};
    input->setObjectName(QStringLiteral("new") + name);
    line.problem->setObjectName(QStringLiteral("problem") + name);
    line.problem->setWordWrap(true);
    line.label->setBuddy(input);
    line.label->setContentsMargins(0, 6, 0, 0);
    line.problem->setProperty("pcRole", QStringLiteral("problem"));
    grid->addWidget(line.label, row, column, 1, span);
    grid->addWidget(input, row + 1, column, 1, span);
    grid->addWidget(line.problem, row + 2, column, 1, span);
    input->installEventFilter(this);
    if (auto *const edit = qobject_cast<QLineEdit *>(input))
        connect(edit, &QLineEdit::textChanged, this, &NewCustomerForm::presentProblems);
    m_lines.insert(field, line);
}

QString NewCustomerForm::text(Field field) const
{
    const auto *const edit = qobject_cast<QLineEdit *>(m_lines.value(field).input);
    return edit ? edit->text() : QString();
}

NewCustomer NewCustomerForm::customer() const
{
    NewCustomer customer;
    customer.kind = m_enterprise->isChecked() ? AccountKind::Enterprise : AccountKind::Individual;
    customer.loginEmail = text(Field::LoginEmail);
    customer.enterpriseName = m_enterprise->isChecked() ? text(Field::EnterpriseName) : QString();
    customer.firstName = text(Field::FirstName);
    customer.lastName = text(Field::LastName);
    customer.nationCode = m_nation->currentData().toString();
    customer.province = text(Field::Province);
    customer.city = text(Field::City);
    customer.postcode = text(Field::Postcode);
    return normalised(customer);
}

bool NewCustomerForm::checkAll()
{
    const QList<FieldError> errors = validate(customer());
    for (const FieldError &error : errors)
        m_left.insert(error.field);
    presentProblems();
    if (!errors.isEmpty())
        m_lines.value(errors.constFirst().field).input->setFocus(Qt::OtherFocusReason);
    return errors.isEmpty();
}

QString NewCustomerForm::problemText(FieldError::Field field) const { return m_lines.value(field).problem->text(); }

bool NewCustomerForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
            const auto *const edit = qobject_cast<QLineEdit *>(line->input);
            if (line->input == watched && edit && !edit->text().isEmpty())
                m_left.insert(line.key());
        }
        presentProblems();
    }
    return QWidget::eventFilter(watched, event);
}

void NewCustomerForm::presentKind()
{
    const bool enterprise = m_enterprise->isChecked();
    const Line line = m_lines.value(Field::EnterpriseName);
    for (QWidget *widget : {static_cast<QWidget *>(line.label), line.input})
        widget->setVisible(enterprise);
    presentProblems();
}

void NewCustomerForm::presentProblems()
{
    QHash<Field, QString> problems;
    const QList<FieldError> errors = validate(customer());
    for (const FieldError &error : errors) {
        if (m_left.contains(error.field))
            problems.insert(error.field, words(error));
    }
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        const QString problem = problems.value(line.key());
        line->problem->setText(problem);
        line->problem->setVisible(!problem.isEmpty());
        line->input->setAccessibleDescription(problem);
        if (line->input->property("pcInvalid").toBool() == problem.isEmpty()) {
            line->input->setProperty("pcInvalid", !problem.isEmpty());
            line->input->style()->unpolish(line->input);
            line->input->style()->polish(line->input);
        }
    }
    m_suffixHint->setVisible(!problems.contains(Field::LoginEmail));
}

QString NewCustomerForm::words(const FieldError &error)
{
    using Problem = FieldError::Problem;
    if (error.problem == Problem::TooLong)
        return tr("At most %n character(s).", nullptr, error.limit);
    switch (error.field) {
    case Field::LoginEmail:
        return error.problem == Problem::Missing ? tr("The login e-mail is required.") : tr("This is not an e-mail address like name@example.com.");
    case Field::EnterpriseName:
        return error.problem == Problem::Missing ? tr("An enterprise needs its name.") : tr("The name holds characters that cannot be sent.");
    case Field::NationCode: return tr("The cloud does not take this country or region.");
    case Field::Postcode: return tr("A postcode has letters and digits only.");
    default: return error.problem == Problem::Missing ? tr("This field is required.") : tr("This holds characters that cannot be sent.");
    }
}

void NewCustomerForm::retranslate()
{
    m_kindLabel->setText(tr("Kind of account"));
    m_enterprise->setText(CustomerText::kindName(AccountKind::Enterprise));
    m_individual->setText(CustomerText::kindName(AccountKind::Individual));
    const QHash<Field, QString> names{
        {Field::LoginEmail, tr("Login e-mail")}, {Field::EnterpriseName, tr("Name of the enterprise")},
        {Field::LastName, tr("Last name")}, {Field::FirstName, tr("First name")}, {Field::NationCode, tr("Country or region")},
        {Field::Province, tr("Province")}, {Field::City, tr("City")}, {Field::Postcode, tr("Postcode")},
    };
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        line->label->setText(names.value(line.key()));
        line->input->setAccessibleName(names.value(line.key()));
    }
    m_nation->setItemText(0, tr("Not given"));
    m_suffixHint->setText(tr("It must end with the domain that the partner registered with the cloud."));
    presentProblems();
}

void NewCustomerForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
