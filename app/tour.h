// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QObject>
#include <QPixmap>
#include <QTimer>
#include <functional>

namespace pc {

// One stop of the tour: shows something, waits until it is there, takes its picture.
struct TourStep
{
    QString name;                               // of the picture, without its ending
    std::function<void()> show;
    std::function<bool()> isReady;
    std::function<QPixmap()> picture;
};

// Takes a picture of every step, one after the other, in real windows. A step that does not get ready ends the tour.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(QString folder, QList<TourStep> steps, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const QString &failure);      // empty: every picture was saved

private:
    void showNext();
    void look();
    void takePicture();

    QString m_folder;
    QList<TourStep> m_steps;
    qsizetype m_current = -1;
    int m_looks = 0;
    QTimer m_timer;
};

} // namespace pc
