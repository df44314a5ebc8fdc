// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QDir>
#include <QTemporaryDir>

namespace pc {

// A store of environment "env" in a folder of its own, opened and closed at will.
struct StoreFixture
{
    QTemporaryDir folder;
    std::unique_ptr<ManualClock> clock;     // none: the system's
    std::unique_ptr<Store> store;

    Result<Done> open()
    {
        StoreOptions options(folder.path(), EnvironmentId(QStringLiteral("env")));
        options.clock = clock.get();
        store = std::make_unique<Store>(options);
        return waitFor(store->open());
    }
    void close() { store.reset(); }
    [[nodiscard]] CustomerStore *customers() const { return store->customers(); }
    [[nodiscard]] QString file(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QString cloudFile() const { return file(QStringLiteral("env.sqlite")); }
    [[nodiscard]] QString localFile() const { return file(QStringLiteral("env.local.sqlite")); }
    [[nodiscard]] QStringList files(const QString &pattern) const { return QDir(folder.path()).entryList({pattern}); }

    static QDateTime at(int minute) { return QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC).addSecs(60LL * minute); }
    static CustomerUid uid(int n) { return CustomerUid(QString::number(5100000000000000LL + n)); }
    static CustomerFacts facts(int n, const QString &name, int minute = 1)
    {
        CustomerFacts facts;
        facts.uid = uid(n);
        facts.name = name;
        facts.loginEmail = QStringLiteral("user%1@partner.example").arg(n);
        facts.kind = {AccountKind::Enterprise, QStringLiteral("1")};
        facts.readAt = at(minute);
        return facts;
    }
    void put(const QList<CustomerFacts> &facts)
    {
        QList<CustomerUid> uids;
        for (const CustomerFacts &one : facts)
            uids += one.uid;
        QVERIFY(waitFor(customers()->putListed(uids, at(0), {})));
        QVERIFY(waitFor(customers()->putFacts(facts, {})));
    }
    [[nodiscard]] QStringList names(const CustomerQuery &query) const
    {
        const Result<CustomerWindow> window = waitFor(customers()->read(query, 0, 1000));
        if (!window)
            return {kindName(window.error().kind), window.error().detail};
        QStringList names;
        for (const Customer &customer : window->rows)
            names += customer.displayName();
        return names;
    }
    [[nodiscard]] QStringList found(const QString &text) const
    {
        CustomerQuery query;
        query.text = text;
        return names(query);
    }
};

} // namespace pc
