// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractButton>
#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace pc {

class JobModel;

// The jobs button in the header: how many run, how far they are, whether one failed. Opens the list.
class JobButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit JobButton(JobModel *model, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void popUp();
    JobModel *m_model;
};

// The list of jobs: text, progress, error, cancel and try again; a popup below the button.
class JobPanel : public QFrame
{
    Q_OBJECT
public:
    explicit JobPanel(JobModel *model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild();
    QWidget *makeRow(int row);
    void fillRow(QWidget *widget, int row);

    JobModel *m_model;
    QWidget *m_rows;
    QLabel *m_title;
    QLabel *m_empty;
    QPushButton *m_clear;
};

} // namespace pc
