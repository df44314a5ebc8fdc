// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

namespace pc {

namespace {

// Written with @tokens; themeStyleSheet() puts the colours in. Widgets of ours that paint themselves are not in here.
const char kSheet[] = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 6px; }
QMainWindow, QDialog { background: @window; }
QLabel[pcRole="title"] { font-size: 15pt; font-weight: 600; }
QLabel[pcRole="section"] { font-size: 11.5pt; font-weight: 600; }
QLabel[pcRole="label"] { font-size: 9pt; color: @muted; }
QLabel[pcRole="muted"] { color: @muted; }
QLabel[pcRole="problem"] { font-size: 9pt; color: @bad; }
QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 0 12px; min-height: 28px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @accentground; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 26px; }
QPushButton:disabled { color: @disabled; background: @window; }
QPushButton[pcRole="primary"] { background: @accent; color: @accenttext; border-color: @accent; font-weight: 600; }
QPushButton[pcRole="primary"]:hover { background: @accenthover; }
QPushButton[pcRole="primary"]:focus { border: 2px solid @text; }
QPushButton[pcRole="primary"]:disabled { background: @window; color: @disabled; border-color: @border; }
QPushButton[pcRole="danger"] { background: @bad; color: @surface; border-color: @bad; font-weight: 600; }
QPushButton[pcRole="danger"]:focus { border: 2px solid @text; }
QPushButton[pcRole="danger"]:disabled { background: @window; color: @disabled; border-color: @border; }
QPushButton[pcRole="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 0 1px; }
QPushButton[pcRole="link"]:hover { text-decoration: underline; }
QPushButton[pcRole="link"]:focus { border: 2px solid @accent; padding: 0; }
QPushButton[pcRole="link"]:disabled { color: @disabled; background: transparent; }
QPushButton::menu-indicator { width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; min-height: 20px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @accentground; }
QToolButton:focus { border: 2px solid @accent; padding: 2px; }
QToolButton:disabled { color: @disabled; }
QToolButton[pcRole="chip"] { background: @surface; border: 1px solid @border; padding: 0 9px; min-height: 28px; max-height: 28px; }
QToolButton[pcRole="chip"][pcMenu="true"] { padding-right: 25px; }
QToolButton[pcRole="chip"]:hover { background: @hover; }
QToolButton[pcRole="chip"]:checked { background: @accentground; border-color: @accent; color: @selectedtext; }
QToolButton[pcRole="chip"]:focus { border: 2px solid @accent; padding: 0 8px; min-height: 26px; max-height: 26px; }
QToolButton[pcRole="chip"][pcMenu="true"]:focus { padding-right: 24px; }
QToolButton::menu-indicator { image: none; }
QLineEdit { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 0 7px; min-height: 28px; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 6px; min-height: 26px; }
QAbstractSpinBox { min-height: 30px; }
QSpinBox, QTimeEdit { min-width: 5em; }
.QDateTimeEdit { min-width: 11em; }
.QDateEdit { min-width: 8em; }
QLineEdit:disabled, QLineEdit:read-only { background: @window; }
QLineEdit[pcInvalid="true"] { border-color: @bad; }
QLineEdit > QToolButton { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; background: transparent; min-height: 0; padding: 0; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; padding: 4px; outline: none; selection-background-color: @accentground; selection-color: @selectedtext; }
QPlainTextEdit, QTextEdit, QListView, QTreeView { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; }
QPlainTextEdit { padding: 1px 4px; }
QPlainTextEdit:focus, QTextEdit:focus, QListView:focus, QTreeView:focus { border: 1px solid @accent; }
QListView::item, QTreeView::item { min-height: 28px; padding: 0 4px; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @accentground; color: @selectedtext; }
QTextEdit[pcRole="plain"] { background: transparent; border-color: transparent; }
QTextEdit[pcRole="plain"]:focus { border-color: @accent; }
QListView[pcRole="plain"] { border: none; background: @raised; }
QTableView { background: @surface; border: none; selection-background-color: @accentground; selection-color: @selectedtext; }
pc--TableView { qproperty-compact: @compact; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; font-size: 9pt; border: none; border-bottom: 1px solid @border; padding: 0 8px; min-height: 28px; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @surface; border: none; }
QMenu { background: @raised; border: 1px solid @border; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; min-height: 18px; }
QMenu::item:selected { background: @accentground; color: @selectedtext; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent; padding: 6px 10px; min-height: 18px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { background: @accentground; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @skeleton; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QDockWidget { border: none; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QFrame[pcRole="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame[pcRole="raised"] { background: @raised; border: 1px solid @border; border-radius: 6px; }
QFrame[pcRole="hairline"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
)";

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

QString themeStyleSheet(const QPalette &palette, Density density)
{
    const auto color = [&palette](Token token) { return tokenColor(token, palette); };
    // Longer names first: "@accent" is the beginning of "@accentground".
    const QList<std::pair<QString, QString>> values{
        {QStringLiteral("@accentground"), color(Token::AccentGround).name()},
        {QStringLiteral("@selectedtext"), color(isHighContrast(palette) ? Token::AccentText : Token::Text).name()},
        {QStringLiteral("@accenthover"), between(between(color(Token::Accent), color(Token::Text)), color(Token::Accent)).name()},
        {QStringLiteral("@accenttext"), color(Token::AccentText).name()},
        {QStringLiteral("@accent"), color(Token::Accent).name()},
        {QStringLiteral("@window"), color(Token::Window).name()},
        {QStringLiteral("@surface"), color(Token::Surface).name()},
        {QStringLiteral("@raised"), color(Token::SurfaceRaised).name()},
        {QStringLiteral("@border"), color(Token::Border).name()},
        {QStringLiteral("@text"), color(Token::Text).name()},
        {QStringLiteral("@muted"), color(Token::TextMuted).name()},
        {QStringLiteral("@disabled"), color(Token::TextDisabled).name()},
        {QStringLiteral("@hover"), color(Token::Hover).name()},
        {QStringLiteral("@skeleton"), color(Token::Skeleton).name()},
        {QStringLiteral("@scroll"), between(color(Token::Border), color(Token::TextMuted)).name()},
        {QStringLiteral("@bad"), color(Token::Bad).name()},
        {QStringLiteral("@compact"), density == Density::Compact ? QStringLiteral("true") : QStringLiteral("false")},
    };
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto &[name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

} // namespace pc
