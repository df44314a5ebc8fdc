// SPDX-License-Identifier: Apache-2.0
#include "core/store/ordermatcher.h"
#include "core/store/customersearch.h"
#include "core/store/textkeys.h"
#include <string_view>

namespace pc {
namespace {

using Field = OrderFilter::Field;

constexpr size_t kTermsKept = 12;           // 125 KB each at a million orders
constexpr qint64 kLowest = kNoAmount + 1;
constexpr qint64 kHighest = std::numeric_limits<qint64>::max();

QString commonWord(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Unpaid: return QStringLiteral("unpaid");
    case PaymentStatus::Paid: return QStringLiteral("paid");
    case PaymentStatus::Cancelled: return QStringLiteral("cancelled");
    case PaymentStatus::Unknown: break;
    }
    return {};
}

QString commonWord(BillingMode mode)
{
    switch (mode) {
    case BillingMode::Subscription: return QStringLiteral("subscription");
    case BillingMode::PayAsYouGo: return QStringLiteral("payasyougo");
    case BillingMode::Unknown: break;
    }
    return {};
}

QString commonWord(OrderType type)
{
    switch (type) {
    case OrderType::New: return QStringLiteral("new");
    case OrderType::Renew: return QStringLiteral("renew");
    case OrderType::Upgrade: return QStringLiteral("upgrade");
    case OrderType::TempUpgrade: return QStringLiteral("tempupgrade");
    case OrderType::Downgrade: return QStringLiteral("downgrade");
    case OrderType::Refund: return QStringLiteral("refund");
    case OrderType::Convert: return QStringLiteral("convert");
    case OrderType::ResizeDisk: return QStringLiteral("resizedisk");
    case OrderType::CompensatoryRenew: return QStringLiteral("compensatoryrenew");
    case OrderType::IncreaseUpgrade: return QStringLiteral("increaseupgrade");
    case OrderType::Exchange: return QStringLiteral("exchange");
    case OrderType::ChangeOperatingSystem: return QStringLiteral("changeoperatingsystem");
    case OrderType::Unknown: break;
    }
    return {};
}

template<typename E>
QStringList wordsOf(const Coded<E> &coded)
{
    QStringList words{coded.text.toLower(), commonWord(coded.value)};
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

QStringList wordsOf(const QString &text) { return text.isEmpty() ? QStringList() : QStringList(text.toLower()); }

qint64 startOf(const QDate &day) { return day.startOfDay().toMSecsSinceEpoch(); }

// What distinguishes two terms, wherever they stand in a text.
QString keyOf(const OrderFilter::Term &term)
{
    const auto number = [](const std::optional<Amount> &amount) { return amount ? QString::number(amount->micros()) : QString(); };
    return QStringList{QString::number(int(term.field)), QString::number(int(term.op)), term.values.join(QChar(2)), number(term.low), number(term.high),
                       term.from.toString(Qt::ISODate), term.to.toString(Qt::ISODate)}.join(QChar(1));
}

} // namespace

QStringList filterWords(const OrderShape &shape, Field field)
{
    switch (field) {
    case Field::Status: return wordsOf(shape.payment);
    case Field::Type: return wordsOf(shape.type);
    case Field::Billing: return wordsOf(shape.billing);
    case Field::Product: return wordsOf(shape.product);
    case Field::Currency: return wordsOf(shape.currency);
    default: return {};
    }
}

template<typename Make>
const OrderSet &OrderMatcher::kept(const QString &key, Make make)
{
    for (auto it = m_terms.begin(); it != m_terms.end(); ++it) {
        if (it->first == key)
            return it->second;
    }
    if (m_terms.size() >= kTermsKept)
        m_terms.pop_back();
    return m_terms.emplace_front(key, make()).second;
}

OrderSet OrderMatcher::matches(QSqlDatabase &db, const OrderQuery &query)
{
    OrderSet matching = OrderSet::where(m_table->size(), [](size_t) { return true; });
    if (query.customer)
        matching.keep(kept(u'u' + query.customer->text(), [&] { return ofCustomer(db, *query.customer); }));
    if (query.group)
        matching.keep(kept(u'g' + *query.group, [&] { return ofGroup(db, *query.group); }));
    for (const Term &term : query.filter.terms) {
        if (term.problem != OrderFilter::Problem::None)
            continue;
        const OrderSet &found = kept(keyOf(term), [&] { return termMatches(db, term); });
        if (term.isNegated)
            matching.remove(found);
        else
            matching.keep(found);
    }
    return matching;
}

OrderSet OrderMatcher::termMatches(QSqlDatabase &db, const Term &term)
{
    const qint64 afterRange = term.to.isValid() ? startOf(term.to.addDays(1)) - 1 : kHighest;
    const qint64 rangeStart = term.from.isValid() ? startOf(term.from) : kLowest;
    switch (term.field) {
    case Field::Text:
        return withText(db, searchTokens(term.values.join(u' ')));
    case Field::Id:
        return withId(db, term.values);
    case Field::Amount: {
        using Operator = OrderFilter::Operator;
        const qint64 low = !term.low ? kLowest : term.low->micros() + (term.op == Operator::Greater ? 1 : 0);
        const qint64 high = !term.high ? kHighest : term.high->micros() - (term.op == Operator::Less ? 1 : 0);
        return within(db, OrderColumn::Due, kNoAmount, low, high);
    }
    case Field::Created:
        return within(db, OrderColumn::Created, 0, rangeStart, afterRange);
    case Field::Paid:
        return within(db, OrderColumn::Paid, 0, rangeStart, afterRange);
    case Field::Customer: {
        OrderSet any(m_table->size());
        for (const QString &value : term.values) {
            CustomerQuery query;
            query.text = value;
            any.join(ofCustomers(customersLike(db, query, value)));
        }
        return any;
    }
    default: break;
    }
    std::vector<char> wanted;
    for (const OrderShape &shape : m_table->shapes()) {
        const QStringList words = filterWords(shape, term.field);
        wanted.push_back(std::any_of(words.begin(), words.end(), [&term](const QString &word) { return term.values.contains(word); }));
    }
    return ofShapes(wanted);
}

OrderSet OrderMatcher::ofShapes(const std::vector<char> &wanted) const
{
    return OrderSet::where(m_table->size(), [&](size_t place) { return wanted[m_table->shapeOf(place)]; });
}

OrderSet OrderMatcher::ofCustomers(const std::vector<char> &wanted) const
{
    return OrderSet::where(m_table->size(), [&](size_t place) { return wanted[m_table->customerOf(place)]; });
}

// Also customers that only their orders name, by their UID.
std::vector<char> OrderMatcher::customersLike(QSqlDatabase &db, const CustomerQuery &query, const QString &uidFragment)
{
    CustomerQuery all = query;
    all.gone = CustomerQuery::Gone::Show;   // orders outlive customers
    const RowSet rows = m_customers->matching(db, all);
    const std::vector<qint32> &links = m_table->customerRows(db);
    std::vector<char> wanted(m_table->customers());
    for (size_t number = 1; number < wanted.size(); ++number)
        wanted[number] = links[number] != 0 && rows.has(links[number]);
    if (!uidFragment.isEmpty()) {
        Statement byUid(db, QStringLiteral("SELECT id FROM order_customer WHERE instr(lower(uid), ?)>0"));
        byUid.run(uidFragment);
        while (byUid.next())
            wanted[size_t(byUid.number(0))] = true;
    }
    return wanted;
}

OrderSet OrderMatcher::withText(QSqlDatabase &db, const QStringList &words)
{
    OrderSet all = OrderSet::where(m_table->size(), [](size_t) { return true; });
    for (const QString &word : words) {
        std::vector<char> shapes;
        for (const OrderShape &shape : m_table->shapes())
            shapes.push_back(folded(shape.product).contains(word));
        CustomerQuery query;
        query.text = word;
        const std::vector<char> customers = customersLike(db, query, word);
        OrderSet any = OrderSet::where(m_table->size(), [&](size_t place) {
            return char(shapes[m_table->shapeOf(place)] | customers[m_table->customerOf(place)]);
        });
        any.join(withId(db, {word}));
        all.keep(any);
    }
    return all;
}

OrderSet OrderMatcher::withId(QSqlDatabase &db, const QStringList &fragments) const
{
    OrderSet found(m_table->size());
    for (const QString &fragment : fragments) {
        const std::string wanted = folded(fragment).toStdString();
        if (wanted.empty() || !m_table->mayOccurInIds(db, wanted))
            continue;
        eachOrderBytes(db, OrderColumn::Id, [&](size_t place, const QByteArray &bytes) {
            const std::string_view lines(bytes.constData(), size_t(bytes.size()));
            size_t counted = 0;             // line breaks before here belong to `place`
            for (size_t at = lines.find(wanted); at != lines.npos; at = lines.find(wanted, at)) {
                place += size_t(std::count(lines.begin() + qsizetype(counted), lines.begin() + qsizetype(at), '\n'));
                if (place < found.orders())
                    found.add(place);
                counted = at;
                at = lines.find('\n', at);  // once per order is enough
                if (at == lines.npos)
                    break;
            }
        });
    }
    return found;
}

OrderSet OrderMatcher::within(QSqlDatabase &db, OrderColumn column, qint64 none, qint64 low, qint64 high) const
{
    OrderSet found(m_table->size());
    eachOrderBlock<qint64>(db, column, [&](size_t first, const qint64 *values, size_t count) {
        const size_t end = std::min(count, found.orders() - first);
        for (size_t i = 0; i < end; ++i)
            found.set(first + i, (values[i] != none) & (values[i] >= low) & (values[i] <= high));
    });
    return found;
}

OrderSet OrderMatcher::ofGroup(QSqlDatabase &db, const QString &group)
{
    CustomerQuery query;
    query.group = group;
    std::vector<char> wanted = customersLike(db, query, {});
    if (group.isEmpty()) {                  // a customer that the store does not know is in no group
        const std::vector<qint32> &links = m_table->customerRows(db);
        for (size_t number = 1; number < wanted.size(); ++number)
            wanted[number] |= char(links[number] == 0);
    }
    return ofCustomers(wanted);
}

OrderSet OrderMatcher::ofCustomer(QSqlDatabase &db, const CustomerUid &uid) const
{
    Statement find(db, QStringLiteral("SELECT id FROM order_customer WHERE uid=?"));
    find.run(uid.text());
    const quint32 number = find.next() ? quint32(find.number(0)) : 0;
    return OrderSet::where(m_table->size(), [&](size_t place) { return m_table->customerOf(place) == number; });
}

} // namespace pc
