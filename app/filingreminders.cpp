// SPDX-License-Identifier: Apache-2.0
#include "app/filingreminders.h"
#include "core/base/clock.h"
#include "core/store/filingstore.h"
#include "models/filingtext.h"
#include "ui/widgets/banner.h"
#include <QEvent>
#include <algorithm>

namespace pc {

using namespace std::chrono_literals;
static constexpr auto kTick = 1min;         // the machine may sleep over midnight
static constexpr auto kRest = 500ms;

FilingReminders::FilingReminders(FilingStore &store, Clock &clock, Banner &banner, Show show, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_banner(banner), m_show(std::move(show))
{
    m_banner.setClosable(true);
    m_banner.installEventFilter(this);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &FilingReminders::look);
    connect(&m_store, &FilingStore::changed, this, [this] {
        if (!m_rest.isActive())
            m_rest.start(kRest);
    });
    connect(&m_banner, &Banner::actionTriggered, this, [this] { m_show(m_due); });
    connect(&m_banner, &Banner::closed, this, &FilingReminders::putAway);
    look();
    wait();
}

bool FilingReminders::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    return QObject::eventFilter(watched, event);
}

QDate FilingReminders::today() const { return m_clock.utcNow().toLocalTime().date(); }

void FilingReminders::wait()
{
    m_clock.after(kTick, this, [this] {
        if (today() != m_day)
            look();
        wait();
    });
}

void FilingReminders::look()
{
    const QDate day = today();
    if (std::exchange(m_day, day) != day)
        m_putAway.clear();
    whenDone(m_store.dueReminders(day), this, [this](const Result<QList<FilingCase>> &due) {
        if (due)
            take(*due);
    });
}

void FilingReminders::take(const QList<FilingCase> &due)
{
    QList<FilingCase> fresh = due;
    fresh.removeIf([this](const FilingCase &one) { return m_putAway.contains(one.id); });
    if (fresh == m_due)
        return;
    m_due = fresh;
    present();
}

void FilingReminders::putAway()
{
    for (const FilingCase &one : std::as_const(m_due))
        m_putAway << one.id;
    m_due.clear();
}

void FilingReminders::present()
{
    if (m_due.isEmpty())
        return m_banner.clear();
    const FilingCase &first = m_due.constFirst();
    const QString name = first.domain.isEmpty() ? tr("a site without a domain yet") : first.domain;
    QString text = tr("Reminder: %n filings, among them %1.", nullptr, int(m_due.size())).arg(name);
    if (m_due.size() == 1)
        text = first.deadline.isValid() ? tr("Reminder: the filing of %1 is due on %2.", "domain; day and how far it is").arg(name, FilingText::due(first.deadline, m_day))
                                        : tr("Reminder: the filing of %1.").arg(name);
    const bool isLate = std::any_of(m_due.cbegin(), m_due.cend(), [this](const FilingCase &one) { return one.deadline.isValid() && one.deadline <= m_day; });
    m_banner.showMessage(isLate ? Tone::Warn : Tone::Info, text, tr("Show"));
}

} // namespace pc
