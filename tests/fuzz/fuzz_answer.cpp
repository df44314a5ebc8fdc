// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/jsontext.h"
#include "core/cloud/redaction.h"
#include <cstdlib>

using namespace pc;

// Answers of RPC operations: two bytes choose the status, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ContractRegistry contracts;
    if (size < 2)
        return 0;
    HttpAnswer answer;
    answer.status = 200 + (data[0] * 256 + data[1]) % 400;
    answer.body = QByteArray(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const auto read = Alibaba::readAnswer(answer, QStringLiteral("GetCustomerList"), contracts);
    if (read ? answer.status >= 400 : !read.error().sent || read.error().httpStatus != answer.status)
        std::abort();
    (void)redactedBody(answer.body, 1000);
    (void)redactedJson(answer.body, kWhole, "link");
    (void)redactedForm(answer.body);
    return 0;
}
