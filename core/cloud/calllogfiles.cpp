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

namespace {

// A flat JSON object in one line. Written by hand: QJsonObject sorts its keys, and this is done for every call of a sync.
class LineWriter
{
public:
    void number(const char *key, qint64 value) { begin(key).append(QByteArray::number(value)); }
    void text(const char *key, const QString &value) { text(key, value.toUtf8()); }
    void text(const char *key, const QByteArray &utf8)
    {
        begin(key).append('"');
        const QByteArray sound = utf8.isValidUtf8() ? utf8 : QString::fromUtf8(utf8).toUtf8(); // a cut may fall into a character
        for (const char c : sound)
            escape(c);
        m_line.append('"');
    }
    [[nodiscard]] QByteArray line() const { return m_line + "}\n"; }

private:
    QByteArray &begin(const char *key) { return m_line.append(m_line.isEmpty() ? "{\"" : ",\"").append(key).append("\":"); }
    void escape(char c)
    {
        constexpr char firstPlain = 0x20;
        if (c == '"' || c == '\\')
            m_line.append('\\').append(c);
        else if (c == '\n')
            m_line.append("\\n");
        else if (c >= 0 && c < firstPlain)
            m_line.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
        else
            m_line.append(c);
    }

    QByteArray m_line;
};

} // namespace

static QByteArray toLine(const CallRecord &r)
{
    LineWriter out;
    out.number("number", r.number);
    out.text("correlation", r.correlationId);
    out.text("requestId", r.requestId);
    out.text("environment", r.environment.text());
    out.text("environmentName", r.environmentName);
    out.text("customer", r.customer.text());
    out.text("person", r.person);
    out.text("lane", r.lane);
    out.text("action", r.action);
    out.number("attempt", r.attempt);
    out.text("startedAt", r.startedAt.toString(Qt::ISODateWithMs));
    out.number("durationMs", r.duration.count());
    out.number("httpStatus", r.httpStatus);
    out.text("code", r.code);
    out.text("errorKind", r.errorKind);
    out.number("requestBytes", r.requestBytes);
    out.number("answerBytes", r.answerBytes);
    out.text("request", r.request);
    out.text("answer", r.answer);
    return out.line();
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
    if (m_file && m_file->isOpen() && m_fileBytes < m_bytes / kFiles)
        return std::nullopt;
    if (m_file && !m_file->flush())
        return writeError();
    const QString name = QStringLiteral("%1/calls-%2.jsonl").arg(m_folder).arg(firstNumber, 12, 10, QLatin1Char('0'));
    m_file = std::make_unique<QFile>(name);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Append, kOwnerOnly)) {
        const ApiError error = storageError(*m_file);
        m_file.reset();
        return error;
    }
    m_fileBytes = m_file->size();
    dropOldest();
    return std::nullopt;
}

ApiError CallLogFiles::writeError()
{
    const ApiError error = storageError(*m_file);
    m_file.reset(); // the next record tries anew: a full disk may have been emptied
    return error;
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
    if (m_file->write(line) != line.size())
        return writeError();
    m_fileBytes += line.size();
    return std::nullopt;
}

std::optional<ApiError> CallLogFiles::append(const QList<CallRecord> &records)
{
    std::optional<ApiError> problem;
    for (const CallRecord &record : records)
        problem = append(record);
    errno = 0;
    return !m_file || m_file->flush() ? problem : std::optional(writeError());
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
