// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandbox.h"
#include "tests/support/manualclock.h"

namespace pc {

// A sandbox in the test's own thread, its clock turned by hand, spoken to over real sockets.
class SandboxFixture
{
public:
    explicit SandboxFixture(const sandbox::SandboxSettings &settings = {});

    struct Answer
    {
        bool complete = false; // as many bytes came as were announced
        int status = 0;
        QByteArray head, body;
        [[nodiscard]] QByteArray header(const QByteArray &name) const;
        [[nodiscard]] QJsonObject json() const;
        [[nodiscard]] QString code() const;
    };
    using Parameters = QMap<QByteArray, QByteArray>;

    // One connection per call; waits until the server has closed it.
    Answer send(const QUrl &server, const QByteArray &method, const QByteArray &target, const QByteArray &headers = {},
                const QByteArray &body = {});
    // A signed RPC 1.0 call. Parameters replace the common ones of the same name. A null key: the partner's main key.
    Answer call(const QByteArray &action, const QByteArray &version, const Parameters &parameters = {},
                const sandbox::IssuedKey *key = nullptr, const QByteArray &method = "POST");
    [[nodiscard]] QByteArray signedForm(const QByteArray &action, const QByteArray &version, const Parameters &parameters,
                                        const sandbox::IssuedKey &key, const QByteArray &method);

    sandbox::IssuedKey assumeRole(const QString &uid);
    QByteArray signinToken(const sandbox::IssuedKey &credentials);
    // `cookie`: what the browser still has of an earlier login.
    Answer login(const QByteArray &token, const QByteArray &destinationPath = "/console/ecs", const QByteArray &cookie = {});
    QByteArray signIn(int customer, const QByteArray &cookie = {}); // the new cookie
    Answer page(const QByteArray &target, const QByteArray &cookie);
    Answer post(const QByteArray &target, const QByteArray &cookie, const QByteArray &form);
    [[nodiscard]] int effects(const char *name) const; // how many of that name since the start
    [[nodiscard]] QString customer(int index) const;

    ManualClock clock;
    std::unique_ptr<sandbox::Sandbox> sandbox;
    QUrl rpc, suite, control;

private:
    int m_nonce = 0;
};

} // namespace pc
