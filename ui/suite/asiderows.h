// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suiteaside.h"
#include <QPushButton>
#include <QTimer>

class QCheckBox;
class QLabel;

namespace pc {

class ElidedLabel;

// A line of the plan: what, and its minutes; one that ends after the session says so.
class PlanRow : public QWidget
{
    Q_OBJECT
public:
    PlanRow(const SuiteAside::PlanLine &line, QWidget *parent);
};

// A step to tick, whose words wrap; a click on the words ticks too.
class StepRow : public QWidget
{
    Q_OBJECT
public:
    StepRow(const SuiteAside::Step &step, QWidget *parent);

Q_SIGNALS:
    void ticked(bool isDone);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
};

// A prepared text: click, Space or Enter copies it, and the button says so for a moment.
class CopyButton : public QPushButton
{
    Q_OBJECT
public:
    CopyButton(const SuiteAside::Text &text, int index, QWidget *parent);
    void copy();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const SuiteAside::Text m_content;
    ElidedLabel *m_label;
    ElidedLabel *m_preview;
    QLabel *m_mark;
    QTimer m_said;
};

} // namespace pc
