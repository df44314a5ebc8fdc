// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include <QWidget>

class QToolButton;

namespace pc {

class FilterChip;
class SearchField;

// Search field and filters above the tickets.
class TicketFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TicketFilterBar(QWidget *parent = nullptr);

    void setProducts(const QList<TicketProduct> &products);
    [[nodiscard]] TicketQuery applied(TicketQuery query) const;     // the query with this bar's filters
    [[nodiscard]] QString text() const;                             // the filters as text to keep; empty: they narrow nothing
    void setText(const QString &filter);                            // told at once
    void clear() { setText(ofShownOnly()); }                        // the part of the queue stays
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
    void onProductChosen();
    [[nodiscard]] QString ofShownOnly() const;
    [[nodiscard]] QStringList productChoices() const;

    QList<TicketProduct> m_products;        // before the chip that asks for them
    QString m_productId;                    // of a filter; may name one that no table lists
    SearchField *m_search;
    FilterChip *m_show, *m_state, *m_stage, *m_product;
    QToolButton *m_clear;
    bool m_isSetting = false;
};

} // namespace pc
