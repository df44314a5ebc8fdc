// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "core/operations/journalrecord.h"
#include "models/operationtext.h"
#include "ui/operations/consequencecard.h"
#include "ui/operations/consequencedialog.h"
#include "ui/operations/consequencetext.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/operationoutcome.h"
#include "ui/operations/trappanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {

static constexpr int kWidth = 560, kSkeletonHeight = 168, kReasonLength = 500;

void ConsequenceDialog::build()
{
    setObjectName(QStringLiteral("consequenceDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(kWidth);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_flow.environment());
    whole->addWidget(edge);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    m_column->setSpacing(metrics::kBetween);
    whole->addLayout(m_column);
    m_title = makeLabel(LabelRole::Title, this);
    m_title->setObjectName(QStringLiteral("question"));
    m_title->setWordWrap(true);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("consequenceBanner"));
    connect(m_banner, &Banner::actionTriggered, this, &ConsequenceDialog::read);
    m_skeleton = new Skeleton(this);
    m_skeleton->setFixedHeight(kSkeletonHeight);
    m_card = new ConsequenceCard(m_flow.services().clock, this);
    m_traps = new TrapPanel(this);
    m_outcome = new OperationOutcome(this);
    for (QWidget *const part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_skeleton),
                                static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_traps), buildForm(), static_cast<QWidget *>(m_outcome)})
        m_column->addWidget(part);
    m_column->addStretch(1);
    m_column->addLayout(buildButtons());
}

QWidget *ConsequenceDialog::buildForm()
{
    m_form = new QWidget(this);
    auto *const column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    m_reasonLabel = makeLabel(LabelRole::Label, m_form);
    m_reason = new QLineEdit(m_form);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(kReasonLength);
    m_reasonLabel->setBuddy(m_reason);
    m_typedLabel = makeLabel(LabelRole::Label, m_form);
    m_typed = new QLineEdit(m_form);
    m_typed->setObjectName(QStringLiteral("typedWord"));
    m_typedLabel->setBuddy(m_typed);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addSpacing(metrics::kInside / 2);
    column->addWidget(m_typedLabel);
    column->addWidget(m_typed);
    connect(m_reason, &QLineEdit::textChanged, this, &ConsequenceDialog::presentButtons);
    connect(m_typed, &QLineEdit::textChanged, this, &ConsequenceDialog::presentButtons);
    return m_form;
}

QHBoxLayout *ConsequenceDialog::buildButtons()
{
    m_undo = new QPushButton(this);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setAutoDefault(false);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_primary = new QPushButton(this);
    m_primary->setObjectName(QStringLiteral("verb"));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(0, metrics::kInside, 0, 0);
    row->setSpacing(metrics::kInside);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_primary);
    return row;
}

void ConsequenceDialog::present()
{
    const bool asks = m_step == Step::Card || m_step == Step::Sending;
    m_skeleton->setVisible(m_step == Step::Reading);
    const bool isNobody = m_consequence && m_consequence->traps.contains(Trap::UnknownCustomer);   // nothing to tell about
    m_card->setVisible(m_consequence && (asks || (m_step == Step::Trapped && !isNobody)));
    m_traps->setVisible(m_step == Step::Trapped);
    m_form->setVisible(asks);
    m_form->setEnabled(m_step == Step::Card);
    const bool isOver = m_step == Step::Done || m_step == Step::Failed || m_step == Step::Checking || m_step == Step::SafeToResend || m_step == Step::Waiting;
    m_outcome->setVisible(isOver);
    m_title->setText(title());
    setWindowTitle(title());
    presentCard();
    if (isOver)
        presentOutcome();
    presentButtons();
    focusFirst();
    fit();
}

