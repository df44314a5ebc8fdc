// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace pc {

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_action(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kBetween + 4, 6, metrics::kInside, 6);
    row->setSpacing(metrics::kInside);
    m_icon->setObjectName(QStringLiteral("bannerIcon"));
    m_icon->setFixedSize(metrics::kIcon, metrics::kIcon);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_copy->setObjectName(QStringLiteral("bannerCopy"));
    m_copy->setProperty("pcRole", QStringLiteral("link"));
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setIcon(icon(QStringLiteral("close")));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_copy, &QPushButton::clicked, this, &Banner::copyDetails);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    m_close->hide();
    retranslate();
    hide();
}

void Banner::showMessage(Tone tone, const QString &text, const QString &action)
{
    m_error.reset();
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_copy->hide();
    presentIcon();
    setAccessibleName(text);
    show();
    update();
}

void Banner::presentIcon()
{
    const Token color = m_tone == Tone::Warn ? Token::Warn : m_tone == Tone::Bad ? Token::Bad : m_tone == Tone::Good ? Token::Good : Token::Info;
    m_icon->setPixmap(icon(toneIconName(m_tone), color).pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
}

void Banner::showError(const ApiError &error, const QDateTime &at, const QString &action)
{
    m_ownAction = action;
    m_errorAt = at;
    const bool warnOnly = error.kind == ApiError::Kind::RateLimited || error.kind == ApiError::Kind::Offline || error.kind == ApiError::Kind::CircuitOpen;
    showMessage(warnOnly ? Tone::Warn : Tone::Bad, {});
    m_error = error;
    showErrorText();
}

void Banner::showErrorText()
{
    const ErrorText words = errorText(*m_error);
    const QString retry = isWorthRetrying(*m_error) ? tr("Try again") : QString();
    m_text->setText(inSequence({errorLine(*m_error), words.advice}));
    m_text->setToolTip(words.meaning);
    m_action->setText(m_ownAction.isEmpty() ? retry : m_ownAction);
    m_action->setVisible(!m_action->text().isEmpty());
    m_copy->show();
    setAccessibleName(m_text->text());
}

void Banner::setClosable(bool closable) { m_close->setVisible(closable); }

void Banner::clear()
{
    m_error.reset();
    m_text->clear();
    hide();
}

QString Banner::text() const { return m_text->text(); }

void Banner::copyDetails()
{
    if (m_error)
        QGuiApplication::clipboard()->setText(m_text->text() + QLatin1String("\n\n") + errorDetails(*m_error, m_errorAt));
}

void Banner::retranslate()
{
    m_copy->setText(tr("Copy details"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this notice"));
    if (m_error)
        showErrorText();
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        presentIcon();
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneGround(m_tone, palette()));
    painter.fillRect(QRect(0, 0, 3, height()), toneColor(m_tone, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokenColor(Token::Border, palette()));
}

} // namespace pc
