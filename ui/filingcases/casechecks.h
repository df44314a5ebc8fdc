// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/filings/documentcheck.h"
#include <QHash>
#include <QObject>
#include <optional>

namespace pc {

// Checks files one after the other, so that never more than one picture is in memory. Remembers what was found.
class CaseChecks : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void check(const QString &item, const QString &path, ChecklistItem::Form form);
    void clear();                                               // another case is shown; answers under way are dropped
    [[nodiscard]] bool isChecking(const QString &item) const;
    [[nodiscard]] bool isBusy() const { return !m_queue.isEmpty(); }
    [[nodiscard]] const DocumentReport *report(const QString &item, const QString &path) const; // of the last check; null: none

Q_SIGNALS:
    void started(const QString &item);
    void checked(const QString &item, const QString &path, const pc::DocumentReport &report);

private:
    struct Job
    {
        QString item, path;
        ChecklistItem::Form form = ChecklistItem::Form::Photo;
    };
    void next();
    void onChecked(int round, const Result<DocumentReport> &report);

    QList<Job> m_queue;                                         // the first one is under way
    QHash<QString, QPair<QString, DocumentReport>> m_reports;   // by item: path and what was found
    int m_round = 0;
};

} // namespace pc
