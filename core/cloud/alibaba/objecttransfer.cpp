// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/objecttransfer.h"

namespace pc::Alibaba {

// Answered to every call until files can be moved.
static ApiError refused()
{
    ApiError error;
    error.kind = ApiError::Kind::InvalidInput;
    error.code = QStringLiteral("NotSupported");
    error.detail = QStringLiteral("this version moves no files");
    return error;
}

ObjectTransfer::ObjectTransfer(Environment, CallLog &, Clock &, CloudOptions, QObject *parent) : QObject(parent) {}

ObjectTransfer::~ObjectTransfer() = default;

void ObjectTransfer::shutDown() {}

Async<Done> ObjectTransfer::upload(UploadGrant, QByteArray, QString, BytesMoved, CallContext)
{
    return ready<Done>(failure(refused()));
}

Async<QByteArray> ObjectTransfer::download(Secret, qint64, BytesMoved, CallContext)
{
    return ready<QByteArray>(failure(refused()));
}

} // namespace pc::Alibaba
