// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/identity.h"
#include "core/sync/makecustomersync.h"
#include <QObject>

namespace pc {

// The identity verification of one customer, asked of the cloud ahead of everything (lane user). Nothing of it is stored: a link
// is a secret, and what stands in a certificate is nobody's business but the reader's. A facade for the GUI thread over a worker
// on the engine thread. Errors: as the cloud's.
class IdentityService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Changes nothing in the account; each call makes another link, and earlier ones stay good until they expire.
    [[nodiscard]] virtual Async<VerificationLink> link(CustomerUid uid, VerificationWish wish) = 0;
    [[nodiscard]] virtual Async<IdentityFacts> facts(CustomerUid uid) = 0;
};

// Lives on the calling thread; its worker lives on `engine`, a running thread that outlives the service.
[[nodiscard]] std::unique_ptr<IdentityService> makeIdentityService(QThread *engine, PartnerCloudSource cloud);

} // namespace pc
