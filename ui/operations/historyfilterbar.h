// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include <QWidget>

class QToolButton;

namespace pc {

class FilterChip;
class SearchField;

// Search and filters of the history: action, state, person, time, and whether every step is shown.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryFilterBar(QWidget *parent = nullptr);

    void setPeople(const QStringList &people);
    // The query with what the bar says; `now` is UTC and decides what "today" is.
    [[nodiscard]] HistoryQuery applied(HistoryQuery query, const QDateTime &now) const;
    void setTo(const HistoryQuery &query);              // sets the bar to a query: text and state; clears the rest
    void clear();
    [[nodiscard]] bool isNarrowing() const;
    [[nodiscard]] SearchField *search() const { return m_search; }
    void focusSearch();
    void type(const QString &text);

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addChip(FilterChip *chip, const QString &objectName);
    void onChanged();

    QStringList m_people;
    SearchField *m_search;
    FilterChip *m_action;
    FilterChip *m_stateChip;
    FilterChip *m_person;
    FilterChip *m_time;
    QToolButton *m_steps;
    QToolButton *m_clear;
    bool m_setting = false;
};

} // namespace pc
