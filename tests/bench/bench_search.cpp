// SPDX-License-Identifier: Apache-2.0
// Search as you type over a large store: prints, never asserts. bench_search [CUSTOMERS] (100,000).
#include "core/store/store.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace pc;

template<typename T>
static Result<T> wait(Async<T> future) // no event loop here: the workers have their own
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
}

static CustomerFacts sample(int n, QRandomGenerator &random)
{
    static const QString han = QStringLiteral("上海北京深圳广州杭州成都南京武汉西安苏州云天星辰光明远大智慧数据创新未来帆舟鼎盛华东方润泽恒信诚通达");
    static const QStringList endings{QStringLiteral("科技有限公司"), QStringLiteral("网络技术有限公司"), QStringLiteral("信息技术股份有限公司"),
                                     QStringLiteral("贸易有限公司"), QStringLiteral("电子商务有限公司"), QStringLiteral("物流有限公司")};
    static const QStringList words{QStringLiteral("Blue"), QStringLiteral("North"), QStringLiteral("Green"), QStringLiteral("Ocean"), QStringLiteral("Silver"),
                                   QStringLiteral("River"), QStringLiteral("Stone"), QStringLiteral("Harbour"), QStringLiteral("Data"), QStringLiteral("Star")};
    static const QStringList forms{QStringLiteral("Ltd."), QStringLiteral("Technology Co., Ltd."), QStringLiteral("Group"), QStringLiteral("Trading")};
    const auto pick = [&random](const QStringList &list) { return list[random.bounded(int(list.size()))]; };
    CustomerFacts facts;
    facts.uid = CustomerUid(QString::number(1000000000000000LL + qint64(random.generate64() % 9000000000000000ULL)));
    if (random.bounded(10) < 7) {
        for (int i = 0; i < 4; ++i)
            facts.name += han[random.bounded(int(han.size()))];
        facts.name += pick(endings);
    } else {
        facts.name = pick(words) + u' ' + pick(words) + u' ' + pick(forms);
    }
    facts.loginEmail = QStringLiteral("admin%1@partner-%2.example").arg(n).arg(n % 40);
    facts.kind = {n % 4 ? AccountKind::Enterprise : AccountKind::Individual, QString::number(n % 4 ? 1 : 0)};
    facts.credit = {n % 17 ? CreditState::Thawed : CreditState::Frozen, n % 17 ? QStringLiteral("THAW") : QStringLiteral("FREEZE")};
    facts.certified = n % 3 != 0;
    facts.readAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC).addSecs(n);
    return facts;
}

static QStringList fill(Store &store, int customers)
{
    QRandomGenerator random(7);
    QStringList names;
    QElapsedTimer timer;
    timer.start();
    for (int at = 0; at < customers; at += 1000) {
        QList<CustomerFacts> batch;
        for (int n = at; n < std::min(at + 1000, customers); ++n)
            batch += sample(n, random);
        for (const CustomerFacts &facts : std::as_const(batch))
            names += facts.name;
        (void)wait(store.customers()->putFacts(batch, QByteArray()));
    }
    std::printf("fill                      %8d customers in %lld ms, %.0f rows/s\n", customers, timer.elapsed(), customers * 1000.0 / double(std::max<qint64>(timer.elapsed(), 1)));
    return names;
}

// Processor time beside it tells what the same would take on a machine with nothing else to do.
static std::vector<double> s_processor;

static void print(const char *what, std::vector<double> times)
{
    std::vector<double> processor(s_processor.end() - qint64(times.size()), s_processor.end());
    for (std::vector<double> *each : {&times, &processor})
        std::sort(each->begin(), each->end());
    const auto at = [](const std::vector<double> &all, double share) { return all[std::min(all.size() - 1, size_t(double(all.size()) * share))]; };
    std::printf("%-25s n %5zu   median %6.2f   p95 %6.2f   p99 %6.2f   max %6.2f ms   (processor: median %6.2f   p95 %6.2f ms)\n", what, times.size(),
                at(times, 0.5), at(times, 0.95), at(times, 0.99), times.back(), at(processor, 0.5), at(processor, 0.95));
}

static double milliseconds(Store &store, const CustomerQuery &query, qint64 first, qint64 *total = nullptr)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t processor = std::clock();
    const Result<CustomerWindow> window = wait(store.customers()->read(query, first, 100));
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    s_processor.push_back(double(std::clock() - processor) * 1000.0 / CLOCKS_PER_SEC);
    if (total)
        *total = window ? window->total : -1;
    return elapsed;
}

