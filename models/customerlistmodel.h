// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "models/roles.h"
#include <QAbstractTableModel>
#include <QTimer>

namespace pc {

class Clock;

// The customers of the store as a table. Holds a few pages of rows around what was looked at last, never all; asking a row
// that is not there yet starts a read and answers PlaceholderRole. The latest query wins; a change in the store is taken over
// in place: the same customers stay selected, and a row whose customer left the pages held loses its selection rather than
// point at somebody else. Facts come from the store, words from CustomerText.
class CustomerListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        FavouriteColumn, NameColumn, UidColumn, LoginEmailColumn, VerificationColumn, CreditColumn, GroupColumn,
        KindColumn, CrmColumn, AgeColumn, ColumnCount
    };
    enum Role {
        UidRole = ModelRole,    // CustomerUid
        CustomerRole,           // Customer
    };
    enum class State {
        Waiting,                // nothing has been answered yet
        Ready,
        Failed,                 // error() says why; retry() tries again
    };
    static constexpr int kPageRows = 100;

    // Borrows both; they outlive the model.
    CustomerListModel(CustomerStore *store, const Clock *clock, QObject *parent = nullptr);

    // Rows of the former query stay until the first page of the new one is here.
    void setQuery(const CustomerQuery &query);
    [[nodiscard]] const CustomerQuery &query() const { return m_query; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] bool isSearching() const { return m_queryPending; }   // the rows shown answer an older query
    void retry();

    // Null while the row is being fetched. Valid until control returns to the event loop.
    [[nodiscard]] const Customer *customerAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const CustomerUid &uid) const;   // among the pages held
    [[nodiscard]] int pagesHeld() const { return int(m_pages.size()); }

    // The store sorts; columns without an order of their own answer nothing.
    [[nodiscard]] static std::optional<CustomerQuery::Sort> sortOf(int column);
    [[nodiscard]] static int columnOf(CustomerQuery::Sort sort);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

Q_SIGNALS:
    void stateChanged();                    // state(), error() or isSearching()
    void queryApplied();                    // the rows of the latest query are here; the model was reset
    void rowsArrived(int first, int last);  // filled or refreshed in place

private:
    struct Page
    {
        QList<Customer> rows;
        quint64 usedAt = 0;
        bool stale = false;
    };

    void refreshInPlace();
    void want(qint64 page);
    void pump();
    void request(qint64 page);
    void applyAnswer(quint64 generation, quint64 revision, qint64 page, const Result<CustomerWindow> &answer);
    void applyFailure(const ApiError &error);
    void applyNewQuery(const CustomerWindow &window);
    void applyInPlace(qint64 page, const CustomerWindow &window);
    void growTo(int total);
    void shrinkTo(int total);
    void storePage(qint64 page, QList<Customer> rows);
    void moveSelections(qint64 page, const QList<Customer> &before);
    void evict();
    void touchAges();
    void onChanged(const QList<CustomerUid> &uids);
    [[nodiscard]] QVariant valueOf(const Customer &customer, int column, int role) const;

    CustomerStore *m_store;
    const Clock *m_clock;
    CustomerQuery m_query;
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
    bool m_queryPending = false;
    bool m_halted = false;                  // a read failed: ask no more until retry() or a change
    bool m_pumpPosted = false;
    QTimer m_changes;
    QTimer m_ages;
};

} // namespace pc
