// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include <QWidget>

class QToolButton;

namespace pc {

class FilterChip;
class SearchField;

// Search field and filters above the filings.
class FilingFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilingFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] FilingQuery applied(FilingQuery query) const;     // the query with this bar's filters
    [[nodiscard]] QString text() const;                             // the filters as text to keep; empty: they narrow nothing
    void setText(const QString &filter);                            // told at once
    void clear() { setText({}); }
    void focusSearch();
    void type(const QString &text);                                 // begins a new search with it
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onChanged();

    SearchField *m_search;
    FilterChip *m_show;
    FilterChip *m_state;
    QToolButton *m_clear;
    bool m_isSetting = false;
};

} // namespace pc
