// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/deferredcloud.h"
#include "core/sessions/consolecheck.h"
#include "core/store/store.h"
#include "core/sync/numberlookup.h"
#include "ui/console/consolecontroller.h"
#include "ui/console/rightsmemory.h"
#include <QThread>

namespace pc {

class CallLog;
class CustomerCreation;
class CustomerSync;
class FilingSessions;
class FilingSync;
class IdentityService;
class Journal;
class MessagePump;
class OrderReader;
class OrderSync;
class QuotaSync;
class TicketSender;
class TicketSync;
struct SyncProgress;

// Everything that belongs to one open environment, and the order in which it starts and stops: viewers end first, then the
// sessions with their credentials, then what writes, then the store.
class Workspace : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        Environment profile;                    // as stored; the sandbox's addresses come with the connection
        Async<CloudConnection> connection;           // keys and addresses, once keychain or sandbox has answered
        std::unique_ptr<Store> store;           // open
        CallLog *calls = nullptr;               // outlives the workspace
        Clock *clock = nullptr;                 // outlives the workspace
        ConsoleController::Settings consoles;
        bool renewsSessions = true;
    };
    explicit Workspace(Setup setup, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    void setSuite(const Environment &environment);          // the environment with other suite pages, choices or hosts; at once
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] CustomerSync &sync() { return *m_sync; }
    [[nodiscard]] Journal &journal() { return *m_journal; }
    // Started by themselves as soon as a pass over the customers has listed them.
    [[nodiscard]] QuotaSync &quotaSync() { return *m_quotaSync; }
    [[nodiscard]] OrderSync &orderSync() { return *m_orderSync; }
    [[nodiscard]] FilingSync &filingSync() { return *m_filingSync; }
    [[nodiscard]] TicketSync &ticketSync() { return *m_ticketSync; }
    [[nodiscard]] TicketSender &ticketSender() { return *m_ticketSender; }
    // Runs from when the environment's queue is known; what its messages touch is read anew.
    [[nodiscard]] MessagePump &messagePump() { return *m_messagePump; }
    [[nodiscard]] OrderReader &orderReader() { return *m_orderReader; }
    [[nodiscard]] const NumberLookUp &numberLookUp() const { return m_numberLookUp; }   // copies go before the workspace
    [[nodiscard]] const TicketProductLookUp &ticketProducts() const { return m_ticketProducts; }     // likewise
    [[nodiscard]] IdentityService &identity() { return *m_identity; }
    void readAnew();                                        // every dataset, after the local copy was lost
    [[nodiscard]] CustomerCreation &creation() { return *m_creation; }
    [[nodiscard]] SessionService &sessions() { return *m_sessions; }
    [[nodiscard]] ConsoleController &consoles() { return *m_consoles; }
    [[nodiscard]] FilingSessions &filingSessions() { return *m_filingSessions; }
    void setAutomaticRenewal(bool on);                      // of sessions, the person's setting
    [[nodiscard]] const RightsMemory &rights() const { return *m_rights; }
    [[nodiscard]] MakeConsoleCheck consoleChecks() const;   // checks go before the workspace

Q_SIGNALS:
    void connected();                                   // the environment's addresses and keys are known
    void clockOffsetChanged(std::chrono::seconds offset);   // the service's clock minus this machine's; calls go on corrected
    void connectionFailed(const pc::ApiError &error);   // no keys, no sandbox; the store still answers

private:
    void makeSyncs(const PartnerCloudSource &cloud, Clock *clock);
    void makeJournal(const PartnerCloudSource &cloud, Clock *clock);
    void followCustomers(const SyncProgress &progress);
    void takeConnection(const Result<CloudConnection> &connection);

    Environment m_environment;
    ConsoleCheckSetup m_checks;
    QThread m_engine;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<CustomerSync> m_sync;
    std::unique_ptr<QuotaSync> m_quotaSync;
    std::unique_ptr<OrderSync> m_orderSync;
    std::unique_ptr<FilingSync> m_filingSync;
    std::unique_ptr<TicketSync> m_ticketSync;
    std::unique_ptr<MessagePump> m_messagePump;             // over the syncs
    std::unique_ptr<OrderReader> m_orderReader;
    NumberLookUp m_numberLookUp;
    TicketProductLookUp m_ticketProducts;
    std::unique_ptr<IdentityService> m_identity;
    bool m_areCustomersListed = false;                      // by the pass under way
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<CustomerCreation> m_creation;           // over the journal
    std::unique_ptr<TicketSender> m_ticketSender;           // likewise
    std::unique_ptr<SessionService> m_sessions;
    std::unique_ptr<ConsoleController> m_consoles;
    std::unique_ptr<FilingSessions> m_filingSessions;       // over the consoles
    std::unique_ptr<RightsMemory> m_rights;                 // of the consoles
};

} // namespace pc
