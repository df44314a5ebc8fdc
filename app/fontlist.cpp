// SPDX-License-Identifier: Apache-2.0
#include "app/fontlist.h"
#include <QFontDatabase>
#include <QStringList>
#ifdef PC_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif
#include <tuple>

namespace pc {

FontList::FontList()
    : m_thread([this] {
#ifdef PC_HAS_FONTCONFIG
          FcInit();
#endif
          m_application.acquire();
          if (!m_isCancelled)
              std::ignore = QFontDatabase::families();
      })
{
}

FontList::~FontList()
{
    finish();
}

void FontList::finish()
{
    if (!m_thread.joinable())
        return;
    m_isCancelled = true;
    m_application.release();
    m_thread.join();
}

} // namespace pc
