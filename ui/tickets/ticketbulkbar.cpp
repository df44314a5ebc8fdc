// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketbulkbar.h"
#include "models/tickettext.h"
#include "ui/tickets/ownermenu.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menuchip.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace pc {

using Stage = TicketCare::Stage;

static constexpr Stage kStages[] = {Stage::New, Stage::Working, Stage::WaitingForVendor, Stage::WaitingForCustomer, Stage::Done};

TicketBulkBar::TicketBulkBar(const QString &person, QWidget *parent) : QWidget(parent), m_person(person), m_count(makeLabel(LabelRole::Body, this))
{
    setObjectName(QStringLiteral("ticketBulkBar"));
    m_count->setObjectName(QStringLiteral("bulkCount"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    row->addWidget(m_count);
    const std::pair<QToolButton **, const char *> buttons[] = {{&m_stage, "bulkStage"}, {&m_owner, "bulkOwner"}, {&m_mine, "bulkAssignToMe"}};
    for (const auto &[button, name] : buttons) {
        *button = button == &m_mine ? new QToolButton(this) : new MenuChip(this);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setProperty("pcRole", QStringLiteral("chip"));
        row->addWidget(*button);
    }
    row->addStretch(1);
    connect(m_stage->menu(), &QMenu::aboutToShow, this, &TicketBulkBar::fillStages);
    connect(m_owner->menu(), &QMenu::aboutToShow, this, &TicketBulkBar::fillOwners);
    connect(m_mine, &QToolButton::clicked, this, [this] {
        CareChange change;
        change.owner = m_person;
        Q_EMIT changeRequested(change);
    });
    retranslate();
    hide();
}

void TicketBulkBar::setSelected(qint64 rows, bool areHeld)
{
    m_rows = rows;
    m_areHeld = areHeld;
    setVisible(rows > 1);
    retranslate();
}

void TicketBulkBar::fillStages()
{
    m_stage->menu()->clear();
    for (const Stage stage : kStages)
        m_stage->menu()->addAction(TicketText::stageName(stage), this, [this, stage] {
            CareChange change;
            change.stage = stage;
            Q_EMIT changeRequested(change);
        });
}

void TicketBulkBar::fillOwners()
{
    m_owner->menu()->clear();
    OwnerMenu::fill(m_owner->menu(), m_person, m_owners, [this](const QString &owner) {
        CareChange change;
        change.owner = owner;
        Q_EMIT changeRequested(change);
    });
}

void TicketBulkBar::retranslate()
{
    m_count->setText(tr("%1 tickets selected", nullptr, int(m_rows)).arg(QLocale().toString(m_rows)));
    m_stage->setText(tr("Set stage"));
    m_owner->setText(tr("Set owner"));
    m_mine->setText(tr("Assign to me"));
    for (QToolButton *const button : {m_stage, m_owner, m_mine}) {
        button->setEnabled(m_areHeld);
        button->setToolTip(m_areHeld ? QString() : tr("Only tickets that have been on screen can be changed together. Select fewer."));
    }
}

void TicketBulkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
