// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/portalappearance.h"
#include "ui/widgets/themecontroller.h"
#include <QApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

// Stands in for the desktop portal on a private bus.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key, const QDBusMessage &message)
    {
        if (space == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme"))
            return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
        message.setDelayedReply(true);
        QDBusConnection(QStringLiteral("portal")).send(message.createErrorReply(QDBusError::InvalidArgs, QStringLiteral("no such setting")));
        return {};
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

class TestPortalAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(m_daemon.waitForReadyRead(10000), "dbus-daemon is needed");
        m_address = QString::fromLatin1(m_daemon.readLine().trimmed());
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void asksAndFollows()
    {
        auto *appearance = new PortalAppearance(QDBusConnection::connectToBus(m_address, QStringLiteral("client")));
        ThemeController controller(qApp, appearance);
        QTRY_COMPARE(controller.scheme(), Scheme::Dark);
        Q_EMIT m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), QDBusVariant(2U));
        QTRY_COMPARE(controller.scheme(), Scheme::Light);
        Q_EMIT m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("contrast"), QDBusVariant(1U));
        QTRY_VERIFY(isHighContrast(qApp->palette()));
        controller.setMode(ThemeMode::Dark);
        QCOMPARE(controller.scheme(), Scheme::Dark);
    }

    void withoutABusItSaysNothing()
    {
        PortalAppearance appearance{QDBusConnection(QStringLiteral("no such connection"))};
        QVERIFY(!appearance.scheme());
        QVERIFY(!appearance.highContrast());
    }

private:
    QProcess m_daemon;
    QString m_address;
    FakePortal m_portal;
};

QTEST_MAIN(TestPortalAppearance)
#include "tst_portalappearance.moc"
