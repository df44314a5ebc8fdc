// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/edge.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace pc {

EnvironmentEdge::EnvironmentEdge(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("environmentEdge"));
    setFixedHeight(metrics::kEdge);
    m_environment.kind = Environment::Kind::Sandbox;
}

void EnvironmentEdge::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    setAccessibleName(environmentWord(environment.kind));
    update();
}

void EnvironmentEdge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), environmentColor(m_environment, palette()));
}

} // namespace pc
