// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

class QAbstractItemView;

namespace pc {

// Which record of a table is looked at, told by its key and not by its row: it stays the same one over changes of the query
// and over rows that are still being fetched; never a neighbour in its stead.
class RowFollower : public QObject
{
    Q_OBJECT
public:
    struct Rows
    {
        std::function<QString(int row)> keyAt;                          // empty: still being fetched, or no such row
        std::function<std::optional<int>(const QString &key)> rowOf;    // among the rows held
        int column = 0;                                                 // that becomes current
    };

    // The table has its model by now and outlives this object.
    RowFollower(QAbstractItemView *table, Rows rows, QObject *parent = nullptr);

    [[nodiscard]] const QString &key() const { return m_key; }      // empty: nothing has been chosen yet
    void select(const QString &key);        // scrolls there where the row is held; tells rested() at once
    void rename(const QString &key) { m_key = key; }        // the same record goes by another key from now on; tells nobody
    void forget();                          // nothing is chosen any more; tells nobody
    void step(int by);
    void rowsArrived();                     // the owner calls it when rows of the model were filled or replaced
    void stop() { m_rest.stop(); }

Q_SIGNALS:
    void chosen();                          // key() is another one, or chosen again
    void rested();                          // … and no further row was chosen for a moment: time to show details

private:
    void onCurrentChanged();
    void restore();

    QAbstractItemView *m_table;
    Rows m_rows;
    QString m_key;
    QTimer m_rest;
    bool m_isRestoring = false;
    bool m_awaitsRow = false;               // the current row is still being fetched
};

} // namespace pc
