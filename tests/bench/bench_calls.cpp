// SPDX-License-Identifier: Apache-2.0
// What one call costs on our side of the wire: signing, decoding and redacting. Prints processor time, never asserts.
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/alibaba/decoders.h"
#include "core/cloud/alibaba/percentencoding.h"
#include "core/cloud/alibaba/signing.h"
#include "core/cloud/redaction.h"
#include <QCoreApplication>
#include <cstdio>
#include <ctime>

using namespace pc;

static constexpr int kRounds = 20'000;

template<typename Fn>
static void measure(const char *what, Fn fn)
{
    fn(); // loads contracts, compiles patterns
    const std::clock_t begun = std::clock();
    qsizetype kept = 0;
    for (int i = 0; i < kRounds; ++i)
        kept += fn();
    const double microseconds = double(std::clock() - begun) * 1e6 / CLOCKS_PER_SEC / kRounds;
    std::printf("%-36s %7.1f microseconds of processor time (%lld bytes handled)\n", what, microseconds, static_cast<long long>(kept));
}

static AccessKey key()
{
    AccessKey out;
    out.id = QStringLiteral("LTAI4GExampleOnlyKey");
    out.secret = Secret("a secret of thirty characters.");
    return out;
}

static HttpAnswer accountInfo()
{
    HttpAnswer answer;
    answer.status = 200;
    answer.headers = {{"Content-Type", "application/json;charset=utf-8"}, {"Date", "Thu, 15 Jan 2026 08:00:00 GMT"}};
    answer.body = R"({"Code":"Success","Message":"Successful!","RequestId":"79EE7556-0CFD-44EB-9CD6-B3B526E3A85F","Success":true,)"
                  R"("Data":{"Mpk":1234567890123456,"LoginEmail":"admin@harbour-foods.example","HostingStatus":"TrusteeshipCancel",)"
                  R"("AccountType":"1","CreditLimitStatus":"Thaw","IsCertified":true}})";
    return answer;
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const ContractRegistry contracts;
    const QString action = QStringLiteral("GetCustomerAccountInfo");
    const OperationContract *operation = contracts.operation(QStringLiteral("BssOpenApi"), action);
    if (!operation)
        return std::printf("no contract\n"), 1;
    const CustomerUid uid(QStringLiteral("1234567890123456"));
    const FlatParameters parameters{{QStringLiteral("OwnerId"), uid.text()}};
    const AccessKey partner = key();
    const QDateTime now(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
    const QByteArray nonce = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf";

    measure("sign, RPC 1.0", [&] {
        return Alibaba::rpcWire("POST", Alibaba::rpcParameters(*operation, parameters, partner, now, nonce), partner.secret).size();
    });
    measure("sign, V3", [&] {
        return Alibaba::v3Headers("POST", "business.example", *operation, Alibaba::canonicalQuery(parameters), {}, partner, now, nonce).size();
    });
    const HttpAnswer answer = accountInfo();
    measure("read an answer and decode it", [&] {
        const Result<CallAnswer> read = Alibaba::readAnswer(answer, action, contracts);
        return read && Alibaba::decodeAccountInfo(*read, uid) ? answer.body.size() : 0;
    });
    measure("the server's time", [&] { return answer.date().isValid() ? qsizetype(1) : qsizetype(0); });
    const QByteArray form = Alibaba::rpcWire("POST", Alibaba::rpcParameters(*operation, parameters, partner, now, nonce), partner.secret);
    measure("redact request and answer", [&] { return redactedForm(form).size() + redactedBody(answer.body).size(); });
    return 0;
}
