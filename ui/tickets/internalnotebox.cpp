// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/internalnotebox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

InternalNoteBox::InternalNoteBox(QWidget *parent)
    : QWidget(parent), m_label(makeLabel(LabelRole::Body, this)), m_edit(new QPlainTextEdit(this)), m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("internalNoteBox"));
    m_edit->setObjectName(QStringLiteral("internalNoteEdit"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addInternalNote"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kInside, metrics::kInside, metrics::kInside, metrics::kInside);
    column->setSpacing(metrics::kInside);
    auto *const foot = new QHBoxLayout;
    foot->addWidget(m_label, 1);
    foot->addWidget(m_add);
    column->addWidget(m_edit, 1);
    column->addLayout(foot);
    setFocusProxy(m_edit);
    connect(m_add, &QPushButton::clicked, this, &InternalNoteBox::add);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &InternalNoteBox::present);
    retranslate();
}

QString InternalNoteBox::text() const { return m_edit->toPlainText().trimmed(); }

void InternalNoteBox::setTicket(const TicketId &id)
{
    if (id == m_ticket)
        return;
    if (!m_ticket.isEmpty())
        m_kept.insert(m_ticket, m_edit->toPlainText());
    m_ticket = id;
    m_isAdding = false;
    m_edit->setPlainText(m_kept.take(id));
    present();
}

void InternalNoteBox::setAdding(bool isAdding)
{
    m_isAdding = isAdding;
    present();
}

void InternalNoteBox::clear(const TicketId &id)
{
    m_kept.remove(id);
    if (id != m_ticket)
        return;
    m_edit->clear();
    setAdding(false);
}

void InternalNoteBox::add()
{
    if (m_add->isEnabled())
        Q_EMIT addRequested(text());
}

void InternalNoteBox::present()
{
    m_add->setEnabled(!m_isAdding && !text().isEmpty() && !m_ticket.isEmpty());
    m_edit->setReadOnly(m_isAdding);
}

bool InternalNoteBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// The same broken edge as internal notes have in the conversation.
void InternalNoteBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::Warn, palette()), 2, Qt::DashLine));
    painter.setBrush(toneGround(Tone::Warn, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
}

void InternalNoteBox::retranslate()
{
    m_label->setText(tr("Only we see this. It is never sent."));
    m_edit->setPlaceholderText(tr("Note for colleagues"));
    m_edit->setAccessibleName(tr("Internal note; only we see it"));
    m_add->setText(tr("Add note"));
    m_add->setToolTip(tr("Add the internal note (Ctrl+Enter)"));
}

void InternalNoteBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
