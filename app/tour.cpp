// SPDX-License-Identifier: Apache-2.0
#include "app/tour.h"
#include <QDir>

namespace pc {

using namespace std::chrono_literals;
static constexpr auto kLookEvery = 50ms;
static constexpr int kMostLooks = 60s / kLookEvery;
static constexpr auto kSettle = 500ms;          // fades, icons and fonts of the second frame

Tour::Tour(QString folder, QList<TourStep> steps, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_steps(std::move(steps))
{
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder))
        Q_EMIT finished(QStringLiteral("The folder %1 cannot be made.").arg(m_folder));
    else
        showNext();
}

void Tour::showNext()
{
    if (++m_current == m_steps.size()) {
        Q_EMIT finished({});
        return;
    }
    m_looks = 0;
    m_steps.at(m_current).show();
    m_timer.start();
}

void Tour::look()
{
    const TourStep &step = m_steps.at(m_current);
    if (step.isReady()) {
        m_timer.stop();
        QTimer::singleShot(kSettle, this, &Tour::takePicture);
    } else if (++m_looks > kMostLooks) {
        m_timer.stop();
        Q_EMIT finished(QStringLiteral("\"%1\" did not get ready.").arg(step.name));
    }
}

void Tour::takePicture()
{
    const TourStep &step = m_steps.at(m_current);
    const QString file = m_folder + QLatin1Char('/') + step.name + QStringLiteral(".png");
    if (!step.picture().save(file))
        Q_EMIT finished(QStringLiteral("%1 cannot be saved.").arg(file));
    else
        showNext();
}

} // namespace pc
