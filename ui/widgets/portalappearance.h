// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"
#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <optional>

namespace pc {

// What a Linux desktop says about its appearance through the settings portal (org.freedesktop.appearance). Asks without
// waiting, follows changes; says nothing where there is no portal.
class PortalAppearance : public QObject
{
    Q_OBJECT
public:
    explicit PortalAppearance(const QDBusConnection &bus, QObject *parent = nullptr);
    // The session bus, or a connection that is not connected where there is none (asking for one could start a daemon).
    [[nodiscard]] static QDBusConnection sessionBus();

    [[nodiscard]] std::optional<Scheme> scheme() const { return m_scheme; }    // empty: no preference, or not known
    [[nodiscard]] bool highContrast() const { return m_highContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);
    void take(const QString &space, const QString &key, QVariant value);

    QDBusConnection m_bus;
    std::optional<Scheme> m_scheme;
    bool m_highContrast = false;
};

} // namespace pc
