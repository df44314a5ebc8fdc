// SPDX-License-Identifier: Apache-2.0
// Messages with duplicates, disorder and poison through the program that is killed at its work: at the end the sandbox's books of the
// queue are compared with what lies in the store. None lost, none processed twice, nothing that went backwards.
//
// The suite sends 300 messages. The full run: PC_MESSAGE_RUN=10000 QTEST_FUNCTION_TIMEOUT=1800000 tst_messagerun (some minutes; prints its figures).
#include "core/messages/eventorder.h"
#include "core/store/store.h"
#include "tests/fault/childrun.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>

using namespace pc;

namespace {

// One entry with how often it was processed, and when.
struct Kept
{
    InboxEntry entry;
    int processed = 0;
    QDateTime processedAt;
};

struct RunCount
{
    int processed = 0, late = 0, quarantined = 0, duplicates = 0;
    int lost = 0, doubled = 0, backwards = 0, wrong = 0, open = 0;
    QStringList words;

    void blame(int &counter, const QString &what)
    {
        ++counter;
        if (words.size() < 10)
            words.append(what);
    }
};

} // namespace

class TestMessageRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noneIsLostAndNoneProcessedTwice();

private:
    [[nodiscard]] static QList<Kept> readStore(InboxStore *inbox);
    static void countStates(const QList<Kept> &kept, RunCount &count);
    static void compareWithSource(const QList<Kept> &kept, const QJsonArray &messages, RunCount &count);
    static void findSteps(const QList<Kept> &kept, RunCount &count);
};

QList<Kept> TestMessageRun::readStore(InboxStore *inbox)
{
    InboxQuery query;
    query.show = InboxQuery::Show::All;
    query.isFolded = false;
    QList<Kept> kept;
    for (qint64 first = 0, total = 1; first < total; first += 500) {
        const Result<InboxWindow> window = waitFor(inbox->read(query, first, 500), 60000);
        if (!window)
            return {};
        total = window->total;
        for (const InboxRow &row : window->rows)
            kept.append({row.entry, 0, {}});
    }
    for (Kept &one : kept) {
        const QList<InboxStep> steps = waitFor(inbox->steps(one.entry.key), 60000).value_or(QList<InboxStep>());
        for (const InboxStep &step : steps) {
            one.processed += step.what == QLatin1String("processed");
            if (step.what == QLatin1String("processed"))
                one.processedAt = step.at;
        }
    }
    return kept;
}

void TestMessageRun::countStates(const QList<Kept> &kept, RunCount &count)
{
    for (const Kept &one : kept) {
        const InboxEntry &entry = one.entry;
        count.processed += entry.state == InboxState::Processed;
        count.late += entry.state == InboxState::Late;
        count.quarantined += entry.state == InboxState::Quarantined;
        count.duplicates += entry.duplicates;
        if (entry.state == InboxState::Waiting)
            count.blame(count.open, QStringLiteral("%1 still waits").arg(entry.messageId));
        if (one.processed != (entry.state == InboxState::Processed ? 1 : 0))
            count.blame(count.doubled, QStringLiteral("%1 was processed %2 times, state %3").arg(entry.messageId).arg(one.processed).arg(int(entry.state)));
    }
}

// What is right for a message of that kind.
static bool isRight(const QString &kind, const InboxEntry &entry)
{
    if (kind == QLatin1String("missingObject") || kind == QLatin1String("wrongChecksum")) {
        const QLatin1String why(kind == QLatin1String("missingObject") ? "MissingObject" : "ChecksumDiffers");
        return entry.state == InboxState::Quarantined && entry.reason.startsWith(why);
    }
    const bool isUnknown = kind == QLatin1String("unknown") || kind == QLatin1String("large") || kind == QLatin1String("truncated");
    return entry.state == InboxState::Processed || (!isUnknown && entry.state == InboxState::Late);
}

void TestMessageRun::compareWithSource(const QList<Kept> &kept, const QJsonArray &messages, RunCount &count)
{
    QHash<QString, InboxEntry> byMessage;
    QSet<QString> contents;
    for (const Kept &one : kept) {
        if (byMessage.contains(one.entry.messageId) || (!one.entry.contentId.isEmpty() && contents.contains(one.entry.contentId)))
            count.blame(count.doubled, QStringLiteral("%1 (%2) is there twice").arg(one.entry.messageId, one.entry.contentId));
        byMessage.insert(one.entry.messageId, one.entry);
        contents.insert(one.entry.contentId);
    }
    int expected = 0;
    for (const QJsonValue &value : messages) {
        const QJsonObject message = value.toObject();
        const QString id = message.value(QStringLiteral("id")).toString(), kind = message.value(QStringLiteral("kind")).toString();
        if (message.value(QStringLiteral("deletions")).toInt() != message.value(QStringLiteral("copies")).toInt())
            count.blame(count.lost, QStringLiteral("%1 was deleted %2 times").arg(id).arg(message.value(QStringLiteral("deletions")).toInt()));
        // Of two messages with one content, the one that came first is kept.
        const bool isPair = kind == QLatin1String("event") || kind == QLatin1String("contentDuplicate");
        expected += kind != QLatin1String("contentDuplicate");
        if (!byMessage.contains(id) && !isPair)
            count.blame(count.lost, QStringLiteral("%1 (%2) is not in the store").arg(id, kind));
        else if (byMessage.contains(id) && !isRight(kind, byMessage.value(id)))
            count.blame(count.wrong, QStringLiteral("%1 (%2): state %3, %4").arg(id, kind).arg(int(byMessage.value(id).state)).arg(byMessage.value(id).reason));
        byMessage.remove(id);
    }
    for (auto it = byMessage.cbegin(); it != byMessage.cend(); ++it)
        count.blame(count.wrong, QStringLiteral("%1 was never sent").arg(it.key()));
    if (kept.size() != expected)
        count.blame(count.lost, QStringLiteral("%1 entries instead of %2").arg(kept.size()).arg(expected));
}

