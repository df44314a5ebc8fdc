// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolefailurecard.h"
#include "ui/console/consolediagnosis.h"
#include "ui/console/consolewords.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace pc {

static constexpr int kWidth = 520, kWidthWithCheck = 840;

ConsoleFailureCard::ConsoleFailureCard(ConsoleFailure failure, MakeConsoleCheck make, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_failure(std::move(failure)), m_make(std::move(make)), m_clock(clock), m_title(makeLabel(LabelRole::Title, this)),
      m_happened(makeLabel(LabelRole::Section, this)), m_meaning(makeLabel(LabelRole::Body, this)), m_advice(makeLabel(LabelRole::Body, this)),
      m_codes(makeLabel(LabelRole::Label, this)), m_why(new QPushButton(this)), m_again(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_ticket(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("consoleFailureCard"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_happened->setObjectName(QStringLiteral("failureHappened"));
    m_meaning->setObjectName(QStringLiteral("failureMeaning"));
    m_advice->setObjectName(QStringLiteral("failureAdvice"));
    m_codes->setObjectName(QStringLiteral("failureCodes"));
    m_why->setObjectName(QStringLiteral("failureWhy"));
    m_again->setObjectName(QStringLiteral("failureAgain"));
    m_copy->setObjectName(QStringLiteral("failureCopy"));
    m_ticket->setObjectName(QStringLiteral("failureTicket"));
    m_close->setObjectName(QStringLiteral("failureClose"));
    arrange();
    connect(m_why, &QPushButton::clicked, this, &ConsoleFailureCard::findOutWhy);
    connect(m_copy, &QPushButton::clicked, this, &ConsoleFailureCard::copyDetails);
    connect(m_ticket, &QPushButton::clicked, this, [this] {
        Q_EMIT ticketRequested();
        close();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_again, &QPushButton::clicked, this, [this] {
        Q_EMIT openAgainRequested();
        close();
    });
    retranslate();
}

void ConsoleFailureCard::arrange()
{
    auto *edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_failure.subject.environment);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(edge);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    m_body->setSpacing(metrics::kInside);
    column->addLayout(m_body);
    for (QLabel *label : {m_title, m_happened, m_meaning, m_advice, m_codes}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_body->addWidget(label);
    }
    m_body->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_why);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_ticket);
    buttons->addStretch();
    buttons->addWidget(m_close);
    m_body->addSpacing(metrics::kInside);
    m_body->addLayout(buttons);
    m_why->setProperty("pcRole", QStringLiteral("primary"));
    m_why->setDefault(true);
}

void ConsoleFailureCard::setFailure(const ConsoleFailure &failure)
{
    m_failure = failure;
    present();
    fit();
}

void ConsoleFailureCard::findOutWhy()
{
    if (!m_diagnosis) {
        m_diagnosis = new ConsoleDiagnosis(m_failure.subject, m_make, m_clock, this);
        m_body->insertWidget(m_body->indexOf(m_codes) + 1, m_diagnosis);
        m_body->insertSpacing(m_body->indexOf(m_diagnosis), metrics::kInside);
        connect(m_diagnosis, &ConsoleDiagnosis::finished, this, &ConsoleFailureCard::fit);
        m_why->hide(); // the check has its own button to run it again
        m_meaning->hide();
        m_advice->hide(); // the check says it better
    }
    m_diagnosis->show(); // a layout would show it an event later, too late for fit()
    m_diagnosis->run();
    fit();
}

// As high as its words, and never beyond the screen: it grows while it is being read.
void ConsoleFailureCard::fit()
{
    const int width = m_diagnosis ? kWidthWithCheck : kWidth;
    const QRect before = frameGeometry();
    setMinimumWidth(width);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    const QRect free = screen()->availableGeometry();
    resize(width, qMin(height, free.height()));
    if (!isVisible())
        return;
    const QSize now = frameGeometry().size();
    const int left = before.x() + (before.width() - now.width()) / 2; // it grows to both sides
    move(qBound(free.left(), left, qMax(free.left(), free.right() - now.width())),
         qMin(before.y(), qMax(free.top(), free.bottom() - now.height())));
}

void ConsoleFailureCard::present()
{
    const QString name = m_failure.subject.customerName;
    setWindowTitle(tr("Console of %1").arg(name));
    m_title->setText(m_failure.error ? tr("The console of %1 could not be opened").arg(name) : tr("The console of %1 is gone").arg(name));
    QStringList codes;
    if (m_failure.error) {
        const ErrorText words = errorText(*m_failure.error);
        m_happened->setText(words.happened);
        m_meaning->setText(words.meaning);
        m_advice->setText(words.advice);
        codes << tr("Code %1").arg(m_failure.error->code.isEmpty() ? kindName(m_failure.error->kind) : m_failure.error->code);
        if (!m_failure.error->requestId.isEmpty())
            codes << tr("Request ID %1").arg(m_failure.error->requestId);
    } else if (m_failure.viewer) {
        const ViewerFailureText words = viewerFailureText(*m_failure.viewer, m_failure.obstacle);
        m_happened->setText(words.happened);
        m_meaning->clear();
        m_advice->setText(words.advice);
        codes << tr("Code %1").arg(viewerFailureCode(*m_failure.viewer));
    }
    m_meaning->setVisible(!m_diagnosis && !m_meaning->text().isEmpty());
    m_ticket->setVisible(m_failure.error && !m_failure.error->requestId.isEmpty());
    m_codes->setText(codes.join(QStringLiteral(" · ")));
}

void ConsoleFailureCard::copyDetails()
{
    QStringList lines{m_title->text(), m_happened->text(), m_advice->text(),
                      QStringLiteral("Customer UID: ") + m_failure.subject.customer.text()};
    if (m_failure.error)
        lines << errorDetails(*m_failure.error, m_failure.at);
    else
        lines << m_codes->text() << m_failure.at.toString(Qt::ISODate);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ConsoleFailureCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ConsoleFailureCard::retranslate()
{
    m_why->setText(tr("Find out why"));
    m_again->setText(tr("Open again"));
    m_copy->setText(tr("Copy details"));
    m_ticket->setText(tr("New ticket…"));
    m_ticket->setToolTip(tr("Ask the vendor, with the call that failed as evidence"));
    m_close->setText(tr("Close"));
    present();
    fit();
}

} // namespace pc
