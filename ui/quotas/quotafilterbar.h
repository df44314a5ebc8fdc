// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include <QWidget>

class QToolButton;

namespace pc {

class FilterChip;
class SearchField;

// Search field, filters and the worklist "Runway" above the table of quotas.
class QuotaFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit QuotaFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] QuotaQuery applied(QuotaQuery query) const;   // the query with this bar's filters
    [[nodiscard]] bool isNarrowing() const;
    void clear();
    void focusSearch();
    void type(const QString &text);                             // begins a new search with it
    void setWorklist(bool on);                                  // who runs out within thirty days; does not tell filterChanged()
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    void filterChanged();
    void worklistToggled(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onChanged();
    void onShowChosen();

    SearchField *m_search;
    FilterChip *m_show;
    FilterChip *m_status;
    QToolButton *m_worklist;
    QToolButton *m_clear;
    bool m_isSetting = false;
};

} // namespace pc
