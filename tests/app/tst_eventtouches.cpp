// SPDX-License-Identifier: Apache-2.0
#include "app/eventtouches.h"
#include "tests/support/testasync.h"
#include <QTest>

using namespace pc;
using Kind = ApiError::Kind;
using Place = std::pair<CustomerUid, Resource>;

static const CustomerUid kCustomer(QStringLiteral("1234567890123456"));

class TestEventTouches : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] Async<Done> note(const QString &what)
    {
        m_read.append(what);
        return ready<Done>(Done());
    }
    [[nodiscard]] TouchReads reads()
    {
        TouchReads all;
        all.customer = [this](const CustomerUid &uid) { return note(QStringLiteral("customer ") + uid.text()); };
        all.quota = [this](const CustomerUid &uid) { return note(QStringLiteral("quota ") + uid.text()); };
        all.order = [this](const CustomerUid &uid, const OrderId &id) { return note(QStringLiteral("order ") + id.text() + QStringLiteral(" of ") + uid.text()); };
        all.ownerOfOrder = [](const OrderId &id) {
            return id.text() == QLatin1String("77") ? ready<CustomerUid>(CustomerUid(QStringLiteral("9"))) : ready<CustomerUid>(failure(Kind::NotFound));
        };
        all.instances = [this](const CustomerUid &uid) {
            m_places.insert(QStringLiteral("late"), Place(uid, Resource(ResourceType::Ecs, QStringLiteral("i-2"))));
            return note(QStringLiteral("instances of ") + uid.text());
        };
        all.ownerOfInstance = [](const QString &) { return ready<CustomerUid>(CustomerUid(QStringLiteral("8"))); };
        all.placeOfNumber = [this](const QString &number) {
            return m_places.contains(number) ? ready<Place>(m_places.value(number)) : ready<Place>(failure(Kind::NotFound));
        };
        all.numbers = [this](const CustomerUid &, const Resource &resource) { return note(QStringLiteral("numbers of ") + resource.id); };
        all.ticket = [this](const TicketId &id) { return note(QStringLiteral("ticket ") + id.text()); };
        return all;
    }
    [[nodiscard]] Result<Done> touch(EventSubject subject, const QString &object, const CustomerUid &uid = kCustomer)
    {
        m_read.clear();
        EventTouch touched;
        touched.subject = subject;
        touched.object = object;
        touched.customer = uid;
        return waitFor(readTouched(reads(), touched, this));
    }

private Q_SLOTS:
    void init() { m_places = {{QStringLiteral("known"), Place(kCustomer, Resource(ResourceType::Ecs, QStringLiteral("i-1")))}}; }

    void readsJustWhatIsNamed()
    {
        QVERIFY(touch(EventSubject::Customer, {}));
        QCOMPARE(m_read, QStringList{QStringLiteral("customer 1234567890123456")});
        QVERIFY(touch(EventSubject::Quota, {}));
        QCOMPARE(m_read, QStringList{QStringLiteral("quota 1234567890123456")});
        QVERIFY(touch(EventSubject::Order, QStringLiteral("209")));
        QCOMPARE(m_read, QStringList{QStringLiteral("order 209 of 1234567890123456")});
        QVERIFY(touch(EventSubject::Instance, QStringLiteral("i-1")));
        QCOMPARE(m_read, QStringList{QStringLiteral("instances of 1234567890123456")});
        QVERIFY(touch(EventSubject::Filing, QStringLiteral("known")));
        QCOMPARE(m_read, QStringList{QStringLiteral("numbers of i-1")});
        QVERIFY(touch(EventSubject::Ticket, QStringLiteral("EXAMPLE001")));
        QCOMPARE(m_read, QStringList{QStringLiteral("ticket EXAMPLE001")});
        QVERIFY(touch(EventSubject::None, {}));
        QVERIFY(m_read.isEmpty());
    }

    void whoseItIsIsLookedUp()
    {
        QVERIFY(touch(EventSubject::Order, QStringLiteral("77"), {}));
        QCOMPARE(m_read, QStringList{QStringLiteral("order 77 of 9")});
        QVERIFY(touch(EventSubject::Instance, QStringLiteral("i-1"), {}));
        QCOMPARE(m_read, QStringList{QStringLiteral("instances of 8")});
        QCOMPARE(touch(EventSubject::Order, QStringLiteral("78"), {}).error().kind, Kind::NotFound);
        QVERIFY(m_read.isEmpty());
    }

    void aNumberUnknownHereIsSoughtAtItsCustomer()
    {
        QVERIFY(touch(EventSubject::Filing, QStringLiteral("late")));
        QCOMPARE(m_read, QStringList{QStringLiteral("instances of 1234567890123456")});
        QCOMPARE(touch(EventSubject::Filing, QStringLiteral("none")).error().kind, Kind::NotFound);
        QCOMPARE(touch(EventSubject::Filing, QStringLiteral("none"), {}).error().kind, Kind::NotFound);
        QVERIFY(m_read.isEmpty());
    }

    void whatSaysTooLittleIsRefused()
    {
        QCOMPARE(touch(EventSubject::Quota, {}, {}).error().detail, QStringLiteral("customer"));
        QCOMPARE(touch(EventSubject::Order, {}).error().detail, QStringLiteral("object"));
        QCOMPARE(touch(EventSubject::Ticket, {}).error().kind, Kind::InvalidInput);
        QVERIFY(m_read.isEmpty());
    }

private:
    QStringList m_read;
    QHash<QString, Place> m_places;
};

QTEST_GUILESS_MAIN(TestEventTouches)
#include "tst_eventtouches.moc"
