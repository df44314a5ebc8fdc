// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "models/roles.h"
#include <QAbstractListModel>
#include <QDateTime>
#include <functional>
#include <optional>

namespace pc {

// Work in the background that the person should know about. GUI thread. Ended jobs stay until removed (the last fifty).
class JobModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { Running, Succeeded, Failed, Cancelled };
    enum Role { IdRole = ModelRole, StateRole, ShareRole, DetailRole, CanCancelRole, CanRetryRole, CanOpenRole, StartedAtRole };

    using QAbstractListModel::QAbstractListModel;

    // `text` is called again after a change of language. Answers the job's id; newest jobs stand first.
    int start(std::function<QString()> text, std::function<void()> cancel = {});
    void setProgress(int id, qint64 done, std::optional<qint64> total = {});
    void setOpen(int id, std::function<void()> open);           // offers "Show": where the job can be looked at
    void setDetail(int id, const QString &detail);              // a word beside the progress
    void succeed(int id, const QString &detail = {});
    // Kind Cancelled counts as cancelled; `retry` offers "Try again".
    void fail(int id, const ApiError &error, std::function<void()> retry = {});
    void remove(int id);
    void removeEnded();

    void cancel(int id);                                        // asks; the job says later how it ended
    void retry(int id);
    void open(int id);
    [[nodiscard]] int runningCount() const;
    [[nodiscard]] int failedCount() const;
    // Of all running jobs with a known size, 0…1; empty: none is known.
    [[nodiscard]] std::optional<double> share() const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void changed();                                             // counts or share

private:
    struct Job
    {
        int id = 0;
        std::function<QString()> text;
        std::function<void()> cancel;
        std::function<void()> retry;
        std::function<void()> open;
        State state = State::Running;
        qint64 done = 0;
        std::optional<qint64> total;
        QString detail;
        std::optional<ApiError> error;
        QDateTime startedAt;
        bool cancelAsked = false;
    };
    [[nodiscard]] int rowOf(int id) const;
    void touched(int row);
    [[nodiscard]] QString detailOf(const Job &job) const;
    [[nodiscard]] std::optional<double> shareOf(const Job &job) const;
    void end(int id, State state, const QString &detail);

    QList<Job> m_jobs;
    int m_lastId = 0;
};

} // namespace pc
