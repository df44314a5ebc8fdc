// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QWidget;

namespace pc {

// Tells once that the window has been painted for the first time, so that what the first frame does not need can wait for it; also on
// the logging category "pc.startup", which tests/bench reads.
class FirstPaint : public QObject
{
    Q_OBJECT
public:
    explicit FirstPaint(QWidget *window);

Q_SIGNALS:
    void painted();                 // or half a second has passed without: a window may be shown where nobody sees it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();
    bool m_isTold = false;
};

} // namespace pc
