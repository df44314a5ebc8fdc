// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/inboxstore.h"
#include <QTimer>

namespace pc {

class StoreReader;
class StoreWriter;

// InboxStore over the two workers, which outlive it. Changes and arrivals are told at once after a rest and gathered while more come:
// ten thousand messages are a few dozen notices. What is slow (the text index, reading everything anew, taking old entries away) is done by
// the writer in pieces, between which others have their turn.
class SqlInboxStore final : public InboxStore
{
    Q_OBJECT
public:
    SqlInboxStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] Async<InboxWindow> read(InboxQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<QList<InboxCount>> counts(InboxQuery query) override;
    [[nodiscard]] Async<InboxEntry> entry(qint64 key) override;
    [[nodiscard]] Async<QByteArray> body(qint64 key) override;
    [[nodiscard]] Async<QList<InboxStep>> steps(qint64 key) override;
    [[nodiscard]] Async<QStringList> types() override;
    [[nodiscard]] Async<int> admit(QList<Arrival> arrivals, QDateTime receivedAt) override;
    [[nodiscard]] Async<QList<InboxEntry>> waiting(QDateTime triedBefore, int limit) override;
    [[nodiscard]] Async<bool> isOvertaken(qint64 key) override;
    [[nodiscard]] Async<Done> settle(QList<InboxOutcome> outcomes, QDateTime at) override;
    [[nodiscard]] Async<Done> replay(qint64 key, QString person) override;
    [[nodiscard]] Async<Done> fix(qint64 key, QByteArray body, InboxEntry read, QString person) override;
    [[nodiscard]] Async<Done> discard(qint64 key, QString person, QString note) override;
    [[nodiscard]] Async<Done> markRead(QList<qint64> keys, bool isRead) override;
    [[nodiscard]] Async<Done> markAllRead(InboxQuery query) override;
    [[nodiscard]] Async<Done> snooze(qint64 key, QDateTime until, QString reason, QString person) override;
    [[nodiscard]] Async<qint64> expire(QDateTime before) override;
    [[nodiscard]] Async<EventTable> table() override;
    [[nodiscard]] Async<Done> setTable(EventTable table) override;
    [[nodiscard]] Async<QList<InboxRule>> rules() override;
    [[nodiscard]] Async<Done> setRules(QList<InboxRule> rules) override;
    [[nodiscard]] Async<QuietHours> quietHours() override;
    [[nodiscard]] Async<Done> setQuietHours(QuietHours hours) override;

private:
    void note(const QList<InboxEntry> &arrived);
    void tell();
    void wake();
    template<typename Fn>
    [[nodiscard]] Async<Done> change(Fn deed);

    StoreWriter *m_writer;
    StoreReader *m_reader;
    const Clock *m_clock;
    QTimer m_rest;                          // since changes were told last
    QTimer m_wakeTimer;
    QList<InboxEntry> m_arrived;            // not told yet
    bool m_hasUntold = false;
    bool m_isWaking = false;
};

} // namespace pc
