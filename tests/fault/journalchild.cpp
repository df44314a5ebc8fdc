// SPDX-License-Identifier: Apache-2.0
// The program that tst_journalrun kills: works through a list of wishes with a journal over the sandbox, and takes up where an
// earlier run of it was cut off. Ends with 0 when every wish has an end.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/calllog.h"
#include "core/operations/enginejournal.h"
#include "core/store/store.h"
#include "tests/fault/journalops.h"
#include <QCoreApplication>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <cstdio>
#include <iostream>
#include <string>

using namespace pc;

class RunDriver : public QObject
{
    Q_OBJECT
public:
    RunDriver(Journal *journal, OperationStore *operations, QList<RunWish> wishes)
        : m_journal(journal), m_operations(operations), m_wishes(std::move(wishes))
    {
        connect(journal, &Journal::changed, this, &RunDriver::take);
        connect(journal, &Journal::planChanged, this, [this](const PlanProgress &plan) {
            if (plan.state == PlanProgress::State::Paused)
                m_journal->resume(plan.id);
        });
        connect(&m_tick, &QTimer::timeout, this, &RunDriver::goOn);
    }
    void start()
    {
        // Asking anything waits until the journal has been read.
        whenDone(m_journal->consequences({}), this, [this](const Result<QList<Consequence>> &) {
            whenDone(m_operations->find({}, 1'000'000), this, [this](const Result<QList<OperationRecord>> &records) {
                for (const OperationRecord &record : records.value_or(QList<OperationRecord>()))
                    take(record);
                m_tick.start(20);
            });
        });
    }

private:
    void take(const OperationRecord &record)
    {
        OperationRecord &known = m_records[runNumber(record)];
        if (known.updatedAt.isValid() && known.updatedAt > record.updatedAt)
            return;
        known = record;
        m_busy.remove(runNumber(record));
        if (record.state == OperationState::Unknown && !record.outcome.isEmpty()) // a person asks once more
            QTimer::singleShot(300, m_journal, &Journal::checkNow);
        if (record.state == OperationState::SafeToResend) // unless it goes out again by itself, a person does it
            QTimer::singleShot(300, this, [this, number = runNumber(record)] { resend(number); });
    }
    void resend(int number)
    {
        if (m_records.value(number).state == OperationState::SafeToResend)
            (void)m_journal->resend(m_records.value(number).id);
    }
    [[nodiscard]] bool isOver(int number) const
    {
        const auto known = m_records.constFind(number);
        return m_refused.contains(number) || (known != m_records.cend() && isFinal(known->state));
    }
    [[nodiscard]] bool isBegun(int number) const { return m_refused.contains(number) || m_busy.contains(number) || m_records.contains(number); }

    void goOn()
    {
        int open = 0;
        for (qsizetype first = m_done; first < m_wishes.size() && open < 3; first += kRunGroup) {
            const QList<RunWish> group = m_wishes.mid(first, kRunGroup);
            const bool isDone = std::all_of(group.begin(), group.end(), [this](const RunWish &wish) { return isOver(wish.number); });
            if (isDone) {
                m_done = first == m_done ? first + kRunGroup : m_done;
                continue;
            }
            ++open;
            if ((first / kRunGroup) % 2 == 0 && !m_asSingles.contains(group.first().number))
                beginPlan(group);
            else
                beginSingles(group);
        }
        if (open == 0)
            QCoreApplication::exit(0);
    }
    void beginPlan(const QList<RunWish> &group)
    {
        if (isBegun(group.first().number))
            return;
        QList<OperationRequest> requests;
        for (const RunWish &wish : group) {
            requests.append(wish.request);
            m_busy.insert(wish.number);
        }
        whenDone(m_journal->submitPlan(QStringLiteral("run"), requests), this, [this, group](const Result<PlanId> &plan) {
            if (plan)
                return;
            for (const RunWish &wish : group)
                m_busy.remove(wish.number);
            if (plan.error().kind == ApiError::Kind::InvalidInput) // one bad row: the others go without it
                m_asSingles.insert(group.first().number);
        });
    }
    void beginSingles(const QList<RunWish> &group)
    {
        for (const RunWish &wish : group) {
            if (isBegun(wish.number) || m_busy.size() > 8 + kRunGroup)
                continue;
            m_busy.insert(wish.number);
            whenDone(m_journal->submit(wish.request), this, [this, number = wish.number](const Result<OperationRecord> &record) {
                if (!record)
                    takeRefusal(number, record.error());
            });
        }
    }
    void takeRefusal(int number, const ApiError &error)
    {
        m_busy.remove(number);
        if (error.kind == ApiError::Kind::InvalidInput && !m_records.contains(number))
            m_refused.insert(number); // else it is tried again: another one was still under way
    }

    Journal *m_journal;
    OperationStore *m_operations;
    QList<RunWish> m_wishes;
    QHash<int, OperationRecord> m_records;
    qsizetype m_done = 0;           // all wishes before this place have an end
    QSet<int> m_busy, m_refused;
    QSet<int> m_asSingles;          // groups, by their first wish
    QTimer m_tick;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::string line;
    std::getline(std::cin, line);
    const RunOrder order = runOrderFromJson(QByteArray::fromStdString(line));
    SystemClock clock;
    CallLog log({}, CallLog::Limits());
    QThread engine;
    QObject::connect(&engine, &QThread::finished, endFlows);
    engine.start();
    int result = 2;
    {
        Store store(StoreOptions(order.folder, order.environment.id));
        JournalSetup setup;
        setup.environment = order.environment;
        setup.person = QStringLiteral("operator-l");
        setup.clock = &clock;
        setup.makeCloud = [&] { return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(order.environment, order.keys, log, clock, runOptions())); };
        setup.times = runTimes();
        std::unique_ptr<EngineJournal> journal;
        std::unique_ptr<RunDriver> driver;
        whenDone(store.open(), &app, [&](const Result<Done> &opened) {
            if (!opened) {
                std::fputs(qPrintable(kindName(opened.error().kind) + u' ' + opened.error().detail + u'\n'), stderr);
                return QCoreApplication::exit(3);
            }
            setup.operations = store.operations();
            setup.customers = store.customers();
            setup.quotas = store.quotas();
            setup.orders = store.orders();
            journal = std::make_unique<EngineJournal>(setup, &engine);
            driver = std::make_unique<RunDriver>(journal.get(), store.operations(), order.wishes);
            driver->start();
        });
        result = app.exec();
        driver.reset();
        journal.reset();
        engine.quit();
        engine.wait();
    }
    return result;
}

#include "journalchild.moc"
