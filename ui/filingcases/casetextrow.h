// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace pc {

// One prepared text: its label (the person's own ones can be changed), the text, a button that copies it.
class CaseTextRow : public QWidget
{
    Q_OBJECT
public:
    // `item`: id in the checklist; empty: the person's own. `name` makes the object names.
    CaseTextRow(const QString &item, const QString &name, QWidget *parent = nullptr);

    void setText(const CaseText &text);         // tells nobody
    [[nodiscard]] CaseText text() const;
    void focusText();

Q_SIGNALS:
    void edited();
    void removed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitHeight();
    void copy();

    QString m_item;
    QLabel *m_name;
    QLineEdit *m_label;
    QPlainTextEdit *m_text;
    QToolButton *m_copy;
    QToolButton *m_remove;
    QTimer m_saysCopied;
    bool m_isShowing = false;
};

} // namespace pc
