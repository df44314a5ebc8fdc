// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QToolButton>

namespace pc {

// A button that opens a menu, and shows so: its name with an arrow. The menu is made here and filled by whoever uses it.
class MenuChip : public QToolButton
{
    Q_OBJECT
public:
    explicit MenuChip(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace pc
