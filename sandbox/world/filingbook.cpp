// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/filingbook.h"
#include "sandbox/world/dice.h"

namespace pc::sandbox {

namespace {

enum Topic : quint64 { NumberTopic = 120, SeedTopic, ReviewTopic, AllowanceTopic };

constexpr int kUsualAllowance = 5, kLargeAllowance = 50;
constexpr qint64 kHour = 3600, kDay = 24 * kHour;

// As the numbers of a scenario stand when it begins.
enum Beginning { Reserved, Unused, JustSubmitted, Returned, FiledFirst, Voided = 7, Beginnings };

QString reasonOf(quint64 dice)
{
    constexpr std::array reasons{"reason.licence", "reason.domain", "reason.phone", "reason.site"};
    return QString::fromLatin1(reasons[size_t(dice % reasons.size())]);
}

QString serialNumber(quint64 dice, quint64 more)
{
    return QStringLiteral("%1-%2-4%3-8%4-%5")
        .arg(quint32(dice), 8, 16, QLatin1Char('0'))
        .arg((dice >> 32) & 0xFFFF, 4, 16, QLatin1Char('0'))
        .arg((dice >> 48) & 0xFFF, 3, 16, QLatin1Char('0'))
        .arg(more & 0xFFF, 3, 16, QLatin1Char('0'))
        .arg((more >> 12) & 0xFFFFFFFFFFFF, 12, 16, QLatin1Char('0'));
}

QString domainOf(const SandboxCustomer &customer, int number)
{
    const QString name = customer.loginEmail.section(QLatin1Char('.'), 0, 0);
    return name + (number == 0 ? QString() : QString::number(number + 1)) + QStringLiteral(".example");
}

bool isMainland(const Instance &instance) { return instance.region.startsWith(QLatin1String("cn-")); }

} // namespace

const QList<ServiceNumber> &FilingBook::owned(const QString &uid)
{
    auto it = m_numbers.find(uid);
    if (it == m_numbers.end()) {
        const SandboxCustomer *customer = m_world.find(uid);
        it = m_numbers.insert(uid, customer ? seeded(*customer) : QList<ServiceNumber>());
    }
    return *it;
}

void FilingBook::lookAtAll()
{
    if (std::exchange(m_sawAll, true))
        return;
    for (const SandboxCustomer &customer : m_world.customers()) {
        if (customer.filings > 0)
            (void)owned(customer.uid);
    }
}

QList<ServiceNumber> FilingBook::held(const QString &uid)
{
    lookAtAll();
    QList<ServiceNumber> list;
    for (const ServiceNumber &number : owned(uid)) {
        if (number.holder == uid)
            list.append(number);
    }
    for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it) {
        for (const ServiceNumber &number : *it) {
            if (number.holder == uid && number.owner != uid)
                list.append(number);
        }
    }
    return list;
}

ServiceNumber *FilingBook::change(const QString &sn)
{
    lookAtAll();
    for (QList<ServiceNumber> &numbers : m_numbers) {
        for (ServiceNumber &number : numbers) {
            if (number.sn.compare(sn, Qt::CaseInsensitive) == 0)
                return &number;
        }
    }
    return nullptr;
}

const ServiceNumber *FilingBook::find(const QString &sn) { return change(sn); }

ServiceNumber FilingBook::made(const SandboxCustomer &owner, int instance, int number, const QDateTime &at) const
{
    const quint64 seed = m_world.catalogue().seed();
    ServiceNumber made;
    made.dice = roll(seed, NumberTopic, owner.key, quint64(number));
    made.sn = serialNumber(made.dice, roll(seed, NumberTopic, made.dice));
    made.owner = made.holder = owner.uid;
    made.instance = instance;
    made.resourceId = m_world.instance(owner, instance).id;
    made.createdAt = made.boundAt = at;
    return made;
}

QList<ServiceNumber> FilingBook::seeded(const SandboxCustomer &customer) const
{
    const quint64 seed = m_world.catalogue().seed();
    const QDateTime anchor = m_world.catalogue().anchor();
    QList<int> servers;
    for (int i = 0; i < customer.instances && servers.size() < customer.filings; ++i) {
        const Instance instance = m_world.catalogue().instance(customer.key, i);
        if (instance.product == QLatin1String("ecs") && instance.hasPublicAddress && isMainland(instance) && !instance.isTrial)
            servers.append(i);
    }
    QList<ServiceNumber> numbers;
    for (int i = 0; i < customer.filings && !servers.isEmpty(); ++i) {
        const quint64 dice = roll(seed, SeedTopic, customer.key, quint64(i));
        const qint64 age = 30 + qint64((dice >> 16) % 300);
        ServiceNumber number = made(customer, servers.at(i % servers.size()), i, anchor.addDays(-age - 30));
        FilingSubmission submission{customer.name, domainOf(customer, i), customer.name, anchor.addDays(-age), {}};
        const int beginning = int(dice % Beginnings);
        if (beginning == Reserved)
            number.boundAt = anchor.addDays(2 + int((dice >> 32) % 5));
        if (beginning == JustSubmitted)
            submission.at = anchor.addSecs(-6 * kHour - qint64((dice >> 32) % (12 * kHour)));
        else
            submission.decision = {anchor.addDays(12 - age), beginning != Returned, beginning == Returned ? reasonOf(dice >> 8) : QString()};
        if (beginning == Voided)
            number.voidedAt = anchor.addDays(-1 - qint64((dice >> 32) % 12));
        if (beginning != Reserved && beginning != Unused)
            number.submissions.append(submission);
        numbers.append(number);
    }
    return numbers;
}

