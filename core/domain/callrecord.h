// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <chrono>

namespace pc {

// One HTTP exchange, redacted where it was made. Nothing in it needs masking again.
struct CallRecord
{
    qint64 number = 0;              // grows by one per call of this data folder
    QString correlationId;          // joins the attempts and steps of one user action
    QString requestId;              // the vendor's; empty when there was no answer
    EnvironmentId environment;
    QString environmentName;
    CustomerUid customer;           // for whom; empty for calls about nobody in particular
    QString person;                 // operating-system account name of who works here
    QString lane;                   // "user", "bulk", "sync", "events", "export"
    QString action;
    int attempt = 1;
    QDateTime startedAt;            // UTC
    std::chrono::milliseconds duration{0};
    int httpStatus = 0;             // 0: no answer
    QString code;                   // the vendor's code; empty on success without one
    QString errorKind;              // kindName() of the failure; empty on success
    qint64 requestBytes = 0;
    qint64 answerBytes = 0;
    QByteArray request;             // head and parameters, secrets masked
    QByteArray answer;              // secrets masked, cut to a bounded length
    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::CallRecord)
