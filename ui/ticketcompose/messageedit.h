// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QPlainTextEdit>

namespace pc {

// Where a message is typed. Ctrl+Enter sends; Ctrl+M, or "/" on an empty line, asks for a prepared text; pictures and files that are
// pasted or dropped go to the attachments; what cannot travel is taken out of pasted text. Tab leaves the field.
class MessageEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MessageEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void sendRequested();
    void macroRequested();
    void picturePasted(const QImage &picture);
    void filesDropped(const QStringList &paths);
    void textCleaned(int removed);          // so many control characters

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace pc
