// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace pc {

// What can be done to all selected tickets; shown while there are two or more.
class TicketBulkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TicketBulkBar(const QString &person, QWidget *parent = nullptr);

    void setSelected(qint64 rows, bool areHeld);        // not all held: too many to change at once
    void setOwners(const QStringList &owners) { m_owners = owners; }

Q_SIGNALS:
    void changeRequested(const pc::CareChange &change);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillStages();
    void fillOwners();

    const QString m_person;
    QStringList m_owners;
    qint64 m_rows = 0;
    bool m_areHeld = true;
    QLabel *m_count;
    QToolButton *m_stage, *m_owner, *m_mine;
};

} // namespace pc
