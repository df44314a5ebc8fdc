// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/store/filingstore.h"
#include <QScrollArea>

namespace pc {

class Clock;
class FilingColumn;

// The filings by state, as columns of cards. Each column reads the rows it shows; one card of the whole board is looked at.
// The column of unknown states is there only while there is a row in it.
class FilingBoard final : public QScrollArea
{
    Q_OBJECT
public:
    FilingBoard(FilingStore *store, CustomerStore *customers, const Clock *clock, QWidget *parent = nullptr);  // borrows all

    void setQuery(const FilingQuery &query);                // its order is the board's own: worst first
    void setLive(bool live);                                // see WindowedListModel
    void retry();
    void select(const QString &key);                        // tells chosen() and rested()
    void step(int by);                                      // within the column of the card that is looked at
    void stopRest();
    void enter();                                           // takes the focus
    [[nodiscard]] bool isWaiting() const;                   // no column has answered yet
    [[nodiscard]] std::optional<ApiError> error() const;    // of any column
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] std::optional<FilingRow> row(const QString &key) const;   // where it is held

Q_SIGNALS:
    void answered();                                        // rows, or why there are none
    void chosen();
    void rested();
    void activated();                                       // Enter or a double click
    void typed(const QString &text);
    void menuRequested(const QPoint &global);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void addColumn(NumberState state);
    void adopt(FilingColumn *column);
    void onAnswered(FilingColumn *column);
    void stepAside(FilingColumn *from, int by);
    [[nodiscard]] bool belongs(const FilingColumn *column) const;
    [[nodiscard]] FilingColumn *columnOf(const QString &key) const;

    FilingStore *m_store;
    CustomerStore *m_customers;
    const Clock *m_clock;
    QList<FilingColumn *> m_columns;
    std::optional<NumberState> m_only;
    QString m_key;
    bool m_isLive = true;
};

} // namespace pc
