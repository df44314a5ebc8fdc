// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/caseboxdialog.h"
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/cloud/ticketcloud.h"
#include "core/store/customerstore.h"
#include "ui/operations/accountfield.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

static constexpr int kMostCalls = 20000;    // looked through
static constexpr int kShownMasked = 500;
static constexpr qint64 kSpan = 2 * 3600;

CaseBoxDialog::CaseBoxDialog(const ComposeServices &services, const CustomerUid &customer, QWidget *parent)
    : QDialog(parent), m_services(services), m_title(makeLabel(LabelRole::Title, this)), m_fromLabel(makeLabel(LabelRole::Label, this)),
      m_toLabel(makeLabel(LabelRole::Label, this)), m_summary(makeLabel(LabelRole::Body, this)), m_maskedLabel(makeLabel(LabelRole::Label, this)),
      m_customer(new AccountField(QStringLiteral("caseCustomer"), services.customers, this)), m_from(new QDateTimeEdit(this)), m_to(new QDateTimeEdit(this)),
      m_failed(new QCheckBox(this)), m_banner(new Banner(this)), m_text(new QPlainTextEdit(this)), m_masked(new QPlainTextEdit(this)),
      m_cancel(new QPushButton(this)), m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("caseBoxDialog"));
    build();
    const QDateTime now = services.clock->utcNow();
    setSpan(now.addSecs(-kSpan), now);
    connect(m_customer, &AccountField::changed, this, &CaseBoxDialog::read);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &CaseBoxDialog::read);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &CaseBoxDialog::read);
    connect(m_failed, &QCheckBox::toggled, this, &CaseBoxDialog::read);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &CaseBoxDialog::finish);
    retranslate();
    if (!customer.isEmpty())
        whenDone(services.customers->customer(customer), this, [this](const Result<Customer> &known) {
            if (known && m_customer->isEmpty())
                m_customer->setAccount(*known);
        });
    read();
}

void CaseBoxDialog::build()
{
    resize(820, 680);
    m_from->setObjectName(QStringLiteral("caseFrom"));
    m_to->setObjectName(QStringLiteral("caseTo"));
    for (QDateTimeEdit *const edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_failed->setObjectName(QStringLiteral("failedOnly"));
    m_summary->setObjectName(QStringLiteral("caseSummary"));
    m_summary->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("caseText"));
    m_masked->setObjectName(QStringLiteral("caseMasked"));
    m_masked->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    for (QPlainTextEdit *const text : {m_text, m_masked}) {
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
        text->setFont(fixedFont(font()));
        text->document()->setDocumentMargin(metrics::kInside);
    }
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_go->setObjectName(QStringLiteral("caseTicket"));
    m_go->setProperty("pcRole", QStringLiteral("primary"));
    m_go->setDefault(true);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_services.environment);
    auto *const head = new QHBoxLayout;
    head->setSpacing(metrics::kPage);
    head->addWidget(m_customer, 1, Qt::AlignTop);
    for (const auto &[label, edit] : {std::pair(m_fromLabel, m_from), std::pair(m_toLabel, m_to)}) {
        auto *const part = new QVBoxLayout;
        part->setSpacing(metrics::kInside / 2);
        part->addWidget(label);
        part->addWidget(edit);
        part->addStretch(1);                // the customer's name stands below the field
        head->addLayout(part);
    }
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addLayout(head);
    column->addWidget(m_failed);
    column->addWidget(m_banner);
    column->addWidget(m_summary);
    column->addWidget(m_text, 1);
    column->addWidget(m_maskedLabel);
    column->addWidget(m_masked);
    column->addLayout(buttons);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    whole->addLayout(column);
}

void CaseBoxDialog::setSpan(const QDateTime &from, const QDateTime &to)
{
    m_from->setDateTime(from.toLocalTime());
    m_to->setDateTime(to.toLocalTime());
}

