// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/newticketdialog.h"
#include "core/base/clock.h"
#include "core/store/customerstore.h"
#include "core/store/draftstore.h"
#include "core/tickets/cleantext.h"
#include "models/customertext.h"
#include "ui/operations/accountfield.h"
#include "ui/ticketcompose/evidencebox.h"
#include "ui/ticketcompose/productfield.h"
#include "ui/ticketcompose/productimportdialog.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/environmentname.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

namespace pc {

static constexpr int kLongestTitle = 200;

NewTicketDialog::NewTicketDialog(const ComposeServices &services, const TicketContext &context, QWidget *parent)
    : QDialog(parent), m_services(services), m_context(context), m_heading(makeLabel(LabelRole::Title, this)), m_titleLabel(makeLabel(LabelRole::Label, this)),
      m_titleHint(makeLabel(LabelRole::Label, this)), m_phoneLabel(makeLabel(LabelRole::Label, this)), m_emailLabel(makeLabel(LabelRole::Label, this)),
      m_drafts(new QPushButton(this)), m_draftsMenu(new QMenu(this)),
      m_customer(new AccountField(QStringLiteral("ticketCustomer"), services.customers, this)), m_product(new ProductField(services.tickets, this)),
      m_title(new QLineEdit(this)), m_phone(new QLineEdit(this)), m_email(new QLineEdit(this)), m_urgent(new QCheckBox(this)),
      m_evidence(new EvidenceBox(services, this)), m_composer(new MessageComposer(services, this))
{
    setObjectName(QStringLiteral("newTicketDialog"));
    build();
    TicketDraft blank;
    blank.key = context.draft.isEmpty() ? QLatin1String("new:") + QUuid::createUuid().toString(QUuid::WithoutBraces) : context.draft;
    blank.customer = context.customer;
    m_title->setText(context.title);
    m_composer->setStart(context.text, {});
    m_composer->open(blank);
    m_evidence->setCustomer(context.customer);
    for (const EvidenceSection &section : context.evidence)
        m_evidence->add(section);
    readCustomer(context.customer);
    connectParts();
    retranslate();
    readDrafts();
}

// The composer saves when it is hidden, which is while this goes.
NewTicketDialog::~NewTicketDialog() { disconnect(m_services.drafts, nullptr, this, nullptr); }

void NewTicketDialog::connectParts()
{
    connect(m_customer, &AccountField::changed, this, &NewTicketDialog::onEdited);
    connect(m_product, &ProductField::changed, this, &NewTicketDialog::onEdited);
    connect(m_product, &ProductField::importRequested, this, &NewTicketDialog::importProducts);
    for (QLineEdit *const edit : {m_title, m_phone, m_email})
        connect(edit, &QLineEdit::textChanged, this, &NewTicketDialog::onEdited);
    connect(m_urgent, &QCheckBox::toggled, this, &NewTicketDialog::onEdited);
    connect(m_evidence, &EvidenceBox::attachRequested, this, &NewTicketDialog::attachEvidence);
    connect(m_evidence, &EvidenceBox::changed, this, &NewTicketDialog::present);
    connect(m_services.drafts, &DraftStore::changed, this, &NewTicketDialog::readDrafts);
    connect(m_composer, &MessageComposer::changed, this, &NewTicketDialog::present);
    connect(m_composer, &MessageComposer::restored, this, &NewTicketDialog::onRestored);
    connect(m_composer, &MessageComposer::unlockRequested, this, &NewTicketDialog::unlockRequested);
    connect(m_composer, &MessageComposer::callRequested, this, &NewTicketDialog::callRequested);
    connect(m_composer, &MessageComposer::sent, this, [this](const OperationRecord &operation) {
        Q_EMIT opened(operation);
        accept();
    });
}

static QVBoxLayout *field(QLabel *label, QLineEdit *edit, QLabel *hint = nullptr)
{
    label->setBuddy(edit);
    auto *const column = new QVBoxLayout;
    column->setSpacing(metrics::kInside / 2);
    column->addWidget(label);
    column->addWidget(edit);
    if (hint)
        column->addWidget(hint);
    return column;
}

QLayout *NewTicketDialog::buildHead()
{
    auto *const who = new QHBoxLayout;
    who->setSpacing(metrics::kPage);
    who->addWidget(m_customer, 1, Qt::AlignTop);
    who->addWidget(m_product, 1, Qt::AlignTop);
    auto *const contact = new QHBoxLayout;
    contact->setSpacing(metrics::kPage);
    contact->addLayout(field(m_phoneLabel, m_phone), 1);
    contact->addLayout(field(m_emailLabel, m_email), 1);
    auto *const head = new QVBoxLayout;
    head->setSpacing(metrics::kBetween);
    head->addLayout(who);
    head->addLayout(field(m_titleLabel, m_title, m_titleHint));
    head->addLayout(contact);
    head->addWidget(m_urgent);
    head->addWidget(m_evidence);
    return head;
}

void NewTicketDialog::build()
{
    resize(760, 780);
    m_heading->setObjectName(QStringLiteral("question"));
    m_title->setObjectName(QStringLiteral("ticketTitle"));
    m_title->setMaxLength(kLongestTitle);
    m_titleHint->setObjectName(QStringLiteral("ticketTitleHint"));
    for (QLabel *const label : {m_titleHint, m_phoneLabel, m_emailLabel})
        label->setWordWrap(true);           // the dialog may be narrow
    m_phone->setObjectName(QStringLiteral("ticketPhone"));
    m_email->setObjectName(QStringLiteral("ticketEmail"));
    m_urgent->setObjectName(QStringLiteral("ticketUrgent"));
    m_drafts->setObjectName(QStringLiteral("unfinishedTickets"));
    m_drafts->setMenu(m_draftsMenu);
    m_drafts->setAutoDefault(false);
    m_drafts->hide();
    const bool isNewer = m_services.environment.tickets != Environment::Tickets::Workorder2016;
    m_urgent->setVisible(isNewer);
    m_phoneLabel->setVisible(!isNewer);     // the newer generation asks for none
    m_phone->setVisible(!isNewer);
    m_product->setImportOffered(!isNewer);
    if (isNewer && m_services.readProducts)
        m_product->setReader(m_services.readProducts);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_services.environment);
    auto *const inner = new QWidget(this);
    auto *const column = new QVBoxLayout(inner);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_drafts);
    column->addLayout(top);
    column->addLayout(buildHead());
    column->addWidget(m_composer, 1);
    auto *const scroll = new QScrollArea(this);     // at 200 % it is higher than many a screen
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);    // it follows the focus of what is in it
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    whole->addWidget(scroll, 1);
}

