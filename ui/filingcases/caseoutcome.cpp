// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/caseoutcome.h"
#include "core/base/clock.h"
#include "models/filingtext.h"
#include "ui/filingcases/casekeeper.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

using Stage = FilingCase::Stage;

CaseOutcome::CaseOutcome(const CaseServices &services, CaseKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_services(services), m_keeper(keeper), m_title(makeLabel(LabelRole::Section, this)), m_hint(makeLabel(LabelRole::Label, this)),
      m_ways(new QButtonGroup(this)), m_words(new QPlainTextEdit(this)), m_record(new QPushButton(this)),
      m_historyTitle(makeLabel(LabelRole::Section, this)), m_history(makeLabel(LabelRole::Body, this))
{
    for (const Stage stage : {Stage::Submitted, Stage::Returned, Stage::Preparing}) {
        auto *const way = new QPushButton(this);
        way->setCheckable(true);
        m_ways->addButton(way, int(stage));
    }
    m_ways->button(int(Stage::Submitted))->setObjectName(QStringLiteral("resultHandedIn"));
    m_ways->button(int(Stage::Returned))->setObjectName(QStringLiteral("resultCameBack"));
    m_ways->button(int(Stage::Preparing))->setObjectName(QStringLiteral("resultNotFinished"));
    m_words->setObjectName(QStringLiteral("resultWords"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(3 * m_words->fontMetrics().lineSpacing() + 14);
    m_record->setObjectName(QStringLiteral("recordResult"));
    m_history->setObjectName(QStringLiteral("caseHistory"));
    m_history->setWordWrap(true);
    m_history->setTextFormat(Qt::PlainText);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->setWordWrap(true);
    layOut();
    connect(m_ways, &QButtonGroup::idClicked, this, [this] { m_record->setEnabled(true); });
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_keeper->edit(m_id, [this](FilingCase *filing) { filing->result = m_words->toPlainText(); });
    });
    connect(m_record, &QPushButton::clicked, this, &CaseOutcome::record);
    retranslate();
}

void CaseOutcome::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    auto *const ways = new QHBoxLayout;
    ways->setSpacing(metrics::kInside);
    const QList<QAbstractButton *> buttons = m_ways->buttons();
    for (QAbstractButton *const way : buttons)
        ways->addWidget(way);
    ways->addStretch(1);
    column->addLayout(ways);
    column->addWidget(m_words);
    column->addWidget(m_record, 0, Qt::AlignLeft);
    column->addSpacing(metrics::kInside);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history);
}

void CaseOutcome::showCase(const CaseId &id)
{
    const FilingCase filing = m_keeper->filing(id);
    m_isShowing = true;
    if (m_words->toPlainText() != filing.result)
        m_words->setPlainText(filing.result);
    m_isShowing = false;
    if (id != m_id) {
        m_ways->setExclusive(false); // an exclusive group keeps its last one pressed
        const QList<QAbstractButton *> buttons = m_ways->buttons();
        for (QAbstractButton *const way : buttons)
            way->setChecked(false);
        m_ways->setExclusive(true);
        m_record->setEnabled(false);
    }
    m_id = id;
    presentHistory(filing);
}

void CaseOutcome::record()
{
    const auto stage = Stage(m_ways->checkedId());
    m_keeper->edit(m_id, [this, stage](FilingCase *filing) {
        filing->stage = stage;
        filing->history.append({m_services.clock->utcNow(), stage, m_words->toPlainText().trimmed()});
    });
    m_keeper->flush();
    const CaseId id = std::exchange(m_id, CaseId()); // the buttons are ready for the next time
    showCase(id);
    Q_EMIT recorded();
}

void CaseOutcome::presentHistory(const FilingCase &filing)
{
    QStringList lines;
    if (filing.lastSessionAt.isValid())
        lines.append(tr("%1 · Last filing session began", "date").arg(shortTime(filing.lastSessionAt)));
    for (auto event = filing.history.crbegin(); event != filing.history.crend(); ++event) {
        const QString way = event->stage == Stage::Preparing ? tr("Not finished") : FilingText::stageName(event->stage);
        const QString line = tr("%1 · %2", "date, what happened to a case").arg(shortTime(event->at), way);
        lines.append(event->words.isEmpty() ? line : tr("%1: %2", "what happened, the person's words").arg(line, event->words));
    }
    if (filing.createdAt.isValid())
        lines.append(tr("%1 · Case begun", "date").arg(shortTime(filing.createdAt)));
    m_history->setText(lines.isEmpty() ? tr("Nothing yet.") : lines.join(QLatin1Char('\n')));
}

void CaseOutcome::focusWords()
{
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->selectAll();
}

void CaseOutcome::retranslate()
{
    m_title->setText(tr("How did it end?"));
    m_hint->setText(tr("What the vendor's page holds is the vendor's: say here how the filing session ended."));
    m_ways->button(int(Stage::Submitted))->setText(tr("Handed in"));
    m_ways->button(int(Stage::Returned))->setText(tr("Came back"));
    m_ways->button(int(Stage::Preparing))->setText(tr("Not finished"));
    m_words->setPlaceholderText(tr("What was said, what is to be mended, how far you came"));
    m_words->setAccessibleName(tr("How it ended, in your words"));
    m_record->setText(tr("Record the result"));
    m_historyTitle->setText(tr("History"));
    presentHistory(m_keeper->filing(m_id));
}

void CaseOutcome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
