// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/targetsdialog.h"
#include "models/tickettext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kMostHours = 24 * 30;
constexpr int kSentenceWidth = 520;

struct Target
{
    TicketState state;
    std::optional<int> TicketTargets::*hours;
    const char *name;
};
constexpr std::array<Target, 5> kTargets{{
    {TicketState::Assigned, &TicketTargets::assigned, "hoursAssigned"},
    {TicketState::Dealing, &TicketTargets::dealing, "hoursDealing"},
    {TicketState::WaitFeedback, &TicketTargets::waitFeedback, "hoursWaitFeedback"},
    {TicketState::Feedback, &TicketTargets::feedback, "hoursFeedback"},
    {TicketState::WaitConfirm, &TicketTargets::waitConfirm, "hoursWaitConfirm"},
}};

} // namespace

TargetsDialog::TargetsDialog(const TicketTargets &targets, QWidget *parent)
    : QDialog(parent), m_title(makeLabel(LabelRole::Title, this)), m_sentence(makeLabel(LabelRole::Body, this)), m_reset(new QPushButton(this)),
      m_cancel(new QPushButton(this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("targetsDialog"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(kSentenceWidth);
    m_reset->setObjectName(QStringLiteral("resetTargets"));
    m_reset->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveTargets"));
    m_save->setDefault(true);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kBetween);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        auto *const hours = new QSpinBox(this);
        hours->setObjectName(QLatin1String(kTargets[size_t(row)].name));
        hours->setRange(0, kMostHours);
        m_rows[size_t(row)] = {makeLabel(LabelRole::Body, this), hours, makeLabel(LabelRole::Label, this)};
        m_rows[size_t(row)].state->setBuddy(hours);
        grid->addWidget(m_rows[size_t(row)].state, row, 0);
        grid->addWidget(hours, row, 1);
        grid->addWidget(m_rows[size_t(row)].meaning, row, 2);
    }
    grid->setColumnStretch(2, 1);
    column->addLayout(grid);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    column->addSpacing(metrics::kBetween);
    column->addLayout(buttons);
    connect(m_reset, &QPushButton::clicked, this, [this] { show(TicketTargets()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    show(targets);
}

void TargetsDialog::show(const TicketTargets &targets)
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row].hours->setValue((targets.*kTargets[row].hours).value_or(0));
}

TicketTargets TargetsDialog::targets() const
{
    TicketTargets targets;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const int hours = m_rows[row].hours->value();
        targets.*kTargets[row].hours = hours > 0 ? std::optional<int>(hours) : std::nullopt;
    }
    return targets;
}

void TargetsDialog::retranslate()
{
    setWindowTitle(tr("Target times"));
    m_title->setText(tr("Target times of tickets"));
    m_sentence->setText(tr("A ticket is due this long after it came into its state, unless it was given a time of its own. These times hold for everybody who works on this computer."));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const TicketState state = kTargets[row].state;
        m_rows[row].state->setText(TicketText::stateName(state));
        m_rows[row].meaning->setText(TicketText::stateMeaning(state));
        m_rows[row].hours->setSuffix(tr(" h", "hours, behind a number"));
        m_rows[row].hours->setSpecialValueText(tr("no clock"));
        m_rows[row].hours->setAccessibleName(tr("Hours for “%1”").arg(TicketText::stateName(state)));
    }
    m_reset->setText(tr("Back to the usual hours"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Set target times"));
}

void TargetsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
