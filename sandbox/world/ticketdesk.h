// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <array>

namespace pc::sandbox {

// What the vendor's support works with: products, and the words of its staff and of the customers of a scenario.
struct TicketProduct
{
    qint64 directory, id; // both generations know `id`
    const char *directoryName, *name, *chineseName;
    std::array<qint64, 2> categories; // what the newer generation opens tickets with
    std::array<const char *, 2> categoryNames;
};

[[nodiscard]] const QList<TicketProduct> &ticketProducts();
[[nodiscard]] const TicketProduct *ticketProduct(qint64 id); // null: none
[[nodiscard]] const TicketProduct *productOfCategory(qint64 category); // null: none
// The table that the vendor hands out: CSV with the header product_id,product,group; UTF-8.
[[nodiscard]] QByteArray ticketProductSheet();

// A conversation of a scenario. The vendor's texts hold simple HTML now and then.
struct TicketScript
{
    qint64 product;
    const char *title, *opening, *question, *reply, *solution;
};
[[nodiscard]] const TicketScript &ticketScript(quint64 dice);

// What the vendor says to tickets of which the scenario knows nothing.
[[nodiscard]] QString vendorQuestion(quint64 dice);
[[nodiscard]] QString vendorSolution(quint64 dice);

} // namespace pc::sandbox
