// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/newcustomerdialog.h"
#include "models/customertext.h"
#include "ui/customers/newcustomerform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/environmentname.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace pc {

NewCustomerDialog::NewCustomerDialog(CustomerCreation *creation, const Environment &environment, QWidget *parent)
    : QDialog(parent), m_creation(creation), m_environment(environment), m_edge(new EnvironmentEdge(this)),
      m_title(makeLabel(LabelRole::Title, this)), m_where(makeLabel(LabelRole::Muted, this)), m_banner(new Banner(this)),
      m_form(new NewCustomerForm(this)), m_secondary(new QPushButton(this)), m_primary(new QPushButton(this))
{
    setObjectName(QStringLiteral("newCustomerDialog"));
    setMinimumWidth(520);
    resize(540, 480);
    m_edge->setEnvironment(environment);
    m_title->setWordWrap(true);
    m_banner->setObjectName(QStringLiteral("newCustomerBanner"));
    connect(m_banner, &Banner::actionTriggered, m_creation, &CustomerCreation::checkNow);
    m_primary->setObjectName(QStringLiteral("newCustomerPrimary"));
    m_primary->setProperty("pcRole", QStringLiteral("primary"));
    m_primary->setDefault(true);
    m_secondary->setObjectName(QStringLiteral("newCustomerSecondary"));
    m_secondary->setAutoDefault(false);
    connect(m_primary, &QPushButton::clicked, this, &NewCustomerDialog::onPrimary);
    connect(m_secondary, &QPushButton::clicked, this, &NewCustomerDialog::onSecondary);
    connect(m_creation, &CustomerCreation::changed, this, &NewCustomerDialog::onChanged);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_edge);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_banner);
    m_pages = {m_form, buildReview(), buildResult()};
    for (QWidget *const page : std::as_const(m_pages))
        column->addWidget(page, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, metrics::kInside, 0, 0);
    buttons->setSpacing(metrics::kInside);
    buttons->addStretch(1);
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    column->addLayout(buttons);
    whole->addLayout(column);
    m_form->setFocus();
    retranslate();
}

QWidget *NewCustomerDialog::buildReview()
{
    auto *const page = new QWidget(this);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kBetween);
    m_consequences = new FactGrid(page);
    m_consequences->setObjectName(QStringLiteral("newCustomerConsequences"));
    m_rule = makeLabel(LabelRole::Body, page);
    m_rule->setObjectName(QStringLiteral("newCustomerRule"));
    m_rule->setWordWrap(true);
    column->addWidget(m_consequences);
    column->addWidget(makeHairline(page));
    column->addWidget(m_rule);
    column->addStretch(1);
    return page;
}

QWidget *NewCustomerDialog::buildResult()
{
    auto *const page = new QWidget(this);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kBetween);
    m_resultText = makeLabel(LabelRole::Body, page);
    m_resultText->setObjectName(QStringLiteral("newCustomerResult"));
    m_resultText->setWordWrap(true);
    m_uidLabel = makeLabel(LabelRole::Label, page);
    m_uidValue = new IdentifierLabel(page);
    m_uidValue->setObjectName(QStringLiteral("newCustomerUid"));
    column->addWidget(m_resultText);
    column->addWidget(m_uidLabel);
    column->addWidget(m_uidValue);
    column->addStretch(1);
    return page;
}

QString NewCustomerDialog::who() const
{
    if (m_customer.kind == AccountKind::Enterprise)
        return m_customer.enterpriseName;
    const QString name = QStringList{m_customer.lastName, m_customer.firstName}.join(QLatin1Char(' ')).trimmed();
    return name.isEmpty() ? m_customer.loginEmail : name;
}

// The built-in sandbox has no name of its own.
QString NewCustomerDialog::where() const { return environmentName(m_environment); }

void NewCustomerDialog::onPrimary()
{
    switch (m_step) {
    case Step::Fields: return review();
    case Step::Review: return send();
    case Step::Sending: return;
    case Step::Created:
        Q_EMIT showCustomerRequested(m_uid);
        return accept();
    case Step::Failed: return goTo(Step::Fields);
    case Step::Checking: return m_creation->checkNow();
    case Step::SafeToResend: return goTo(Step::Review);
    }
}

