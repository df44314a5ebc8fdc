// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLineEdit>
#include <QTimer>

namespace pc {

// A filter box: magnifier, clear button, Esc clears first. Emits once the typing rests (120 ms), at once on Enter or clear.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    void setDelay(int milliseconds) { m_rest.setInterval(milliseconds); }
    void settle();                                  // tells what has been typed now, without the rest

Q_SIGNALS:
    void searchChanged(const QString &text);        // trimmed; only when it differs from the last one
    void downPressed();                             // into the list below

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_rest;
    QString m_last;
};

} // namespace pc
