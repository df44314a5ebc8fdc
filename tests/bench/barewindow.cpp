// SPDX-License-Identifier: Apache-2.0
// The yardstick of bench_startup.py: what an empty Qt Widgets window costs on this machine.
#include "app/firstpaint.h"
#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    new pc::FirstPaint(&window);
    window.resize(1280, 800);
    window.show();
    return application.exec();
}