// What was processed of one object, in the order in which it was, never lies behind what was processed before.
void TestMessageRun::findSteps(const QList<Kept> &kept, RunCount &count)
{
    QHash<QString, QList<Kept>> byObject;
    for (const Kept &one : kept) {
        const EventTouch &touch = one.entry.touch;
        if (one.entry.state == InboxState::Processed && touch.subject != EventSubject::None)
            byObject[QStringLiteral("%1 %2 %3").arg(int(touch.subject)).arg(touch.customer.text(), touch.object)].append(one);
    }
    for (QList<Kept> &steps : byObject) {
        std::sort(steps.begin(), steps.end(), [](const Kept &a, const Kept &b) {
            return a.processedAt != b.processedAt ? a.processedAt < b.processedAt : a.entry.key < b.entry.key;
        });
        EventMark reached;
        for (const Kept &one : std::as_const(steps)) {
            const EventMark mark{one.entry.version, one.entry.happenedAt};
            if (hasReached(reached, mark))
                count.blame(count.backwards, QStringLiteral("%1: %2 after %3").arg(one.entry.touch.object, mark.version, reached.version));
            reached = movedOn(reached, mark);
        }
    }
}

void TestMessageRun::noneIsLostAndNoneProcessedTwice()
{
    const int asked = qEnvironmentVariableIntValue("PC_MESSAGE_RUN");
    const int wanted = asked > 0 ? asked : 300;
    const bool isFull = wanted > 1000;
    SandboxProcess sandbox;
    QTemporaryDir folder;
    QVERIFY2(sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(sandbox.errorText()));
    QCOMPARE(sandbox.ask("DELETE", "/queue").status, 200);
    // So short that a message with a wrong checksum, which must come five times, takes longer than all that is killed of a small run.
    QCOMPARE(sandbox.ask("POST", "/queue", R"({"visibility":1})").status, 200);
    const QByteArray trouble = R"({"duplicates":0.1,"contentDuplicates":0.05,"disorder":0.1,"poison":0.05,"count":)" + QByteArray::number(wanted) + '}';
    QCOMPARE(sandbox.ask("POST", "/queue/events", trouble).status, 201);
    for (const char *fault : {"drop-after:action=BatchReceiveMessage,rate=0.03", "drop-after:action=BatchDeleteMessage,rate=0.05",
                              "drop-before:action=BatchDeleteMessage,rate=0.03", "truncate:action=BatchReceiveMessage,rate=0.03",
                              "500:rate=0.03", "throttle:action=BatchReceiveMessage,rate=0.03", "delay:rate=0.02,ms=50"})
        QVERIFY2(sandbox.addFault(QString::fromLatin1(fault)), fault);

    QElapsedTimer time;
    time.start();
    QJsonObject order = sandboxToJson(sandbox);
    order.insert(QStringLiteral("folder"), folder.path());
    const QByteArray line = QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n';
    const int kills = runAndKill("message-child", line, isFull ? 100 : 6, isFull ? 1500 : 600);
    QVERIFY(kills > 0);

    Store store(StoreOptions(folder.path(), sandboxEnvironment(sandbox).id));
    QVERIFY(waitFor(store.open()));
    const QList<Kept> kept = readStore(store.inbox());
    const QJsonObject books = QJsonDocument::fromJson(sandbox.ask("GET", "/queue").body).object();
    RunCount count;
    countStates(kept, count);
    compareWithSource(kept, books.value(QStringLiteral("messages")).toArray(), count);
    findSteps(kept, count);
    qInfo("%d messages sent, %d deliveries, %d kills, %.0f s: %d entries, %d processed, %d late, %d quarantined, %d duplicates; "
          "%d lost, %d processed twice, %d backwards, %d wrong, %d open",
          wanted, books.value(QStringLiteral("delivered")).toInt(), kills, double(time.elapsed()) / 1000, int(kept.size()), count.processed, count.late,
          count.quarantined, count.duplicates, count.lost, count.doubled, count.backwards, count.wrong, count.open);
    QVERIFY2(count.words.isEmpty(), qPrintable(count.words.join(u'\n')));
    QVERIFY(books.value(QStringLiteral("sent")).toInt() >= wanted); // a long run sees other things happen, too
    QCOMPARE(books.value(QStringLiteral("deleted")).toInt(), books.value(QStringLiteral("sent")).toInt());
    QVERIFY(count.processed > wanted / 2);
    QVERIFY(count.late > 0 && count.quarantined > 0 && count.duplicates > 0);
}

QTEST_GUILESS_MAIN(TestMessageRun)
#include "tst_messagerun.moc"
