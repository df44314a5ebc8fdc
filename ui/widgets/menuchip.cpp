// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/menuchip.h"
#include "ui/widgets/icons.h"
#include <QMenu>
#include <QPainter>

namespace pc {

static constexpr int kArrow = 14;

MenuChip::MenuChip(QWidget *parent) : QToolButton(parent)
{
    setMenu(new QMenu(this));
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setProperty("pcRole", QStringLiteral("chip"));
    setProperty("pcMenu", true);
}

void MenuChip::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    const Token ink = isEnabled() ? Token::TextMuted : Token::TextDisabled;
    pc::icon(QStringLiteral("chevron-down"), ink).paint(&painter, QRect(width() - kArrow - 8, (height() - kArrow) / 2, kArrow, kArrow));
}

} // namespace pc
