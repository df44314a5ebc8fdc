// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QSystemTrayIcon;

namespace pc {

class MainWindow;

// Says something where a person sees it while the window is behind others: through the desktop's tray where there is one, in the
// window's own corner otherwise, and there alone while the window is in front.
class DesktopNotices : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotices(MainWindow *window);    // owns this object

    void show(const QString &title, const QString &text, qint64 key);

Q_SIGNALS:
    void clicked(qint64 key);                       // of the notice that was clicked

private:
    MainWindow *m_window;
    QSystemTrayIcon *m_tray = nullptr;              // made at the first notice, where the desktop has a tray
    qint64 m_key = 0;                               // of the one that is shown in the tray
};

} // namespace pc
