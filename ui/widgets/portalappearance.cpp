// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/portalappearance.h"
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace pc {

namespace {
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
}

QDBusConnection PortalAppearance::sessionBus()
{
    const bool named = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
    const bool socket = QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
    return named || socket ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("pc-no-bus"));
}

PortalAppearance::PortalAppearance(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    ask(kAppearance, QStringLiteral("color-scheme"));
    ask(kAppearance, QStringLiteral("contrast"));
    // Qt 6.4 looks the slot's types up by name and refuses one that nobody has registered yet.
    qRegisterMetaType<QDBusVariant>();
    // It has only the text form of connect for signals of other programs; '1' is what marks a slot in it.
    if (!m_bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this, "1onSettingChanged(QString,QString,QDBusVariant)"))
        qWarning("The desktop's changes of appearance cannot be followed.");
}

void PortalAppearance::ask(const QString &space, const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    message.setArguments({space, key});
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *done; !reply.isError())
            take(space, key, reply.value().variant());
    });
}

void PortalAppearance::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    take(space, key, value.variant());
}

void PortalAppearance::take(const QString &space, const QString &key, QVariant value)
{
    // Read answers a variant in a variant, the signal a single one.
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    if (space == kAppearance && key == QLatin1String("color-scheme")) {
        const uint code = value.toUInt();
        m_scheme = code == 1 ? std::optional(Scheme::Dark) : code == 2 ? std::optional(Scheme::Light) : std::nullopt;
    } else if (space == kAppearance && key == QLatin1String("contrast")) {
        m_highContrast = value.toUInt() == 1;
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace pc
