// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rail.h"
#include "ui/widgets/icons.h"
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace pc {

namespace {
constexpr int kIcon = 22, kHigh = 58, kLow = 42;

QFont wordFont(QFont font)
{
    font.setPointSizeF(8.5);
    return font;
}
}

RailButton::RailButton(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setWord(const QString &word)
{
    setText(word);
    describe();
}

void RailButton::setKeyHint(const QString &key)
{
    m_key = key;
    describe();
}

void RailButton::describe()
{
    setToolTip(m_key.isEmpty() ? text() : QStringLiteral("%1  %2").arg(text(), m_key));
    setAccessibleName(m_badge > 0 ? QStringLiteral("%1, %2").arg(text()).arg(m_badge) : text());
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    describe();
    update();
}

void RailButton::setLow(bool low)
{
    if (m_low == low)
        return;
    m_low = low;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    return {metrics::kRail, m_low ? kLow : qMax(kHigh, kIcon + QFontMetrics(wordFont(font())).height() + 18)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(5, 2, -5, -2);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(isChecked() ? Token::AccentGround : Token::Hover, palette()));
        painter.drawRoundedRect(ground, metrics::kRadius, metrics::kRadius);
    }
    if (isChecked()) {
        painter.setBrush(tokenColor(isHighContrast(palette()) ? Token::AccentText : Token::Accent, palette()));
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(0, ground.top() + 6, 3, ground.height() - 12), 1.5, 1.5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokenColor(Token::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
    }
    const Token ink = isChecked() ? (isHighContrast(palette()) ? Token::AccentText : Token::Accent) : Token::TextMuted;
    const QFont small = wordFont(font());
    const int words = m_low ? 0 : QFontMetrics(small).height() + 3;
    const QRect sign((width() - kIcon) / 2, (height() - kIcon - words) / 2, kIcon, kIcon);
    pc::icon(m_iconName, ink).paint(&painter, sign);
    if (!m_low) {
        painter.setFont(small);
        painter.setPen(tokenColor(isChecked() ? (ink == Token::Accent ? Token::Text : ink) : Token::TextMuted, palette()));
        const QRect line(3, sign.bottom() + 4, width() - 6, words);
        QFont fitting = small;
        while (fitting.pointSizeF() > 7 && QFontMetrics(fitting).horizontalAdvance(text()) + 1 > line.width())
            fitting.setPointSizeF(fitting.pointSizeF() - 0.5);
        painter.setFont(fitting);
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop, QFontMetrics(fitting).elidedText(text(), Qt::ElideRight, line.width()));
    }
    if (m_badge > 0) {
        const QString number = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        QFont tiny = small;
        tiny.setPointSizeF(7.5);
        painter.setFont(tiny);
        const int wide = qMax(16, QFontMetrics(tiny).horizontalAdvance(number) + 8);
        const QRectF badge(sign.right() - 4, sign.top() - 5, wide, 16);
        painter.setPen(QPen(tokenColor(Token::Window, palette()), 1.5));
        painter.setBrush(tokenColor(Token::Accent, palette()));
        painter.drawRoundedRect(badge, 8, 8);
        painter.setPen(tokenColor(Token::AccentText, palette()));
        painter.drawText(badge, Qt::AlignCenter, number);
    }
}

Rail::Rail(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(metrics::kRail);
    setAccessibleName(tr("Places"));
    m_layout->setContentsMargins(0, 6, 0, 6);
    m_layout->setSpacing(2);
    m_layout->addStretch();
}

RailButton *Rail::addPlace(const QString &id, const QString &iconName, std::function<QString()> word, bool bottom)
{
    auto *button = new RailButton(iconName, this);
    button->setObjectName(QStringLiteral("rail.") + id);
    button->setCheckable(!bottom);
    if (bottom) {
        m_layout->addWidget(button);
    } else {
        m_layout->insertWidget(m_top++, button);
        m_group->addButton(button);
        // The keyboard goes from top to bottom, whatever was added first.
        for (const Place &place : std::as_const(m_places)) {
            if (!place.button->isCheckable())
                setTabOrder(button, place.button);
        }
    }
    m_places.append({id, std::move(word), button});
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    retranslate();
    return button;
}

void Rail::setCurrent(const QString &id)
{
    for (const Place &place : std::as_const(m_places)) {
        if (place.id == id && place.button->isCheckable())
            place.button->setChecked(true);
    }
}

void Rail::setBadge(const QString &id, int count)
{
    for (const Place &place : std::as_const(m_places)) {
        if (place.id == id)
            place.button->setBadge(count);
    }
}

void Rail::retranslate()
{
    setAccessibleName(tr("Places"));
    for (const Place &place : std::as_const(m_places))
        place.button->setWord(place.word());
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::resizeEvent(QResizeEvent *event)
{
    const bool low = height() < int(m_places.size()) * (kHigh + 2) + 24;
    for (const Place &place : std::as_const(m_places))
        place.button->setLow(low);
    QWidget::resizeEvent(event);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    for (int i = 0; step != 0 && i < m_layout->count(); ++i) {
        const QWidget *one = m_layout->itemAt(i)->widget();
        if (!one || !one->hasFocus())
            continue;
        for (int next = i + step; next >= 0 && next < m_layout->count(); next += step) {
            if (QWidget *target = m_layout->itemAt(next)->widget())
                return target->setFocus(Qt::TabFocusReason);
        }
    }
    if (auto *button = qobject_cast<RailButton *>(focusWidget()); button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return button->click();
    QWidget::keyPressEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokenColor(Token::Border, palette()));
}

} // namespace pc
