// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/uploadworker.h"
#include "core/base/flow.h"
#include <QPointer>

namespace pc {
namespace {

constexpr int kMostTries = 3;               // the first one, one after an expired grant, one after a cut

CallContext contextOf(std::stop_token stop)
{
    CallContext context(Lane::User, std::move(stop));
    context.isUnlocked = true;              // the sender has asked the journal before the first file
    return context;
}

// A grant lives for about two minutes: it is asked for right before its file, and again when it has not lasted.
Async<QString> putFile(std::shared_ptr<TicketCloud> cloud, OutgoingFile file, BytesMoved moved, std::stop_token stop)
{
    bool wasExpired = false, wasCut = false;
    for (int tried = 0; tried < kMostTries; ++tried) {
        const CallContext context = contextOf(stop);
        const Async<UploadGrant> asking = cloud->uploadGrant(file.name, context);
        const Result<UploadGrant> grant = co_await asking;
        if (!grant)
            co_return failure(grant.error());
        const Async<Done> uploading = cloud->upload(*grant, file.content, file.mediaType, moved, context);
        const Result<Done> done = co_await uploading;
        if (done)
            co_return grant->key;
        const bool isExpired = done.error().code == kGrantExpired;
        bool &was = isExpired ? wasExpired : wasCut;
        if (stop.stop_requested() || std::exchange(was, true) || !(isExpired || isWithoutAnswer(done.error().kind)))
            co_return failure(done.error());
    }
    co_return failure(ApiError::Kind::Timeout);
}

Async<QByteArray> fetchFile(std::shared_ptr<TicketCloud> cloud, TicketId ticket, CustomerUid customer, QString fileId)
{
    const CallContext context(Lane::User);
    const Async<Secret> asking = cloud->attachmentLink(ticket, customer, fileId, context);
    const Result<Secret> link = co_await asking;
    if (!link)
        co_return failure(link.error());
    const BytesMoved nobody;
    const Async<QByteArray> fetching = cloud->download(*link, kMostFetchedBytes, nobody, context);
    const Result<QByteArray> content = co_await fetching;
    co_return content;
}

} // namespace

std::shared_ptr<TicketCloud> UploadWorker::cloud()
{
    if (!m_cloud)
        m_cloud = m_makeCloud();
    return m_cloud;
}

Async<QString> UploadWorker::put(OutgoingFile file, SendProgress progress, std::stop_token stop)
{
    const BytesMoved moved = [worker = QPointer<UploadWorker>(this), progress](qint64 done, qint64 total) mutable {
        progress.bytes = done;
        progress.totalBytes = total;
        if (worker)
            Q_EMIT worker->progressed(progress);
    };
    return putFile(cloud(), std::move(file), moved, std::move(stop));
}

Async<QByteArray> UploadWorker::fetch(TicketId ticket, CustomerUid customer, QString fileId)
{
    return fetchFile(cloud(), std::move(ticket), std::move(customer), std::move(fileId));
}

} // namespace pc
