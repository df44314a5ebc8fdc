// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationoutcome.h"
#include "core/operations/journalrecord.h"
#include "models/operationtext.h"
#include "ui/operations/toneline.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGuiApplication>
#include <QClipboard>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

OperationOutcome::OperationOutcome(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("operationOutcome"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void OperationOutcome::setOperation(const OperationRecord &operation, const QStringList &holds)
{
    m_operation = operation;
    m_error = isFinal(operation.state) && operation.state != OperationState::Failed ? std::nullopt : errorOf(operation);
    m_at = operation.updatedAt;
    m_holds = holds;
    present();
}

void OperationOutcome::setError(const ApiError &error, const QDateTime &at)
{
    m_operation = {};
    m_operation.state = OperationState::Failed;
    m_error = error;
    m_at = at;
    m_holds.clear();
    present();
}

void OperationOutcome::present()
{
    delete m_body;
    m_body = new QWidget(this);
    auto *const column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    const Tone tone = OperationText::state(m_operation.state).tone;
    const bool failed = m_operation.state == OperationState::Failed;
    const ErrorText words = m_error ? errorText(*m_error) : ErrorText();
    QStringList lines;
    if (failed)
        lines << (m_error ? words.happened : tr("The cloud refused the change.")) << words.meaning << words.advice;
    else
        lines << OperationText::meaning(m_operation.state) << m_holds << (m_error ? words.happened : QString());
    lines.removeAll(QString());
    column->addWidget(new ToneLine(tone, lines.first(), m_body));
    for (const QString &line : lines.mid(1)) {
        QLabel *const text = makeLabel(LabelRole::Body, m_body, line);
        text->setWordWrap(true);
        text->setIndent(ToneLine::indent());
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(text);
    }
    m_text = lines.join(QLatin1Char('\n'));
    addRequests(column);
    layout()->addWidget(m_body);
    m_body->show();
}

void OperationOutcome::addRequests(QVBoxLayout *column)
{
    const QString code = m_error ? (m_error->code.isEmpty() ? kindName(m_error->kind) : m_error->code) : QString();
    QStringList facts;
    if (!code.isEmpty())
        facts << tr("Code %1").arg(code);
    if (m_at.isValid())
        facts << absoluteTime(m_at);
    if (!facts.isEmpty())
        column->addWidget(makeLabel(LabelRole::Label, m_body, facts.join(QStringLiteral(" · "))));
    QStringList requests = m_operation.requestIds;
    if (m_error && !m_error->requestId.isEmpty() && !requests.contains(m_error->requestId))
        requests.append(m_error->requestId);
    for (const QString &request : std::as_const(requests)) {
        auto *const row = new QHBoxLayout;
        row->addWidget(makeLabel(LabelRole::Label, m_body, tr("Request ID")));
        auto *const identifier = new IdentifierLabel(m_body);
        identifier->setObjectName(QStringLiteral("requestId"));
        identifier->setIdentifier(request);
        row->addWidget(identifier);
        auto *const show = new QPushButton(tr("Show call"), m_body);
        show->setObjectName(QStringLiteral("showCall"));
        show->setProperty("pcRole", QStringLiteral("link"));
        show->setAutoDefault(false);
        connect(show, &QPushButton::clicked, this, [this, request] { Q_EMIT callRequested(request); });
        row->addWidget(show);
        row->addStretch(1);
        column->addLayout(row);
    }
    if (!m_error)
        return;
    auto *const copy = new QPushButton(tr("Copy details"), m_body);
    copy->setObjectName(QStringLiteral("copyDetails"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &OperationOutcome::copyDetails);
    column->addWidget(copy, 0, Qt::AlignLeft);
}

void OperationOutcome::copyDetails()
{
    QStringList lines{m_text};
    if (!m_operation.id.isEmpty())
        lines << QStringLiteral("Operation: ") + m_operation.id.text();
    if (m_error)
        lines << errorDetails(*m_error, m_at);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void OperationOutcome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_body)
        present();
    QWidget::changeEvent(event);
}

} // namespace pc
