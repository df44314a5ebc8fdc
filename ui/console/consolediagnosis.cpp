// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolediagnosis.h"
#include "core/base/clock.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

using What = ConsoleCheckStep::What;
using State = ConsoleCheckStep::State;

static QLabel *makeText(LabelRole role, const QString &name, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

ConsoleDiagnosis::ConsoleDiagnosis(ConsoleSubject subject, MakeConsoleCheck make, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_subject(std::move(subject)), m_make(std::move(make)), m_clock(clock),
      m_verdict(makeText(LabelRole::Section, QStringLiteral("diagnosisVerdict"), this)),
      m_missing(makeText(LabelRole::Body, QStringLiteral("diagnosisMissing"), this)),
      m_advice(makeText(LabelRole::Body, QStringLiteral("diagnosisAdvice"), this)),
      m_copied(makeLabel(LabelRole::Muted, this)), m_copy(new QPushButton(this)), m_again(new QPushButton(this))
{
    setObjectName(QStringLiteral("consoleDiagnosis"));
    m_copied->setObjectName(QStringLiteral("diagnosisCopied"));
    m_copy->setObjectName(QStringLiteral("diagnosisCopy"));
    m_again->setObjectName(QStringLiteral("diagnosisAgain"));
    for (int what = int(What::Clock); what <= int(What::Viewer); ++what)
        m_steps.append(ConsoleCheckStep(What(what)));
    arrange();
    connect(m_copy, &QPushButton::clicked, this, &ConsoleDiagnosis::copyRequest);
    connect(m_again, &QPushButton::clicked, this, &ConsoleDiagnosis::run);
    retranslate();
}

void ConsoleDiagnosis::arrange()
{
    auto *card = new QFrame(this);
    card->setProperty("pcRole", QStringLiteral("card"));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(metrics::kPage, metrics::kBetween, metrics::kPage, metrics::kBetween);
    grid->setHorizontalSpacing(metrics::kPage);
    grid->setVerticalSpacing(metrics::kInside);
    grid->setColumnStretch(2, 1);
    for (int index = 0; index < m_steps.size(); ++index) {
        const QString name = QStringLiteral("step%1").arg(index + 1);
        const Row row{makeLabel(LabelRole::Body, card), new Pill(card), makeText(LabelRole::Body, name + QStringLiteral("Words"), card),
                      makeText(LabelRole::Label, name + QStringLiteral("Codes"), card)};
        row.state->setObjectName(name);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(row.sentence);
        words->addWidget(row.codes);
        grid->addWidget(row.title, index, 0, Qt::AlignTop);
        grid->addWidget(row.state, index, 1, Qt::AlignTop);
        grid->addLayout(words, index, 2);
        m_rows.append(row);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kInside);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copied);
    buttons->addStretch();
    buttons->addWidget(m_again);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::kInside);
    column->addWidget(card);
    column->addSpacing(metrics::kInside);
    for (QLabel *label : {m_verdict, m_missing, m_advice})
        column->addWidget(label);
    column->addSpacing(metrics::kInside);
    column->addLayout(buttons);
}

void ConsoleDiagnosis::run()
{
    if (m_check)
        return;
    for (ConsoleCheckStep &step : m_steps)
        step = ConsoleCheckStep(step.what, State::Running);
    m_checkedAt = m_clock.utcNow();
    m_check = m_make(this);
    connect(m_check, &ConsoleCheck::stepChanged, this, &ConsoleDiagnosis::take);
    connect(m_check, &ConsoleCheck::finished, this, &ConsoleDiagnosis::end);
    m_check->start(m_subject.customer);
    m_copied->clear();
    retranslate();
}

void ConsoleDiagnosis::take(const ConsoleCheckStep &step)
{
    const int index = int(step.what);
    m_steps[index] = step;
    present(index);
}

void ConsoleDiagnosis::end()
{
    m_check->deleteLater();
    m_check.clear();
    for (ConsoleCheckStep &step : m_steps) {
        if (step.state == State::Running) // stopped on the way: nothing may look as if it went on
            step.state = State::NotReached;
    }
    retranslate();
    m_copy->setFocus();
    Q_EMIT finished();
}

void ConsoleDiagnosis::present(int index)
{
    const ConsoleCheckStep &step = m_steps.at(index);
    const Row &row = m_rows.at(index);
    const QString sentence = stepSentence(step);
    row.title->setText(stepTitle(step.what));
    row.state->setState(stepTone(step.state), stepStateWord(step.state));
    row.state->setAccessibleName(row.title->text());
    row.state->setAccessibleDescription(sentence.isEmpty() ? stepStateWord(step.state)
                                                           : tr("%1: %2", "state of a step, what was found").arg(stepStateWord(step.state), sentence));
    row.sentence->setText(sentence);
    row.codes->setText(stepCodes(step));
    row.codes->setVisible(!row.codes->text().isEmpty());
}

void ConsoleDiagnosis::presentVerdict()
{
    const bool isOver = m_checkedAt.isValid() && !m_check;
    const ConsoleVerdict verdict = isOver ? consoleVerdict(m_steps, m_subject) : ConsoleVerdict();
    m_verdict->setText(isOver ? verdict.happened : tr("Checking what opening this console needs…"));
    m_missing->setText(verdict.missing.isEmpty() ? QString() : tr("Missing: %1").arg(verdict.missing));
    m_missing->setVisible(!verdict.missing.isEmpty());
    m_advice->setText(verdict.advice);
    m_advice->setVisible(!verdict.advice.isEmpty());
    m_copy->setEnabled(isOver && !verdict.isGood);
    m_again->setEnabled(isOver);
}

QString ConsoleDiagnosis::verdict() const
{
    return m_verdict->text();
}

void ConsoleDiagnosis::copyRequest()
{
    QGuiApplication::clipboard()->setText(administratorRequest(m_steps, m_subject, m_checkedAt));
    m_copied->setText(tr("Copied"));
}

void ConsoleDiagnosis::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleDiagnosis::retranslate()
{
    setAccessibleName(tr("Why the console does not open"));
    m_copy->setText(tr("Copy the request for the administrator"));
    m_again->setText(tr("Check again"));
    for (int index = 0; index < m_steps.size(); ++index)
        present(index);
    presentVerdict();
}

} // namespace pc
