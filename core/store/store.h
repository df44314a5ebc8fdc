// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/store/customerbook.h"
#include "core/store/customerstore.h"
#include "core/store/draftstore.h"
#include "core/store/filingstore.h"
#include "core/store/inboxstore.h"
#include "core/store/operationstore.h"
#include "core/store/orderstore.h"
#include "core/store/quotastore.h"
#include "core/store/ticketstore.h"
#include <memory>

class QThread;

namespace pc {

struct StoreOptions
{
    StoreOptions() = default;
    StoreOptions(QString storeFolder, EnvironmentId id) : folder(std::move(storeFolder)), environment(std::move(id)) {}

    QString folder;                         // made when absent
    EnvironmentId environment;              // names the files: ENV.sqlite (copy of cloud data), ENV.local.sqlite (staff's own data)
    QThread *writerThread = nullptr;        // outlives the store; nullptr: a thread of its own
    const Clock *clock = nullptr;           // outlives the store; nullptr: the system's. Says what day it is
};

// ApiError::code of the StorageFailed that says: another process has this store open.
inline constexpr QLatin1String kStoreInUse("StoreInUse");

// What was done about damaged files.
struct StoreRecovery
{
    QString setAside;                       // where the damaged file is now
    bool cloudCopy = false;                 // the copy of cloud data starts empty: sync has to read it anew
    bool localData = false;                 // staff's own data was damaged
    qint64 rescued = 0;                     // rows of staff's own data that were read out of it
};

// Everything one environment keeps on this machine. Owns a writer and two readers, one of them for orders alone, each with its connection on its thread;
// the facades below may be called from any thread while the store lives. Only after open() answered do they answer well.
class Store : public QObject
{
    Q_OBJECT
public:
    explicit Store(StoreOptions options, QObject *parent = nullptr);
    ~Store() override;

    // Locks, checks, migrates, repairs. Errors: StorageTooNew (nothing was touched), StorageReadOnly, StorageFull,
    // StorageFailed with code kStoreInUse, StorageFailed.
    [[nodiscard]] Async<Done> open();

    [[nodiscard]] CustomerStore *customers() const;         // owned by the store
    [[nodiscard]] OrderStore *orders() const;               // owned by the store
    [[nodiscard]] QuotaStore *quotas() const;               // owned by the store
    [[nodiscard]] FilingStore *filings() const;             // owned by the store
    [[nodiscard]] InboxStore *inbox() const;                // owned by the store
    [[nodiscard]] TicketStore *tickets() const;             // owned by the store
    [[nodiscard]] DraftStore *drafts() const;               // owned by the store
    [[nodiscard]] OperationStore *operations() const;       // owned by the store
    [[nodiscard]] CustomerBook *customerBook() const;       // owned by the store

    // Whether another environment of the same folder lists the customer.
    [[nodiscard]] Async<bool> isKnownElsewhere(CustomerUid uid);

    // Small values of this environment ("lastExportFolder"); an absent key is an empty text.
    [[nodiscard]] Async<QString> setting(QString key);
    [[nodiscard]] Async<Done> setSetting(QString key, QString value);

Q_SIGNALS:
    // Damage was found, at the start or later, and dealt with; tell the person and start sync if cloudCopy is set.
    void recovered(const pc::StoreRecovery &recovery);

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::StoreRecovery)
