// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/orderfilter.h"
#include "ui/orders/ordercompletion.h"
#include "ui/widgets/searchfield.h"

class QCompleter;
class QStandardItemModel;

namespace pc {

class Clock;
class OrderStore;

// The filter of orders as text. Colours what it understands and what it does not, and completes fields, operators and the
// values that occur: they appear while typing, Ctrl+Space asks for them, Tab takes the first or the chosen one.
class OrderFilterEdit final : public SearchField
{
    Q_OBJECT
public:
    OrderFilterEdit(OrderStore *store, const Clock *clock, QWidget *parent = nullptr);     // borrows both

    [[nodiscard]] OrderFilter filter() const { return OrderFilter::parse(text()); }
    [[nodiscard]] QString problem() const;                  // of the first term that is not understood and not being written
    [[nodiscard]] QStringList suggestions() const;          // on screen now, as they would be written
    void suggest();                                         // now, whatever is written

Q_SIGNALS:
    void filterParsed();                                    // with every change of the text, before searchChanged()

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onTextChanged();
    void paintTerms();
    [[nodiscard]] bool isWrong(const OrderFilter::Term &term) const;
    [[nodiscard]] bool isPopupOpen() const;
    void suggestAtCursor(bool asked);
    void askForValues(const FilterSpot &spot);
    void present(const QList<FilterSuggestion> &suggestions);
    void take(const QString &insert);
    void takeCurrent();

    OrderStore *m_store;
    const Clock *m_clock;
    OrderFilter m_filter;                   // of the text as it is painted
    QCompleter *m_completer;
    QStandardItemModel *m_suggestions;
    FilterSpot m_spot;                      // what the suggestions are for
    QTimer m_ask;                           // the store is asked when the typing rests
    quint64 m_generation = 0;
    bool m_isComposing = false;             // an input method holds text that is not written yet
    bool m_isTaking = false;
};

} // namespace pc
