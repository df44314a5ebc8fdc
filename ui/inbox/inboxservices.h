// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <functional>

class QSettings;

namespace pc {

class Clock;
class CommandRegistry;
class InboxStore;
class MessagePump;

// What the inbox works with; all of it borrowed and outliving the page.
struct InboxServices
{
    InboxStore *store = nullptr;
    MessagePump *pump = nullptr;            // may be null: nothing polls
    CommandRegistry *commands = nullptr;
    const Clock *clock = nullptr;
    QSettings *settings = nullptr;          // may be null: nothing is remembered
    Environment environment;                // said in dialogs, with its colour; names the queue
    QString person;                         // who works here, for the steps
    std::function<void()> setQueue;         // opens the place where the environment's queue is named; may be empty
};

} // namespace pc
