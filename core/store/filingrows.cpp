// SPDX-License-Identifier: Apache-2.0
#include "core/store/filingrows.h"
#include "core/store/columnvalues.h"

namespace pc {

static constexpr int kNumberColumns = 16;

QString numberColumns()
{
    return QStringLiteral("n.id, n.number, o.uid, h.uid, r.type, r.resource, n.type_text, n.state, n.state_text, n.filing_number, n.extra,"
                          " n.read_at, k.uid, c.alias, c.name, c.login_email, ") + instanceColumns();
}

QString numberTables()
{
    return QStringLiteral("service_number n JOIN filing_resource r ON r.id=n.resource JOIN filing_account o ON o.id=r.owner"
                          " JOIN filing_account k ON k.id=n.customer LEFT JOIN filing_account h ON h.id=n.holder"
                          " LEFT JOIN customer c ON c.uid=k.uid"
                          " LEFT JOIN instance i ON i.id=(SELECT min(id) FROM instance WHERE resource=r.id AND resource<>0)");
}

QString instanceColumns()
{
    return QStringLiteral("i.instance_id, o.uid, i.product, i.product_type, i.region, i.status, i.status_text, i.subscription, i.created_at,"
                          " i.ends_at, i.stopped_at, i.releases_at, i.filing_type, i.extra");
}

Instance instanceAt(const Statement &row, int first)
{
    Instance instance;
    instance.id = row.text(first);
    instance.owner = CustomerUid(row.text(first + 1));
    instance.product = row.text(first + 2);
    instance.productType = row.text(first + 3);
    instance.region = row.text(first + 4);
    instance.status = codedAt<Instance::Status>(row, first + 5);
    instance.isSubscription = row.number(first + 7) != 0;
    instance.createdAt = timeOf(row.number(first + 8));
    instance.endsAt = timeOf(row.number(first + 9));
    instance.stoppedAt = timeOf(row.number(first + 10));
    instance.releasesAt = timeOf(row.number(first + 11));
    if (!row.value(first + 12).isNull())
        instance.filingType = ResourceType(row.number(first + 12));
    instance.extra = mapOf(row.text(first + 13));
    return instance;
}

FilingRow numberRowAt(const Statement &row)
{
    ServiceNumber number;
    number.number = row.text(1);
    number.owner = CustomerUid(row.text(2));
    number.holder = CustomerUid(row.text(3));
    number.resource = {ResourceType(row.number(4)), row.text(5)};
    number.typeText = row.text(6);
    number.state = codedAt<NumberState>(row, 7);
    number.filingNumber = row.text(9);
    number.extra = mapOf(row.text(10));
    number.readAt = timeOf(row.number(11));
    FilingRow made;
    made.key = number.number;
    made.number = number;
    Customer customer;
    customer.facts.uid = made.customer = CustomerUid(row.text(12));
    customer.local.alias = row.text(13);
    customer.facts.name = row.text(14);
    customer.facts.loginEmail = row.text(15);
    made.customerName = customer.displayName();
    if (!row.value(kNumberColumns).isNull())
        made.instance = instanceAt(row, kNumberColumns);
    return made;
}

static qint64 nextRevision(const QSqlDatabase &db, const QString &table)
{
    return scalar(db, QStringLiteral("SELECT ifnull(max(revision), 0) + 1 FROM %1").arg(table)).toLongLong();
}

FilingRows::FilingRows(const QSqlDatabase &db)
    : m_db(db), m_resourceRevision(nextRevision(db, QStringLiteral("filing_resource"))),
      m_numberRevision(nextRevision(db, QStringLiteral("service_number"))),
      m_findAccount(db, QStringLiteral("SELECT id FROM filing_account WHERE uid=?")),
      m_findResource(db, QStringLiteral("SELECT id FROM filing_resource WHERE owner=? AND type=? AND resource=?")),
      m_insertInstance(db, QStringLiteral("INSERT INTO instance(owner, resource, instance_id, product, product_type, region, status, status_text,"
                                          " subscription, created_at, ends_at, stopped_at, releases_at, filing_type, extra)"
                                          " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      m_putNumber(db, QStringLiteral("INSERT INTO service_number(number, resource, customer, holder, type_text, state, state_text, filing_number,"
                                     " extra, read_at, revision) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(number) DO UPDATE SET"
                                     " (number, resource, customer, holder, type_text, state, state_text, filing_number, extra, read_at, revision)"
                                     "=(excluded.number, excluded.resource, excluded.customer, excluded.holder, excluded.type_text, excluded.state,"
                                     " excluded.state_text, excluded.filing_number, excluded.extra, excluded.read_at, excluded.revision)"))
{
}

qint64 FilingRows::account(const CustomerUid &uid)
{
    if (uid.isEmpty())
        return 0;
    m_findAccount.run(uid.text());
    if (m_findAccount.next()) {
        const qint64 id = m_findAccount.number(0);
        m_findAccount.finish();
        return id;
    }
    Statement insert(m_db, QStringLiteral("INSERT INTO filing_account(uid) VALUES(?)"));
    insert.run(uid.text());
    return insert.lastId();
}

qint64 FilingRows::resource(qint64 owner, const Resource &resource)
{
    m_findResource.run(owner, int(resource.type), resource.id);
    if (m_findResource.next()) {
        const qint64 id = m_findResource.number(0);
        m_findResource.finish();
        return id;
    }
    Statement insert(m_db, QStringLiteral("INSERT INTO filing_resource(owner, type, resource, revision) VALUES(?,?,?,?)"));
    insert.run(owner, int(resource.type), resource.id, m_resourceRevision);
    return insert.lastId();
}

void FilingRows::putInstances(const CustomerUid &owner, const QList<Instance> &instances, const QDateTime &readAt)
{
    const qint64 account = this->account(owner);
    Statement changing(m_db, QStringLiteral("UPDATE filing_resource SET revision=? WHERE id IN (SELECT resource FROM instance WHERE owner=?)"));
    changing.run(m_resourceRevision, account);
    Statement(m_db, QStringLiteral("DELETE FROM instance WHERE owner=?")).run(account);
    Statement changed(m_db, QStringLiteral("UPDATE filing_resource SET revision=? WHERE id=?"));
    for (const Instance &one : instances) {
        const qint64 held = one.filingType ? resource(account, {*one.filingType, one.id}) : 0;
        if (held != 0)
            changed.run(m_resourceRevision, held);
        m_insertInstance.run(account, held, one.id, one.product, one.productType, one.region, int(one.status.value), one.status.text,
                             int(one.isSubscription), stamp(one.createdAt), stamp(one.endsAt), stamp(one.stoppedAt), stamp(one.releasesAt),
                             one.filingType ? QVariant(int(*one.filingType)) : QVariant(QMetaType::fromType<int>()), jsonOf(one.extra));
    }
    Statement(m_db, QStringLiteral("UPDATE filing_account SET instances_read_at=? WHERE id=?")).run(stamp(readAt), account);
}

void FilingRows::putNumber(const ServiceNumber &number, qint64 owner, qint64 resource, const QDateTime &readAt)
{
    const qint64 holder = account(number.holder);
    m_putNumber.run(number.number, resource, holder ? holder : owner, holder, number.typeText, int(number.state.value), number.state.text,
                    number.filingNumber, jsonOf(number.extra), stamp(number.readAt.isValid() ? number.readAt : readAt), m_numberRevision);
}

bool FilingRows::putNumbers(const NumberReading &reading)
{
    const qint64 owner = account(reading.owner);
    const qint64 held = resource(owner, reading.resource);
    Statement note(m_db, QStringLiteral("UPDATE filing_resource SET read_at=? WHERE id=? AND read_at<=?"));
    note.run(stamp(reading.readAt), held, stamp(reading.readAt));
    if (note.affected() < 1)
        return false;
    // Taken away first: what is still there comes back, with its row.
    Statement(m_db, QStringLiteral("UPDATE service_number SET resource=0, revision=? WHERE resource=?")).run(m_numberRevision, held);
    for (const ServiceNumber &number : reading.numbers) {
        if (!number.number.isEmpty())
            putNumber(number, owner, held, reading.readAt);
    }
    return true;
}

bool FilingRows::noteFull(const Resource &resource, const QDateTime &at)
{
    Statement note(m_db, QStringLiteral("UPDATE filing_resource SET full_since=? WHERE type=? AND resource=?"));
    note.run(stamp(at), int(resource.type), resource.id);
    return note.affected() > 0;
}

void FilingRows::bringUpToDate()
{
    execute(m_db, QStringLiteral("INSERT OR IGNORE INTO filing_account(uid) SELECT customer FROM local.filing_case WHERE customer<>''"));
}

} // namespace pc
