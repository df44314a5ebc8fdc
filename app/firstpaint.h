// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QWidget;

namespace pc {

// Says once, on the logging category "pc.startup", that the window has been painted for the first time; tests/bench reads it.
class FirstPaint : public QObject
{
    Q_OBJECT
public:
    explicit FirstPaint(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace pc
