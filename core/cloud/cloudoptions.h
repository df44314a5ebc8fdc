// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/contractregistry.h"
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace pc {

// How calls travel. The defaults are what the product uses; tests and the environment screen change single ones.
struct CloudOptions
{
    CloudOptions() = default;

    std::chrono::milliseconds connectTimeout{10'000};   // name, TCP and TLS together
    std::chrono::milliseconds totalTimeout{45'000};     // of one attempt
    qint64 maxAnswerBytes = 32 * 1024 * 1024;

    int userCalls = 6;                  // at the same time, per lane; Qt keeps six connections to a host, and each lane has its own
    int bulkCalls = 4;
    int syncCalls = 6;
    int eventCalls = 2;
    int exportCalls = 2;
    // Of one operation, all lanes together. The vendor publishes no figures: gentle by default, and unhindered on the sandbox.
    std::optional<double> callsPerSecond;
    std::optional<double> burst;

    int maxAttempts = 3;
    std::chrono::milliseconds firstDelay{500};          // doubles with each attempt; the real delay is random below it
    std::chrono::milliseconds maxDelay{20'000};
    std::chrono::milliseconds maxRetryAfter{120'000};   // a service that asks for more is not waited for

    int breakerFailures = 5;            // one after another, per endpoint
    std::chrono::milliseconds breakerPause{30'000};

    std::shared_ptr<const ContractRegistry> contracts;                      // null: an own one
    std::function<std::unique_ptr<QNetworkAccessManager>()> makeNetwork;    // null: the real one
    std::function<double()> random;                                         // null: random; 0 ≤ value < 1

    // Server minus this machine, told on the cloud's thread when it first exceeds a minute and again when it changes by as
    // much or comes back below. Calls go on with corrected time.
    std::function<void(std::chrono::seconds offset)> clockOffsetChanged;
};

} // namespace pc
