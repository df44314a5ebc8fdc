// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/statepanel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skeleton.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

namespace pc {

StatePanel::StatePanel(QWidget *content, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(content), m_skeleton(new Skeleton(this)), m_empty(new QWidget(this)),
      m_icon(new QLabel(m_empty)), m_title(makeLabel(LabelRole::Section, m_empty)), m_sentence(makeLabel(LabelRole::Muted, m_empty)),
      m_action(new QPushButton(m_empty)), m_copy(new QPushButton(m_empty))
{
    m_empty->setObjectName(QStringLiteral("emptyFace"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_copy->setObjectName(QStringLiteral("emptyCopy"));
    m_copy->setProperty("pcRole", QStringLiteral("link"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMinimumWidth(200);
    m_sentence->setMaximumWidth(460);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_icon->setAlignment(Qt::AlignHCenter);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_empty);
    column->setSpacing(metrics::kInside);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    auto *sentence = new QHBoxLayout;      // an alignment would cost the label its height for width
    sentence->addStretch(1);
    sentence->addWidget(m_sentence, 100);
    sentence->addStretch(1);
    column->addLayout(sentence);
    column->addSpacing(metrics::kInside);
    column->addLayout(buttons);
    column->addStretch(3);

    m_stack->addWidget(m_content);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);
    m_skeletonTimer.setSingleShot(true);
    m_skeletonTimer.setInterval(300);
    m_wordsTimer.setSingleShot(true);
    m_wordsTimer.setInterval(2000);
    connect(&m_skeletonTimer, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_skeleton); });
    connect(&m_wordsTimer, &QTimer::timeout, this, &StatePanel::retranslate);
    connect(m_skeleton, &Skeleton::cancelled, this, &StatePanel::cancelled);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(m_face); });
    connect(m_copy, &QPushButton::clicked, this, &StatePanel::copyDetails);
}

void StatePanel::setWords(Face face, const Words &words)
{
    m_words.insert(int(face), words);
    if (face == m_face)
        present();
}

void StatePanel::showFace(Face face)
{
    if (face == Face::Loading)
        return showLoading();
    m_skeletonTimer.stop();
    m_wordsTimer.stop();
    m_error.reset();
    m_face = face;
    present();
}

void StatePanel::showContent() { showFace(Face::Content); }

void StatePanel::showLoading()
{
    if (m_face == Face::Loading)
        return;
    m_error.reset();
    m_face = Face::Loading;
    m_skeleton->setWords({}, {});
    m_skeletonTimer.start();
    m_wordsTimer.start();
}

void StatePanel::showError(const ApiError &error)
{
    const bool refused = error.kind == ApiError::Kind::Forbidden || error.kind == ApiError::Kind::BadCredentials;
    showFace(refused ? Face::NoRight : Face::Failed);
    m_error = error;
    present();
}

void StatePanel::setCancellable(bool cancellable) { m_cancellable = cancellable; }

StatePanel::Words StatePanel::wordsOf(Face face) const
{
    Words words;
    switch (face) {
    case Face::Content: return {};
    case Face::Loading: words = {tr("Still loading…"), {}, m_cancellable ? tr("Cancel") : QString()}; break;
    case Face::NothingYet: words = {tr("Nothing here yet"), tr("There is nothing to show so far."), {}}; break;
    case Face::NothingMatches: words = {tr("Nothing matches"), tr("No entry fits the search and the filters."), tr("Clear filter")}; break;
    case Face::NoRight: words = {tr("No right to see this"), tr("The person who manages the partner account can grant it."), {}}; break;
    case Face::Failed: words = {tr("Not loaded"), tr("The data could not be read."), tr("Try again")}; break;
    }
    const Words own = m_words.value(int(face));
    if (m_error) {
        const ErrorText text = errorText(*m_error);
        words = {errorLine(*m_error), inSequence({text.meaning, text.advice}), words.action.isEmpty() ? tr("Try again") : words.action};
        if (!own.action.isEmpty())
            words.action = own.action;
        return words;
    }
    return {own.title.isEmpty() ? words.title : own.title, own.sentence.isEmpty() ? words.sentence : own.sentence,
            own.action.isEmpty() ? words.action : own.action};
}

void StatePanel::present()
{
    if (m_face == Face::Content || m_face == Face::Loading) {
        if (m_face == Face::Content)
            m_stack->setCurrentWidget(m_content);
        return;
    }
    const Words words = wordsOf(m_face);
    m_title->setText(words.title);
    m_sentence->setText(words.sentence);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    m_copy->setText(tr("Copy details"));
    m_copy->setVisible(m_error.has_value());
    const bool failed = m_face == Face::Failed;
    const QString name = failed ? QStringLiteral("warn") : m_face == Face::NoRight ? QStringLiteral("lock")
        : m_face == Face::NothingMatches ? QStringLiteral("search") : QStringLiteral("list");
    m_icon->setPixmap(icon(name, failed ? Token::Warn : Token::TextMuted).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_empty->setAccessibleName(text());
    m_stack->setCurrentWidget(m_empty);
}

QString StatePanel::text() const
{
    const Words words = wordsOf(m_face);
    if (words.sentence.isEmpty())
        return words.title;
    const bool ends = words.title.endsWith(QLatin1Char('.')) || words.title.endsWith(QChar(0x3002));
    return inSequence({ends ? words.title : tr("%1.", "a title, read out as a sentence").arg(words.title), words.sentence});
}

void StatePanel::copyDetails()
{
    if (m_error)
        QGuiApplication::clipboard()->setText(text() + QLatin1String("\n\n") + errorDetails(*m_error, QDateTime::currentDateTimeUtc()));
}

void StatePanel::retranslate()
{
    if (m_face == Face::Loading && !m_wordsTimer.isActive()) {
        const Words words = wordsOf(Face::Loading);
        m_skeleton->setWords(words.title, words.action);
    }
    present();
}

void StatePanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette()));
}

void StatePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
