// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCoreApplication>
#include <functional>

class QMenu;

namespace pc {

// Who can take care of tickets: the person here, nobody, those who own some now, and anybody by name.
class OwnerMenu
{
    Q_DECLARE_TR_FUNCTIONS(pc::OwnerMenu)
public:
    static void fill(QMenu *menu, const QString &person, const QStringList &others, const std::function<void(const QString &)> &take);
};

} // namespace pc
