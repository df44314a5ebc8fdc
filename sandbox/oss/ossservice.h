// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpserver.h"
#include "sandbox/oss/ossgate.h"
#include "sandbox/sandboxstate.h"

namespace pc::sandbox {

// The object storage: files by form, by signed link and by signed request. The bucket is the first part of the host or of the path.
class OssService final : public QObject
{
    Q_OBJECT
public:
    explicit OssService(SandboxState &state, QObject *parent = nullptr);
    void handle(const HttpRequest &request, const Respond &respond);

private:
    struct Exchange;
    void play(const Exchange &exchange);
    [[nodiscard]] Outcome<HttpResponse> run(const Exchange &exchange);
    [[nodiscard]] Outcome<HttpResponse> post(const Exchange &exchange, const OssGate &gate);
    [[nodiscard]] Outcome<HttpResponse> put(const Exchange &exchange);
    [[nodiscard]] Outcome<HttpResponse> get(const Exchange &exchange) const;
    [[nodiscard]] HttpResponse remove(const Exchange &exchange);
    [[nodiscard]] Outcome<HttpResponse> list(const Exchange &exchange) const;
    [[nodiscard]] QByteArray keep(const OssPlace &place, const QByteArray &content, const QByteArray &mediaType); // its ETag
    void finish(const Exchange &exchange, const Outcome<HttpResponse> &outcome);

    SandboxState &m_state;
};

} // namespace pc::sandbox
