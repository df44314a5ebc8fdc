// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/clock.h"
#include <QSslError>
#include <QUrl>
#include <stop_token>

class QSslSocket;

namespace pc {

// The first hops to an address by hand, so that the failing one can be named: name, TCP, TLS. Through the system's proxy where
// there is one; then name and TCP are the proxy's. Lives on one thread; each call settles once, at the latest at its deadline.
class HopSocket : public QObject
{
    Q_OBJECT
public:
    HopSocket(QUrl url, Clock &clock, std::chrono::milliseconds deadline, QObject *parent = nullptr);
    ~HopSocket() override;

    [[nodiscard]] Async<QString> lookUp();      // the address found
    [[nodiscard]] Async<QString> connectTcp();  // the peer's address
    [[nodiscard]] Async<QString> secure();      // protocol agreed on; after connectTcp()
    [[nodiscard]] bool needsTls() const;
    void cancel();                              // settles what is under way

private:
    [[nodiscard]] Settler<QString> begin();
    void fail(ApiError::Kind kind, const QString &detail);
    void succeed(const QString &what);

    const QUrl m_url;
    Clock &m_clock;
    const std::chrono::milliseconds m_deadline;
    std::unique_ptr<QSslSocket> m_socket;
    Settler<QString> m_settle;
    int m_step = 0;                 // a deadline of an earlier step says nothing
    bool m_isSecuring = false;
};

} // namespace pc
