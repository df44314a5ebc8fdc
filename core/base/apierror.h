// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>
#include <chrono>
#include <optional>

namespace pc {

// Why something failed: a kind first, so that code can decide; words come last and are made in ui/ (errortext.h).
// Every text in here has been redacted where the error was made.
struct ApiError
{
    enum class Kind {
        Cancelled,          // somebody asked to stop; nothing to tell
        // no answer (isWithoutAnswer): the outcome of a write is not known unless `sent` is false
        NameNotFound, ConnectionRefused, Offline, ProxyRefused, TlsFailed, Timeout, Truncated,
        CircuitOpen,        // not sent: the endpoint failed repeatedly a moment ago
        // answered by the service
        ClockSkew, BadCredentials, Forbidden, NotFound, Conflict, RateLimited, Rejected, Server, Malformed,
        // decided here, before anything was sent
        InvalidInput, ReadOnlyEnvironment,
        // the machine
        StorageFull, StorageReadOnly, StorageCorrupt, StorageTooNew, StorageFailed,
        KeychainAbsent,     // the keychain works and holds no such entry
        KeychainDenied,     // locked, or the person said no
        KeychainUnavailable,// there is no keychain service, or it did not answer in time
        ProcessFailed,
    };

    Kind kind = Kind::Server;
    bool sent = false;                                    // request bytes may have reached the service
    int httpStatus = 0;                                   // 0: no HTTP answer
    QString code;                                         // the vendor's code, as it came; empty when there is none
    QString requestId;                                    // the vendor's id of the call
    QString action;                                       // operation, e.g. "AssumeRole"
    QString detail;                                       // vendor message or technical cause, redacted; folded away on screen
    std::optional<std::chrono::milliseconds> retryAfter;  // the service's own wish
    std::optional<std::chrono::seconds> clockOffset;      // server minus this machine, when it is the cause
    QString correlationId;                                // the call-log entries that belong to it

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

// The service did not say a word: it decides nothing about the call itself.
[[nodiscard]] constexpr bool isWithoutAnswer(ApiError::Kind kind)
{
    return kind >= ApiError::Kind::NameNotFound && kind <= ApiError::Kind::Truncated;
}

// Stable technical name of a kind ("RateLimited"), for logs and for support; never translated.
[[nodiscard]] QString kindName(ApiError::Kind kind);

} // namespace pc

Q_DECLARE_METATYPE(pc::ApiError)
