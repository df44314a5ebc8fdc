// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <deque>
#include <functional>
#include <memory>

namespace pc {

struct FakeRequest
{
    QByteArray method;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    // A field of the form body, else of the query, decoded.
    [[nodiscard]] QString field(const QString &name) const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

struct FakeAnswer
{
    FakeAnswer() = default;
    FakeAnswer(int httpStatus, QByteArray json) : status(httpStatus), body(std::move(json)) {}
    explicit FakeAnswer(QNetworkReply::NetworkError networkError, bool wasSent = true) : status(0), error(networkError), isSent(wasSent) {}

    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool isSent = true;
    bool isHeld = false;            // answered by FakeNetwork::release()
};

// The network of a test: what was asked, and answers in order or by a function. Managers made from it share it.
class FakeNetwork : public std::enable_shared_from_this<FakeNetwork>
{
public:
    std::deque<FakeAnswer> answers;                                     // used up first
    std::function<FakeAnswer(const FakeRequest &)> respond;             // then this; without it: 500
    QList<FakeRequest> requests;

    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeManager();
    [[nodiscard]] int held() const { return int(m_held.size()); }
    void release();                                                     // lets every held answer go

private:
    friend class FakeManager;
    FakeAnswer next(const FakeRequest &request);
    QList<std::function<void()>> m_held;
};

} // namespace pc
