// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/icons.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace pc {

namespace {
constexpr int kIcon = 14, kGap = 6, kPad = 4, kSlack = 2;   // elision counts fractions that an advance rounds away
}

IdentifierLabel::IdentifierLabel(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_saysCopied.setSingleShot(true);
    m_saysCopied.setInterval(1600);
    connect(&m_saysCopied, &QTimer::timeout, this, &IdentifierLabel::retranslate);
    connect(this, &QAbstractButton::clicked, this, &IdentifierLabel::copy);
    retranslate();
}

void IdentifierLabel::setIdentifier(const QString &identifier, const QString &unknownReason)
{
    m_identifier = identifier;
    m_unknownReason = unknownReason;
    m_saysCopied.stop();
    setEnabled(!identifier.isEmpty());
    updateGeometry();
    retranslate();
}

void IdentifierLabel::copy()
{
    if (m_identifier.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_identifier);
    m_saysCopied.start();
    retranslate();
    Q_EMIT copied(m_identifier);
}

void IdentifierLabel::retranslate()
{
    setText(m_saysCopied.isActive() ? tr("Copied") : m_identifier.isEmpty() ? QStringLiteral("–") : m_identifier);
    setAccessibleName(m_saysCopied.isActive() ? tr("%1 copied").arg(m_identifier) : tr("%1, press to copy").arg(text()));
    setToolTip(m_identifier.isEmpty() ? m_unknownReason : tr("Copy %1").arg(m_identifier));
    update();
}

QSize IdentifierLabel::sizeHint() const
{
    const QFontMetrics fm(fixedFont(font()));
    const QString widest = m_identifier.isEmpty() ? QStringLiteral("–") : m_identifier;
    return {qMax(fm.horizontalAdvance(widest), fm.horizontalAdvance(tr("Copied"))) + kSlack + kGap + kIcon + 2 * kPad, qMax(24, fm.height() + 6)};
}

QSize IdentifierLabel::minimumSizeHint() const { return {90, sizeHint().height()}; }

void IdentifierLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(tokenColor(Token::Accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kPillRadius, metrics::kPillRadius);
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(Token::Hover, palette()));
        painter.drawRoundedRect(rect(), metrics::kPillRadius, metrics::kPillRadius);
    }
    const QFont shown = m_saysCopied.isActive() ? font() : fixedFont(font());
    painter.setFont(shown);
    painter.setPen(tokenColor(m_saysCopied.isActive() ? Token::Good : isEnabled() ? Token::Text : Token::TextMuted, palette()));
    const QFontMetrics fm(shown);
    const int left = hasFocus() ? kPad : 0;     // flush with the labels above, clear of the focus ring
    const int space = width() - 2 * kPad - kGap - kIcon;
    const QString words = fm.elidedText(text(), Qt::ElideMiddle, space);
    painter.drawText(QRect(left, 0, space, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
    if (!isEnabled())
        return;
    const QRect place(left + fm.horizontalAdvance(words) + kGap, (height() - kIcon) / 2, kIcon, kIcon);
    if (m_saysCopied.isActive())
        pc::icon(QStringLiteral("check"), Token::Good).paint(&painter, place);
    else if (underMouse() || hasFocus())
        pc::icon(QStringLiteral("copy"), Token::TextMuted).paint(&painter, place);
}

void IdentifierLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace pc
