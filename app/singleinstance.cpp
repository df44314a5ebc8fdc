// SPDX-License-Identifier: Apache-2.0
#include "app/singleinstance.h"
#include <QLocalSocket>

namespace pc {

static constexpr int kAnswerWithinMs = 500;

SingleInstance::SingleInstance(QString name, QObject *parent) : QObject(parent), m_name(std::move(name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::claim()
{
    // Before the window exists, so waiting here blocks nobody.
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(kAnswerWithinMs)) {
        other.write("raise");
        other.waitForBytesWritten(kAnswerWithinMs);
        return false;
    }
    QLocalServer::removeServer(m_name); // left over from a killed process
    (void)m_server.listen(m_name);      // without it a second start is told by the store's lock
    return true;
}

void SingleInstance::answer()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection())
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    Q_EMIT raiseRequested();
}

} // namespace pc
