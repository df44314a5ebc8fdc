// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QWidget>

class QToolButton;

namespace pc {

class FilterChip;
class SearchField;

// Search field and filters above the table of customers.
class CustomerFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] CustomerQuery applied(CustomerQuery query) const;     // the query with this bar's filters
    [[nodiscard]] bool isNarrowing() const;
    void clear();
    void showToFollowUp();              // whose identity is not verified and whose turn is ours, and nothing else narrows
    void focusSearch();
    void type(const QString &text);     // begins a new search with it
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onChanged();
    void reset(int identity);
    void addChip(FilterChip *chip, const QString &objectName);

    SearchField *m_search;
    FilterChip *m_kind;
    FilterChip *m_identity;
    FilterChip *m_credit;
    FilterChip *m_gone;
    QToolButton *m_favourites;
    QToolButton *m_clear;
    bool m_clearing = false;
};

} // namespace pc
