// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>
#include <QWidget>

class QHBoxLayout;

namespace pc {

// The first line of every page: title, a muted count on the same base line, the page's actions at the right.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(QWidget *parent = nullptr);
    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] QLabel *count() const { return m_count; }
    void addAction(QWidget *button);        // from left to right

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void alignBaselines();

    QLabel *m_title;
    QLabel *m_count;
    QHBoxLayout *m_row;
};

} // namespace pc
