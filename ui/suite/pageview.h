// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suite/facepanel.h"
#include "ui/suite/suitewebpage.h"
#include <QStackedWidget>

class QWebEngineView;

namespace pc {

// One tab: a page, or the face that says why there is none. Owns its page.
class PageView : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageView(SuiteWebPage *page, QWidget *parent = nullptr);
    ~PageView() override;
    [[nodiscard]] SuiteWebPage *page() const { return m_page; }
    [[nodiscard]] bool hasTrouble() const { return currentWidget() == m_face; }
    void reload();
    void zoom(int steps);                   // 0: back to 100 %

private:
    void showTrouble(SuiteWebPage::Trouble what, const QString &detail);
    void showPage();
    SuiteWebPage *m_page;
    QWebEngineView *m_view;
    FacePanel *m_face;
};

} // namespace pc
