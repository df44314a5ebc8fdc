// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/done.h"
#include "core/base/result.h"
#include "core/domain/environment.h"
#include <QJsonObject>
#include <QMap>
#include <QObject>

namespace pc {

// The person's environments: one JSON file each in `folder`, named by id, written whole or not at all, without secrets.
// Fields of a file that this version does not know are kept. GUI thread; the files are few and small.
// Errors: StorageReadOnly, StorageFull, StorageFailed; InvalidInput for a profile with problems (environmentcheck.h);
// Conflict for an id that exists, NotFound for one that does not.
class EnvironmentStore : public QObject
{
    Q_OBJECT
public:
    // A file that could not be taken: StorageCorrupt (set aside under `movedTo`) or StorageTooNew (left as it is).
    struct FileProblem
    {
        QString file;
        QString movedTo;
        ApiError error;
    };

    explicit EnvironmentStore(QString folder, QObject *parent = nullptr);

    // Reads the folder; one that does not exist yet is empty. Fails only when the folder cannot be read.
    [[nodiscard]] Result<Done> load();
    [[nodiscard]] const QList<FileProblem> &fileProblems() const { return m_fileProblems; }

    [[nodiscard]] QList<Environment> environments() const;                       // by name
    [[nodiscard]] std::optional<Environment> find(const EnvironmentId &id) const;
    [[nodiscard]] std::optional<Environment> findByName(const QString &name) const; // case does not count

    [[nodiscard]] Result<Environment> add(Environment environment);              // makes the id when it is empty
    [[nodiscard]] Result<Environment> change(Environment environment);
    [[nodiscard]] Result<Done> remove(const EnvironmentId &id);                  // the keys are the caller's to remove (Keys)
    // Another profile with the same settings, a free name, read-only for production – and never with the same keys.
    [[nodiscard]] Result<Environment> duplicate(const EnvironmentId &id);

    // "Name", or "Name 2", "Name 3" … where that is taken.
    [[nodiscard]] QString freeName(const QString &name) const;

Q_SIGNALS:
    void environmentsChanged();

private:
    struct Kept
    {
        Environment environment;
        QJsonObject unknown; // top-level fields of the file that this version does not know
    };
    [[nodiscard]] QString filePath(const EnvironmentId &id) const;
    [[nodiscard]] Result<Done> write(const Kept &kept) const;
    [[nodiscard]] Result<Environment> put(Environment environment, QJsonObject unknown);
    void take(const QString &fileName);

    QString m_folder;
    QMap<EnvironmentId, Kept> m_kept;
    QList<FileProblem> m_fileProblems;
};

// An id of its own for a new profile; also the name of its files.
[[nodiscard]] EnvironmentId makeEnvironmentId();

} // namespace pc
