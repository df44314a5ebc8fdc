// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCoreApplication>
#include <QDateTime>
#include <functional>

class QMenu;
class QWidget;

namespace pc {

// The times by which something can be promised: soon, today, tomorrow, one that is typed, or by the rule of the ticket's state.
class DueMenu
{
    Q_DECLARE_TR_FUNCTIONS(pc::DueMenu)
public:
    // Fills the menu. `take` gets the time in UTC, an invalid one for the rule. `now` is asked when it is opened.
    static void fill(QMenu *menu, const QDateTime &now, const std::function<void(const QDateTime &)> &take);
    static void ask(QWidget *parent, const QDateTime &now, const std::function<void(const QDateTime &)> &take);
};

} // namespace pc
