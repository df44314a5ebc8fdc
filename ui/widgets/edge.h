// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QWidget>

namespace pc {

// The 4 px edge in an environment's colour at the top of every window and dialog; the word stands elsewhere in the window.
class EnvironmentEdge : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentEdge(QWidget *parent = nullptr);
    void setEnvironment(const Environment &environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment;
};

} // namespace pc
