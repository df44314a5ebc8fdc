// SPDX-License-Identifier: Apache-2.0
#include "core/base/apierror.h"

namespace pc {

QString kindName(ApiError::Kind kind)
{
    using K = ApiError::Kind;
    switch (kind) {
    case K::Cancelled: return QStringLiteral("Cancelled");
    case K::NameNotFound: return QStringLiteral("NameNotFound");
    case K::ConnectionRefused: return QStringLiteral("ConnectionRefused");
    case K::Offline: return QStringLiteral("Offline");
    case K::ProxyRefused: return QStringLiteral("ProxyRefused");
    case K::TlsFailed: return QStringLiteral("TlsFailed");
    case K::Timeout: return QStringLiteral("Timeout");
    case K::Truncated: return QStringLiteral("Truncated");
    case K::CircuitOpen: return QStringLiteral("CircuitOpen");
    case K::ClockSkew: return QStringLiteral("ClockSkew");
    case K::BadCredentials: return QStringLiteral("BadCredentials");
    case K::Forbidden: return QStringLiteral("Forbidden");
    case K::NotFound: return QStringLiteral("NotFound");
    case K::Conflict: return QStringLiteral("Conflict");
    case K::RateLimited: return QStringLiteral("RateLimited");
    case K::Rejected: return QStringLiteral("Rejected");
    case K::Server: return QStringLiteral("Server");
    case K::Malformed: return QStringLiteral("Malformed");
    case K::InvalidInput: return QStringLiteral("InvalidInput");
    case K::ReadOnlyEnvironment: return QStringLiteral("ReadOnlyEnvironment");
    case K::StorageFull: return QStringLiteral("StorageFull");
    case K::StorageReadOnly: return QStringLiteral("StorageReadOnly");
    case K::StorageCorrupt: return QStringLiteral("StorageCorrupt");
    case K::StorageTooNew: return QStringLiteral("StorageTooNew");
    case K::StorageFailed: return QStringLiteral("StorageFailed");
    case K::KeychainAbsent: return QStringLiteral("KeychainAbsent");
    case K::KeychainDenied: return QStringLiteral("KeychainDenied");
    case K::KeychainUnavailable: return QStringLiteral("KeychainUnavailable");
    case K::ProcessFailed: return QStringLiteral("ProcessFailed");
    }
    return QStringLiteral("Unknown");
}

} // namespace pc
