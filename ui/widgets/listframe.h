// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPointer>
#include <QSettings>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QVBoxLayout;

namespace pc {

class Banner;
class Clock;
class PageHead;
class RelativeTimeLabel;
class StatePanel;
class TableView;

// The frame of every page with a list: head, filter, banner, the table or why it is empty, footer; at the right the details of
// one row, as wide as they were left. Object names begin with the page's: "customersTable", "customersRows" …
class ListFrame : public QWidget
{
    Q_OBJECT
public:
    // `settings` may be null: nothing is remembered; both outlive the frame.
    ListFrame(const QString &name, const Clock *clock, QSettings *settings, QWidget *parent = nullptr);

    void setFilter(QWidget *filter);            // below the head; taken
    void setDetail(QWidget *detail);            // taken, and hidden until it is shown
    void addContent(QWidget *content);          // another face of the list in the table's place; hidden at first; taken
    void addToFooter(QWidget *widget);          // behind rows and selection

    [[nodiscard]] PageHead *head() const { return m_head; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] StatePanel *state() const { return m_state; }
    [[nodiscard]] QLabel *rows() const { return m_rows; }
    [[nodiscard]] QLabel *selection() const { return m_selection; }
    [[nodiscard]] RelativeTimeLabel *age() const { return m_age; }
    [[nodiscard]] qint64 selectedRows() const;
    [[nodiscard]] QList<int> visibleColumns() const;    // in their order on screen

private:
    void layOut();
    void rememberSplit();

    QString m_name;
    QPointer<QSettings> m_settings;
    PageHead *m_head;
    Banner *m_banner;
    TableView *m_table;
    StatePanel *m_state;
    QLabel *m_rows;
    QLabel *m_selection;
    RelativeTimeLabel *m_age;
    QSplitter *m_splitter;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_foot = nullptr;
};

} // namespace pc
