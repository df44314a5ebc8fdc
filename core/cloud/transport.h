// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/cloud/cloudoptions.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace pc {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

inline constexpr QLatin1String kTooLarge("TooLarge");       // ApiError::code

struct HttpRequest
{
    QByteArray method = "POST";
    QUrl url;                       // encoded as it shall travel
    HttpHeaders headers;
    QByteArray body;
    int pool = 0;                   // requests of one pool share connections; a full pool does not hold another up
    bool isUnrepeatable = false;    // goes over a connection of its own, as a kept one may be dead without our knowing; one that
                                    // was given up is `sent`, whatever was seen of it
    std::chrono::milliseconds totalTimeout{0};  // 0: as CloudOptions tells; else, without a body, the connection has no deadline of its own
    qint64 maxAnswerBytes = 0;                  // 0: as CloudOptions tells; more is Malformed with code kTooLarge
    // Bytes of the body sent or, where none is sent, of the answer received; total -1: not told.
    std::function<void(qint64 done, qint64 total)> moved;
};

struct HttpAnswer
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;  // the first; case does not count
    [[nodiscard]] QDateTime date() const;                           // the Date header in UTC; invalid when absent
};

// The one place that talks HTTP. Any complete answer is a value, whatever its status; an ApiError (with `sent`) is a call
// without one. TLS only, plain HTTP for loopback hosts; no redirect is followed; nothing is repeated here, not even inside Qt.
// Lives on the thread that made it and is used there; pending calls are cancelled when it goes.
class Transport : public QObject
{
    Q_OBJECT
public:
    Transport(Clock &clock, CloudOptions options, QObject *parent = nullptr);
    ~Transport() override;

    [[nodiscard]] Async<HttpAnswer> send(HttpRequest request, std::stop_token stop = {});

private:
    [[nodiscard]] QNetworkAccessManager &manager(const HttpRequest &request);

    Clock &m_clock;
    CloudOptions m_options;
    std::map<int, std::unique_ptr<QNetworkAccessManager>> m_managers;
};

} // namespace pc