FilingBook::Review FilingBook::review(const ServiceNumber &number) const
{
    const FilingSubmission &filing = number.submissions.constLast();
    const quint64 dice = roll(m_world.catalogue().seed(), ReviewTopic, number.dice, quint64(number.submissions.size()));
    Review review;
    review.checkedAt = filing.at.addSecs(kDay + qint64((dice >> 8) % kDay));
    review.decidedAt = review.checkedAt.addSecs(3 * kDay + qint64((dice >> 24) % (17 * kDay)));
    // Who hands in again has put right what was wrong.
    review.isApproved = number.submissions.size() > 1 || dice % 4 != 0;
    if (!review.isApproved) {
        review.reason = reasonOf(dice >> 3);
        if ((dice >> 5) % 2 == 0) // the vendor's own check finds half of the faults
            review.decidedAt = review.checkedAt;
    }
    if (filing.decision) {
        review.decidedAt = filing.decision->at;
        review.checkedAt = qMin(review.checkedAt, review.decidedAt);
        review.isApproved = filing.decision->isApproved;
        review.reason = filing.decision->reason;
    }
    return review;
}

FilingBook::Standing FilingBook::standing(const ServiceNumber &number, const QDateTime &now) const
{
    const SandboxCustomer *owner = m_world.find(number.owner);
    const QDateTime released = owner ? m_world.instance(*owner, number.instance).releasedAt() : now;
    for (const QDateTime &end : {number.voidedAt, released}) {
        if (end.isValid() && end <= now)
            return {BsnStatus::Void, Standing::Stage::None, end, {}, {}};
    }
    if (now < number.boundAt)
        return {BsnStatus::Unbound, Standing::Stage::None, number.createdAt, {}, {}};
    if (number.submissions.isEmpty())
        return {BsnStatus::Bound, Standing::Stage::None, number.boundAt, {}, {}};
    const Review review = this->review(number);
    if (now < review.checkedAt)
        return {BsnStatus::InReview, Standing::Stage::VendorCheck, number.submissions.constLast().at, {}, {}};
    if (now < review.decidedAt)
        return {BsnStatus::InReview, Standing::Stage::AuthorityReview, review.checkedAt, {}, {}};
    if (!review.isApproved)
        return {BsnStatus::Bound, Standing::Stage::None, review.decidedAt, {}, review.reason};
    const QString filed = QStringLiteral("浙ICP备%1号").arg(10'000'000 + (number.dice >> 20) % 90'000'000);
    return {BsnStatus::Filed, Standing::Stage::None, review.decidedAt, filed, {}};
}

int FilingBook::allowance(const SandboxCustomer &owner, int instance) const
{
    const quint64 dice = roll(m_world.catalogue().seed(), AllowanceTopic, owner.key, quint64(instance));
    return instance == 0 || dice % 4 == 0 ? kLargeAllowance : kUsualAllowance;
}

int FilingBook::left(const SandboxCustomer &owner, int instance)
{
    const QList<ServiceNumber> &numbers = owned(owner.uid);
    const auto isOfIt = [instance](const ServiceNumber &number) { return number.instance == instance; };
    return allowance(owner, instance) - int(std::count_if(numbers.cbegin(), numbers.cend(), isOfIt));
}

QList<ServiceNumber> FilingBook::bind(const SandboxCustomer &owner, int instance, ResourceType type, int count, const QDateTime &now)
{
    QList<ServiceNumber> numbers;
    const int before = int(owned(owner.uid).size());
    for (int i = 0; i < count; ++i) {
        numbers.append(made(owner, instance, before + i, now));
        numbers.last().type = type;
    }
    m_numbers[owner.uid] += numbers;
    return numbers;
}

void FilingBook::grant(const QString &sn, const QString &holder)
{
    if (ServiceNumber *number = change(sn))
        number->holder = holder;
}

void FilingBook::submit(const QString &sn, FilingSubmission submission)
{
    if (ServiceNumber *number = change(sn))
        number->submissions.append(std::move(submission));
}

void FilingBook::decide(const QString &sn, FilingSubmission::Decision decision)
{
    if (ServiceNumber *number = change(sn); number && !number->submissions.isEmpty())
        number->submissions.last().decision = std::move(decision);
}

} // namespace pc::sandbox
