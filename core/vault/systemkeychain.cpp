// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychainbackend.h"
#include "core/vault/secretservice.h"
#include <qt6keychain/keychain.h>
#include <QObject>

namespace pc {

namespace {

ApiError::Kind kindOf(QKeychain::Error error)
{
    using K = ApiError::Kind;
    switch (error) {
    case QKeychain::EntryNotFound: return K::KeychainAbsent;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return K::KeychainDenied;
    default: return K::KeychainUnavailable;
    }
}

class SystemKeychain final : public KeychainBackend
{
public:
    explicit SystemKeychain(QString service) : m_service(std::move(service)) {}

    void start(Request request, Answer answer) override
    {
        // Jobs have no parent and delete themselves: QtKeychain 0.13 writes to a job that hangs whenever the system answers.
        if (request.action == Action::Read) {
            run(new QKeychain::ReadPasswordJob(m_service), request.entry, std::move(answer));
        } else if (request.action == Action::Remove) {
            run(new QKeychain::DeletePasswordJob(m_service), request.entry, std::move(answer));
        } else {
            auto *job = new QKeychain::WritePasswordJob(m_service);
            job->setBinaryData(request.value);
            run(job, request.entry, std::move(answer));
        }
    }

private:
    static void run(QKeychain::Job *job, const QString &entry, Answer answer)
    {
        job->setKey(entry);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [answer = std::move(answer)](QKeychain::Job *done) { conclude(done, answer); });
        job->start();
    }

    static void conclude(QKeychain::Job *job, const Answer &answer)
    {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
        const bool isRemoved = qobject_cast<QKeychain::DeletePasswordJob *>(job) && job->error() == QKeychain::NoError;
        Result<QByteArray> result = read ? read->binaryData() : QByteArray();
        if (job->error() != QKeychain::NoError)
            result = failure(kindOf(job->error()), job->errorString());
        if (job->error() != QKeychain::EntryNotFound && !isRemoved)
            return answer(std::move(result));
        isLockedInSecretService(job->service(), job->key(), [answer, result](bool isLocked) {
            answer(isLocked ? Result<QByteArray>(failure(ApiError::Kind::KeychainDenied, QStringLiteral("the keyring is locked"))) : result);
        });
    }

    QString m_service;
};

} // namespace

std::unique_ptr<KeychainBackend> systemKeychain(const QString &service)
{
    return std::make_unique<SystemKeychain>(service);
}

} // namespace pc
