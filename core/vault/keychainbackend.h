// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

namespace pc {

// One request to the operating system's keychain at a time; a seam, so that a keychain which never answers can be tested.
class KeychainBackend
{
public:
    enum class Action { Read, Write, Remove };
    struct Request
    {
        Action action = Action::Read;
        QString entry;
        QByteArray value;           // Write: what to keep
    };
    using Answer = std::function<void(Result<QByteArray>)>;

    virtual ~KeychainBackend() = default;
    // Answers once, later, on the caller's thread – or never. Outlives the backend: `answer` must guard its own context.
    virtual void start(Request request, Answer answer) = 0;
};

// QtKeychain: Secret Service, KWallet, macOS Keychain, Windows Credential Store; never its plain-text fallback.
// `service` names the program in the keychain. Make it on the GUI thread: the Linux backend answers through its event loop.
[[nodiscard]] std::unique_ptr<KeychainBackend> systemKeychain(const QString &service);

} // namespace pc
