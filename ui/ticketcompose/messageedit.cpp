// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/messageedit.h"
#include "core/tickets/cleantext.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

namespace pc {

static QStringList localFiles(const QMimeData *source)
{
    QStringList paths;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

MessageEdit::MessageEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("messageText"));
    setTabChangesFocus(true);
    document()->setDocumentMargin(metrics::kInside);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (isReturn && isControl)
        return Q_EMIT sendRequested();
    const bool isSlash = event->text() == QLatin1String("/") && textCursor().block().text().isEmpty();
    if (!isReadOnly() && (isSlash || (event->key() == Qt::Key_M && isControl)))
        return Q_EMIT macroRequested();
    QPlainTextEdit::keyPressEvent(event);
}

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    const QStringList files = localFiles(source);
    if (!files.isEmpty())
        return Q_EMIT filesDropped(files);
    if (source->hasImage() && !source->hasText())       // spreadsheets put a picture beside their text
        return Q_EMIT picturePasted(qvariant_cast<QImage>(source->imageData()));
    const CleanText clean = cleanText(source->text());
    textCursor().insertText(clean.text);
    ensureCursorVisible();
    if (clean.removed > 0)
        Q_EMIT textCleaned(clean.removed);
}

} // namespace pc
