// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"
#include "app/eventtouches.h"
#include "core/base/person.h"
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/calllog.h"
#include "core/operations/enginejournal.h"
#include "core/operations/journalcreation.h"
#include "core/sessions/rolecredentials.h"
#include "core/sessions/threadedsessions.h"
#include "core/sync/identityservice.h"
#include "core/sync/makecustomersync.h"
#include "core/sync/makefilingsync.h"
#include "core/sync/makemessagepump.h"
#include "core/sync/makeordersync.h"
#include "core/sync/makequotasync.h"
#include "core/sync/maketicketsync.h"
#include "core/sync/orderreader.h"
#include "core/tickets/journaledsender.h"
#include "ui/filings/filingsessions.h"

namespace pc {

static CloudOptions optionsFor(const Environment &environment)
{
    CloudOptions options;
    if (environment.kind == Environment::Kind::Sandbox) { // nobody to be gentle with
        options.callsPerSecond = 500;
        options.burst = 500;
        options.syncCalls = 8;
    }
    return options;
}

// Makes clouds that wait for the connection; each call of the source is on the thread that will use the cloud.
static PartnerCloudSource cloudSource(Async<CloudConnection> connection, DeferredCloud::Factory factory)
{
    return [=]() -> std::shared_ptr<PartnerCloud> { return std::make_shared<DeferredCloud>(connection, factory); };
}

// What shares a thread shares a cloud, and with it the rate limits and circuit breakers.
static PartnerCloudSource sharedOnOneThread(PartnerCloudSource make)
{
    return [make = std::move(make), shared = std::make_shared<std::weak_ptr<PartnerCloud>>()] {
        std::shared_ptr<PartnerCloud> cloud = shared->lock();
        if (!cloud)
            *shared = cloud = make();
        return cloud;
    };
}

static Async<Environment> environmentOf(const Async<CloudConnection> &connection, QObject *context)
{
    return andThen<Environment>(connection, context, [](const CloudConnection &known) { return ready<Environment>(known.environment); });
}

Workspace::Workspace(Setup setup, QObject *parent)
    : QObject(parent), m_environment(std::move(setup.profile)), m_store(std::move(setup.store))
{
    m_engine.setObjectName(QStringLiteral("engine"));
    connect(&m_engine, &QThread::finished, endFlows);
    m_engine.start();
    const auto tellOffset = [this](std::chrono::seconds offset) { // on the cloud's thread, which ends before this object does
        QMetaObject::invokeMethod(this, [this, offset] { Q_EMIT clockOffsetChanged(offset); }, Qt::QueuedConnection);
    };
    const auto makeCloud = [calls = setup.calls, clock = setup.clock, tellOffset](const CloudConnection &known) {
        CloudOptions options = optionsFor(known.environment);
        options.clockOffsetChanged = tellOffset;
        return makeAlibabaCloud(known.environment, known.keys, *calls, *clock, options);
    };
    const PartnerCloudSource source = cloudSource(setup.connection, makeCloud);
    const PartnerCloudSource engineCloud = sharedOnOneThread(source);

    makeSyncs(engineCloud, setup.clock);
    makeJournal(engineCloud, setup.clock);

    SessionSetup sessions;
    const Async<Environment> environment = environmentOf(setup.connection, this);
    sessions.environment = environment;
    sessions.clock = setup.clock;
    sessions.makeCloud = source;
    sessions.person = personHere();
    m_sessions = std::make_unique<ThreadedSessions>(sessions);

    m_checks.profile = m_environment;
    m_checks.connection = setup.connection;
    m_checks.makeCloud = makeCloud;
    m_checks.calls = setup.calls;
    m_checks.clock = setup.clock;
    m_checks.thread = &m_engine;
    m_checks.sessionName = roleSessionName(sessions.person);
    m_checks.viewerProgram = setup.consoles.host.program;

    m_consoles = std::make_unique<ConsoleController>(*m_sessions, *setup.clock, environment, setup.consoles);
    m_filingSessions = std::make_unique<FilingSessions>(FilingSessions::Services{m_store->filings(), m_filingSync.get(), m_consoles.get(), setup.clock});
    setAutomaticRenewal(setup.renewsSessions);
    m_rights = std::make_unique<RightsMemory>(*m_consoles);
    whenDone(setup.connection, this, [this](const Result<CloudConnection> &connection) { takeConnection(connection); });
}

Workspace::~Workspace()
{
    m_filingSessions.reset();
    m_rights.reset();
    m_consoles.reset();
    m_sessions.reset();
    m_ticketSender.reset();
    m_creation.reset();
    m_journal.reset();
    m_messagePump.reset();
    m_numberLookUp = {};
    m_ticketProducts = {};
    m_identity.reset();
    m_orderReader.reset();
    m_ticketSync.reset();
    m_filingSync.reset();
    m_orderSync.reset();
    m_quotaSync.reset();
    m_sync.reset();
    m_engine.quit();
    m_engine.wait();
}

// The passes share the places of one lane, so that they do not queue behind each other in it.
void Workspace::makeSyncs(const PartnerCloudSource &cloud, Clock *clock)
{
    const auto lane = std::make_shared<SyncLane>(optionsFor(m_environment).syncCalls);
    CustomerSyncOptions customers;
    customers.lane = lane;
    m_sync = makeCustomerSync(&m_engine, cloud, m_store->customers(), clock, customers);
    QuotaSyncOptions quotas;
    quotas.lane = lane;
    quotas.currency = m_environment.currency;
    m_quotaSync = makeQuotaSync(&m_engine, cloud, m_store->quotas(), clock, quotas);
    OrderSyncOptions orders;
    orders.lane = lane;
    if (m_environment.kind == Environment::Kind::Sandbox)
        orders.pageSize = 300;
    m_orderSync = makeOrderSync(&m_engine, cloud, m_store->orders(), m_store->customers(), clock, orders);
    m_orderReader = makeOrderReader(&m_engine, cloud, m_store->orders());
    FilingSyncOptions filings;
    filings.lane = lane;
    m_filingSync = makeFilingSync(&m_engine, cloud, m_store->filings(), clock, filings);
    TicketSyncOptions tickets;
    tickets.lane = lane;
    m_ticketSync = makeTicketSync(&m_engine, cloud, m_store->tickets(), clock, tickets);
    m_messagePump = makeMessagePump(&m_engine, cloud, m_store->inbox(), clock);
    m_messagePump->setHandler([this, reads = touchReads(*this)](const EventTouch &touch) { return readTouched(reads, touch, this); });
    m_numberLookUp = makeNumberLookUp(&m_engine, cloud);
    m_ticketProducts = makeTicketProductLookUp(&m_engine, cloud);
    m_identity = makeIdentityService(&m_engine, cloud);
    connect(m_sync.get(), &CustomerSync::progressed, this, &Workspace::followCustomers);
}

// And what writes through it.
void Workspace::makeJournal(const PartnerCloudSource &cloud, Clock *clock)
{
    JournalSetup journal;
    journal.environment = m_environment;
    journal.person = personHere();
    journal.clock = clock;
    journal.makeCloud = cloud;
    journal.operations = m_store->operations();
    journal.customers = m_store->customers();
    journal.quotas = m_store->quotas();
    journal.orders = m_store->orders();
    journal.filings = m_store->filings();
    journal.tickets = m_store->tickets();
    journal.isKnownElsewhere = [store = m_store.get()](const CustomerUid &uid) { return store->isKnownElsewhere(uid); };
    m_journal = std::make_unique<EngineJournal>(journal, &m_engine);
    m_creation = std::make_unique<JournalCreation>(m_journal.get());

    SenderSetup sender;
    sender.engine = &m_engine;
    sender.cloud = cloud;
    sender.journal = m_journal.get();
    sender.drafts = m_store->drafts();
    sender.history = m_store->operations();
    m_ticketSender = std::make_unique<JournaledSender>(sender);
}

void Workspace::followCustomers(const SyncProgress &progress)
{
    const bool areListed = progress.phase == SyncProgress::Phase::ReadingFacts;
    if (std::exchange(m_areCustomersListed, areListed) || !areListed)
        return;
    m_quotaSync->start();
    m_orderSync->start();
    m_filingSync->start();
    m_ticketSync->start();
}

void Workspace::setAutomaticRenewal(bool on)
{
    m_sessions->setAutomaticRenewal(on);
    m_filingSessions->setRenewal(on);
}

void Workspace::readAnew()
{
    for (DatasetSync *sync : std::initializer_list<DatasetSync *>{m_sync.get(), m_quotaSync.get(), m_orderSync.get(), m_filingSync.get(), m_ticketSync.get()})
        sync->cancel(); // a pass under way would go on from a checkpoint whose rows are gone
    m_sync->start();    // the others follow
}

void Workspace::setSuite(const Environment &environment)
{
    m_environment.suitePages = environment.suitePages;
    m_environment.suiteChoices = environment.suiteChoices;
    m_environment.allowedHosts = environment.allowedHosts;
    m_sessions->setEnvironment(m_environment);
    m_consoles->setEnvironment(m_environment);
}

MakeConsoleCheck Workspace::consoleChecks() const
{
    return pc::consoleChecks(m_checks);
}

void Workspace::takeConnection(const Result<CloudConnection> &connection)
{
    if (!connection) {
        Q_EMIT connectionFailed(connection.error());
        return;
    }
    m_environment = connection->environment;
    if (!m_environment.messageQueue.isEmpty())
        m_messagePump->start();
    Q_EMIT connected();
}

} // namespace pc
