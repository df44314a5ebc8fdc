// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDate>
#include <QWidget>

class QCalendarWidget;
class QDateEdit;
class QPushButton;
class QToolButton;

namespace pc {

// A day that may be none: a link to set it, then a field with a calendar and a way back to none.
class OptionalDate : public QWidget
{
    Q_OBJECT
public:
    explicit OptionalDate(const QString &name, QWidget *parent = nullptr);  // object names: name, and with "Set", "Choose", "Clear"

    void setWords(const QString &accessibleName, const QString &set, const QString &choose, const QString &clear);
    void setDate(const QDate &date);                // invalid: none; tells nobody
    void setProposal(const QDate &date) { m_proposal = date; }              // what "set" begins with
    [[nodiscard]] QDate date() const { return m_date; }

Q_SIGNALS:
    void edited(const QDate &date);                 // by the person

private:
    void present();
    void addCalendar();
    void change(const QDate &date);

    QDate m_date, m_proposal;
    QPushButton *m_set;
    QDateEdit *m_edit;
    QToolButton *m_choose;
    QCalendarWidget *m_calendar;
    QToolButton *m_clear;
};

} // namespace pc
