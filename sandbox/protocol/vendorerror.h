// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace pc::sandbox {

// A refusal in the vendor's words: status, code and English message as the contracts print them.
struct VendorError
{
    int http = 400;
    QByteArray code;
    QString message;
};

template<typename T>
using Outcome = tl::expected<T, VendorError>;

[[nodiscard]] inline auto refuse(int http, QByteArray code, QString message)
{
    return tl::make_unexpected(VendorError{http, std::move(code), std::move(message)});
}

} // namespace pc::sandbox
