// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace pc {

// Grey rows where a list is being loaded. Words and a cancel appear when the owner says so.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);
    void setWords(const QString &words, const QString &cancel);     // both empty: rows only

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    QPushButton *m_cancel;
};

} // namespace pc
