// SPDX-License-Identifier: Apache-2.0
#include "core/store/customerrows.h"
#include "core/store/columnvalues.h"
#include "core/store/metarows.h"
#include <tuple>

namespace pc {

QString customerColumns()
{
    return QStringLiteral("id, uid, name, login_email, kind, kind_text, certified, credit, credit_text, hosting, hosting_text, partner, extra,"
                          " read_at, listed_at, gone_at, alias, grp, crm_id, note, favourite, nudged_at, link_expires_at");
}

// Staff's own data stands in the same order in both files.
static QString localColumns()
{
    return QStringLiteral("alias, grp, crm_id, note, favourite, nudged_at, link_expires_at");
}

static CustomerLocal localAt(const Statement &row, int first)
{
    return {row.text(first), row.text(first + 1), row.text(first + 2), row.text(first + 3), row.number(first + 4) != 0,
            timeOf(row.number(first + 5)), timeOf(row.number(first + 6))};
}

Customer customerAt(const Statement &row)
{
    Customer customer;
    CustomerFacts &facts = customer.facts;
    facts.uid = CustomerUid(row.text(1));
    facts.name = row.text(2);
    facts.loginEmail = row.text(3);
    facts.kind = codedAt<AccountKind>(row, 4);
    if (!row.value(6).isNull())
        facts.certified = row.number(6) != 0;
    facts.credit = codedAt<CreditState>(row, 7);
    facts.hosting = codedAt<CreditState>(row, 9);
    facts.partner = PartnerUid(row.text(11));
    facts.extra = mapOf(row.text(12));
    facts.readAt = timeOf(row.number(13));
    customer.listedAt = timeOf(row.number(14));
    customer.goneAt = timeOf(row.number(15));
    customer.local = localAt(row, 16);
    return customer;
}

CustomerRows::CustomerRows(const QSqlDatabase &db, TextKeys &keys)
    : m_db(db), m_keys(keys),
      m_find(db, QStringLiteral("SELECT %1, search FROM customer WHERE uid=?").arg(customerColumns())),
      m_findListed(db, QStringLiteral("SELECT id, gone_at FROM customer WHERE uid=?")),
      m_insert(db, QStringLiteral("INSERT INTO customer(uid, listed_at) VALUES(?, ?)")),
      m_list(db, QStringLiteral("UPDATE customer SET listed_at=?, gone_at=0 WHERE id=?")),
      m_facts(db, QStringLiteral("UPDATE customer SET name=?, login_email=?, kind=?, kind_text=?, certified=?, credit=?, credit_text=?,"
                                 " hosting=?, hosting_text=?, partner=?, extra=?, read_at=? WHERE id=?")),
      m_localCopy(db, QStringLiteral("UPDATE customer SET (%1) = (?,?,?,?,?,?,?) WHERE id=?").arg(localColumns())),
      m_derived(db, QStringLiteral("UPDATE customer SET name_key=?, group_key=?, search=? WHERE id=?")),
      m_index(db, QStringLiteral("customer")),
      m_findLocal(db, QStringLiteral("SELECT %1 FROM local.customer_local WHERE uid=?").arg(localColumns()))
{
}

std::optional<CustomerRows::Row> CustomerRows::find(const CustomerUid &uid)
{
    m_find.run(uid.text());
    if (!m_find.next())
        return std::nullopt;
    Row row{m_find.number(0), customerAt(m_find), m_find.text(kCustomerColumns)};
    m_find.finish();
    return row;
}

bool CustomerRows::contains(const CustomerUid &uid)
{
    return find(uid).has_value();
}

std::optional<Customer> CustomerRows::customer(const CustomerUid &uid)
{
    const std::optional<Row> row = find(uid);
    return row ? std::optional(row->customer) : std::nullopt;
}

CustomerLocal CustomerRows::local(const CustomerUid &uid)
{
    m_findLocal.run(uid.text());
    if (!m_findLocal.next())
        return {};
    const CustomerLocal found = localAt(m_findLocal, 0);
    m_findLocal.finish();
    return found;
}

void CustomerRows::insert(Row &row)
{
    m_insert.run(row.customer.uid().text(), stamp(row.customer.listedAt));
    row.id = m_insert.lastId();
    row.customer.local = local(row.customer.uid());
    if (row.customer.local != CustomerLocal())
        writeLocalCopy(row);
}

void CustomerRows::writeLocalCopy(const Row &row)
{
    const CustomerLocal &mine = row.customer.local;
    m_localCopy.run(mine.alias, mine.group, mine.crmId, mine.note, int(mine.favourite), stamp(mine.nudgedAt), stamp(mine.linkExpiresAt), row.id);
}

// What sort keys and search text are made of.
static auto derivedFrom(const Customer &customer)
{
    return std::tuple(customer.facts.name, customer.facts.uid, customer.facts.loginEmail, customer.local);
}

void CustomerRows::writeDerived(const Row &row, bool rowIsNew)
{
    const QString search = m_keys.searchText(row.customer);
    const QString &group = row.customer.local.group;
    const QByteArray groupKey = group.isEmpty() ? QByteArray("") : m_keys.sortKey(group);
    m_derived.run(m_keys.sortKey(row.customer.displayName()), groupKey, search, row.id);
    if (search == row.search && !rowIsNew)
        return;
    if (!rowIsNew)
        m_index.remove(row.id, row.search);
    m_index.insert(row.id, search);
}

bool CustomerRows::putListed(const CustomerUid &uid, const QDateTime &listedAt)
{
    m_findListed.run(uid.text());
    if (m_findListed.next()) {
        const qint64 id = m_findListed.number(0);
        const bool wasGone = m_findListed.number(1) != 0;
        m_findListed.finish();
        m_list.run(stamp(listedAt), id);
        return wasGone;
    }
    Row row;
    row.customer.facts.uid = uid;
    row.customer.listedAt = listedAt;
    insert(row);
    writeDerived(row, true);
    return true;
}

void CustomerRows::putFacts(const CustomerFacts &facts)
{
    std::optional<Row> row = find(facts.uid);
    const bool isNew = !row;
    if (isNew) {
        row.emplace();
        row->customer.facts.uid = facts.uid;
        row->customer.listedAt = facts.readAt; // the cloud knows it, though the list has not named it yet
        insert(*row);
    }
    const auto before = derivedFrom(row->customer);
    row->customer.facts = facts;
    const QVariant certified = facts.certified ? QVariant(int(*facts.certified)) : QVariant(QMetaType::fromType<int>());
    m_facts.run(facts.name, facts.loginEmail, int(facts.kind.value), facts.kind.text, certified,
                int(facts.credit.value), facts.credit.text, int(facts.hosting.value), facts.hosting.text,
                facts.partner.text(), jsonOf(facts.extra), stamp(facts.readAt), row->id);
    if (isNew || derivedFrom(row->customer) != before) // most passes find nothing new
        writeDerived(*row, isNew);
}

void CustomerRows::setLocal(const CustomerUid &uid, const CustomerLocal &local)
{
    if (local == CustomerLocal()) {
        Statement(m_db, QStringLiteral("DELETE FROM local.customer_local WHERE uid=?")).run(uid.text());
    } else {
        Statement put(m_db, QStringLiteral("INSERT INTO local.customer_local(uid, %1) VALUES(?,?,?,?,?,?,?,?)"
                                           " ON CONFLICT(uid) DO UPDATE SET alias=excluded.alias, grp=excluded.grp, crm_id=excluded.crm_id,"
                                           " note=excluded.note, favourite=excluded.favourite, nudged_at=excluded.nudged_at,"
                                           " link_expires_at=excluded.link_expires_at").arg(localColumns()));
        put.run(uid.text(), local.alias, local.group, local.crmId, local.note, int(local.favourite), stamp(local.nudgedAt), stamp(local.linkExpiresAt));
    }
    if (std::optional<Row> row = find(uid)) {
        row->customer.local = local;
        writeLocalCopy(*row);
        writeDerived(*row, false);
    }
}

void CustomerRows::countLocalChange()
{
    const qint64 revision = meta(m_db, QStringLiteral("local"), QStringLiteral("revision")).toLongLong() + 1;
    setMeta(m_db, QStringLiteral("local"), QStringLiteral("revision"), QString::number(revision));
    setMeta(m_db, QStringLiteral("main"), QStringLiteral("local_revision"), QString::number(revision));
}

QList<CustomerUid> CustomerRows::outdated(bool all)
{
    QString sql = QStringLiteral("SELECT c.uid FROM customer c LEFT JOIN local.customer_local l ON l.uid=c.uid");
    if (!all)
        sql += QStringLiteral(" WHERE c.alias<>ifnull(l.alias,'') OR c.grp<>ifnull(l.grp,'') OR c.crm_id<>ifnull(l.crm_id,'')"
                              " OR c.note<>ifnull(l.note,'') OR c.favourite<>ifnull(l.favourite,0) OR c.nudged_at<>ifnull(l.nudged_at,0)"
                              " OR c.link_expires_at<>ifnull(l.link_expires_at,0)");
    Statement differing(m_db, sql);
    differing.run();
    QList<CustomerUid> uids;
    while (differing.next())
        uids += CustomerUid(differing.text(0));
    return uids;
}

void CustomerRows::bringUpToDate(bool evenIfSame)
{
    const QString revision = meta(m_db, QStringLiteral("local"), QStringLiteral("revision"));
    const QString copied = meta(m_db, QStringLiteral("main"), QStringLiteral("local_revision"));
    const QString collation = QString::fromLatin1(m_keys.version());
    const bool sameKeys = meta(m_db, QStringLiteral("main"), QStringLiteral("collation")) == collation;
    if (revision == copied && sameKeys && !evenIfSame)
        return;
    for (const CustomerUid &uid : outdated(!sameKeys)) {
        std::optional<Row> row = find(uid);
        row->customer.local = local(uid);
        writeLocalCopy(*row);
        writeDerived(*row, false);
    }
    setMeta(m_db, QStringLiteral("main"), QStringLiteral("local_revision"), revision);
    setMeta(m_db, QStringLiteral("main"), QStringLiteral("collation"), collation);
}

} // namespace pc
