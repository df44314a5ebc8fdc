// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/viewertabs.h"
#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace pc {

ViewerTabs::ViewerTabs(SuiteWebPage *first, QWidget *parent) : QWidget(parent), m_bar(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(QStringLiteral("tabs"));
    m_bar->setAutoHide(true);
    m_bar->setTabsClosable(true);
    m_bar->setDocumentMode(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        Q_EMIT currentChanged();
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, &ViewerTabs::close);
    add(first);
    retranslate();
}

void ViewerTabs::add(SuiteWebPage *page)
{
    auto *view = new PageView(page, m_stack);
    const int index = m_stack->addWidget(view);
    m_bar->insertTab(index, tr("New page"));
    if (index == 0)
        m_bar->setTabButton(0, QTabBar::RightSide, nullptr);
    m_bar->setCurrentIndex(index);
    m_stack->setCurrentIndex(index);
    connect(page, &QWebEnginePage::titleChanged, view, [this, view] { showTitle(view); });
    connect(page, &QWebEnginePage::loadStarted, this, &ViewerTabs::currentChanged);
    connect(page, &QWebEnginePage::loadFinished, this, &ViewerTabs::currentChanged);
    connect(page, &QWebEnginePage::urlChanged, this, &ViewerTabs::currentChanged);
    connect(page, &SuiteWebPage::settled, this, &ViewerTabs::currentChanged);
    connect(page, &SuiteWebPage::pageOpened, this, &ViewerTabs::add);
    connect(page, &QWebEnginePage::windowCloseRequested, view, [this, view] { close(m_stack->indexOf(view)); });
    Q_EMIT pageAdded(page);
}

void ViewerTabs::close(int index)
{
    if (index <= 0)
        return; // the page of the link stays as long as the window
    QWidget *view = m_stack->widget(index);
    m_stack->removeWidget(view);
    m_bar->removeTab(index);
    view->deleteLater();
}

bool ViewerTabs::closeCurrent()
{
    const int index = m_bar->currentIndex();
    close(index);
    return index > 0;
}

void ViewerTabs::step(int by)
{
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + count()) % count());
}

PageView *ViewerTabs::current() const
{
    return qobject_cast<PageView *>(m_stack->currentWidget());
}

PageView *ViewerTabs::first() const
{
    return at(0);
}

PageView *ViewerTabs::at(int index) const
{
    return qobject_cast<PageView *>(m_stack->widget(index));
}

int ViewerTabs::count() const
{
    return m_stack->count();
}

void ViewerTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ViewerTabs::showTitle(PageView *view)
{
    const int index = m_stack->indexOf(view);
    // A title is the page's own text: an ampersand in it is no key.
    QString title = view->page()->title().left(60);
    m_bar->setTabText(index, title.isEmpty() ? tr("New page") : title.replace(QLatin1Char('&'), QLatin1String("&&")));
    m_bar->setTabToolTip(index, view->page()->title());
    Q_EMIT currentChanged();
}

void ViewerTabs::retranslate()
{
    m_bar->setAccessibleName(tr("Pages"));
    for (int i = 0; i < count(); ++i)
        showTitle(qobject_cast<PageView *>(m_stack->widget(i)));
}

} // namespace pc
