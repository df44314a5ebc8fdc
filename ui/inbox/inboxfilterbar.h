// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include <QWidget>

class QButtonGroup;
class QDateTimeEdit;
class QLabel;
class QToolButton;

namespace pc {

class Clock;
class FilterChip;
class SearchField;

// Above the messages: search, kind, time, whether repeats are folded; below it the lists with their counts.
class InboxFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit InboxFilterBar(const Clock *clock, QWidget *parent = nullptr);     // borrows the clock: says when "the last hour" began

    [[nodiscard]] InboxQuery applied(InboxQuery query) const;       // the query with this bar's filters; scope stays
    void setTypes(const QStringList &types);
    void setCounts(const QList<InboxCount> &counts);
    void setShow(InboxQuery::Show show);
    [[nodiscard]] InboxQuery::Show show() const;
    [[nodiscard]] bool isNarrowing() const;                         // beyond the list that is shown
    [[nodiscard]] bool followsClock() const;                        // the stretch of time it shows moves on by itself
    void clear();                                                   // the list stays
    void focusSearch();
    void type(const QString &text);                                 // begins a new search with it
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildLists();
    void retranslate();
    void onChanged();
    void onTimeChosen();
    void presentLists();

    const Clock *m_clock;
    QStringList m_types;                    // before the chip that asks for them
    QList<InboxCount> m_counts;
    SearchField *m_search;
    FilterChip *m_kind;
    FilterChip *m_time;
    QDateTimeEdit *m_from;
    QLabel *m_dash;
    QDateTimeEdit *m_to;
    QToolButton *m_fold;
    QToolButton *m_clear;
    QButtonGroup *m_lists;
    bool m_isSetting = false;
};

} // namespace pc
