// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTableView>

namespace pc {

// One column of cards. A table of one column, since a list lays out every row before it shows the first one (118 ms for a
// million rows here, against 6 ms).
class FilingCardList final : public QTableView
{
    Q_OBJECT
public:
    explicit FilingCardList(QWidget *parent = nullptr);

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    void enter();                                           // takes the focus; chooses the first card where none is current
    void keyboardSearch(const QString &text) override;      // told as typed()

Q_SIGNALS:
    void typed(const QString &text);
    void steppedAside(int by);                              // Left or Right: to the neighbouring column

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void fitCards();
    void setHoveredRow(int row);
    void moveCard(int by);

    int m_hoveredRow = -1;
};

} // namespace pc
