// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QMap>
#include <optional>

namespace pc::sandbox {

struct SandboxState;

// Messages on request, with everything that goes wrong with messages. Shares of all messages, 0 to 1.
struct TroubleOrder
{
    int count = 100;
    double duplicates = 0.1;            // the same message once more
    double contentDuplicates = 0.05;    // the same event in another message
    double disorder = 0.1;              // an older event of its object after a newer one
    double poison = 0.05;               // missing object, wrong checksum (always, or the first two times), 64 KiB of unknown JSON, base64,
                                        // an unknown type, JSON that breaks off; in turn
    quint64 seed = 1;
    int customers = 20;                 // the events are about the first ones

    [[nodiscard]] static std::optional<TroubleOrder> fromJson(const QJsonObject &json);     // nothing: out of range
};

// How many of each kind were put in.
[[nodiscard]] QMap<QString, int> putTrouble(const TroubleOrder &order, SandboxState &state);

} // namespace pc::sandbox
