// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "models/roles.h"
#include <QAbstractTableModel>
#include <QTimer>
#include <any>
#include <functional>

namespace pc {

// A table over a store of any size: the pages behind it. Holds a few pages of rows around what was looked at last, never all;
// asking a row that is not there yet starts a read and answers PlaceholderRole. The latest query wins; a change in the store is
// taken over in place: the same rows stay selected, and a row that left the pages held loses its selection rather than point at
// another one. A list model derives from StoreListModel below and says what a row is, where it is read and what its cells show.
class WindowedListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class State {
        Waiting,                // nothing has been answered yet
        Ready,
        Failed,                 // error() says why; retry() tries again
    };
    static constexpr int kPageRows = 100;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] bool isSearching() const { return m_queryPending; }   // the rows shown answer an older query
    // A list that nobody sees does not follow its store; it catches up when it is seen again. Live at first.
    void setLive(bool live);
    void retry();                           // asks the query anew; its former rows stay until the answer is here

    [[nodiscard]] int pagesHeld() const { return int(m_pages.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : m_total; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    void retranslate();

Q_SIGNALS:
    void stateChanged();                    // state(), error() or isSearching(), or the last row is gone
    void queryApplied();                    // the rows of the latest query are here; the model was reset
    void rowsArrived(int first, int last);  // filled or refreshed in place

protected:
    struct Rows
    {
        qint64 total = 0;                   // rows that match the query
        QStringList keys;                   // what each row is, whatever its place
        std::any values;                    // QList of the rows themselves
    };
    using Answer = std::function<void(Result<Rows>)>;

    explicit WindowedListModel(QObject *parent);

    virtual void fetch(qint64 first, int count, Answer answer) = 0;
    // A row that is held; PlaceholderRole is not asked for.
    [[nodiscard]] virtual QVariant cell(int row, int column, int role) const = 0;

    void noteStoreChange(qsizetype named);  // how many rows the store named; 0: many
    void refreshCells(int firstColumn, int lastColumn);     // of the rows held: their words changed, not their values
    [[nodiscard]] const std::any *pageOf(int row) const;    // null: not held
    [[nodiscard]] std::optional<int> rowOfKey(const QString &key) const;

private:
    struct Page
    {
        Rows rows;
        quint64 usedAt = 0;
        bool stale = false;
    };

    void refreshInPlace();
    void want(qint64 page);
    void pump();
    void request(qint64 page);
    void applyAnswer(quint64 generation, quint64 revision, qint64 page, Result<Rows> answer);
    void applyFailure(const ApiError &error);
    void applyNewQuery(Rows rows);
    void applyInPlace(qint64 page, Rows rows);
    void growTo(int total);
    void shrinkTo(int total);
    void storePage(qint64 page, Rows rows);
    void moveSelections(qint64 page, const QStringList &before);
    void evict();

    State m_state = State::Waiting;
    std::optional<ApiError> m_error;
    int m_total = 0;
    mutable QHash<qint64, Page> m_pages;
    mutable quint64 m_uses = 0;
    QList<qint64> m_wanted;                 // newest last
    QHash<qint64, quint64> m_asked;         // page -> generation of the request under way
    quint64 m_generation = 0;               // of the query
    quint64 m_revision = 0;                 // of the store's content
    int m_inFlight = 0;
    bool m_queryPending = true;
    bool m_halted = false;                  // a read failed: ask no more until retry() or a change
    bool m_pumpPosted = false;
    bool m_isLive = true;
    bool m_hasMissed = false;               // the store changed while nobody looked
    QTimer m_changes;
};

// The same with its types: rows of type Row, asked for by a comparable Query, answered as a Window {first, total, rows}.
template<typename Row, typename Query, typename Window>
class StoreListModel : public WindowedListModel
{
public:
    // Rows of the former query stay until the first page of the new one is here.
    void setQuery(const Query &query)
    {
        if (query == m_query)
            return;
        m_query = query;
        retry();
    }
    [[nodiscard]] const Query &query() const { return m_query; }

    // Null while the row is being fetched. Valid until control returns to the event loop.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const std::any *page = pageOf(row);
        const auto *rows = page ? std::any_cast<QList<Row>>(page) : nullptr;
        return rows && row % kPageRows < rows->size() ? &rows->at(row % kPageRows) : nullptr;
    }

protected:
    using WindowedListModel::WindowedListModel;

    [[nodiscard]] virtual Async<Window> read(const Query &query, qint64 first, int count) = 0;
    [[nodiscard]] virtual QString keyOf(const Row &row) const = 0;      // the same for the same row after any change
    [[nodiscard]] virtual QVariant valueOf(const Row &row, int column, int role) const = 0;

private:
    void fetch(qint64 first, int count, Answer answer) final
    {
        whenDone(read(m_query, first, count), this, [this, answer = std::move(answer)](const Result<Window> &window) {
            answer(window ? Result<Rows>(rowsOf(*window)) : Result<Rows>(failure(window.error())));
        });
    }
    [[nodiscard]] Rows rowsOf(const Window &window) const
    {
        Rows rows{window.total, {}, window.rows};
        for (const Row &row : window.rows)
            rows.keys.append(keyOf(row));
        return rows;
    }
    [[nodiscard]] QVariant cell(int row, int column, int role) const final { return valueOf(*rowAt(row), column, role); }

    Query m_query;
};

} // namespace pc
