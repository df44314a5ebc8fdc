// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/protocol/apicall.h"
#include "sandbox/sandboxstate.h"
#include <QJsonObject>

namespace pc::sandbox {

// One admitted call on its way into an operation.
struct OperationRequest
{
    const OperationContract &contract;
    FlatParameters parameters;
    Caller caller;
    QDateTime now; // the server's time, skew included
    QString requestId;

    [[nodiscard]] QString text(const char *name) const { return parameters.value(QLatin1String(name)); }
};

// The answer without RequestId, or a refusal. Business errors on HTTP 200 are answers.
using OperationAnswer = Outcome<QJsonObject>;

struct Operation
{
    const char *product, *action;
    Caller::Kind caller; // who may call
    OperationAnswer (*run)(SandboxState &, const OperationRequest &);
    const char *refusal; // code for a caller of another kind, from the contract
    const char *refusalMessage; // for the partner's main key, where the contract has several messages; may be null
    bool orRole = false; // temporary credentials in a customer's account may call as well
    // How the operation's own codes travel in an answer of HTTP 200; null: in the error envelope.
    QJsonObject (*refusalAnswer)(const VendorError &) = nullptr;
};

// What the sandbox plays so far; null when it does not.
[[nodiscard]] const Operation *findOperation(const OperationContract &contract);

// A refusal with the status and message that the contract gives to the code, first among the operation's own errors.
// A text that is given replaces the message.
[[nodiscard]] VendorError documented(const ContractRegistry &registry, const OperationContract &contract, const char *code,
                                     const QString &message = {});

[[nodiscard]] inline auto refused(const SandboxState &state, const OperationRequest &request, const char *code)
{
    return tl::make_unexpected(documented(state.contracts, request.contract, code));
}

// What most products answer on success: Code and Message in the spelling of the operation's page.
[[nodiscard]] QJsonObject success(const char *code, const QJsonValue &data, const QString &message = QStringLiteral("Successful!"));

OperationAnswer getCustomerListUnpaged(SandboxState &state, const OperationRequest &request);
OperationAnswer getCustomerListPaged(SandboxState &state, const OperationRequest &request);
OperationAnswer getCustomerAccountInfo(SandboxState &state, const OperationRequest &request);
OperationAnswer createAgAccount(SandboxState &state, const OperationRequest &request);
OperationAnswer generateAliyunBidCertWaysUrl(SandboxState &state, const OperationRequest &request);
OperationAnswer queryBidUserCertifiedInfo(SandboxState &state, const OperationRequest &request);
OperationAnswer removeIdentityCertifiedForBidUser(SandboxState &state, const OperationRequest &request);
OperationAnswer assumeRole(SandboxState &state, const OperationRequest &request);
OperationAnswer createResellerUserQuota(SandboxState &state, const OperationRequest &request);
OperationAnswer setResellerUserQuota(SandboxState &state, const OperationRequest &request);
OperationAnswer queryResellerAvailableQuota(SandboxState &state, const OperationRequest &request);
OperationAnswer changeResellerConsumeAmount(SandboxState &state, const OperationRequest &request);
OperationAnswer queryOrders(SandboxState &state, const OperationRequest &request);
OperationAnswer getOrderDetail(SandboxState &state, const OperationRequest &request);
OperationAnswer cancelOrder(SandboxState &state, const OperationRequest &request);
OperationAnswer queryAvailableInstances(SandboxState &state, const OperationRequest &request);
OperationAnswer setResellerUserStatus(SandboxState &state, const OperationRequest &request);
OperationAnswer setResellerUserAlarmThreshold(SandboxState &state, const OperationRequest &request);
OperationAnswer queryResellerUserAlarmThreshold(SandboxState &state, const OperationRequest &request);
OperationAnswer productBindBsn(SandboxState &state, const OperationRequest &request);
OperationAnswer getBsnBySn(SandboxState &state, const OperationRequest &request);
OperationAnswer getBsnByResource(SandboxState &state, const OperationRequest &request);
OperationAnswer grantBsnCode(SandboxState &state, const OperationRequest &request);
OperationAnswer addQuestion(SandboxState &state, const OperationRequest &request);
OperationAnswer replyQuestion(SandboxState &state, const OperationRequest &request);
OperationAnswer listQuestionNotes(SandboxState &state, const OperationRequest &request);
OperationAnswer listQuestions(SandboxState &state, const OperationRequest &request);
OperationAnswer getOssTempAuthor(SandboxState &state, const OperationRequest &request);
OperationAnswer getAttachTempUrl(SandboxState &state, const OperationRequest &request);
OperationAnswer createTicket(SandboxState &state, const OperationRequest &request);
OperationAnswer replyToTicket(SandboxState &state, const OperationRequest &request);
OperationAnswer listTickets(SandboxState &state, const OperationRequest &request);
OperationAnswer getTicket(SandboxState &state, const OperationRequest &request);
OperationAnswer listTicketNotes(SandboxState &state, const OperationRequest &request);
OperationAnswer getAttachmentUploadUrl(SandboxState &state, const OperationRequest &request);
OperationAnswer closeTicket(SandboxState &state, const OperationRequest &request);
OperationAnswer reopenTicket(SandboxState &state, const OperationRequest &request);
OperationAnswer listTicketProducts(SandboxState &state, const OperationRequest &request);
OperationAnswer listTicketCategories(SandboxState &state, const OperationRequest &request);
QJsonObject lowerCaseRefusal(const VendorError &error);        // {message, code, success}
QJsonObject upperCaseRefusal(const VendorError &error);        // {Message, Code, Success}

} // namespace pc::sandbox
