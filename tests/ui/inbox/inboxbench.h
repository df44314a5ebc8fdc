// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/messagepump.h"
#include "tests/core/store/inboxfixture.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/commandregistry.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QToolButton>

namespace pc {

// A pump that does what a test tells it, and counts what it is asked for.
class QuietPump final : public MessagePump
{
public:
    void setHandler(TouchHandler) override {}
    void start() override { ++starts; }
    void stop() override {}
    void processNow() override { ++pushes; }
    [[nodiscard]] PumpStatus status() const override { return now; }
    void tell(const PumpStatus &status)
    {
        now = status;
        Q_EMIT changed(status);
    }
    PumpStatus now;
    int starts = 0, pushes = 0;
};

// The page over a store of its own.
struct InboxBench : InboxFixture
{
    QuietPump pump;
    CommandRegistry commands;
    InboxServices services;
    std::unique_ptr<InboxPage> page;

    InboxBench()
    {
        services.pump = &pump;
        services.commands = &commands;
        services.clock = clock.get();
        services.person = QStringLiteral("anna");
        services.environment.name = QStringLiteral("Rehearsal");
        services.environment.messageQueue = QStringLiteral("partner-events");
        pump.now.phase = PumpStatus::Phase::Polling;
    }
    ~InboxBench() { page.reset(); }
    void show()
    {
        services.store = inbox();
        page = std::make_unique<InboxPage>(services);
        page->resize(1280, 760);
        page->show();
        QTRY_VERIFY(page->isLoaded());
    }
    // Four messages: one that is read, one in quarantine (key 3), one of an unknown kind.
    void fill()
    {
        QVERIFY(open());
        put({facts(1, QStringLiteral("Lumen Foods")), facts(2, QStringLiteral("Harbour Tools"))});
        admit({arrival(1, paid(1, 1, 7)), arrival(2, body("quota.alarm", 2, 2, "'available':'80.00','threshold':'100.00','currency':'CNY'")),
               arrival(3, body("order.paid", 3, 1, "'number':'77'")), arrival(4, "{\"type\":\"party.started\",\"where\":{\"town\":\"Lakeside\",\"rooms\":[1,2]}}")});
        QVERIFY(settle(1, InboxState::Processed));
        QVERIFY(waitFor(inbox()->markRead({1}, true)));
    }
    template<typename T>
    T *find(const QByteArray &name) const { return page->findChild<T *>(QLatin1String(name)); }
    [[nodiscard]] TableView *table() const { return find<TableView>("inboxTable"); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] bool can(const char *command) const { return commands.action(QLatin1String(command))->isEnabled(); }
    void run(const char *command) const { commands.action(QLatin1String(command))->trigger(); }
    [[nodiscard]] QString shownState() const { return find<Pill>("messageState")->text(); }
    void list(InboxQuery::Show show) const { find<QToolButton>("list" + QByteArray::number(int(show)))->click(); }
    void choose(int row)
    {
        QTRY_VERIFY(!cell(row, 0).isEmpty());
        table()->setCurrentIndex(table()->model()->index(row, 1));
        QTRY_VERIFY(find<QWidget>("inboxDetail")->isVisible());
    }
};

} // namespace pc
