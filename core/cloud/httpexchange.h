// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/transport.h"
#include <QNetworkReply>
#include <QPointer>
#include <functional>
#include <optional>

namespace pc {

// One request and its reply: the reply's only owner. Settles exactly once and deletes itself.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    HttpExchange(const CloudOptions &options, QObject *parent);
    ~HttpExchange() override;

    [[nodiscard]] Async<HttpAnswer> start(QNetworkAccessManager &manager, const HttpRequest &request, Clock &clock, const std::stop_token &stop);

private:
    using Kind = ApiError::Kind;
    void abort(Kind kind, const QString &detail);
    void followProgress(bool isUpload);
    void readSome();
    void finish();
    [[nodiscard]] bool isRefusedOnTheWay(QNetworkReply::NetworkError error) const;
    [[nodiscard]] Result<HttpAnswer> outcome();
    [[nodiscard]] ApiError error(Kind kind, const QString &detail) const;

    using StopCallback = std::stop_callback<std::function<void()>>;
    qint64 m_maxBytes;
    const std::chrono::milliseconds m_connectTimeout;
    std::chrono::milliseconds m_totalTimeout;
    std::function<void(qint64, qint64)> m_moved;
    Settler<HttpAnswer> m_settle;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    bool m_sent = false;
    bool m_isEncrypted = false;
    bool m_isUnrepeatable = false;
    bool m_isTooLarge = false;
    bool m_done = false;
    std::optional<std::pair<Kind, QString>> m_aborted;
    QString m_tlsErrors;
    std::unique_ptr<StopCallback> m_stop;
};

} // namespace pc
