// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/scope.h"
#include <QDateTime>
#include <QWidget>

namespace pc {

// One place in the rail. The shell owns it and makes it when it is first shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;        // translated
    [[nodiscard]] virtual bool isLoaded() const = 0;        // first content (or its empty or failed face) is on screen
    virtual void setScope(const Scope &scope) = 0;
    virtual void refresh() = 0;                             // F5: read again from the cloud
    virtual void focusFilter() = 0;                         // "/" and Ctrl+F
    // When the data shown was last complete; invalid: never, or the page shows no cloud data.
    [[nodiscard]] virtual QDateTime dataAsOf() const { return {}; }

Q_SIGNALS:
    void loaded();                                          // isLoaded() became true
    void dataAsOfChanged();
};

} // namespace pc
