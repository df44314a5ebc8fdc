// SPDX-License-Identifier: Apache-2.0
#include "app/desktopnotices.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/toast.h"
#include <QSystemTrayIcon>

namespace pc {

DesktopNotices::DesktopNotices(MainWindow *window) : QObject(window), m_window(window) {}

void DesktopNotices::show(const QString &title, const QString &text, qint64 key)
{
    const bool usesTray = !m_window->isActiveWindow() && QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
    if (!usesTray) {
        m_window->toasts()->showOffer(text, tr("Show"), [this, key] { Q_EMIT clicked(key); });
        return;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(m_window->windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT clicked(m_key); });
        connect(m_tray, &QSystemTrayIcon::activated, this, [this] { Q_EMIT clicked(0); });
        m_tray->show();
    }
    m_key = key;
    // Some desktops take a notice for markup: what a message says must not become a link or a picture there.
    const QChar angle(0x2039);
    m_tray->showMessage(QString(title).replace(u'<', angle), QString(text).replace(u'<', angle), QSystemTrayIcon::Information);
}

} // namespace pc