void ConsequenceDialog::presentCard()
{
    if (m_step == Step::Unreadable)
        m_banner->showError(*m_error, m_flow.services().clock->utcNow());
    else if (m_step == Step::Card && !m_consequence->isLive)
        m_banner->showMessage(Tone::Warn, inSequence({tr("The cloud could not be asked: these figures are from the local copy and may be old."),
                                                      m_consequence->error ? errorText(*m_consequence->error).happened : QString()}), tr("Read again"));
    else
        m_banner->clear();
    if (!m_consequence)
        return;
    if (m_step == Step::Card || m_step == Step::Trapped)
        m_card->setConsequence(*m_consequence, m_flow.environment());
    if (m_step == Step::Trapped)
        m_traps->setConsequence(*m_consequence);
    m_reasonLabel->setText(isReasonRequired() ? tr("Reason (required, stands in the history)") : tr("Reason (stands in the history)"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_typedLabel->setText(tr("Type “%1” to go on:").arg(ConsequenceText::customer(*m_consequence)));
    m_typed->setAccessibleName(m_typedLabel->text());
    m_typedLabel->setVisible(m_consequence->asksShortName);
    m_typed->setVisible(m_consequence->asksShortName);
}

// Refused for now, and going out again by itself: who waits is told for what.
void ConsequenceDialog::presentWait(const OperationRecord &operation)
{
    const std::optional<ApiError> error = operation.state == OperationState::Ready ? errorOf(operation) : std::nullopt;
    if (!error)
        return;
    const auto isRefused = [](const QJsonValue &attempt) { return attempt[QLatin1String("state")] == QLatin1String("notExecuted"); };
    const auto tries = int(std::count_if(operation.attempts.cbegin(), operation.attempts.cend(), isRefused));
    m_banner->showMessage(Tone::Warn, inSequence({tr("Not taken yet, and nothing was changed. It goes out again by itself (%n tries so far).", nullptr, tries),
                                                  errorText(*error).happened}));
}

void ConsequenceDialog::presentOutcome()
{
    if (m_error) {
        m_outcome->setError(*m_error, m_flow.services().clock->utcNow());
        return;
    }
    QStringList holds;
    const QList<BeforeAfter> rows = m_consequence && m_step == Step::Done ? ConsequenceText::rows(*m_consequence) : QList<BeforeAfter>();
    for (const BeforeAfter &row : rows) {
        if (!row.after.isEmpty() && row.after != row.before)
            holds << tr("%1: %2", "name of a value, the value").arg(row.label, row.after);
    }
    if (m_step == Step::Done)
        holds << OperationText::results(m_operation);
    m_outcome->setOperation(m_operation, holds);
}

QString ConsequenceDialog::title() const
{
    const QString name = m_consequence ? ConsequenceText::customer(*m_consequence) : m_request.customer.text();
    switch (m_step) {
    case Step::Reading: return m_consequence ? ConsequenceText::question(*m_consequence) : tr("Reading what will follow…");
    case Step::Unreadable: return tr("What will follow could not be read");
    case Step::Card: case Step::Sending: return ConsequenceText::question(*m_consequence);
    case Step::Trapped: return tr("This cannot be sent");
    case Step::Done: return tr("Done: %1").arg(name);
    case Step::Failed: return m_operation.state == OperationState::Withdrawn ? tr("Withdrawn: %1").arg(name) : tr("Nothing was changed: %1").arg(name);
    case Step::Checking: return tr("We do not know yet – checking");
    case Step::SafeToResend: return tr("It did not take effect: %1").arg(name);
    case Step::Waiting: return tr("Waiting for approval: %1").arg(name);
    }
    return {};
}

QString ConsequenceDialog::primaryText() const
{
    switch (m_step) {
    case Step::Reading: return tr("Reading…");
    case Step::Unreadable: return tr("Try again");
    case Step::Card: return m_consequence->asksApproval ? tr("Ask for approval: %1").arg(ConsequenceText::verb(*m_consequence)) : ConsequenceText::verb(*m_consequence);
    case Step::Sending: return tr("Sending…");
    case Step::Done: case Step::Waiting: return tr("Close");
    case Step::Failed: return tr("Look again");
    case Step::Checking: return tr("Check now");
    case Step::SafeToResend: return tr("Send again");
    case Step::Trapped: break;
    }
    switch (ConsequenceText::trap(m_consequence->traps.first(), *m_consequence).next) {
    case NextStep::Unlock: return tr("Unlock…");
    case NextStep::SetInstead: return tr("Set the quota instead");
    case NextStep::OpenInstead: return tr("Open a quota first");
    case NextStep::ShowHistory: return tr("Show the history");
    case NextStep::PickCustomer: case NextStep::None: break;
    }
    return tr("Back");
}

void ConsequenceDialog::presentButtons()
{
    const bool destructive = m_step == Step::Card && ConsequenceText::isDestructive(*m_consequence);
    const QString role = destructive ? QStringLiteral("danger") : QStringLiteral("primary");
    if (m_primary->property("pcRole") != role) {
        m_primary->setProperty("pcRole", role);
        m_primary->style()->unpolish(m_primary);    // a style sheet looks at properties only once
        m_primary->style()->polish(m_primary);
    }
    const bool isCard = m_step == Step::Card;
    m_primary->setText(primaryText());
    m_primary->setEnabled(isCard ? mayConfirm() : m_step != Step::Reading && m_step != Step::Sending);
    m_primary->setDefault(!destructive);
    m_primary->setAutoDefault(!destructive);
    const bool isEnd = m_step == Step::Done || m_step == Step::Waiting;
    const bool isBack = m_step == Step::Trapped && primaryText() == tr("Back");
    m_cancel->setVisible(!isEnd && !isBack);
    const bool isCancelling = std::holds_alternative<CancelOrder>(m_request.change);       // "Cancel" would say the opposite
    m_cancel->setText(!isCard && m_step != Step::Reading ? tr("Close") : isCancelling ? tr("Keep the order") : tr("Cancel"));
    m_cancel->setDefault(destructive);
    const bool canUndo = undo().has_value();
    m_undo->setVisible(canUndo);
    m_undo->setText(tr("Undo plan…"));
}

void ConsequenceDialog::focusFirst()
{
    if (m_step != Step::Card) {
        (m_primary->isEnabled() ? m_primary : m_cancel)->setFocus();
        return;
    }
    if (ConsequenceText::isDestructive(*m_consequence))
        m_cancel->setFocus();
    else if (isReasonRequired() || !m_consequence->asksShortName)
        m_reason->setFocus();
    else
        m_typed->setFocus();
}

// As high as what it shows, never beyond the screen: its buttons stay in reach.
void ConsequenceDialog::fit()
{
    for (QWidget *const part : {static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_traps), m_form, static_cast<QWidget *>(m_outcome)})
        part->updateGeometry();         // what it hides or shows by now
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(qMax(kWidth, width())) : sizeHint().height();
    const QRect room = screen()->availableGeometry();
    resize(qMax(kWidth, width()), qMin(height, room.height()));
    if (const int below = frameGeometry().bottom() - room.bottom(); isVisible() && below > 0)
        move(x(), qMax(room.top(), y() - below));
}

void ConsequenceDialog::retranslate() { present(); }

void ConsequenceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