void CaseBoxDialog::read()
{
    m_isRead = false;
    m_sections.clear();
    m_bundle = {};
    present();
    if (!m_customer->account() || !m_services.calls)
        return;
    CallFilter filter;
    filter.customer = m_customer->account()->uid();
    filter.failedOnly = m_failed->isChecked();
    const auto asked = [this] { return std::tuple(m_customer->account() ? m_customer->account()->uid() : CustomerUid(), m_from->dateTime(), m_to->dateTime(), m_failed->isChecked()); };
    whenDone(m_services.calls->find(filter, kMostCalls), this, [this, asked, before = asked()](const Result<QList<CallRecord>> &calls) {
        if (asked() != before)
            return;
        calls ? take(*calls) : m_banner->showError(calls.error(), m_services.clock->utcNow());
    });
}

void CaseBoxDialog::take(const QList<CallRecord> &calls)
{
    const QDateTime from = m_from->dateTime().toUTC(), to = m_to->dateTime().toUTC().addSecs(60);      // the minute that is named counts
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) {    // oldest first, as it happened
        if (call->startedAt >= from && call->startedAt < to)
            m_sections.append(callSection(*call));
    }
    const QString heading = QStringLiteral("Account %1, %2 to %3 (UTC)").arg(m_customer->account()->uid().text(), from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    m_bundle = bundledEvidence(heading, m_sections, kMostAttachmentBytes);
    m_isRead = true;
    m_banner->clear();
    present();
}

void CaseBoxDialog::present()
{
    QStringList words;
    if (!m_customer->account())
        words.append(tr("Choose the customer."));
    else if (!m_isRead)
        words.append(tr("Looking through the calls…"));
    else if (m_sections.isEmpty())
        words.append(tr("There is no recorded call of this customer in this time. Choose another span, or all calls instead of failed ones."));
    else
        words << tr("%n call(s), %1 of %2 that a file may have.", nullptr, int(m_sections.size())).arg(ComposeWords::bytes(m_bundle.text.toUtf8().size()), ComposeWords::bytes(kMostAttachmentBytes))
              << (m_bundle.shortened > 0 ? tr("%n long answer(s) were shortened.", nullptr, m_bundle.shortened) : QString())
              << (m_bundle.leftOut > 0 ? tr("%n call(s) did not fit and are left out: choose a shorter time.", nullptr, m_bundle.leftOut) : QString());
    words.removeAll(QString());
    m_summary->setText(words.join(u' '));
    const bool hasCalls = m_isRead && !m_sections.isEmpty();
    m_text->setPlainText(hasCalls ? m_bundle.text : QString());
    QStringList masked;
    for (const MaskedLine &line : m_bundle.masked.first(std::min<qsizetype>(m_bundle.masked.size(), kShownMasked)))
        masked.append(tr("Line %1: %2").arg(QLocale().toString(line.line), line.text.trimmed()));
    m_masked->setPlainText(hasCalls ? masked.join(u'\n') : QString());
    m_maskedLabel->setText(tr("Values are masked in %n line(s). Look whether anything else should be.", nullptr, int(m_bundle.masked.size())));
    m_go->setEnabled(hasCalls);
}

void CaseBoxDialog::finish()
{
    if (result() == Accepted || m_sections.isEmpty())
        return;
    TicketContext context;
    context.customer = m_customer->account()->uid();
    context.evidence = m_sections;
    accept();
    Q_EMIT ticketRequested(context);
}

void CaseBoxDialog::retranslate()
{
    setWindowTitle(tr("Case in a box"));
    m_title->setText(tr("Case in a box"));
    m_customer->setLabel(tr("Customer"));
    m_fromLabel->setText(tr("From (local time)"));
    m_from->setAccessibleName(tr("From"));
    m_toLabel->setText(tr("To (local time)"));
    m_to->setAccessibleName(tr("To"));
    m_failed->setText(tr("Only calls that failed"));
    m_text->setAccessibleName(tr("What will go"));
    m_masked->setAccessibleName(tr("Lines with masked values"));
    m_cancel->setText(tr("Cancel"));
    m_go->setText(tr("Use in a new ticket…"));
    present();
}

void CaseBoxDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
