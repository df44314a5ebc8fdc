// SPDX-License-Identifier: Apache-2.0
#include "sandbox/control/faults.h"
#include "sandbox/world/dice.h"
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace pc::sandbox {

namespace {

using Kind = FaultSpec::Kind;

struct KindName
{
    const char *name;
    Kind kind;
};
constexpr std::array kKinds{KindName{"throttle", Kind::Throttle},         KindName{"500", Kind::ServerError},
                            KindName{"503", Kind::Unavailable},           KindName{"delay", Kind::Delay},
                            KindName{"drop-before", Kind::DropBefore},    KindName{"drop-after", Kind::DropAfter},
                            KindName{"truncate", Kind::Truncate},         KindName{"skew", Kind::Skew},
                            KindName{"expired-token", Kind::ExpiredToken}};

// False: the key is unknown or its value does not fit.
bool apply(const QString &key, const QString &text, FaultSpec &spec)
{
    bool ok = true;
    if (key == QLatin1String("action"))
        spec.action = text;
    else if (key == QLatin1String("customer"))
        spec.customer = text;
    else if (key == QLatin1String("code"))
        spec.code = text;
    else if (key == QLatin1String("rate"))
        spec.rate = text.toDouble(&ok);
    else if (key == QLatin1String("nth"))
        spec.nth = text.toInt(&ok);
    else if (key == QLatin1String("times"))
        spec.times = text.toInt(&ok);
    else if (key == QLatin1String("ms"))
        spec.delay = std::chrono::milliseconds(text.toInt(&ok));
    else if (key == QLatin1String("seconds"))
        spec.skew = std::chrono::seconds(text.toInt(&ok));
    else if (key == QLatin1String("retry-after"))
        spec.retryAfter = std::chrono::seconds(text.toInt(&ok));
    else if (key == QLatin1String("after"))
        spec.afterEffect = text == QLatin1String("effect") ? true : (ok = false);
    else
        ok = false;
    return ok && !text.isEmpty() && spec.rate.value_or(0) >= 0 && spec.rate.value_or(0) <= 1 && spec.nth.value_or(1) >= 1
        && spec.times.value_or(1) >= 1 && spec.delay.count() >= 0 && spec.retryAfter.count() >= 0;
}

bool isRefusal(Kind kind)
{
    return kind == Kind::Throttle || kind == Kind::ServerError || kind == Kind::Unavailable || kind == Kind::ExpiredToken;
}

} // namespace

tl::expected<FaultSpec, QString> FaultSpec::parse(const QString &text)
{
    const auto fault = [&text](const QString &why) { return tl::unexpected<QString>(QStringLiteral("fault \"%1\": %2").arg(text, why)); };
    const QString name = text.section(QLatin1Char(':'), 0, 0).trimmed();
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&name](const KindName &k) { return name == QLatin1String(k.name); });
    if (kind == kKinds.end())
        return fault(QStringLiteral("unknown kind \"%1\"").arg(name));
    FaultSpec spec;
    spec.kind = kind->kind;
    spec.text = text.trimmed();
    const QStringList pairs = text.section(QLatin1Char(':'), 1).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        if (!apply(pair.section(QLatin1Char('='), 0, 0).trimmed(), pair.section(QLatin1Char('='), 1).trimmed(), spec))
            return fault(QStringLiteral("\"%1\" is not a key with a fitting value").arg(pair.trimmed()));
    }
    return spec;
}

int FaultBoard::add(FaultSpec spec)
{
    m_faults.append({++m_lastId, std::move(spec)});
    return m_lastId;
}

bool FaultBoard::remove(int id)
{
    return m_faults.removeIf([id](const Fault &fault) { return fault.id == id; }) > 0;
}

QJsonArray FaultBoard::toJson() const
{
    QJsonArray list;
    for (const Fault &fault : m_faults)
        list.append(QJsonObject{{QStringLiteral("id"), fault.id},
                                {QStringLiteral("spec"), fault.spec.text},
                                {QStringLiteral("matched"), fault.matched},
                                {QStringLiteral("fired"), fault.fired}});
    return list;
}

bool FaultBoard::fires(Fault &fault) const
{
    const int number = ++fault.matched;
    if (fault.spec.nth && number != *fault.spec.nth)
        return false;
    if (fault.spec.times && fault.fired >= *fault.spec.times)
        return false;
    constexpr quint64 kSteps = 1'000'000;
    if (fault.spec.rate && double(roll(m_seed, 71, quint64(fault.id), quint64(number)) % kSteps) >= *fault.spec.rate * double(kSteps))
        return false;
    ++fault.fired;
    return true;
}

FaultPlan FaultBoard::plan(const QString &action, const QString &customer)
{
    FaultPlan plan;
    for (Fault &fault : m_faults) {
        const FaultSpec &spec = fault.spec;
        const bool matches = (spec.action.isEmpty() || spec.action == action) && (spec.customer.isEmpty() || spec.customer == customer);
        if (!matches || !fires(fault))
            continue;
        if (isRefusal(spec.kind) && !plan.refusal)
            plan.refusal = spec;
        plan.delay += spec.kind == Kind::Delay ? spec.delay : std::chrono::milliseconds(0);
        plan.skew += spec.kind == Kind::Skew ? spec.skew : std::chrono::seconds(0);
        plan.dropBefore |= spec.kind == Kind::DropBefore;
        plan.dropAfter |= spec.kind == Kind::DropAfter;
        plan.truncate |= spec.kind == Kind::Truncate;
    }
    return plan;
}

QString faultHelp()
{
    return QStringLiteral(
        "SPEC is KIND[:key=value,...], for example throttle:action=GetCustomerAccountInfo,rate=0.1\n"
        "kinds:  throttle        refused with Throttling.User (code=CODE: another)\n"
        "        500             InternalError, before the call takes effect (after=effect: once it has)\n"
        "        503             ServiceUnavailable with Retry-After (retry-after=SECONDS, default 2)\n"
        "        delay           answered late (ms=MILLISECONDS, default 1000)\n"
        "        drop-before     connection dropped, the call has no effect\n"
        "        drop-after      connection dropped once the call took effect\n"
        "        truncate        half of the answer, then the connection ends\n"
        "        skew            the server's clock is off (seconds=N, may be negative, default 1200)\n"
        "        expired-token   temporary credentials and sign-in tokens count as expired\n"
        "which:  action=NAME customer=UID rate=0..1 nth=N times=N\n"
        "        pages: action=Console (console pages), action=SessionState (their state); GetSigninToken and Login as named;\n"
        "        files: action=PostObject, PutObject, GetObject ...");
}

} // namespace pc::sandbox
