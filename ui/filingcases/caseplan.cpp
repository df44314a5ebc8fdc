// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/caseplan.h"
#include "ui/filingcases/casewords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace pc {

constexpr std::chrono::minutes kFresh{60};

static void setLate(QLabel *label, bool isLate)
{
    label->setProperty("pcRole", isLate ? QStringLiteral("problem") : QStringLiteral("label"));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

CasePlan::CasePlan(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(LabelRole::Section, this)), m_summary(makeLabel(LabelRole::Body, this)), m_grid(new QGridLayout)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addLayout(m_grid);
    m_summary->setObjectName(QStringLiteral("planSummary"));
    m_summary->setWordWrap(true);
    m_grid->setHorizontalSpacing(metrics::kBetween);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    retranslate();
}

void CasePlan::setCase(const FilingCase &filing)
{
    m_filing = filing;
    present();
}

void CasePlan::setSession(std::optional<std::chrono::minutes> left, bool isRenewed)
{
    m_left = left;
    m_isRenewed = isRenewed;
    present();
}

std::chrono::minutes CasePlan::left() const { return m_left.value_or(kFresh); }

SessionPlan CasePlan::plan() const { return planFor(m_filing, left(), m_isRenewed); }

void CasePlan::present()
{
    const SessionPlan now = plan();
    while (m_rows.size() < now.steps.size()) {
        const int at = int(m_rows.size());
        const Row row{makeLabel(LabelRole::Body, this), makeLabel(LabelRole::Body, this), makeLabel(LabelRole::Label, this)};
        row.name->setWordWrap(true);
        row.needs->setFont(tabularFont(font()));
        row.until->setObjectName(QStringLiteral("planUntil%1").arg(at));
        m_grid->addWidget(row.name, at, 0);
        m_grid->addWidget(row.needs, at, 1, Qt::AlignRight);
        m_grid->addWidget(row.until, at, 2);
        m_rows.append(row);
    }
    std::chrono::minutes until{0};
    for (qsizetype at = 0; at < now.steps.size(); ++at) {
        const PlannedStep &step = now.steps.at(at);
        const Row &row = m_rows.at(at);
        until += step.needs;
        row.name->setText(CaseWords::step(step.step));
        row.needs->setText(tr("%1 min").arg(step.needs.count()));
        row.until->setText(step.fits ? tr("until minute %1").arg(until.count()) : tr("too late: until minute %1").arg(until.count()));
        setLate(row.until, !step.fits);
    }
    presentSummary(now);
}

void CasePlan::presentSummary(const SessionPlan &now)
{
    const int needs = int(now.needs.count()), minutes = int(left().count());
    QStringList sentences{m_left ? tr("About %1 min of work; the session has %2 min left.").arg(needs).arg(minutes)
                                 : tr("About %1 min of work; a session lasts %2 min.").arg(needs).arg(minutes)};
    if (m_isRenewed)
        sentences += tr("It is renewed while you work, so that everything fits.");
    else if (now.mayStart)
        sentences += tr("It fits.");
    else if (m_left)
        sentences += tr("That is too little: begin a fresh session.");
    else
        sentences += tr("That is too close to its end, or beyond it, unless the session is renewed: get the papers and texts ready first.");
    m_summary->setText(inSequence(sentences));
}

void CasePlan::retranslate()
{
    m_title->setText(tr("Plan for the minutes"));
    present();
}

void CasePlan::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
