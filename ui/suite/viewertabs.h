// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suite/pageview.h"
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace pc {

// The pages of one customer session. The bar of tabs shows from the second page on; the first page always stays.
class ViewerTabs : public QWidget
{
    Q_OBJECT
public:
    explicit ViewerTabs(SuiteWebPage *first, QWidget *parent = nullptr);

    void add(SuiteWebPage *page);                      // brings it to the front
    bool closeCurrent();                            // false: it is the only one
    void step(int by);                              // next or previous tab
    [[nodiscard]] PageView *current() const;
    [[nodiscard]] PageView *first() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] PageView *at(int index) const;

Q_SIGNALS:
    void currentChanged();                          // another tab, or something about the page of this one
    void pageAdded(pc::SuiteWebPage *page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void close(int index);
    void showTitle(PageView *view);

    QTabBar *m_bar;
    QStackedWidget *m_stack;
};

} // namespace pc