void NewTicketDialog::onRestored(const TicketDraft &draft)
{
    {
        const QScopedValueRollback restoring(m_isRestoring, true);      // half of one and half of another would be kept
        m_context.customer = draft.customer;
        m_title->setText(draft.title);
        m_product->setProduct(draft.product);
    }
    readCustomer(draft.customer);
    onEdited();
}

void NewTicketDialog::readCustomer(const CustomerUid &customer)
{
    if (customer.isEmpty())
        return;
    whenDone(m_services.customers->customer(customer), this, [this, customer](const Result<Customer> &known) {
        if (known && m_customer->isEmpty() && m_context.customer == customer)
            m_customer->setAccount(*known);
    });
}

void NewTicketDialog::readDrafts()
{
    whenDone(m_services.drafts->drafts(), this, [this](const Result<QList<TicketDraft>> &drafts) {
        presentDrafts(drafts.value_or(QList<TicketDraft>()));
    });
}

void NewTicketDialog::presentDrafts(const QList<TicketDraft> &drafts)
{
    m_draftsMenu->clear();
    for (const TicketDraft &draft : drafts) {
        if (!draft.key.startsWith(QLatin1String("new:")) || draft.key == m_composer->draft().key)
            continue;
        const QString name = draft.title.isEmpty() ? titleOf(draft.text) : draft.title;
        const QString line = tr("%1 · %2 · %3", "title, customer's UID, age").arg(name.isEmpty() ? tr("Files without a text") : name,
            draft.customer.isEmpty() ? tr("no customer yet") : draft.customer.text(), relativeTime(draft.savedAt, m_services.clock->utcNow()));
        connect(m_draftsMenu->addAction(QString(line).replace(u'&', QLatin1String("&&"))), &QAction::triggered, this, [this, key = draft.key] { goOnWith(key); });
    }
    const int count = int(m_draftsMenu->actions().size());
    m_drafts->setText(tr("Unfinished (%1)").arg(QLocale().toString(count)));
    m_drafts->setVisible(count > 0);
}

// What is written here is kept, and stands in the menu then.
void NewTicketDialog::goOnWith(const QString &key)
{
    if (m_composer->state() == MessageComposer::State::Preparing || m_composer->state() == MessageComposer::State::Sending)
        return;
    TicketDraft blank;
    blank.key = key;
    const QScopedValueRollback restoring(m_isRestoring, true);
    m_composer->open(blank);
    m_context.customer = {};
    m_customer->clear();
    m_product->clear();
    for (QLineEdit *const edit : {m_title, m_phone, m_email})
        edit->clear();
    m_urgent->setChecked(false);
    readDrafts();
}

QString NewTicketDialog::title() const
{
    const QString own = m_title->text().simplified();
    return own.isEmpty() ? titleOf(m_composer->finalText()) : own;
}

