// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <tl/expected.hpp>

namespace pc {

template<typename T>
using Result = tl::expected<T, ApiError>;

// `return failure(ApiError::Kind::Timeout, detail);`
[[nodiscard]] inline auto failure(ApiError error)
{
    return tl::make_unexpected(std::move(error));
}

[[nodiscard]] inline auto failure(ApiError::Kind kind, QString detail = {})
{
    ApiError error;
    error.kind = kind;
    error.detail = std::move(detail);
    return tl::make_unexpected(std::move(error));
}

} // namespace pc
