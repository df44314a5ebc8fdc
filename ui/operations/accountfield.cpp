// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/accountfield.h"
#include "core/store/customerstore.h"
#include "models/customertext.h"
#include "models/roles.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {
namespace {

constexpr int kMatches = 8;

// Digits of other scripts and widths, blanks and marks that come along when a number is copied.
QString plainUid(const QString &typed)
{
    QString digits;
    const QString folded = typed.normalized(QString::NormalizationForm_KC);
    for (const QChar c : folded) {
        if (c.isDigit())
            digits += QString::number(c.digitValue());
        else if (!c.isSpace() && c.category() != QChar::Other_Format && c != QLatin1Char('-'))
            return {};
    }
    return digits;
}

QString lineOf(const Customer &customer)
{
    return AccountField::tr("%1 (%2)", "name of a customer, UID").arg(CustomerText::inLists(customer.uid(), customer.displayName()), customer.uid().text());
}

} // namespace

AccountField::AccountField(const QString &name, CustomerStore *customers, QWidget *parent)
    : QWidget(parent), m_customers(customers), m_edit(new QLineEdit(this)), m_label(makeLabel(LabelRole::Label, this)), m_status(makeLabel(LabelRole::Label, this)),
      m_completer(new QCompleter(this)), m_found(new QStandardItemModel(this))
{
    m_edit->setObjectName(name);
    m_label->setBuddy(m_edit);
    m_status->setObjectName(name + QStringLiteral("Status"));
    m_status->setWordWrap(true);
    m_completer->setModel(m_found);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    for (QWidget *const part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_status)})
        column->addWidget(part);
    connect(m_edit, &QLineEdit::textEdited, this, &AccountField::find);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        setAccount(index.data(ModelRole).value<Customer>());
    });
    present();
}

bool AccountField::isEmpty() const { return m_edit->text().trimmed().isEmpty(); }

void AccountField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void AccountField::setAccount(const Customer &customer)
{
    m_asked.clear();
    m_edit->setText(customer.uid().text());
    take(customer);
}

void AccountField::clear()
{
    m_asked.clear();
    m_edit->clear();
    take({});
}

void AccountField::find()
{
    const QString uid = plainUid(m_edit->text());
    m_asked = uid.isEmpty() ? m_edit->text().trimmed() : uid;
    m_account.reset();
    present();
    Q_EMIT changed();
    if (m_asked.isEmpty())
        return;
    CustomerQuery query;
    query.text = m_asked;
    whenDone(m_customers->read(query, 0, kMatches), this, [this, asked = m_asked](const Result<CustomerWindow> &window) {
        window ? onFound(asked, window->rows) : fail(asked, window.error());
    });
}

void AccountField::onFound(const QString &text, const QList<Customer> &found)
{
    if (text != m_asked)
        return;             // typed on meanwhile
    const auto exact = std::find_if(found.cbegin(), found.cend(), [&](const Customer &customer) { return customer.uid().text() == text; });
    if (exact != found.cend() || found.size() == 1)
        return take(exact != found.cend() ? *exact : found.constFirst());
    m_found->clear();
    for (const Customer &customer : found) {
        auto *const item = new QStandardItem(lineOf(customer));
        item->setData(QVariant::fromValue(customer), ModelRole);
        m_found->appendRow(item);
    }
    if (found.isEmpty())
        return say(tr("None of your customers is called so or has this UID. Check it, or link the account first."), true);
    say(tr("Several customers match: choose one."), false);
    if (m_edit->hasFocus())
        m_completer->complete();
}

void AccountField::fail(const QString &text, const ApiError &error)
{
    if (text == m_asked)
        say(errorLine(error), true);
}

void AccountField::take(std::optional<Customer> account)
{
    m_account = std::move(account);
    present();
    Q_EMIT changed();
}

void AccountField::say(const QString &text, bool isProblem)
{
    m_status->setProperty("pcRole", isProblem ? QStringLiteral("problem") : QStringLiteral("label"));
    m_status->style()->polish(m_status);
    m_status->setText(text);
    m_status->setVisible(!m_status->text().isEmpty());
}

void AccountField::present()
{
    m_edit->setPlaceholderText(tr("Name or UID"));
    say(m_account ? lineOf(*m_account) : QString(), false);
}

void AccountField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QWidget::changeEvent(event);
}

} // namespace pc
