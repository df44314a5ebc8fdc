// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/tickets/medianote.h"
#include "ui/tickets/ticketsservices.h"
#include <QWidget>

namespace pc {

// Fetches a file of a note and puts it where the person says, after a warning about what can run or hide something. One at a
// time per file; nothing is opened.
class TicketFileSaver final : public QObject
{
    Q_OBJECT
public:
    TicketFileSaver(const TicketsServices &services, QWidget *window);      // dialogs are the window's

    void save(const TicketId &ticket, const CustomerUid &customer, const TicketFile &file);
    void writeTo(const QString &path, const QByteArray &content);           // what the dialog does with a name
    [[nodiscard]] static QString warning(MediaNote::Care care);             // translated; empty: nothing to mind

Q_SIGNALS:
    void said(const QString &words);
    void failed(const pc::ApiError &error);

private:
    void weigh(const QString &name, const QByteArray &content);
    void askWhere(const QString &name, const QByteArray &content);

    TicketsServices m_services;
    QWidget *m_window;
    QStringList m_underWay;
};

} // namespace pc
