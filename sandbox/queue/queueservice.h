// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpserver.h"
#include "sandbox/protocol/vendorerror.h"
#include "sandbox/sandboxstate.h"
#include <memory>

namespace pc::sandbox {

// The message service of the partner's account: one queue. Whoever waits for messages waits here and keeps nobody else waiting.
class QueueService final : public QObject
{
    Q_OBJECT
public:
    explicit QueueService(SandboxState &state, QObject *parent = nullptr);
    void handle(const HttpRequest &request, const Respond &respond);

private:
    struct Exchange;
    using Shared = std::shared_ptr<Exchange>;

    void play(const Shared &exchange);
    [[nodiscard]] Outcome<HttpResponse> run(const Shared &exchange);        // a response without status: it waits
    [[nodiscard]] Outcome<HttpResponse> receive(const Shared &exchange);
    [[nodiscard]] Outcome<HttpResponse> send(const Exchange &exchange);
    [[nodiscard]] Outcome<HttpResponse> remove(const Exchange &exchange);
    [[nodiscard]] Outcome<HttpResponse> hold(const Exchange &exchange);
    [[nodiscard]] HttpResponse list(const Exchange &exchange) const;
    [[nodiscard]] Outcome<HttpResponse> taken(const Exchange &exchange);     // what is there now, or MessageNotExist
    void finish(const Shared &exchange, const Outcome<HttpResponse> &outcome);
    void wake();
    void serveWaiting();
    void wakeLater();

    SandboxState &m_state;
    QList<Shared> m_waiting;            // oldest first
    int m_wake = 0;                     // a wake-up call of an older number is out of date
    bool m_isWoken = false;
};

} // namespace pc::sandbox
