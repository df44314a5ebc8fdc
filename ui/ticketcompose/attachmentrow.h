// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/tickets/attachmentplan.h"
#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

class ElidedLabel;

// One file that shall go with a message: picture, size, what will happen to it, and what can be done about it.
class AttachmentRow final : public QFrame
{
    Q_OBJECT
public:
    AttachmentRow(const AttachmentFacts &facts, AttachmentFate fate, QWidget *parent);

    void setState(const QString &words);    // while it is sent; empty: none
    void setEditable(bool isEditable);
    [[nodiscard]] QString text() const;     // as on screen

Q_SIGNALS:
    void shrinkRequested(bool isShrunk);
    void blurRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void presentPicture();

    AttachmentFacts m_facts;
    AttachmentFate m_fate;
    QString m_words;
    QLabel *m_picture;
    ElidedLabel *m_name;
    QLabel *m_line;
    QPushButton *m_shrink;
    QPushButton *m_blur;
    QToolButton *m_remove;
};

} // namespace pc
