// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/followupbutton.h"
#include "core/base/clock.h"
#include "models/identitytext.h"
#include <QEvent>
#include <QLocale>

namespace pc {

static constexpr int kRestMs = 2000;        // while a pass over the customers runs, the store changes four times a second
static constexpr int kAgeMs = 60 * 1000;    // links expire meanwhile

FollowUpButton::FollowUpButton(CustomerStore *store, const Clock *clock, QWidget *parent) : QPushButton(parent), m_store(store), m_clock(clock)
{
    setObjectName(QStringLiteral("toFollowUp"));
    setProperty("pcRole", QStringLiteral("link"));
    hide();
    m_query.standings = standingsToFollowUp();
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &FollowUpButton::count);
    connect(m_store, &CustomerStore::changed, this, [this] {
        if (m_rest.remainingTime() > kRestMs)
            m_rest.start(kRestMs);
    });
    retranslate();
    count();
}

void FollowUpButton::setScope(std::optional<QString> group, std::optional<CustomerUid> customer)
{
    m_query.group = std::move(group);
    m_query.customer = std::move(customer);
    count();
}

void FollowUpButton::count()
{
    m_rest.start(kAgeMs);
    m_query.standingAt = m_clock->utcNow();
    whenDone(m_store->read(m_query, 0, 1), this, [this, asked = m_query](const Result<CustomerWindow> &window) {
        if (!window || asked != m_query)
            return;         // a newer one is on its way, or the next minute counts again
        m_count = window->total;
        setVisible(m_count > 0);
        retranslate();
    });
}

void FollowUpButton::retranslate()
{
    setText(tr("To follow up: %1", "number of customers").arg(QLocale().toString(m_count)));
    setAccessibleName(tr("Identities to follow up: %1", "number of customers").arg(QLocale().toString(m_count)));
    setToolTip(tr("Customers whose identity is not verified and who have not been asked yet, or whose link has expired. Click to list them."));
}

void FollowUpButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace pc
