// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/base/identifiers.h"
#include <QDateTime>
#include <QString>
#include <QUrl>
#include <optional>

namespace pc {

// One logon-free session of one customer: what the main window lists and the viewer shows. Holds no secret.
struct Session
{
    enum class State {
        Opening,        // credentials and sign-in token are being fetched
        Open,
        EndingSoon,     // ten minutes or less are left
        Renewing,
        Ended,          // the hour is over, or signed out
        Failed,         // could not be opened; `error` says why
    };
    SessionId id;
    CustomerUid customer;
    QString customerName;
    QString product;                // console page, e.g. "ecs"
    QUrl destination;
    State state = State::Opening;
    QDateTime openedAt;             // UTC
    QDateTime expiresAt;            // UTC; invalid while opening
    QDateTime renewedAt;            // UTC; last renewal, invalid if none
    std::optional<ApiError> error;  // of the last step that failed; a failed renewal leaves the state EndingSoon
    friend bool operator==(const Session &, const Session &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::Session)
