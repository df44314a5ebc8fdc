// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/calllogfiles.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cerrno>

namespace pc {

using Kind = ApiError::Kind;

static constexpr int kFiles = 8;                        // the oldest eighth goes at once
static constexpr qint64 kTailBytes = 256 * 1024;        // holds more than one line of the largest size
static constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

static QByteArray toLine(const CallRecord &r)
{
    const QJsonObject json{
        {QStringLiteral("number"), r.number},
        {QStringLiteral("correlation"), r.correlationId},
        {QStringLiteral("requestId"), r.requestId},
        {QStringLiteral("environment"), r.environment.text()},
        {QStringLiteral("environmentName"), r.environmentName},
        {QStringLiteral("customer"), r.customer.text()},
        {QStringLiteral("person"), r.person},
        {QStringLiteral("lane"), r.lane},
        {QStringLiteral("action"), r.action},
        {QStringLiteral("attempt"), r.attempt},
        {QStringLiteral("startedAt"), r.startedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("durationMs"), qint64(r.duration.count())},
        {QStringLiteral("httpStatus"), r.httpStatus},
        {QStringLiteral("code"), r.code},
        {QStringLiteral("errorKind"), r.errorKind},
        {QStringLiteral("requestBytes"), r.requestBytes},
        {QStringLiteral("answerBytes"), r.answerBytes},
        {QStringLiteral("request"), QString::fromUtf8(r.request)},
        {QStringLiteral("answer"), QString::fromUtf8(r.answer)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

static std::optional<CallRecord> fromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.isEmpty())
        return std::nullopt; // a line cut by a crash or a full disk
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto number = [&json](const char *key) { return json.value(QLatin1String(key)).toInteger(); };
    CallRecord r;
    r.number = number("number");
    r.correlationId = text("correlation");
    r.requestId = text("requestId");
    r.environment = EnvironmentId(text("environment"));
    r.environmentName = text("environmentName");
    r.customer = CustomerUid(text("customer"));
    r.person = text("person");
    r.lane = text("lane");
    r.action = text("action");
    r.attempt = int(number("attempt"));
    r.startedAt = QDateTime::fromString(text("startedAt"), Qt::ISODateWithMs);
    r.duration = std::chrono::milliseconds(number("durationMs"));
    r.httpStatus = int(number("httpStatus"));
    r.code = text("code");
    r.errorKind = text("errorKind");
    r.requestBytes = number("requestBytes");
    r.answerBytes = number("answerBytes");
    r.request = text("request").toUtf8();
    r.answer = text("answer").toUtf8();
    return r;
}

static ApiError storageError(Kind kind, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

static ApiError storageError(const QFileDevice &file)
{
    const Kind kind = file.error() == QFileDevice::ResourceError || errno == ENOSPC ? Kind::StorageFull
        : file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError ? Kind::StorageReadOnly
                                                                                                  : Kind::StorageFailed;
    return storageError(kind, file.fileName() + QStringLiteral(": ") + file.errorString());
}

CallLogFiles::CallLogFiles(QString folder, qint64 bytes) : m_folder(std::move(folder)), m_bytes(bytes) {}

QStringList CallLogFiles::files() const
{
    return QDir(m_folder).entryList({QStringLiteral("calls-*.jsonl")}, QDir::Files | QDir::NoSymLinks, QDir::Name); // zero-padded numbers sort as text
}

std::optional<ApiError> CallLogFiles::open()
{
    if (!isWanted())
        return std::nullopt;
    if (!QDir().mkpath(m_folder))
        return storageError(Kind::StorageReadOnly, m_folder);
    const QFileInfo info(m_folder);
    if (!info.isWritable())
        return storageError(Kind::StorageReadOnly, m_folder);
    return std::nullopt;
}

qint64 CallLogFiles::lastNumber() const
{
    const QStringList names = isWanted() ? files() : QStringList();
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        QFile file(m_folder + QLatin1Char('/') + *name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        file.seek(std::max<qint64>(0, file.size() - kTailBytes));
        const QByteArrayList lines = file.readAll().split('\n');
        for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
            if (const auto record = fromLine(*line))
                return record->number;
        }
    }
    return 0;
}

std::optional<ApiError> CallLogFiles::openFile(qint64 firstNumber)
{
    if (m_file && m_file->isOpen() && m_file->size() < m_bytes / kFiles)
        return std::nullopt;
    const QString name = QStringLiteral("%1/calls-%2.jsonl").arg(m_folder).arg(firstNumber, 12, 10, QLatin1Char('0'));
    m_file = std::make_unique<QFile>(name);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, kOwnerOnly)) {
        const ApiError error = storageError(*m_file);
        m_file.reset();
        return error;
    }
    dropOldest();
    return std::nullopt;
}

void CallLogFiles::dropOldest()
{
    const QStringList names = files();
    qint64 total = m_bytes / kFiles; // the file just begun may grow as far
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const QString path = m_folder + QLatin1Char('/') + *name;
        total += QFileInfo(path).size();
        if (total > m_bytes && path != m_file->fileName())
            QFile::remove(path);
    }
}

std::optional<ApiError> CallLogFiles::append(const CallRecord &record)
{
    if (const auto problem = openFile(record.number))
        return problem;
    const QByteArray line = toLine(record);
    errno = 0;
    if (m_file->write(line) == line.size())
        return std::nullopt;
    const ApiError error = storageError(*m_file);
    m_file.reset(); // the next record tries anew: a full disk may have been emptied
    return error;
}

QList<CallRecord> CallLogFiles::read(qint64 below, int limit, const std::function<bool(const CallRecord &)> &passes) const
{
    QList<CallRecord> found;
    const QStringList names = isWanted() ? files() : QStringList();
    for (auto name = names.crbegin(); name != names.crend() && found.size() < limit; ++name) {
        QFile file(m_folder + QLatin1Char('/') + *name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList lines = file.readAll().split('\n');
        for (auto line = lines.crbegin(); line != lines.crend() && found.size() < limit; ++line) {
            const auto record = fromLine(*line);
            if (record && record->number < below && passes(*record))
                found << *record;
        }
    }
    return found;
}

} // namespace pc
