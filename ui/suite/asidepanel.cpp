// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/asidepanel.h"
#include "ui/suite/asiderows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

namespace pc {

static constexpr int kWidth = 300, kLeastWidth = 220, kStrip = 40, kNotesHeight = 120;

AsidePanel::AsidePanel(QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_title(new ElidedLabel({}, this)), m_body(new QWidget(this)),
      m_left(new QLabel(this)), m_leftWord(makeLabel(LabelRole::Muted, this)), m_planHead(new SectionLabel({}, this)),
      m_stepsHead(new SectionLabel({}, this)), m_textsHead(new SectionLabel({}, this)), m_notesHead(new SectionLabel({}, this)),
      m_notes(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("asidePanel"));
    m_toggle->setObjectName(QStringLiteral("asideToggle"));
    m_title->setObjectName(QStringLiteral("asideTitle"));
    m_title->setProperty("pcRole", QStringLiteral("section"));
    m_left->setObjectName(QStringLiteral("asideLeft"));
    m_left->setProperty("pcRole", QStringLiteral("title"));
    m_notes->setObjectName(QStringLiteral("asideNotes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(kNotesHeight);
    m_notesHead->setBuddy(m_notes);
    QFont large = tabularFont(m_left->font());
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setWeight(QFont::DemiBold);
    m_left->setFont(large);
    m_left->setStyleSheet(QStringLiteral("font-size: 24pt;"));  // the style sheet's title would win over the font
    arrange();
    m_notesPause.setSingleShot(true);
    m_notesPause.setInterval(std::chrono::milliseconds(400));
    connect(&m_notesPause, &QTimer::timeout, this, &AsidePanel::flushNotes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &AsidePanel::notesTyped);
    connect(m_toggle, &QToolButton::clicked, this, &AsidePanel::toggle);
    hide();
    retranslate();
}

static QVBoxLayout *makeColumn(QVBoxLayout *into, QWidget *head)
{
    into->addSpacing(metrics::kInside);
    into->addWidget(head);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    into->addLayout(column);
    return column;
}

void AsidePanel::arrange()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::kInside);
    head->addWidget(m_title, 1);
    head->addWidget(m_toggle, 0, Qt::AlignTop);

    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, metrics::kInside, 0);
    column->setSpacing(metrics::kInside);
    m_plan = makeColumn(column, m_planHead);
    m_steps = makeColumn(column, m_stepsHead);
    m_texts = makeColumn(column, m_textsHead);
    column->addSpacing(metrics::kInside);
    column->addWidget(m_notesHead);
    column->addWidget(m_notes, 1);
    auto *scroll = new QScrollArea(m_body);
    scroll->setObjectName(QStringLiteral("asideScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_left);
    body->addWidget(m_leftWord);
    body->addSpacing(metrics::kInside);
    body->addWidget(makeHairline(m_body));
    body->addWidget(scroll, 1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::kBetween, metrics::kInside, 4, metrics::kInside);
    all->setSpacing(4);
    all->addLayout(head);
    all->addWidget(m_body, 1);
    presentWidth();
}

// The person's own width is the splitter's; this only says between what.
void AsidePanel::presentWidth()
{
    m_title->setVisible(!m_isCollapsed);
    m_body->setVisible(!m_isCollapsed);
    layout()->setContentsMargins(m_isCollapsed ? 4 : metrics::kBetween, metrics::kInside, 4, metrics::kInside);
    setMinimumWidth(m_isCollapsed ? kStrip : kLeastWidth);
    setMaximumWidth(m_isCollapsed ? kStrip : 2 * kWidth);
}

void AsidePanel::setAside(const SuiteAside &aside)
{
    const bool isTyping = m_notesPause.isActive();
    const QString typed = m_notes->toPlainText();
    m_aside = aside;
    m_title->setText(aside.title);
    if (!isTyping && typed != aside.notes) {
        const QSignalBlocker blocker(m_notes);
        m_notes->setPlainText(aside.notes);
    }
    fillPlan();
    fillSteps();
    fillTexts();
    show();
}

void AsidePanel::setSession(const SuiteSessionState &session, const QDateTime &now)
{
    using State = Session::State;
    m_session = session;
    m_now = now;
    const std::chrono::seconds left(session.expiresAt.isValid() ? std::max<qint64>(0, now.secsTo(session.expiresAt)) : 0);
    const bool isOver = session.state == State::Ended || session.state == State::Failed || (session.expiresAt.isValid() && left.count() == 0);
    m_left->setText(session.expiresAt.isValid() ? countdownText(isOver ? std::chrono::seconds(0) : left) : QStringLiteral("–"));
    QPalette ink = palette();
    if (isOver || session.renewalFailed)
        ink.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    else if (session.state == State::EndingSoon)
        ink.setColor(QPalette::WindowText, toneColor(Tone::Warn, palette()));
    m_left->setPalette(ink);
    m_leftWord->setText(isOver ? tr("This session has ended")
                        : !session.expiresAt.isValid() ? tr("The time counts once the page is there")
                        : session.state == State::Renewing ? tr("left; being renewed") : tr("left in this session"));
    m_left->setAccessibleName(tr("Time left: %1").arg(m_left->text()));
}

template<typename Row, typename Make>
static void fill(QVBoxLayout *column, QLabel *head, const QList<Row> &rows, Make make)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Row &row : rows)
        column->addWidget(make(row));
    head->setVisible(!rows.isEmpty());
}

