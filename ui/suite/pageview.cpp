// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/pageview.h"
#include "ui/widgets/theme.h"
#include <QWebEngineView>
#include <algorithm>

namespace pc {

PageView::PageView(SuiteWebPage *page, QWidget *parent)
    : QStackedWidget(parent), m_page(page), m_view(new QWebEngineView(this)), m_face(new FacePanel(this))
{
    m_view->setObjectName(QStringLiteral("webView"));
    m_view->setPage(page);
    page->setParent(m_view);
    // Pages that name no ground of their own are written for a light one: black words on a dark ground are not read. Faces cover
    // the page until it is there.
    page->setBackgroundColor(tokenColor(Token::Surface, themePalette(Scheme::Light)));
    addWidget(m_view);
    addWidget(m_face);
    connect(page, &SuiteWebPage::trouble, this, &PageView::showTrouble);
    connect(page, &SuiteWebPage::settled, this, &PageView::showPage);
    connect(m_face, &FacePanel::reloadRequested, this, &PageView::reload);
}

PageView::~PageView()
{
    delete m_view; // and the page, while the rest still stands
}

void PageView::reload()
{
    m_page->triggerAction(QWebEnginePage::Reload);
    if (m_face->face() == FacePanel::Face::Crashed)
        showPage();
}

void PageView::zoom(int steps)
{
    m_page->setZoomFactor(steps == 0 ? 1.0 : std::clamp(m_page->zoomFactor() * (steps > 0 ? 1.1 : 1 / 1.1), 0.3, 4.0));
}

void PageView::showTrouble(SuiteWebPage::Trouble what, const QString &detail)
{
    switch (what) {
    case SuiteWebPage::Trouble::LoadFailed:
        // A certificate that was refused ends as a failed load too: the first word stands.
        if (!hasTrouble() || m_face->face() != FacePanel::Face::Certificate)
            m_face->showFace(FacePanel::Face::LoadFailed, detail);
        break;
    case SuiteWebPage::Trouble::Certificate:
        m_face->showFace(FacePanel::Face::Certificate, detail);
        break;
    case SuiteWebPage::Trouble::Crashed:
        m_face->showFace(FacePanel::Face::Crashed);
        break;
    case SuiteWebPage::Trouble::CookiesRefused:
    case SuiteWebPage::Trouble::LinkRefused:
        return; // the window's face tells it
    }
    setCurrentWidget(m_face);
}

void PageView::showPage()
{
    setCurrentWidget(m_view);
}

} // namespace pc
