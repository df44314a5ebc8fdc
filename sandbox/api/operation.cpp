// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/operation.h"
#include <algorithm>
#include <array>

namespace pc::sandbox {

namespace {

using Kind = Caller::Kind;

constexpr std::array kOperations{
    Operation{"BssOpenApi", "GetCustomerList", Kind::Partner, getCustomerListUnpaged, "NotFoundRamAction", nullptr},
    Operation{"ResellerTrade", "GetCustomerList", Kind::Partner, getCustomerListPaged, "Forbidden.RAM", nullptr},
    Operation{"BssOpenApi", "GetCustomerAccountInfo", Kind::Partner, getCustomerAccountInfo, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "CreateAgAccount", Kind::Partner, createAgAccount, "Forbidden.RAM", nullptr},
    Operation{"Aas", "GenerateAliyunBidCertWaysUrl", Kind::Partner, generateAliyunBidCertWaysUrl, "Forbidden.RAM", nullptr},
    Operation{"Crm", "RemoveIdentityCertifiedForBidUser", Kind::Partner, removeIdentityCertifiedForBidUser, "Not Bid", nullptr},
    Operation{"Crm", "QueryBidUserCertifiedInfo", Kind::Partner, queryBidUserCertifiedInfo, "Not Bid", nullptr},
    Operation{"BssOpenApi", "CreateResellerUserQuota", Kind::Partner, createResellerUserQuota, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "SetResellerUserQuota", Kind::Partner, setResellerUserQuota, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "QueryResellerAvailableQuota", Kind::Partner, queryResellerAvailableQuota, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "ChangeResellerConsumeAmount", Kind::Partner, changeResellerConsumeAmount, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "SetResellerUserStatus", Kind::Partner, setResellerUserStatus, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "SetResellerUserAlarmThreshold", Kind::Partner, setResellerUserAlarmThreshold, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "QueryResellerUserAlarmThreshold", Kind::Partner, queryResellerUserAlarmThreshold, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "QueryOrders", Kind::Partner, queryOrders, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "GetOrderDetail", Kind::Partner, getOrderDetail, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "CancelOrder", Kind::Partner, cancelOrder, "NotAuthorized", nullptr},
    Operation{"BssOpenApi", "QueryAvailableInstances", Kind::Partner, queryAvailableInstances, "NotAuthorized", nullptr},
    Operation{"Bsn", "ProductBindBsn", Kind::Partner, productBindBsn, "506", nullptr, true},
    Operation{"Bsn", "GetBsnBySn", Kind::Partner, getBsnBySn, "506", nullptr, true},
    Operation{"Bsn", "GetBsnByResource", Kind::Partner, getBsnByResource, "506", nullptr, true},
    Operation{"Bsn", "GrantBsnCode", Kind::Partner, grantBsnCode, "506", nullptr, true},
    Operation{"Workorder", "add", Kind::Partner, addQuestion, "-121", nullptr, false, lowerCaseRefusal},
    Operation{"Workorder", "QuestionReply", Kind::Partner, replyQuestion, "-121", nullptr, false, upperCaseRefusal},
    Operation{"Workorder", "QuestionListNote", Kind::Partner, listQuestionNotes, "-121", nullptr, false, upperCaseRefusal},
    Operation{"Workorder", "QuestionList", Kind::Partner, listQuestions, "-121", nullptr, false, upperCaseRefusal},
    Operation{"Workorder", "getOSSTempAuthor", Kind::Partner, getOssTempAuthor, "-121", nullptr, false, lowerCaseRefusal},
    Operation{"Workorder", "getAttachTempURL", Kind::Partner, getAttachTempUrl, "-121", nullptr, false, lowerCaseRefusal},
    Operation{"Workorder", "CreateTicket", Kind::Partner, createTicket, "illegal.auth", nullptr},
    Operation{"Workorder", "ReplyTicket", Kind::Partner, replyToTicket, "illegal.auth", nullptr},
    Operation{"Workorder", "ListTickets", Kind::Partner, listTickets, "illegal.auth", nullptr},
    Operation{"Workorder", "GetTicket", Kind::Partner, getTicket, "illegal.auth", nullptr},
    Operation{"Workorder", "ListTicketNotes", Kind::Partner, listTicketNotes, "illegal.auth", nullptr},
    Operation{"Workorder", "GetAttachmentUploadUrl", Kind::Partner, getAttachmentUploadUrl, "illegal.auth", nullptr},
    Operation{"Workorder", "CloseTicket", Kind::Partner, closeTicket, "illegal.auth", nullptr},
    Operation{"Workorder", "ReopenTicket", Kind::Partner, reopenTicket, "illegal.auth", nullptr},
    Operation{"Workorder", "ListProducts", Kind::Partner, listTicketProducts, "illegal.auth", nullptr},
    Operation{"Workorder", "ListCategories", Kind::Partner, listTicketCategories, "illegal.auth", nullptr},
    Operation{"Sts", "AssumeRole", Kind::RamUser, assumeRole, "NoPermission", "Roles may not be assumed by root accounts."}};

const ErrorContract *find(const QList<ErrorContract> &errors, const QString &code, const QString &message)
{
    const auto fits = [&](const ErrorContract &error) { return error.code == code && (message.isEmpty() || error.message == message); };
    const auto it = std::find_if(errors.cbegin(), errors.cend(), fits);
    return it == errors.cend() ? nullptr : &*it;
}

} // namespace

const Operation *findOperation(const OperationContract &contract)
{
    const auto it = std::find_if(kOperations.begin(), kOperations.end(), [&contract](const Operation &operation) {
        return contract.product == QLatin1String(operation.product) && contract.action == QLatin1String(operation.action);
    });
    return it == kOperations.end() ? nullptr : &*it;
}

QJsonObject success(const char *code, const QJsonValue &data, const QString &message)
{
    return {{QStringLiteral("Code"), QString::fromLatin1(code)},
            {QStringLiteral("Message"), message},
            {QStringLiteral("Success"), true},
            {QStringLiteral("Data"), data}};
}

VendorError documented(const ContractRegistry &registry, const OperationContract &contract, const char *code, const QString &message)
{
    const QString name = QLatin1String(code);
    const ErrorContract *error = find(contract.errors, name, message);
    if (!error)
        error = find(contract.errors, name, {});
    if (!error)
        error = registry.commonError(name);
    const int http = error && !error->http.isEmpty() ? error->http.constFirst() : 400;
    return {http, code, !message.isEmpty() || !error ? message : error->message};
}

} // namespace pc::sandbox