// Every prefix of a fragment, as a person types it.
static void type(Store &store, const QStringList &fragments, const char *what)
{
    std::vector<double> times;
    for (const QString &fragment : fragments) {
        for (int length = 1; length <= fragment.size(); ++length) {
            CustomerQuery query;
            query.text = fragment.left(length);
            times.push_back(milliseconds(store, query, 0));
        }
    }
    if (!times.empty())
        print(what, times);
}

static void typeFragments(Store &store, const QStringList &names)
{
    QRandomGenerator random(11);
    QStringList han, latin, digits, mails;
    for (int i = 0; i < 60; ++i) {
        const QString &name = names[random.bounded(int(names.size()))];
        const QString fragment = name.mid(random.bounded(std::max(1, int(name.size()) - 4)), 3 + random.bounded(5)).simplified();
        (name.at(0).unicode() > 0x2e80 ? han : latin) += fragment;
        digits += QString::number(random.bounded(100000, 999999));
        mails += QStringLiteral("admin%1@partner").arg(random.bounded(int(names.size())));
    }
    type(store, han, "typing Chinese names");
    type(store, latin, "typing Latin names");
    type(store, digits, "typing part of a UID");
    type(store, mails, "typing a logon e-mail");
    type(store, {QStringLiteral("yfkj"), QStringLiteral("shwl"), QStringLiteral("bjsz"), QStringLiteral("keji"), QStringLiteral("hzdx")}, "typing pinyin");
    type(store, {QStringLiteral("有限公司"), QStringLiteral("ltd."), QStringLiteral("partner-1"), QStringLiteral(".example")}, "typing what all have");
    type(store, han + latin + digits + mails.mid(0, 20), "typing, all together");
}

static void worst(Store &store)
{
    for (const char *text : {"", "a", "1", "co", "com", "公", "公司", "有限公司", "admin", "partner", "@partner-3", "example", ".example"}) {
        CustomerQuery query;
        query.text = QString::fromUtf8(text);
        qint64 total = 0;
        const double first = milliseconds(store, query, 0, &total);
        const double deep = milliseconds(store, query, total - 100);
        std::printf("  \"%s\" %lld rows: first window %.2f ms, last window %.2f ms\n", text, total, first, deep);
    }
}

static void sorts(Store &store)
{
    using Sort = CustomerQuery::Sort;
    std::vector<double> cold, deep;
    for (const Sort sort : {Sort::Name, Sort::Uid, Sort::LoginEmail, Sort::Kind, Sort::Credit, Sort::Certified, Sort::Group, Sort::ReadAt}) {
        CustomerQuery query;
        query.sort = sort;
        query.order = Qt::DescendingOrder;
        cold.push_back(milliseconds(store, query, 0));
        for (int i = 1; i < 20; ++i)
            deep.push_back(milliseconds(store, query, i * 4999));
    }
    print("first window of a sort", cold);
    print("window at any depth", deep);
}

static void afterChanges(Store &store, const QStringList &names)
{
    QRandomGenerator random(3);
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        CustomerFacts facts = sample(int(names.size()) + i, random);
        (void)wait(store.customers()->putFacts({facts}, QByteArray()));
        CustomerQuery query;
        query.text = facts.name.left(3);
        times.push_back(milliseconds(store, query, 0));
    }
    print("typing while sync writes", times);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int customers = argc > 1 ? std::max(100, atoi(argv[1])) : 100000;
    QTemporaryDir folder;
    QStringList names;
    const StoreOptions options(folder.path(), EnvironmentId(QStringLiteral("bench")));
    {
        Store store(options);
        (void)wait(store.open());
        names = fill(store, customers);
    }
    std::printf("files                     %8.1f MB\n", double(QFileInfo(folder.filePath(QStringLiteral("bench.sqlite"))).size()) / 1e6);
    Store store(options);
    QElapsedTimer timer;
    timer.start();
    (void)wait(store.open());
    const double opened = double(timer.nsecsElapsed()) / 1e6;
    (void)milliseconds(store, {}, 0);
    std::printf("open                      %8.2f ms, first window after %.2f ms\n", opened, double(timer.nsecsElapsed()) / 1e6);
    typeFragments(store, names);
    worst(store);
    sorts(store);
    afterChanges(store, names);
    return 0;
}
