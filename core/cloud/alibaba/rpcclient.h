// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/cloud/callscheduler.h"
#include "core/cloud/transport.h"
#include "core/domain/environment.h"

namespace pc::Alibaba {

// One call of an operation, before it is signed.
struct RpcCall
{
    RpcCall() = default;
    RpcCall(QString callProduct, QString callAction, FlatParameters flat = {})
        : product(std::move(callProduct)), action(std::move(callAction)), parameters(std::move(flat)) {}

    QString product, action;
    FlatParameters parameters;
    CustomerUid customer;       // for the call log
    bool useRamKey = false;     // else the partner's main key
    bool mayRepeat = true;
    QByteArray secretField;     // of the answer: masked in the call log, and asked for by POST alone; may be empty
    QByteArray secretParameter; // of the request: likewise; an answer and an error, which may quote it, are not kept at all
    [[nodiscard]] bool isSecret() const { return !secretField.isEmpty() || !secretParameter.isEmpty(); }
};

// One call of a REST service: signed and read by rules of its own; sent, repeated and recorded like any other.
struct RestCall
{
    RestCall() = default;

    QString product, action;
    QUrl endpoint;              // whose circuit breaker counts
    RetryClass retry = RetryClass::WriteUnsafe;
    std::function<HttpRequest(const AccessKey &key, const QDateTime &utc)> build;       // once per attempt, with the corrected time
    std::function<Result<CallAnswer>(const HttpAnswer &answer)> read;
    // Allowed by a grant or a link of the vendor's: no key of ours is needed, the answer tells no time, and the call log holds
    // neither query nor bodies, as a link is a secret and files are nobody's business.
    bool isGranted = false;
};

// Signs, sends, repeats and records the calls of one environment. Each attempt has a nonce and a time of its own. Lives on one
// thread with an event loop; log and clock must outlive it.
class RpcClient : public QObject
{
    Q_OBJECT
public:
    RpcClient(Environment environment, PartnerKeys keys, CallLog &log, Clock &clock, CloudOptions options, QObject *parent = nullptr);
    ~RpcClient() override;

    // Checked against the contract first: Kind::InvalidInput names the parameter in `detail`.
    [[nodiscard]] Async<CallAnswer> call(RpcCall call, CallContext context);
    // The unsigned form POST of the federation address; `call.product` is "Federation".
    [[nodiscard]] Async<CallAnswer> federation(RpcCall call, CallContext context);
    [[nodiscard]] Async<CallAnswer> rest(RestCall call, CallContext context);
    // An unsigned GET that any answer satisfies: is there a service, and what time has it?
    [[nodiscard]] Async<CallAnswer> knock(QUrl url, CallContext context);

    void shutDown();            // cancels everything and refuses what comes later
    [[nodiscard]] QDateTime utcNow() const;     // this machine's, not corrected
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    // How the contract pages an operation.
    [[nodiscard]] PagingContract paging(const QString &product, const QString &action) const;
    // Server minus this machine, as last measured.
    [[nodiscard]] std::optional<std::chrono::seconds> clockOffset() const { return m_measured; }

private:
    // What all attempts of one call share.
    struct Sending;
    struct Attempt;
    using SendingPtr = std::shared_ptr<const Sending>;

    [[nodiscard]] std::optional<ApiError> refusal(const QString &action, RetryClass retry, const AccessKey *key, const CallContext &context) const;
    [[nodiscard]] Async<CallAnswer> submit(Sending sending, const QString &endpoint, RetryClass retry, bool mayRepeat);
    [[nodiscard]] Async<CallAnswer> attempt(const SendingPtr &sending, int number);
    void send(const std::shared_ptr<Attempt> &attempt);
    void answered(const std::shared_ptr<Attempt> &attempt, const Result<HttpAnswer> &http);
    void measureClock(const HttpAnswer &answer);
    [[nodiscard]] HttpRequest signedRequest(const Endpoint &endpoint, const OperationContract &operation, const RpcCall &call, const AccessKey &key) const;
    void record(const Attempt &attempt, const Result<HttpAnswer> &http, const Result<CallAnswer> &result);

    const Environment m_environment;
    const PartnerKeys m_keys;
    CallLog &m_log;
    Clock &m_clock;
    const CloudOptions m_options;
    const std::shared_ptr<const ContractRegistry> m_contracts;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<CallScheduler> m_scheduler;
    std::unique_ptr<QObject> m_scope;           // continuations belong to it and end with it
    std::optional<std::chrono::seconds> m_measured;
    std::chrono::seconds m_correction{0};       // what is added to our time
    std::chrono::seconds m_reported{0};
    bool m_isShutDown = false;
};

} // namespace pc::Alibaba
