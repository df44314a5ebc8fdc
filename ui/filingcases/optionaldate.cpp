// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/optionaldate.h"
#include "ui/widgets/icons.h"
#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWidgetAction>

namespace pc {

OptionalDate::OptionalDate(const QString &name, QWidget *parent)
    : QWidget(parent), m_set(new QPushButton(this)), m_edit(new QDateEdit(this)), m_choose(new QToolButton(this)),
      m_calendar(new QCalendarWidget), m_clear(new QToolButton(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_set);
    row->addWidget(m_edit, 1);
    row->addWidget(m_choose);
    row->addWidget(m_clear);
    row->addStretch(0);
    m_set->setObjectName(name + QStringLiteral("Set"));
    m_set->setProperty("pcRole", QStringLiteral("link"));
    m_edit->setObjectName(name);
    m_edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_choose->setObjectName(name + QStringLiteral("Choose"));
    m_choose->setIcon(icon(QStringLiteral("today")));
    addCalendar();
    m_clear->setObjectName(name + QStringLiteral("Clear"));
    m_clear->setIcon(icon(QStringLiteral("close")));
    setFocusProxy(m_set);
    connect(m_set, &QPushButton::clicked, this, [this] {
        change(m_proposal.isValid() ? m_proposal : QDate::currentDate());
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { change({}); });
    connect(m_edit, &QDateEdit::dateChanged, this, &OptionalDate::change);
    present();
}

void OptionalDate::addCalendar()
{
    auto *const menu = new QMenu(m_choose);
    auto *const place = new QWidgetAction(menu);
    place->setDefaultWidget(m_calendar);
    menu->addAction(place);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_choose->setMenu(menu);
    m_choose->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this] { m_calendar->setSelectedDate(m_date); });
    const auto take = [this, menu](const QDate &date) {
        menu->close();
        change(date);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, take);
    connect(m_calendar, &QCalendarWidget::activated, this, take);
}

void OptionalDate::setWords(const QString &accessibleName, const QString &set, const QString &choose, const QString &clear)
{
    m_set->setText(set);
    m_edit->setAccessibleName(accessibleName);
    m_choose->setToolTip(choose);
    m_choose->setAccessibleName(choose);
    m_calendar->setAccessibleName(choose);
    m_clear->setToolTip(clear);
    m_clear->setAccessibleName(clear);
}

void OptionalDate::setDate(const QDate &date)
{
    m_date = date;
    present();
}

void OptionalDate::change(const QDate &date)
{
    if (date == m_date)
        return;
    m_date = date;
    present();
    Q_EMIT edited(m_date);
}

void OptionalDate::present()
{
    const QSignalBlocker quiet(m_edit);
    if (m_date.isValid() && m_edit->date() != m_date)
        m_edit->setDate(m_date);
    m_set->setVisible(!m_date.isValid());
    m_edit->setVisible(m_date.isValid());
    m_choose->setVisible(m_date.isValid());
    m_clear->setVisible(m_date.isValid());
}

} // namespace pc
