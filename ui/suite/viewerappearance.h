// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <memory>

class QApplication;

namespace pc {

class LanguageController;
class ThemeController;

// Theme and language of the viewer's frame, as the console says.
class ViewerAppearance : public QObject
{
    Q_OBJECT
public:
    explicit ViewerAppearance(QApplication *application);
    ~ViewerAppearance() override;
    void apply(const SuiteAppearance &appearance);

private:
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
};

} // namespace pc