void NewCustomerDialog::onSecondary()
{
    if (m_step == Step::Review)
        return goTo(Step::Fields);
    reject();       // what was sent goes on without the dialog and is told by the journal
}

void NewCustomerDialog::review()
{
    if (!m_form->checkAll())
        return;
    m_customer = m_form->customer();
    goTo(Step::Review);
}

void NewCustomerDialog::send()
{
    goTo(Step::Sending);        // before anything else: a second click finds no way here
    m_error.reset();
    whenDone(m_creation->create(m_customer), this, [this](const Result<CreationOutcome> &outcome) { onOutcome(outcome); });
}

void NewCustomerDialog::onOutcome(const Result<CreationOutcome> &outcome)
{
    if (!outcome) {
        m_error = outcome.error();
        return goTo(Step::Failed);
    }
    m_operation = outcome->operation;
    m_error = outcome->error;
    switch (outcome->state) {
    case CreationOutcome::State::Created: return onCreated(outcome->uid, outcome->adminRoleName);
    case CreationOutcome::State::Failed: return goTo(Step::Failed);
    case CreationOutcome::State::Checking: return goTo(Step::Checking);
    }
}

void NewCustomerDialog::onCreated(const CustomerUid &uid, const QString &role)
{
    m_uid = uid;
    m_role = role;
    goTo(Step::Created);
    Q_EMIT customerCreated(uid);
}

void NewCustomerDialog::onChanged(const OperationRecord &operation)
{
    if (m_step == Step::Fields || m_step == Step::Review)
        presentUnsettled();
    if (m_step != Step::Checking || operation.id != m_operation)
        return;
    if (operation.state == OperationState::Succeeded)
        onCreated(operation.customer.isEmpty() ? CustomerUid(operation.outcome.value(QLatin1String("uid")).toString()) : operation.customer, {});
    else if (operation.state == OperationState::SafeToResend)
        goTo(Step::SafeToResend);
    else if (operation.state == OperationState::Failed)
        goTo(Step::Failed);
}

void NewCustomerDialog::goTo(Step step)
{
    m_step = step;
    // The second half of a double click on "Review" must not be the click that sends.
    m_settling = step == Step::Review;
    if (m_settling)
        QTimer::singleShot(QApplication::doubleClickInterval(), this, &NewCustomerDialog::settle);
    present();
}

void NewCustomerDialog::settle()
{
    m_settling = false;
    presentButtons();
}

void NewCustomerDialog::present()
{
    const int page = m_step == Step::Fields ? 0 : m_step == Step::Review || m_step == Step::Sending ? 1 : 2;
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == page);
    const QString word = environmentWord(m_environment.kind);
    m_where->setText(where() == word ? word : tr("%1 · %2", "name of an environment, its kind").arg(m_environment.name, word));
    presentUnsettled();
    presentReview();
    presentResult();
    presentButtons();
    layout()->activate();       // the window is as high as what it shows
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
}

// A try whose end is unknown, this one or an earlier one, is always in sight: it may have created the customer.
void NewCustomerDialog::presentUnsettled()
{
    const bool isOver = m_step == Step::Created || m_step == Step::Sending;
    const int unsettled = isOver ? 0 : int(m_creation->unsettled().size());
    if (m_environment.readOnly)
        m_banner->showMessage(Tone::Warn, tr("This environment is read-only: nothing will be sent."));
    else if (unsettled > 0 && m_step != Step::Checking)
        m_banner->showMessage(Tone::Warn, tr("The outcome of %n earlier request(s) is not known yet; it is being checked.", nullptr, unsettled), tr("Check now"));
    else
        m_banner->clear();
}

