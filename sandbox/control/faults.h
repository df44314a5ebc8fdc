// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QList>
#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace pc::sandbox {

// One fault as it is ordered: KIND[:key=value,…]. Help text: faultHelp().
struct FaultSpec
{
    enum class Kind { Throttle, ServerError, Unavailable, Delay, DropBefore, DropAfter, Truncate, Skew, ExpiredToken };

    Kind kind = Kind::Throttle;
    QString text;                              // as ordered
    QString action;                            // empty: every call; "Console" and "SessionState" are the suite pages
    QString customer;                          // UID; empty: any
    std::optional<double> rate;                // share of the matching calls, 0 to 1
    std::optional<int> nth;                    // this matching call only, from 1
    std::optional<int> times;                  // stops after so many
    std::chrono::milliseconds delay{1000};
    std::chrono::seconds skew{1200};
    std::chrono::seconds retryAfter{2};
    QString code = QStringLiteral("Throttling.User");
    bool afterEffect = false;                  // server error once the call has taken effect

    [[nodiscard]] static tl::expected<FaultSpec, QString> parse(const QString &text);
};

// What is to go wrong with one call: the sum of the faults that hit it.
struct FaultPlan
{
    std::chrono::milliseconds delay{0};
    std::chrono::seconds skew{0};
    std::optional<FaultSpec> refusal;          // Throttle, ServerError, Unavailable or ExpiredToken
    bool dropBefore = false, dropAfter = false, truncate = false;
};

// The faults in force. Which calls a rate hits depends on the seed and the number of the call only.
class FaultBoard
{
public:
    explicit FaultBoard(quint32 seed) : m_seed(seed) {}

    int add(FaultSpec spec);
    bool remove(int id);
    void clear() { m_faults.clear(); }
    [[nodiscard]] QJsonArray toJson() const;   // [{"id","spec","matched","fired"}]

    [[nodiscard]] FaultPlan plan(const QString &action, const QString &customer);

private:
    struct Fault { int id; FaultSpec spec; int matched = 0, fired = 0; };
    [[nodiscard]] bool fires(Fault &fault) const;

    quint32 m_seed;
    int m_lastId = 0;
    QList<Fault> m_faults;
};

[[nodiscard]] QString faultHelp();

} // namespace pc::sandbox
