// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suite/facepanel.h"
#include "ui/suite/suitepage.h"
#include <QStackedWidget>

class QWebEngineView;

namespace pc {

// One tab: a page, or the face that says why there is none. Owns its page.
class PageView : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageView(SuitePage *page, QWidget *parent = nullptr);
    ~PageView() override;
    [[nodiscard]] SuitePage *page() const { return m_page; }
    [[nodiscard]] bool hasTrouble() const { return currentWidget() == m_face; }
    void reload();
    void zoom(int steps);                   // 0: back to 100 %

private:
    void showTrouble(SuitePage::Trouble what, const QString &detail);
    void showPage();
    SuitePage *m_page;
    QWebEngineView *m_view;
    FacePanel *m_face;
};

} // namespace pc
