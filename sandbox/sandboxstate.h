// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/contracts/contractregistry.h"
#include "sandbox/control/faults.h"
#include "sandbox/control/ledger.h"
#include "sandbox/oss/objectstore.h"
#include "sandbox/oss/ossgrants.h"
#include "sandbox/protocol/keyring.h"
#include "sandbox/queue/eventfeed.h"
#include "sandbox/queue/messagequeue.h"
#include "sandbox/suite/signintokens.h"
#include "sandbox/suite/suitesessions.h"
#include "sandbox/world/filingbook.h"
#include "sandbox/world/identitybook.h"
#include "sandbox/world/quotabook.h"
#include "sandbox/world/ticketbook.h"
#include "sandbox/world/world.h"
#include "sandbox/world/worldclock.h"
#include <QUrl>

namespace pc::sandbox {

// What a change of consumption was asked and answered, so that the same OutBizId gets the same answer.
struct ConsumptionAnswer { QMap<QString, QString> parameters; QString data; };

// Everything the services share; owned by Sandbox, used on its thread.
struct SandboxState
{
    SandboxState(Clock &sharedClock, World sharedWorld, quint32 worldSeed, std::chrono::seconds sessionLife)
        : clock(sharedClock),
          worldClock(sharedClock),
          world(std::move(sharedWorld)),
          quotas(world),
          filings(world),
          identities(world),
          tickets(world, [this](const QString &key, const QByteArray &content) { keepAttachment(key, content); },
                  [this](const VendorTicket &ticket) { events.ticketReplied(ticket); }),
          queue(worldSeed, sharedClock.utcNow()),
          events(*this),
          keys(world.partnerUid(), worldSeed),
          grants(keys.storageKey()),
          suiteSessions(sessionLife),
          faults(worldSeed),
          seed(worldSeed)
    {}

    // As if that much time had passed: records see the world's clock, and keys, tokens and sessions that are out grow older. The
    // protocol's clock stays, so that the time stamps of clients remain right.
    void moveClock(std::chrono::seconds by)
    {
        events.look();          // so that what happens on the way is new
        worldClock.move(by);
        events.lookNow();
        queue.age(by);
        keys.age(by);
        signinTokens.age(by);
        suiteSessions.age(by);
        grants.age(by);
    }

    // Lets happen what is due, and be told.
    void look()
    {
        events.look();
        tickets.settle(worldClock.now());
    }

    void keepAttachment(const QString &key, const QByteArray &content)
    {
        objects.put(QLatin1String(kAttachmentBucket), key, {content, "application/octet-stream", world.catalogue().anchor()});
    }

    Clock &clock;               // of the protocol: Date header, time stamps, nonces
    WorldClock worldClock;      // of the records: consumption, expiry, states of orders
    ContractRegistry contracts;
    World world;
    QuotaBook quotas;
    FilingBook filings;
    IdentityBook identities;
    ObjectStore objects;
    TicketBook tickets;
    QHash<QString, ConsumptionAnswer> consumptionAnswers;   // by OutBizId
    MessageQueue queue;
    EventFeed events;
    KeyRing keys;
    OssGrants grants;
    SigninTokens signinTokens;
    SuiteSessions suiteSessions;
    FaultBoard faults;
    Ledger ledger;
    quint32 seed;
    QUrl suiteUrl, ossUrl;      // without path; known once it listens
};

} // namespace pc::sandbox
