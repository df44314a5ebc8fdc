// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/scopecontrol.h"
#include "ui/widgets/icons.h"
#include <QActionGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace pc {

namespace {
constexpr int kPad = 10, kIconSize = 16, kGap = 7;

QString counted(const QString &word, std::optional<qint64> count)
{
    // The tab sets the count apart at the right edge of a menu.
    return count ? word + QLatin1Char('\t') + QLocale().toString(*count) : word;
}
}

ScopeControl::ScopeControl(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("scopeControl"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ScopeControl::popUp);
    retranslate();
}

QString ScopeControl::wordOf(const Scope &scope)
{
    if (scope.customer)
        return scope.customerName.isEmpty() ? scope.customer->text() : scope.customerName;
    if (scope.group)
        return scope.group->isEmpty() ? tr("No group") : *scope.group;
    return tr("All customers");
}

std::optional<qint64> ScopeControl::count() const
{
    if (m_scope.isAll())
        return m_total;
    for (const Group &group : m_groups) {
        if (!m_scope.customer && m_scope.group == group.name)
            return group.customers;
    }
    return {};
}

void ScopeControl::setGroups(const QList<Group> &groups)
{
    m_groups = groups;
    retranslate();
}

void ScopeControl::setTotal(std::optional<qint64> customers)
{
    m_total = customers;
    retranslate();
}

void ScopeControl::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    retranslate();
    Q_EMIT scopeChanged(m_scope);
}

void ScopeControl::retranslate()
{
    setText(wordOf(m_scope));
    setAccessibleName(tr("Scope: %1").arg(text()));
    setToolTip(tr("What you work on: all customers, a group, or one customer"));
    updateGeometry();
    update();
}

void ScopeControl::fillMenu(QMenu *menu)
{
    auto *choices = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &iconName, const Scope &scope) {
        QAction *action = menu->addAction(pc::icon(iconName), text);
        action->setCheckable(true);
        action->setChecked(scope == m_scope);
        choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, scope] { setScope(scope); });
    };
    add(counted(tr("All customers"), m_total), QStringLiteral("customers"), {});
    if (!m_groups.isEmpty())
        menu->addSeparator();
    for (const Group &group : std::as_const(m_groups)) {
        Scope scope;
        scope.group = group.name;
        add(counted(wordOf(scope), group.customers), QStringLiteral("group"), scope);
    }
    menu->addSeparator();
    if (m_scope.customer)
        add(wordOf(m_scope), QStringLiteral("user"), m_scope);
    QAction *find = menu->addAction(pc::icon(QStringLiteral("search")), tr("One customer…"));
    connect(find, &QAction::triggered, this, &ScopeControl::customerSearchRequested);
}

void ScopeControl::popUp()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setMinimumWidth(qMax(240, width()));
    fillMenu(menu);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ScopeControl::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return popUp();
    QAbstractButton::keyPressEvent(event);
}

QSize ScopeControl::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int number = count() ? fontMetrics().horizontalAdvance(QLocale().toString(*count())) + kGap : 0;
    const int words = qMin(240, QFontMetrics(bold).horizontalAdvance(text()) + 2);
    return {kPad + kIconSize + kGap + words + number + kGap + 12 + kPad, qMax(metrics::kRow, fontMetrics().height() + 10)};
}

// "All customers" is never cut; a long name of a group or customer may be.
QSize ScopeControl::minimumSizeHint() const { return {m_scope.isAll() ? sizeHint().width() : qMin(160, sizeHint().width()), sizeHint().height()}; }

void ScopeControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool narrowed = !m_scope.isAll();
    painter.setPen(QPen(tokenColor(hasFocus() ? Token::Accent : Token::Border, palette()), hasFocus() ? 2 : 1));
    painter.setBrush(tokenColor(narrowed ? Token::AccentGround : underMouse() ? Token::Hover : Token::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
    const QString name = m_scope.customer ? QStringLiteral("user") : m_scope.group ? QStringLiteral("group") : QStringLiteral("customers");
    pc::icon(name, Token::TextMuted).paint(&painter, QRect(kPad, (height() - kIconSize) / 2, kIconSize, kIconSize));
    pc::icon(QStringLiteral("chevron-down"), Token::TextMuted).paint(&painter, QRect(width() - kPad - 12, (height() - 12) / 2, 12, 12));

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QString number = count() ? QLocale().toString(*count()) : QString();
    const int numberWidth = number.isEmpty() ? 0 : fontMetrics().horizontalAdvance(number) + kGap;
    const int left = kPad + kIconSize + kGap, space = width() - left - kPad - 12 - kGap - numberWidth;
    const QString words = QFontMetrics(bold).elidedText(text(), Qt::ElideRight, space);
    painter.setFont(bold);
    painter.setPen(tokenColor(Token::Text, palette()));
    painter.drawText(QRect(left, 0, space, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
    painter.setFont(font());
    painter.setPen(tokenColor(Token::TextMuted, palette()));
    const int after = left + QFontMetrics(bold).horizontalAdvance(words) + kGap;
    painter.drawText(QRect(after, 0, numberWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, number);
}

void ScopeControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace pc
