// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigationhistory.h"

namespace pc {

namespace {
constexpr qsizetype kMost = 100;
}

void NavigationHistory::visit(const Place &place)
{
    if (m_at >= 0 && m_places.at(m_at) == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > kMost)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

Place NavigationHistory::back() { return m_places.at(--m_at); }
Place NavigationHistory::forward() { return m_places.at(++m_at); }

} // namespace pc
