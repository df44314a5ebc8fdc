// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/store/storefixture.h"
#include <QTest>
#include <functional>

namespace pc {

// A store with tickets and notes; its time is at(0).
struct TicketFixture : StoreFixture
{
    TicketFixture() { clock = std::make_unique<ManualClock>(at(0)); }
    [[nodiscard]] TicketStore *tickets() const { return store->tickets(); }
    [[nodiscard]] DraftStore *drafts() const { return store->drafts(); }
    void reopen()
    {
        close();
        QVERIFY(open());
    }

    static TicketId id(int n) { return TicketId(QStringLiteral("T%1").arg(n, 4, 10, QLatin1Char('0'))); }
    static QString me() { return QStringLiteral("operator-l"); }
    // Ticket `n` of customer `n`, opened `n` minutes before at(0), read at(minute).
    static Ticket ticket(int n, TicketState state = TicketState::Dealing, int minute = 0)
    {
        Ticket made;
        made.id = id(n);
        made.customer = uid(n);
        made.product = QString::number(100 + n % 3);
        made.title = QStringLiteral("Question %1").arg(n);
        made.state = {state, QString::number(int(state))};
        made.openedAt = at(-n);
        made.readAt = at(minute);
        return made;
    }
    static TicketNote note(int n, TicketNote::From from, int minute, const QString &text = {})
    {
        TicketNote made;
        made.key = QStringLiteral("n%1").arg(n);
        made.from = from;
        made.text = text.isEmpty() ? QStringLiteral("Note %1").arg(n) : text;
        made.at = at(minute);
        return made;
    }
    using StoreFixture::put;
    void put(const QList<Ticket> &all) { QVERIFY(waitFor(tickets()->put(all, {}))); }
    void putNotes(int n, const QList<TicketNote> &notes, int minute = 0) { QVERIFY(waitFor(tickets()->putNotes(id(n), notes, at(minute)))); }
    void care(int n, CareChange change) { QVERIFY(waitFor(tickets()->changeCare({id(n)}, change))); }
    void stage(int n, TicketCare::Stage stage)
    {
        CareChange change;
        change.stage = stage;
        care(n, change);
    }
    void give(int n, const QString &owner)
    {
        CareChange change;
        change.owner = owner;
        care(n, change);
    }
    static TicketDraft reply(int n, const QString &text = QStringLiteral("We look into it."))
    {
        TicketDraft draft;
        draft.key = QStringLiteral("reply:") + id(n).text();
        draft.ticket = id(n);
        draft.customer = uid(n);
        draft.text = text;
        draft.person = me();
        return draft;
    }
    void save(const TicketDraft &draft) { QVERIFY(waitFor(drafts()->saveDraft(draft))); }

    [[nodiscard]] TicketRow row(int n, const QString &person = me()) const { return waitFor(tickets()->row(id(n), person)).value_or(TicketRow()); }
    // "1 3": by the numbers of their ids.
    static QString numbersOf(const QList<TicketRow> &rows)
    {
        QStringList numbers;
        for (const TicketRow &one : rows)
            numbers += QString::number(one.ticket.id.text().mid(1).toInt());
        return numbers.join(u' ');
    }
    static TicketQuery query(const std::function<void(TicketQuery &)> &set = {})
    {
        TicketQuery made;
        made.show = TicketQuery::Show::All;
        made.sort = TicketQuery::Sort::OpenedAt;
        made.order = Qt::DescendingOrder;   // 1, 2, 3 …
        made.person = me();
        if (set)
            set(made);
        return made;
    }
    [[nodiscard]] QString numbers(const TicketQuery &query) const
    {
        const Result<TicketWindow> window = waitFor(tickets()->read(query, 0, 1000));
        return window ? numbersOf(window->rows) : kindName(window.error().kind) + window.error().detail;
    }
    [[nodiscard]] QString numbers(const std::function<void(TicketQuery &)> &set = {}) const { return numbers(query(set)); }
    [[nodiscard]] QString shown(TicketQuery::Show show) const
    {
        return numbers([show](TicketQuery &query) { query.show = show; });
    }
    [[nodiscard]] QString withText(const QString &text) const
    {
        return numbers([&text](TicketQuery &query) { query.text = text; });
    }
};

} // namespace pc
