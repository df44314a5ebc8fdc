// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"
#include "models/wording.h"
#include <QCoreApplication>
#include <QHash>

namespace pc {

using TicketProductNames = QHash<QString, QString>;     // TicketProduct::id to its name

// The words for tickets, in the language of the moment. What is not known is a dash with its reason; a state that this version
// does not know is shown as the cloud spelled it.
class TicketText
{
    Q_DECLARE_TR_FUNCTIONS(pc::TicketText)
public:
    [[nodiscard]] static Wording title(const TicketRow &row);
    [[nodiscard]] static Wording customer(const TicketRow &row);        // with addresses of people masked
    [[nodiscard]] static Wording product(const TicketRow &row, const TicketProductNames &names);    // the number where there is no name
    [[nodiscard]] static Wording state(const TicketRow &row);
    [[nodiscard]] static Wording stage(const TicketRow &row);
    [[nodiscard]] static Wording owner(const TicketRow &row);
    [[nodiscard]] static Wording due(const TicketRow &row, const QDateTime &now);           // "due in 2 h", "overdue 3 h"
    [[nodiscard]] static Wording opened(const TicketRow &row, const QDateTime &now);
    [[nodiscard]] static Wording lastNote(const TicketRow &row, const QDateTime &now);      // "New from the vendor, 3 min ago"
    [[nodiscard]] static Wording inIt(const TicketRow &row);            // who has it open, and whether somebody is writing
    [[nodiscard]] static Wording age(const TicketRow &row, const QDateTime &now);

    [[nodiscard]] static QString stateName(TicketState state);
    [[nodiscard]] static QString stateMeaning(TicketState state);       // in a sentence, for hovers
    [[nodiscard]] static QString stageName(TicketCare::Stage stage);
    [[nodiscard]] static QString sideName(TicketNote::From from);       // who speaks: "Vendor"
    // In a sentence, for the conversation: "operator-2 has this open, writing". Empty: nobody.
    [[nodiscard]] static QString presence(const QList<TicketPresence> &people);
};

} // namespace pc
