// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/messages/eventreading.h"
#include "tests/core/store/storefixture.h"
#include <QTest>
#include <functional>

namespace pc {

// A store that takes messages in; its time is at(0).
struct InboxFixture : StoreFixture
{
    InboxFixture() { clock = std::make_unique<ManualClock>(at(0)); }
    [[nodiscard]] InboxStore *inbox() const { return store->inbox(); }
    void reopen()
    {
        close();
        QVERIFY(open());
    }

    // A message as the sandbox sends them: `data` holds what the kind names, with ' for ".
    static QByteArray body(const char *type, int event, int customer, const QByteArray &data, int minute = 0, const QByteArray &more = {})
    {
        QByteArray text = QByteArray("{'type':'") + type + "','id':'evt-" + QByteArray::number(event) + "','time':'"
                          + at(minute).toString(Qt::ISODate).toLatin1() + "','accountUid':'" + uid(customer).text().toLatin1() + "'" + more + ",'data':{" + data + "}}";
        return text.replace('\'', '"');
    }
    static QByteArray paid(int event, int customer, int order, int minute = 0, const QByteArray &more = {})
    {
        return body("order.paid", event, customer, "'orderId':'2090" + QByteArray::number(order) + "','amount':'120.00','currency':'CNY','productCode':'ecs'", minute, more);
    }
    static Arrival arrival(int message, const QByteArray &text)
    {
        Arrival made;
        made.message.id = QStringLiteral("m-%1").arg(message);
        made.message.body = text;
        made.message.enqueuedAt = at(0);
        made.read = readEvent(made.message, builtInEventTable());
        return made;
    }
    int admit(const QList<Arrival> &arrivals, int minute = 0) { return waitFor(inbox()->admit(arrivals, at(minute))).value_or(-1); }
    int admit(int message, const QByteArray &text, int minute = 0) { return admit(QList{arrival(message, text)}, minute); }

    [[nodiscard]] InboxEntry entry(qint64 key) const { return waitFor(inbox()->entry(key)).value_or(InboxEntry()); }
    [[nodiscard]] InboxState state(qint64 key) const { return entry(key).state; }
    // "received replayed".
    [[nodiscard]] QString steps(qint64 key) const
    {
        QStringList names;
        for (const InboxStep &step : waitFor(inbox()->steps(key)).value_or(QList<InboxStep>()))
            names += step.what;
        return names.join(u' ');
    }
    bool settle(qint64 key, InboxState state, const QString &reason = {})
    {
        InboxOutcome outcome;
        outcome.key = key;
        outcome.state = state;
        outcome.reason = reason;
        return waitFor(inbox()->settle({outcome}, clock->utcNow())).has_value();
    }
    // "5 3×2": keys of the rows, and how many stand in each where it is more than one.
    [[nodiscard]] QString rows(const std::function<void(InboxQuery &)> &set = {}, qint64 first = 0, int count = 1000) const
    {
        InboxQuery query;
        if (set)
            set(query);
        const Result<InboxWindow> window = waitFor(inbox()->read(query, first, count));
        if (!window)
            return kindName(window.error().kind) + window.error().detail;
        QStringList shown;
        for (const InboxRow &row : window->rows)
            shown += row.folded > 1 ? QStringLiteral("%1×%2").arg(row.entry.key).arg(row.folded) : QString::number(row.entry.key);
        return shown.join(u' ');
    }
    [[nodiscard]] QString shown(InboxQuery::Show show) const
    {
        return rows([show](InboxQuery &query) { query.show = show; });
    }
    // "Inbox Unread …" as numbers, in the order of InboxQuery::Show.
    [[nodiscard]] QString counts(const std::function<void(InboxQuery &)> &set = {}) const
    {
        InboxQuery query;
        if (set)
            set(query);
        QStringList numbers;
        for (const InboxCount &count : waitFor(inbox()->counts(query)).value_or(QList<InboxCount>()))
            numbers += QString::number(count.rows);
        return numbers.join(u' ');
    }
};

} // namespace pc
