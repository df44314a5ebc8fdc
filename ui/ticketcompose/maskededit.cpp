// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/maskededit.h"
#include "ui/widgets/theme.h"
#include <QScopedValueRollback>
#include <QTextDocument>
#include <algorithm>

namespace pc {

static constexpr QChar kDot(0x25cf);

// Lines stay lines, so that a key of many lines still looks like one.
static QString dots(const QString &text)
{
    QString masked(text.size(), kDot);
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        masked[at] = u'\n';
    return masked;
}

MaskedEdit::MaskedEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(metrics::kInside);
    setInputMethodHints(Qt::ImhMultiLine | Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(document(), &QTextDocument::contentsChange, this, &MaskedEdit::take);
    connect(this, &QPlainTextEdit::textChanged, this, &MaskedEdit::maskNew);
}

// A document tells more as changed than is (all of it, and its end, when everything is replaced): what only became what it already
// was is taken off the end, or dots would be taken for text.
void MaskedEdit::take(int position, int removed, int)
{
    if (m_isOwn || !m_isMasked)
        return;
    const QString shown = toPlainText();
    const QString before = dots(m_text);
    qsizetype gone = std::min<qsizetype>(removed, before.size() - position), come = gone + shown.size() - before.size();
    while (gone > 0 && come > 0 && shown.at(position + come - 1) == before.at(position + gone - 1)) {
        --gone;
        --come;
    }
    m_text.replace(position, gone, shown.mid(position, come));
    m_newFrom = position;
    m_newCount = int(come);
}

// After the document has come to rest: inside of its own notice it must not be changed.
void MaskedEdit::maskNew()
{
    if (m_isOwn)
        return;
    if (m_isMasked && m_newCount > 0) {
        const QScopedValueRollback own(m_isOwn, true);
        QTextCursor cursor(document());
        cursor.setPosition(m_newFrom);
        cursor.setPosition(m_newFrom + std::exchange(m_newCount, 0), QTextCursor::KeepAnchor);
        cursor.insertText(dots(m_text.mid(m_newFrom, cursor.position() - m_newFrom)));
    }
    Q_EMIT edited();
}

void MaskedEdit::put(const QString &text)
{
    const QScopedValueRollback own(m_isOwn, true);
    const int position = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, int(text.size())));
    setTextCursor(cursor);
}

void MaskedEdit::setMasked(bool isMasked)
{
    if (isMasked == m_isMasked)
        return;
    if (isMasked)
        m_text = toPlainText();
    m_isMasked = isMasked;
    put(isMasked ? dots(m_text) : m_text);
    if (!isMasked)
        forget();
}

void MaskedEdit::forget()
{
    m_text.fill(QChar());
    m_text.clear();
}

void MaskedEdit::wipe()
{
    forget();
    m_newCount = 0;
    const bool wasEmpty = document()->isEmpty();
    put(QString());
    if (!wasEmpty)
        Q_EMIT edited();
}

} // namespace pc
