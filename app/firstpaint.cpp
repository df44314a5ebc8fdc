// SPDX-License-Identifier: Apache-2.0
#include "app/firstpaint.h"
#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>
#include <QWidget>
#include <utility>

namespace pc {

using namespace std::chrono_literals;
static constexpr auto kPaintedWithin = 500ms;

Q_LOGGING_CATEGORY(lcStartup, "pc.startup", QtWarningMsg)

FirstPaint::FirstPaint(QWidget *window) : QObject(window)
{
    window->installEventFilter(this);
    QTimer::singleShot(kPaintedWithin, this, &FirstPaint::tell);
}

void FirstPaint::tell()
{
    if (std::exchange(m_isTold, true))
        return;
    Q_EMIT painted();
    deleteLater();
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // After this event the frame is on its way to the screen.
        QTimer::singleShot(0, this, [this] {
            qCDebug(lcStartup, "first paint");
            tell();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pc
