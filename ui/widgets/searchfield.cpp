// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/searchfield.h"
#include "ui/widgets/icons.h"
#include <QAction>
#include <QKeyEvent>

namespace pc {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(icon(QStringLiteral("search"), Token::TextMuted), LeadingPosition);
    setClearButtonEnabled(true);
    if (auto *clearAction = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clearAction->setIcon(icon(QStringLiteral("close"), Token::TextMuted));
    m_rest.setSingleShot(true);
    m_rest.setInterval(120);
    connect(&m_rest, &QTimer::timeout, this, &SearchField::settle);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { text.isEmpty() ? settle() : m_rest.start(); });
}

void SearchField::settle()
{
    m_rest.stop();
    const QString now = text().trimmed();
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT searchChanged(now);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down)
        Q_EMIT downPressed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        settle();
    QLineEdit::keyPressEvent(event);
}

} // namespace pc
