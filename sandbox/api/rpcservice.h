// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/api/operation.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/protocol/gatekeeper.h"

namespace pc::sandbox {

// All RPC products at one address: finds the operation by Action and Version, checks the call, plays it.
class RpcService final : public QObject
{
    Q_OBJECT
public:
    explicit RpcService(SandboxState &state, QObject *parent = nullptr);
    void handle(const HttpRequest &request, const Respond &respond);

private:
    struct Exchange;
    [[nodiscard]] QList<const OperationContract *> contractsOf(ApiCall &call) const;
    [[nodiscard]] static std::optional<QJsonObject> refusalAnswer(const Exchange &exchange, const VendorError &error);
    [[nodiscard]] static QString toldRequestId(const Exchange &exchange);
    void play(Exchange &exchange);
    [[nodiscard]] Outcome<QJsonObject> run(Exchange &exchange);
    void finish(Exchange &exchange, const Outcome<QJsonObject> &outcome);

    SandboxState &m_state;
    Gatekeeper m_gatekeeper;
};

} // namespace pc::sandbox
