// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/store/storefixture.h"
#include <QTest>
#include <functional>

namespace pc {

// A store with numbers, instances and cases; its day is at(0)'s.
struct FilingFixture : StoreFixture
{
    FilingFixture() { clock = std::make_unique<ManualClock>(at(0)); }
    [[nodiscard]] FilingStore *filings() const { return store->filings(); }
    void reopen()
    {
        close();
        QVERIFY(open());
    }

    static QString numberText(int n) { return QStringLiteral("0000000a-0000-4000-8000-%1").arg(n, 12, 10, QLatin1Char('0')); }
    static QString instanceId(int n) { return QStringLiteral("i-sample%1").arg(n, 4, 10, QLatin1Char('0')); }
    static Instance instance(int owner, int n)
    {
        Instance made;
        made.id = instanceId(n);
        made.owner = uid(owner);
        made.product = QStringLiteral("ecs");
        made.region = QStringLiteral("cn-hangzhou");
        made.status = {Instance::Status::Normal, QStringLiteral("Normal")};
        made.filingType = ResourceType::Ecs;
        return made;
    }
    // Without owner, holder, resource and time; putNumbers() says them.
    static ServiceNumber number(int n, NumberState state = NumberState::Bound)
    {
        ServiceNumber made;
        made.number = numberText(n);
        made.owner = made.holder = uid(1);
        made.resource = {ResourceType::Ecs, instanceId(1)};
        made.typeText = QStringLiteral("1");
        made.state = {state, QString::number(int(state))};
        made.readAt = at(10);
        return made;
    }
    // All numbers of instance `n` of customer `owner`.
    void putNumbers(int owner, int n, QList<ServiceNumber> numbers, int minute = 10)
    {
        for (ServiceNumber &one : numbers) {
            one.owner = uid(owner);
            one.readAt = at(minute);
        }
        QVERIFY(waitFor(filings()->putNumbers({NumberReading{uid(owner), {ResourceType::Ecs, instanceId(n)}, numbers, at(minute)}})));
    }
    // Case "c<n>" of customer 1 with number `number` (0: none), due `days` after at(0), with one good paper.
    void saveCase(int number, int n, std::optional<int> days, FilingCase::Stage stage = FilingCase::Stage::Preparing, const QString &domain = {})
    {
        FilingCase filing;
        filing.id = CaseId(QStringLiteral("c%1").arg(n));
        filing.customer = uid(1);
        filing.domain = domain;
        filing.number = number ? numberText(number) : QString();
        filing.stage = stage;
        CaseDocument paper;
        paper.item = QStringLiteral("licence");
        paper.isConfirmed = true;
        filing.documents = {paper};
        if (days)
            filing.deadline = at(0).date().addDays(*days);
        QVERIFY(waitFor(filings()->saveCase(filing)));
    }

    // Number 1 of Alder is overdue, 2 of Birch has no case, 3 of 云帆 is due in three days, 4 of Dogwood is filed; case c6 of Alder
    // has no number and lacks papers.
    void fill()
    {
        QVERIFY(open());
        put({facts(1, QStringLiteral("Alder")), facts(2, QStringLiteral("Birch")), facts(3, QStringLiteral("Cedar 云帆")), facts(4, QStringLiteral("Dogwood"))});
        for (int n = 1; n <= 4; ++n) {
            QVERIFY(waitFor(filings()->putInstances(uid(n), {instance(n, n)}, at(1))));
            ServiceNumber one = number(n, n == 4 ? NumberState::Filed : NumberState::Bound);
            one.holder = uid(n);
            if (n == 4)
                one.filingNumber = QStringLiteral("ICP-0004");
            putNumbers(n, n, {one}, 10 + n);
        }
        saveCase(1, 1, -2, FilingCase::Stage::Preparing, QStringLiteral("zeta.example"));
        FilingCase noted = *waitFor(filings()->filingCase(CaseId(QStringLiteral("c1"))));
        noted.notes = QStringLiteral("Calls on Mondays");
        QVERIFY(waitFor(filings()->saveCase(noted)));
        saveCase(3, 3, 3, FilingCase::Stage::Preparing, QStringLiteral("beta.example"));
        saveCase(0, 6, {}, FilingCase::Stage::Preparing, QStringLiteral("alpha.example"));
        FilingCase bare = *waitFor(filings()->filingCase(CaseId(QStringLiteral("c6"))));
        bare.documents.clear();
        QVERIFY(waitFor(filings()->saveCase(bare)));
    }

    [[nodiscard]] FilingRow row(const QString &key) const { return waitFor(filings()->row(key)).value_or(FilingRow()); }
    // "1 3 c6": numbers by their last digits, cases without one by their id.
    static QString keysOf(const QList<FilingRow> &rows)
    {
        QStringList keys;
        for (const FilingRow &one : rows)
            keys += one.number ? QString::number(one.key.last(4).toInt()) : one.key.mid(5);
        return keys.join(u' ');
    }
    [[nodiscard]] QString keys(const std::function<void(FilingQuery &)> &set) const
    {
        FilingQuery query;
        if (set)
            set(query);
        const Result<FilingWindow> window = waitFor(filings()->read(query, 0, 1000));
        return window ? keysOf(window->rows) : kindName(window.error().kind);
    }
};

} // namespace pc
