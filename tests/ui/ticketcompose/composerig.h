// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/ticketsender.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakedraftstore.h"
#include "tests/support/fakejournal.h"
#include "tests/support/faketicketstore.h"
#include "tests/support/manualclock.h"
#include "ui/ticketcompose/composeservices.h"

namespace pc {

// Holds what is sent until a test says how it ends.
class HoldingSender final : public TicketSender
{
public:
    QList<QList<OutgoingMessage>> sent;
    QStringList cancelled;

    Async<SentMessages> send(QList<OutgoingMessage> messages) override
    {
        sent.append(messages);
        m_settle = std::make_unique<Settler<SentMessages>>();
        return m_settle->future();
    }
    void cancel(const QString &draftKey) override { cancelled.append(draftKey); }
    Async<QByteArray> fetch(TicketId, CustomerUid, QString) override { return ready<QByteArray>(QByteArray()); }

    void tell(const SendProgress &progress) { Q_EMIT progressed(progress); }
    void fail(const ApiError &error) { (*m_settle)(failure(error)); }
    void answer(OperationState state) { answer(state, int(sent.last().size())); }
    void answerFirst(OperationState state) { answer(state, 1); }     // and it stops the others

private:
    void answer(OperationState state, int went)
    {
        SentMessages all;
        all.messages = int(sent.last().size());
        for (int index = 0; index < went; ++index) {
            OperationRecord record;
            record.id = OperationId(QStringLiteral("op-%1").arg(index + 1));
            record.state = index + 1 == went ? state : OperationState::Succeeded;
            record.requestIds = {QStringLiteral("REQ-1")};
            all.went.append(record);
        }
        (*m_settle)(all);
    }

    std::unique_ptr<Settler<SentMessages>> m_settle;
};

// Stores, sender and journal in memory.
struct ComposeRig
{
    ManualClock clock;
    FakeDraftStore drafts;
    FakeTicketStore tickets;
    FakeCustomerStore customers;
    FakeJournal journal;
    HoldingSender sender;
    ComposeServices services;

    ComposeRig()
    {
        services.sender = &sender;
        services.drafts = &drafts;
        services.tickets = &tickets;
        services.customers = &customers;
        services.journal = &journal;
        services.clock = &clock;
        services.environment.name = QStringLiteral("Sandbox");
        services.person = QStringLiteral("lin");
    }
};

} // namespace pc
