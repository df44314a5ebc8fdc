// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <QTranslator>
#include <memory>

class QApplication;

namespace pc {

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
    QTranslator m_ours;
    QTranslator m_qt;
    QTranslator m_engine;    // the engine's own menus and dialogs
    QString m_language;
};

} // namespace pc
