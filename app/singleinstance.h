// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLocalServer>
#include <QObject>

namespace pc {

// One program per data folder: a second start asks the first to come to the front, and leaves.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(QString name, QObject *parent = nullptr);

    // True: nobody else answered; listens from now on, if the system lets it. False: another one answered and was asked to show itself.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseRequested();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace pc
