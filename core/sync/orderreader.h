// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/order.h"
#include "core/sync/makecustomersync.h"
#include <QObject>

namespace pc {

class OrderStore;

// Reads one order live, with its lines, ahead of everything (lane user). What it tells of the payment is taken over into the
// store, so that lists agree with the details. A facade for the GUI thread over a worker on the engine thread.
class OrderReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual Async<OrderDetail> read(CustomerUid uid, OrderId id) = 0;
};

// Lives on the calling thread; its worker lives on `engine`, a running thread that outlives the reader, as the store does.
[[nodiscard]] std::unique_ptr<OrderReader> makeOrderReader(QThread *engine, PartnerCloudSource cloud, OrderStore *store);

} // namespace pc
