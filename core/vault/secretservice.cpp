// SPDX-License-Identifier: Apache-2.0
#include "core/vault/secretservice.h"
#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

namespace pc {

void isLockedInSecretService(const QString &service, const QString &entry, std::function<void(bool)> answer)
{
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    // The attributes under which QtKeychain keeps an entry.
    const Attributes attributes{{QStringLiteral("user"), entry}, {QStringLiteral("server"), service}};
    search.setArguments({QVariant::fromValue(attributes)});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(search));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, answer = std::move(answer)] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> unlockedAndLocked = *watcher;
        answer(!unlockedAndLocked.isError() && !unlockedAndLocked.argumentAt<1>().isEmpty());
    });
}

} // namespace pc

#else

#include <QTimer>

namespace pc {

void isLockedInSecretService(const QString &, const QString &, std::function<void(bool)> answer)
{
    QTimer::singleShot(0, [answer = std::move(answer)] { answer(false); });
}

} // namespace pc

#endif
