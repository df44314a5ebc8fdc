// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/scope.h"
#include <QList>
#include <QString>

namespace pc {

// One place the person has been: a page in a scope.
struct Place
{
    QString page;
    Scope scope;
    friend bool operator==(const Place &, const Place &) = default;
};

// Back and forward, as in a browser: visiting drops what lay ahead; bounded.
class NavigationHistory
{
public:
    void visit(const Place &place);             // the place already shown is not repeated
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    Place back();                               // only when canGoBack()
    Place forward();                            // only when canGoForward()

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace pc
