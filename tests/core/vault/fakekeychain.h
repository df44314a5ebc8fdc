// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/vault/keychainbackend.h"
#include <QMap>
#include <QStringList>
#include <deque>

namespace pc {

// A keychain that answers when the test says so; the state outlives it.
struct FakeKeychainState
{
    QMap<QString, QByteArray> entries;
    QStringList started;                                    // "read id/main", in order
    std::deque<std::function<void()>> held;                 // answers not given yet, while `holds`
    bool holds = false;
    std::optional<ApiError::Kind> fails;

    void answerNext()
    {
        const auto next = std::move(held.front());
        held.pop_front();
        next();
    }
};

class FakeKeychain final : public KeychainBackend
{
public:
    explicit FakeKeychain(FakeKeychainState &state) : m_state(state) {}

    void start(Request request, Answer answer) override
    {
        static const QString names[] = {QStringLiteral("read "), QStringLiteral("write "), QStringLiteral("remove ")};
        m_state.started.append(names[int(request.action)] + request.entry);
        auto answerNow = [&state = m_state, request, answer] { answer(outcome(state, request)); };
        if (m_state.holds)
            m_state.held.push_back(answerNow);
        else
            answerNow();
    }

private:
    static Result<QByteArray> outcome(FakeKeychainState &state, const Request &request)
    {
        if (state.fails)
            return failure(*state.fails);
        if (request.action == Action::Write)
            state.entries.insert(request.entry, request.value);
        else if (!state.entries.contains(request.entry))
            return failure(ApiError::Kind::KeychainAbsent);
        else if (request.action == Action::Remove)
            state.entries.remove(request.entry);
        return state.entries.value(request.entry);
    }

    FakeKeychainState &m_state;
};

} // namespace pc
