// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobmodel.h"
#include "ui/widgets/errortext.h"
#include <QLocale>

namespace pc {

namespace {
constexpr int kMostEnded = 50;
}

int JobModel::start(std::function<QString()> text, std::function<void()> cancel)
{
    Job job;
    job.id = ++m_lastId;
    job.text = std::move(text);
    job.cancel = std::move(cancel);
    job.startedAt = QDateTime::currentDateTimeUtc();
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
    Q_EMIT changed();
    return job.id;
}

int JobModel::rowOf(int id) const
{
    for (int row = 0; row < m_jobs.size(); ++row) {
        if (m_jobs.at(row).id == id)
            return row;
    }
    return -1;
}

void JobModel::touched(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void JobModel::setProgress(int id, qint64 done, std::optional<qint64> total)
{
    const int row = rowOf(id);
    if (row < 0 || m_jobs.at(row).state != State::Running)
        return;
    m_jobs[row].done = done;
    m_jobs[row].total = total;
    touched(row);
}

void JobModel::setOpen(int id, std::function<void()> open)
{
    if (const int row = rowOf(id); row >= 0) {
        m_jobs[row].open = std::move(open);
        touched(row);
    }
}

void JobModel::open(int id)
{
    const int row = rowOf(id);
    const std::function<void()> open = row < 0 ? nullptr : m_jobs.at(row).open;
    if (open)
        open();
}

void JobModel::setDetail(int id, const QString &detail)
{
    if (const int row = rowOf(id); row >= 0) {
        m_jobs[row].detail = detail;
        touched(row);
    }
}

void JobModel::end(int id, State state, const QString &detail)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_jobs[row].state = state;
    m_jobs[row].detail = detail;
    touched(row);
    int ended = 0;
    for (int i = 0; i < m_jobs.size(); ++i) {
        ended += m_jobs.at(i).state == State::Running ? 0 : 1;
        if (ended > kMostEnded)
            return remove(m_jobs.at(i).id);
    }
}

void JobModel::succeed(int id, const QString &detail) { end(id, State::Succeeded, detail); }

void JobModel::fail(int id, const ApiError &error, std::function<void()> retry)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_jobs[row].error = error;
    m_jobs[row].retry = std::move(retry);
    end(id, error.kind == ApiError::Kind::Cancelled ? State::Cancelled : State::Failed, {});
}

void JobModel::remove(int id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_jobs.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
}

void JobModel::removeEnded()
{
    for (int row = int(m_jobs.size()) - 1; row >= 0; --row) {
        if (m_jobs.at(row).state != State::Running)
            remove(m_jobs.at(row).id);
    }
}

void JobModel::cancel(int id)
{
    const int row = rowOf(id);
    if (row < 0 || m_jobs.at(row).state != State::Running || !m_jobs.at(row).cancel || m_jobs.at(row).cancelAsked)
        return;
    m_jobs[row].cancelAsked = true;
    touched(row);
    const auto ask = m_jobs.at(row).cancel;
    ask();
}

void JobModel::retry(int id)
{
    const int row = rowOf(id);
    if (row < 0 || !m_jobs.at(row).retry)
        return;
    const auto again = m_jobs.at(row).retry;
    remove(id);
    again();
}

int JobModel::runningCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.state == State::Running; }));
}

int JobModel::failedCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.state == State::Failed; }));
}

std::optional<double> JobModel::shareOf(const Job &job) const
{
    if (job.state != State::Running || !job.total || *job.total <= 0)
        return {};
    return qBound(0.0, double(job.done) / double(*job.total), 1.0);
}

std::optional<double> JobModel::share() const
{
    double sum = 0;
    int known = 0;
    for (const Job &job : m_jobs) {
        if (const auto one = shareOf(job)) {
            sum += *one;
            ++known;
        }
    }
    return known > 0 ? std::optional(sum / known) : std::nullopt;
}

QString JobModel::detailOf(const Job &job) const
{
    switch (job.state) {
    case State::Running: break;
    case State::Succeeded: return job.detail.isEmpty() ? tr("Done") : job.detail;
    case State::Cancelled: return tr("Cancelled");
    case State::Failed: return job.error ? errorLine(*job.error) : tr("Failed");
    }
    if (job.cancelAsked)
        return tr("Stopping…");
    if (!job.detail.isEmpty())
        return job.detail;
    const QLocale locale;
    if (job.total)
        return tr("%1 of %2").arg(locale.toString(job.done), locale.toString(*job.total));
    return job.done > 0 ? tr("%1 so far").arg(locale.toString(job.done)) : tr("Working…");
}

int JobModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_jobs.size()); }

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Job &job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return job.text();
    case Qt::ToolTipRole: return job.error ? errorDetails(*job.error, job.startedAt) : QString();
    case ToneRole:
        return int(job.state == State::Running ? Tone::Info : job.state == State::Succeeded ? Tone::Good
                   : job.state == State::Failed ? Tone::Bad : Tone::Neutral);
    case IdRole: return job.id;
    case StateRole: return int(job.state);
    case ShareRole: return shareOf(job) ? QVariant(*shareOf(job)) : QVariant();
    case DetailRole: return detailOf(job);
    case CanCancelRole: return job.state == State::Running && bool(job.cancel) && !job.cancelAsked;
    case CanOpenRole: return bool(job.open);
    case CanRetryRole: return bool(job.retry);
    case StartedAtRole: return job.startedAt;
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(job.text(), detailOf(job));
    default: return {};
    }
}

void JobModel::retranslate()
{
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_jobs.size()) - 1));
}

} // namespace pc