void AsidePanel::fillPlan()
{
    fill(m_plan, m_planHead, m_aside.plan, [this](const SuiteAside::PlanLine &line) { return new PlanRow(line, this); });
}

void AsidePanel::fillSteps()
{
    fill(m_steps, m_stepsHead, m_aside.steps, [this](const SuiteAside::Step &step) {
        auto *row = new StepRow(step, this);
        connect(row, &StepRow::ticked, this, [this, id = step.id](bool isDone) { Q_EMIT ticked(id, isDone); });
        return row;
    });
}

void AsidePanel::fillTexts()
{
    m_copies.clear();
    fill(m_texts, m_textsHead, m_aside.texts, [this](const SuiteAside::Text &text) {
        m_copies.append(new CopyButton(text, int(m_copies.size()), this));
        return m_copies.last();
    });
}

void AsidePanel::copyText(int index)
{
    if (index < m_copies.size())
        m_copies.at(index)->copy();
}

// Not put off by further typing: what is typed without a pause must not wait for one.
void AsidePanel::notesTyped()
{
    if (m_notes->document()->characterCount() - 1 > kMostNotes) {
        m_notes->undo();
        return;
    }
    if (!m_notesPause.isActive())
        m_notesPause.start();
}

void AsidePanel::flushNotes()
{
    m_notesPause.stop();
    const QString typed = m_notes->toPlainText();
    if (typed == m_aside.notes)
        return;
    m_aside.notes = typed;
    Q_EMIT notesChanged(typed);
}

void AsidePanel::toggle()
{
    m_isCollapsed = !m_isCollapsed;
    if (m_isCollapsed)
        m_wholeWidth = width();
    presentWidth();
    retranslate();
    Q_EMIT toggled(m_isCollapsed ? kStrip : m_wholeWidth);
}

void AsidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillPlan();
        fillTexts();
    }
    QWidget::changeEvent(event);
}

void AsidePanel::retranslate()
{
    const QString key = QKeySequence(Qt::Key_F9).toString(QKeySequence::NativeText);
    m_toggle->setIcon(icon(m_isCollapsed ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right")));
    m_toggle->setToolTip(m_isCollapsed ? tr("Show checklist, texts and notes (%1)").arg(key) : tr("Hide checklist, texts and notes (%1)").arg(key));
    m_toggle->setAccessibleName(m_isCollapsed ? tr("Show checklist, texts and notes") : tr("Hide checklist, texts and notes"));
    m_planHead->setText(tr("Plan of the session"));
    m_stepsHead->setText(tr("Checklist"));
    m_textsHead->setText(tr("Texts – a click copies"));
    m_notesHead->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Kept with the case as you type"));
    setAccessibleName(tr("Checklist, texts and notes"));
    setSession(m_session, m_now);
}

} // namespace pc
