// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/newticketdialog.h"
#include "core/base/clock.h"
#include "core/store/customerstore.h"
#include "core/store/draftstore.h"
#include "core/tickets/cleantext.h"
#include "models/customertext.h"
#include "ui/operations/accountfield.h"
#include "ui/ticketcompose/productfield.h"
#include "ui/ticketcompose/productimportdialog.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

namespace pc {

static constexpr int kLongestTitle = 200;

NewTicketDialog::NewTicketDialog(const ComposeServices &services, const TicketContext &context, QWidget *parent)
    : QDialog(parent), m_services(services), m_context(context), m_heading(makeLabel(LabelRole::Title, this)), m_titleLabel(makeLabel(LabelRole::Label, this)),
      m_titleHint(makeLabel(LabelRole::Label, this)), m_phoneLabel(makeLabel(LabelRole::Label, this)), m_emailLabel(makeLabel(LabelRole::Label, this)),
      m_evidenceLabel(makeLabel(LabelRole::Label, this)), m_evidenceNote(makeLabel(LabelRole::Label, this)),
      m_customer(new AccountField(QStringLiteral("ticketCustomer"), services.customers, this)), m_product(new ProductField(services.tickets, this)),
      m_title(new QLineEdit(this)), m_phone(new QLineEdit(this)), m_email(new QLineEdit(this)), m_urgent(new QCheckBox(this)),
      m_evidence(new QListWidget(this)), m_attachEvidence(new QPushButton(this)), m_composer(new MessageComposer(services, this))
{
    setObjectName(QStringLiteral("newTicketDialog"));
    build();
    TicketDraft blank;
    blank.key = context.draft.isEmpty() ? QLatin1String("new:") + QUuid::createUuid().toString(QUuid::WithoutBraces) : context.draft;
    blank.customer = context.customer;
    m_title->setText(context.title);
    m_composer->setStart(context.text, {});
    m_composer->open(blank);
    if (!context.customer.isEmpty())
        whenDone(services.customers->customer(context.customer), this, [this](const Result<Customer> &known) {
            if (known && m_customer->isEmpty())
                m_customer->setAccount(*known);
        });
    connect(m_customer, &AccountField::changed, this, &NewTicketDialog::onEdited);
    connect(m_product, &ProductField::changed, this, &NewTicketDialog::onEdited);
    connect(m_product, &ProductField::importRequested, this, &NewTicketDialog::importProducts);
    for (QLineEdit *const edit : {m_title, m_phone, m_email})
        connect(edit, &QLineEdit::textChanged, this, &NewTicketDialog::onEdited);
    connect(m_urgent, &QCheckBox::toggled, this, &NewTicketDialog::onEdited);
    connect(m_attachEvidence, &QPushButton::clicked, this, &NewTicketDialog::attachEvidence);
    connect(m_evidence, &QListWidget::itemChanged, this, &NewTicketDialog::presentEvidence);
    connect(m_composer, &MessageComposer::changed, this, &NewTicketDialog::present);
    connect(m_composer, &MessageComposer::restored, this, &NewTicketDialog::onRestored);
    connect(m_composer, &MessageComposer::unlockRequested, this, &NewTicketDialog::unlockRequested);
    connect(m_composer, &MessageComposer::callRequested, this, &NewTicketDialog::callRequested);
    connect(m_composer, &MessageComposer::sent, this, [this](const OperationRecord &operation) {
        Q_EMIT opened(operation);
        accept();
    });
    retranslate();
}

QWidget *NewTicketDialog::buildHead()
{
    auto *const head = new QWidget(this);
    auto *const grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kPage);
    grid->setVerticalSpacing(metrics::kInside / 2);
    grid->addWidget(m_customer, 0, 0, Qt::AlignTop);
    grid->addWidget(m_product, 0, 1, Qt::AlignTop);
    grid->addWidget(m_titleLabel, 1, 0, 1, 2);
    grid->addWidget(m_title, 2, 0, 1, 2);
    grid->addWidget(m_titleHint, 3, 0, 1, 2);
    grid->addWidget(m_phoneLabel, 4, 0);
    grid->addWidget(m_emailLabel, 4, 1);
    grid->addWidget(m_phone, 5, 0);
    grid->addWidget(m_email, 5, 1);
    grid->addWidget(m_urgent, 6, 0, 1, 2);
    grid->addWidget(m_evidenceLabel, 7, 0, 1, 2);
    grid->addWidget(m_evidence, 8, 0, 1, 2);
    grid->addWidget(m_evidenceNote, 9, 0);
    grid->addWidget(m_attachEvidence, 9, 1, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

void NewTicketDialog::build()
{
    resize(760, 720);
    m_heading->setObjectName(QStringLiteral("question"));
    m_title->setObjectName(QStringLiteral("ticketTitle"));
    m_title->setMaxLength(kLongestTitle);
    m_titleHint->setObjectName(QStringLiteral("ticketTitleHint"));
    m_phone->setObjectName(QStringLiteral("ticketPhone"));
    m_email->setObjectName(QStringLiteral("ticketEmail"));
    m_urgent->setObjectName(QStringLiteral("ticketUrgent"));
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setMaximumHeight(metrics::kRow * 4);
    m_evidenceNote->setObjectName(QStringLiteral("evidenceNote"));
    m_evidenceNote->setWordWrap(true);
    m_attachEvidence->setObjectName(QStringLiteral("attachEvidence"));
    m_attachEvidence->setAutoDefault(false);
    m_titleLabel->setBuddy(m_title);
    m_phoneLabel->setBuddy(m_phone);
    m_emailLabel->setBuddy(m_email);
    for (const EvidenceSection &section : std::as_const(m_context.evidence)) {
        auto *const item = new QListWidgetItem(section.title, m_evidence);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    for (QWidget *const part : {static_cast<QWidget *>(m_evidenceLabel), static_cast<QWidget *>(m_evidence), static_cast<QWidget *>(m_evidenceNote), static_cast<QWidget *>(m_attachEvidence)})
        part->setVisible(!m_context.evidence.isEmpty());
    const bool isNewer = m_services.environment.tickets != Environment::Tickets::Workorder2016;
    m_urgent->setVisible(isNewer);
    m_product->setImportOffered(!isNewer);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_services.environment);
    auto *const inner = new QWidget(this);
    auto *const column = new QVBoxLayout(inner);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_heading);
    column->addWidget(buildHead());
    column->addWidget(m_composer, 1);
    auto *const scroll = new QScrollArea(this);     // at 200 % it is higher than many a screen
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    whole->addWidget(scroll, 1);
}

void NewTicketDialog::onRestored(const TicketDraft &draft)
{
    m_context.customer = draft.customer;
    m_title->setText(draft.title);
    m_product->setProduct(draft.product);
    whenDone(m_services.customers->customer(draft.customer), this, [this](const Result<Customer> &known) {
        if (known && m_customer->isEmpty())
            m_customer->setAccount(*known);
    });
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
    return {};
}

void NewTicketDialog::onEdited()
{
    const std::optional<Customer> &customer = m_customer->account();
    m_composer->setHead(customer ? customer->uid() : m_context.customer, m_product->product(), m_title->text().simplified());
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
    put("environment", m_services.environment.name);
    m_composer->setValues(values);
    present();
}

void NewTicketDialog::present()
{
    m_composer->setOwnProblem(problem());
    const std::optional<Customer> &customer = m_customer->account();
    m_composer->setConsequence(customer ? tr("Opens a ticket with the vendor for %1 (%2) · %3", "customer, UID, environment")
                                              .arg(CustomerText::inLists(customer->uid(), customer->displayName()), customer->uid().text(), m_services.environment.name)
                                        : tr("Opens a ticket with the vendor · %1", "environment").arg(m_services.environment.name));
    const QString made = m_title->text().simplified().isEmpty() ? titleOf(m_composer->finalText()) : QString();
    m_titleHint->setText(made.isEmpty() ? QString() : tr("Without a title the vendor takes the first 30 characters: “%1”").arg(made));
    m_titleHint->setVisible(!made.isEmpty());
}

void NewTicketDialog::presentEvidence()
{
    int chosen = 0;
    for (int row = 0; row < m_evidence->count(); ++row)
        chosen += m_evidence->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_attachEvidence->setText(tr("Attach %n item(s) as one file", nullptr, chosen));
    m_attachEvidence->setEnabled(chosen > 0);
}

void NewTicketDialog::attachEvidence()
{
    QList<EvidenceSection> sections;
    for (int row = 0; row < m_evidence->count(); ++row) {
        if (m_evidence->item(row)->checkState() == Qt::Checked)
            sections.append(m_context.evidence.at(row));
    }
    const EvidenceBundle bundle = bundledEvidence(title(), sections, kMostAttachmentBytes);
    const QString name = QStringLiteral("evidence-%1.txt").arg(m_services.clock->utcNow().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    m_attachEvidence->setEnabled(false);
    whenDone(m_services.drafts->keepFile(m_composer->draft().key, name, bundle.text.toUtf8()), this, [this, bundle](const Result<QString> &path) {
        presentEvidence();
        if (path)
            m_composer->addFiles({*path});
        m_evidenceNote->setText(path ? tr("Attached; %n line(s) with masked values.", nullptr, int(bundle.masked.size())) : tr("The evidence could not be kept on the disk."));
    });
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
    m_evidenceLabel->setText(tr("Evidence"));
    m_evidence->setAccessibleName(tr("Evidence"));
    m_composer->setSendText(tr("Open ticket"));
    presentEvidence();
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