QString NewTicketDialog::problem() const
{
    if (!m_customer->account())
        return tr("Choose the customer for whom the ticket is opened.");
    if (m_product->product().isEmpty())
        return tr("Choose the product: the vendor opens no ticket without one.");
    if (!m_evidence->chosen().isEmpty())
        return tr("Attach the ticked evidence as a file, or untick it.");
    return {};
}

void NewTicketDialog::onEdited()
{
    if (m_isRestoring)
        return;
    const std::optional<Customer> &customer = m_customer->account();
    m_composer->setHead(customer ? customer->uid() : m_context.customer, m_product->product(), m_title->text().simplified());
    m_evidence->setCustomer(customer ? customer->uid() : CustomerUid());
    m_composer->setContact(m_phone->text().trimmed(), m_email->text().trimmed(), m_urgent->isChecked());
    QHash<QString, QString> values;
    const auto put = [&values](const char *name, const QString &value) { values.insert(QString::fromLatin1(name), value); };
    put("customer", customer ? customer->displayName() : QString());
    put("uid", customer ? customer->uid().text() : QString());
    put("alias", customer ? customer->local.alias : QString());
    put("title", title());
    put("person", m_services.person);
    put("product", m_product->chosen() ? m_product->chosen()->name : QString());
    put("date", QLocale().toString(m_services.clock->utcNow().toLocalTime().date(), QLocale::ShortFormat));
    put("environment", environmentName(m_services.environment));
    m_composer->setValues(values);
    present();
}

void NewTicketDialog::present()
{
    m_composer->setOwnProblem(problem());
    const std::optional<Customer> &customer = m_customer->account();
    m_composer->setConsequence(customer ? tr("Opens a ticket with the vendor for %1 (%2) · %3", "customer, UID, environment")
                                              .arg(CustomerText::inLists(customer->uid(), customer->displayName()), customer->uid().text(), environmentName(m_services.environment))
                                        : tr("Opens a ticket with the vendor · %1", "environment").arg(environmentName(m_services.environment)));
    const QString made = m_title->text().simplified().isEmpty() ? titleOf(m_composer->finalText()) : QString();
    m_titleHint->setText(made.isEmpty() ? QString() : tr("Without a title the vendor takes the first 30 characters: “%1”").arg(made));
    m_titleHint->setVisible(!made.isEmpty());
}

void NewTicketDialog::attachEvidence()
{
    const EvidenceBundle bundle = bundledEvidence(title(), m_evidence->chosen(), kMostAttachmentBytes);
    const QString name = QStringLiteral("evidence-%1.txt").arg(m_services.clock->utcNow().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    m_evidence->setEnabled(false);
    const auto onKept = [this, bundle, key = m_composer->draft().key](const Result<QString> &path) {
        m_evidence->setEnabled(true);
        if (key != m_composer->draft().key)
            return;
        if (!path)
            return m_evidence->say(tr("The evidence could not be kept on the disk."));
        m_composer->addFiles({*path});
        m_evidence->removeChosen();
        m_evidence->say(saidOf(bundle));
    };
    whenDone(m_services.drafts->keepFile(m_composer->draft().key, name, bundle.text.toUtf8()), this, onKept);
}

QString NewTicketDialog::saidOf(const EvidenceBundle &bundle)
{
    QStringList words{tr("Attached.")};
    if (!bundle.masked.isEmpty())
        words.append(tr("Values are masked in %n line(s).", nullptr, int(bundle.masked.size())));
    if (bundle.shortened > 0)
        words.append(tr("%n long answer(s) were shortened.", nullptr, bundle.shortened));
    if (bundle.leftOut > 0)
        words.append(tr("%n did not fit into one file and are left out.", nullptr, bundle.leftOut));
    return words.join(u' ');
}

void NewTicketDialog::importProducts()
{
    auto *const dialog = new ProductImportDialog(m_services.tickets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProductImportDialog::imported, m_product, &ProductField::reload);
    dialog->open();
}

void NewTicketDialog::retranslate()
{
    setWindowTitle(tr("New ticket"));
    m_heading->setText(tr("New ticket"));
    m_customer->setLabel(tr("Customer"));
    m_titleLabel->setText(tr("Title"));
    m_title->setAccessibleName(tr("Title"));
    m_phoneLabel->setText(tr("Telephone for questions (may be empty)"));
    m_phone->setAccessibleName(tr("Telephone for questions"));
    m_emailLabel->setText(tr("E-mail for questions (may be empty)"));
    m_email->setAccessibleName(tr("E-mail for questions"));
    m_urgent->setText(tr("Urgent: something stands still"));
    m_drafts->setToolTip(tr("Tickets that were begun and not opened"));
    m_composer->setSendText(tr("Open ticket"));
    onEdited();
}

void NewTicketDialog::done(int result)
{
    m_composer->flush();
    QDialog::done(result);
}

void NewTicketDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