void NewCustomerDialog::presentReview()
{
    const QString name = QStringList{m_customer.lastName, m_customer.firstName}.join(QLatin1Char(' ')).trimmed();
    const QString place = QStringList{m_customer.nationCode, m_customer.province, m_customer.city, m_customer.postcode}.join(QLatin1Char(' ')).simplified();
    const QString notGiven = tr("Not given.");
    m_consequences->setFacts({
        {QStringLiteral("who"), tr("Who"), who()},
        {QStringLiteral("kind"), tr("Kind"), CustomerText::kindName(m_customer.kind)},
        {QStringLiteral("email"), tr("Login e-mail"), m_customer.loginEmail},
        {QStringLiteral("where"), tr("Where"), where()},
        {QStringLiteral("person"), tr("Contact"), name, notGiven},
        {QStringLiteral("place"), tr("Place"), place, notGiven},
        {QStringLiteral("what"), tr("What"), tr("A new cloud account under this partner")},
        {QStringLiteral("reversible"), tr("Can be undone"), tr("No; it can only be closed or unlinked")},
    });
    m_rule->setText(tr("This request is never repeated automatically: the cloud cannot recognise a repetition and would create a second account. "
                       "If no answer comes, it is checked first whether the account exists."));
}

void NewCustomerDialog::presentResult()
{
    const bool created = m_step == Step::Created;
    m_uidLabel->setVisible(created);
    m_uidValue->setVisible(created);
    m_uidLabel->setText(tr("UID of the new customer (click copies)"));
    if (created) {
        m_uidValue->setIdentifier(m_uid.text());
        m_resultText->setText(m_role.isEmpty() ? tr("The account exists. It is in the list at the next refresh.")
                                               : tr("The account exists, with the role %1 for the partner. It is in the list at the next refresh.").arg(m_role));
    } else if (m_step == Step::Checking) {
        const QString cause = m_error ? errorText(*m_error).happened : QString();
        m_resultText->setText((cause.isEmpty() ? QString() : cause + QStringLiteral("\n\n"))
            + tr("The request was sent, but no answer came back. Whether the account exists is being checked by reading the customer list; "
                 "nothing is sent again meanwhile. You may close this window: the check goes on, and you will be told the result."));
    } else if (m_step == Step::SafeToResend) {
        m_resultText->setText(tr("The check is done: the account was not created. It is safe to send the request again."));
    } else if (m_step == Step::Failed) {
        const ErrorText words = m_error ? errorText(*m_error) : ErrorText{tr("The cloud refused the request."), {}, {}};
        QStringList lines{words.happened, words.meaning, words.advice};
        if (m_error && !m_error->code.isEmpty())
            lines.append(tr("Code: %1").arg(m_error->code));
        if (m_error && !m_error->requestId.isEmpty())
            lines.append(tr("Request ID: %1").arg(m_error->requestId));
        lines.removeAll(QString());
        m_resultText->setText(lines.join(QStringLiteral("\n")));
        m_resultText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
}

void NewCustomerDialog::presentButtons()
{
    const QString close = tr("Close");
    switch (m_step) {
    case Step::Fields:
        m_title->setText(tr("New customer"));
        m_primary->setText(tr("Review…"));
        m_secondary->setText(tr("Cancel"));
        break;
    case Step::Review: case Step::Sending:
        m_title->setText(tr("Create %1?").arg(who()));
        m_primary->setText(m_step == Step::Sending ? tr("Creating…") : tr("Create 1 customer"));
        m_secondary->setText(m_step == Step::Sending ? close : tr("Back"));
        break;
    case Step::Created:
        m_title->setText(tr("%1 has been created").arg(who()));
        m_primary->setText(tr("Show customer"));
        m_secondary->setText(close);
        break;
    case Step::Failed:
        m_title->setText(tr("%1 was not created").arg(who()));
        m_primary->setText(tr("Back to the fields"));
        m_secondary->setText(close);
        break;
    case Step::Checking:
        m_title->setText(tr("We do not know yet – checking"));
        m_primary->setText(tr("Check now"));
        m_secondary->setText(close);
        break;
    case Step::SafeToResend:
        m_title->setText(tr("%1 was not created").arg(who()));
        m_primary->setText(tr("Send again…"));
        m_secondary->setText(close);
        break;
    }
    m_primary->setEnabled(m_step != Step::Sending && !m_settling && !(m_step == Step::Review && m_environment.readOnly));
}

void NewCustomerDialog::retranslate()
{
    setWindowTitle(tr("New customer · %1", "name of an environment").arg(where()));
    present();
}

void NewCustomerDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
