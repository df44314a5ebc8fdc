// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakefilings.h"
#include <algorithm>

namespace pc {

using Kind = ApiError::Kind;

static constexpr int kUsualLimit = 50;

static tl::unexpected<ApiError> refused(const char *code)
{
    ApiError error;
    error.kind = Kind::Rejected;
    error.sent = true;
    error.httpStatus = 400;
    error.code = QLatin1String(code);
    return failure(error);
}

static WriteReceipt receipt(int effects)
{
    WriteReceipt out;
    out.requestId = QStringLiteral("REQ-F%1").arg(effects);
    return out;
}

Result<InstancePage> FakeFilings::page(const CustomerUid &owner, int page) const
{
    const QList<Instance> all = instances.value(owner);
    InstancePage out;
    out.instances = all.mid(qsizetype(page - 1) * pageSize, pageSize);
    out.total = all.size();
    out.isLast = qint64(page) * pageSize >= out.total;
    return out;
}

Result<QList<ServiceNumber>> FakeFilings::numbersOf(const CustomerUid &owner, const Resource &resource, const QDateTime &now) const
{
    QList<ServiceNumber> out;
    for (ServiceNumber number : numbers) {
        number.readAt = now;
        if (number.owner == owner && number.resource == resource)
            out << number;
    }
    return out;
}

Result<ServiceNumber> FakeFilings::number(const QString &number, const QDateTime &now) const
{
    const auto found = std::find_if(numbers.cbegin(), numbers.cend(), [&](const ServiceNumber &each) { return each.number == number; });
    if (found == numbers.cend())
        return refused("406");
    ServiceNumber out = *found;
    out.owner = {};
    out.readAt = now;
    return out;
}

Result<BoundNumbers> FakeFilings::bind(const CustomerUid &owner, const Resource &resource, int count, const QDateTime &now)
{
    const auto isHere = [&](const ServiceNumber &number) { return number.resource == resource; };
    if (std::count_if(numbers.cbegin(), numbers.cend(), isHere) + count > limits.value(resource.id, kUsualLimit))
        return refused("609");
    BoundNumbers made;
    for (int i = 0; i < count; ++i) {
        ServiceNumber number;
        number.number = QStringLiteral("bsn-%1-%2").arg(resource.id).arg(numbers.size() + 1);
        number.owner = number.holder = owner;
        number.resource = resource;
        number.state = {NumberState::Bound, QStringLiteral("1")};
        number.readAt = now;
        numbers << number;
        made.numbers << number;
    }
    made.requestId = QStringLiteral("REQ-B%1").arg(++effects);
    return made;
}

Result<WriteReceipt> FakeFilings::grant(const QString &number, const CustomerUid &holder, const CustomerUid &to)
{
    const auto found = std::find_if(numbers.begin(), numbers.end(), [&](const ServiceNumber &each) { return each.number == number; });
    if (found == numbers.end())
        return refused("405");
    if (found->holder != holder)
        return refused("616");
    if (to == holder || found->state.value != NumberState::Bound)
        return refused("506");
    found->holder = to;
    return receipt(++effects);
}

Result<VerificationLink> FakeFilings::link(const CustomerUid &uid, const QDateTime &now)
{
    VerificationLink out;
    out.url = Secret(QStringLiteral("https://identity.example/%1/%2").arg(uid.text()).arg(++m_links).toUtf8());
    out.expiresAt = now.addSecs(std::chrono::seconds(kVerificationLinkLife).count());
    return out;
}

Result<IdentityFacts> FakeFilings::identity(const CustomerUid &uid, const QDateTime &now) const
{
    IdentityFacts facts = identities.value(uid);
    facts.uid = uid;
    facts.readAt = now;
    if (!facts.certified)
        facts.certified = false;
    return facts;
}

Result<WriteReceipt> FakeFilings::removeIdentity(const CustomerUid &uid)
{
    if (identities.value(uid).certified == true)
        ++effects;
    identities.remove(uid);
    return receipt(effects);
}

} // namespace pc
