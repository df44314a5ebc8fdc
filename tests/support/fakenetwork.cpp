// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakenetwork.h"
#include <QPointer>
#include <QTimer>
#include <QUrlQuery>
#include <cstring>

namespace pc {

QString FakeRequest::field(const QString &name) const
{
    QByteArray text = body.isEmpty() ? url.query(QUrl::FullyEncoded).toLatin1() : body;
    for (const QByteArray &entry : text.split('&')) {
        const qsizetype equals = entry.indexOf('=');
        if (QString::fromUtf8(QByteArray::fromPercentEncoding(entry.left(equals))) == name)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(entry.mid(equals + 1)));
    }
    return {};
}

QByteArray FakeRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

class FakeReply final : public QNetworkReply
{
public:
    FakeReply(const QNetworkRequest &request, FakeAnswer answer, QObject *parent) : QNetworkReply(parent), m_answer(std::move(answer))
    {
        setRequest(request);
        setUrl(request.url());
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    void answerNow()
    {
        if (isFinished())
            return;
        if (m_answer.isSent)
            Q_EMIT requestSent();
        if (m_answer.status > 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        for (const auto &[name, value] : m_answer.headers)
            setRawHeader(name, value);
        const NetworkError error = m_answer.status >= 400 && m_answer.error == NoError ? UnknownServerError : m_answer.error;
        if (error != NoError)
            setError(error, QStringLiteral("made by the test"));
        setFinished(true);
        if (!m_answer.body.isEmpty())
            Q_EMIT readyRead();
        Q_EMIT finished();
    }

    void abort() override
    {
        if (isFinished())
            return;
        setError(OperationCanceledError, QStringLiteral("aborted"));
        setFinished(true);
        Q_EMIT finished();
    }

    qint64 bytesAvailable() const override { return m_answer.body.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 limit) override
    {
        const qint64 count = std::min<qint64>(limit, m_answer.body.size() - m_position);
        if (count <= 0)
            return -1;
        memcpy(data, m_answer.body.constData() + m_position, size_t(count));
        m_position += count;
        return count;
    }

private:
    FakeAnswer m_answer;
    qint64 m_position = 0;
};

class FakeManager final : public QNetworkAccessManager
{
public:
    explicit FakeManager(std::shared_ptr<FakeNetwork> network) : m_network(std::move(network)) {}

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &request, QIODevice *body) override
    {
        FakeRequest asked;
        asked.method = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
        asked.url = request.url();
        for (const QByteArray &name : request.rawHeaderList())
            asked.headers.append({name, request.rawHeader(name)});
        if (body)
            asked.body = body->readAll();
        m_network->requests.append(asked);
        const FakeAnswer answer = m_network->next(asked);
        auto *reply = new FakeReply(request, answer, this);
        if (answer.isHeld)
            m_network->m_held.append([guard = QPointer(reply)] { if (guard) guard->answerNow(); });
        else
            QTimer::singleShot(0, reply, [reply] { reply->answerNow(); });
        return reply;
    }

private:
    std::shared_ptr<FakeNetwork> m_network;
};

std::unique_ptr<QNetworkAccessManager> FakeNetwork::makeManager()
{
    return std::make_unique<FakeManager>(shared_from_this());
}

FakeAnswer FakeNetwork::next(const FakeRequest &request)
{
    if (!answers.empty()) {
        FakeAnswer answer = answers.front();
        answers.pop_front();
        return answer;
    }
    return respond ? respond(request) : FakeAnswer(500, "{}");
}

void FakeNetwork::release()
{
    const auto held = std::exchange(m_held, {});
    for (const auto &answer : held)
        answer();
}

} // namespace pc
