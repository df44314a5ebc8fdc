// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/scenariofile.h"
#include "sandbox/world/names.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace pc::sandbox {

namespace {

constexpr qint64 kLargestPerDayMicros = 10'000'000'000'000;

tl::unexpected<QString> fault(const QString &sentence) { return tl::unexpected<QString>(sentence); }

// {"total","consumed","perDay","currency","bursty"}; null: no ledger; left out: from the seed. False: an amount cannot be read.
bool readQuota(const QJsonValue &json, quint32 seed, SandboxCustomer &customer)
{
    if (json.isNull())
        return true;
    customer.quota = quotaPlan(customer.key, seed, QuotaProfile::Steady, QStringLiteral("CNY"));
    if (json.isUndefined())
        return true;
    const QJsonObject object = json.toObject();
    const auto read = [&object](QLatin1String key, Amount &amount) {
        const auto text = object.constFind(key);
        const auto parsed = text == object.constEnd() ? std::optional(amount) : Amount::parse(text->toString());
        amount = parsed.value_or(Amount());
        return parsed && isLedgerAmount(amount);
    };
    QuotaPlan &plan = *customer.quota;
    plan.currency = object.value(QLatin1String("currency")).toString(plan.currency);
    plan.isBursty = object.value(QLatin1String("bursty")).toBool();
    return json.isObject() && read(QLatin1String("total"), plan.total) && read(QLatin1String("consumed"), plan.consumed)
        && read(QLatin1String("perDay"), plan.perDay) && !plan.perDay.isNegative() && plan.perDay.micros() <= kLargestPerDayMicros;
}

SandboxCustomer readCustomer(const QJsonObject &json, int index, quint32 seed, const World &world)
{
    const bool isEnterprise = json.value(QLatin1String("kind")).toString(QStringLiteral("enterprise")) != QLatin1String("individual");
    const CompanyName sample = companyName(index, seed, !isEnterprise);
    SandboxCustomer customer;
    customer.key = quint64(index);
    customer.uid = json.value(QLatin1String("uid")).toString(world.freshUid(seed));
    customer.name = json.value(QLatin1String("name")).toString(sample.chinese);
    customer.englishName = json.value(QLatin1String("englishName")).toString(sample.english);
    customer.loginEmail = json.value(QLatin1String("loginEmail")).toString(sample.login + world.emailSuffix());
    customer.isEnterprise = isEnterprise;
    customer.isCertified = json.value(QLatin1String("certified")).toBool(true);
    customer.hasRole = json.value(QLatin1String("role")).toBool(true);
    customer.credit = json.value(QLatin1String("credit")).toString(QStringLiteral("Thaw"));
    customer.hosting = json.value(QLatin1String("hosting")).toString(QStringLiteral("TrusteeshipCancel"));
    customer.group = json.value(QLatin1String("group")).toString();
    customer.alias = json.value(QLatin1String("alias")).toString();
    customer.crmId = json.value(QLatin1String("crmId")).toString();
    customer.instances = json.value(QLatin1String("instances")).toInt(8);
    customer.orders = json.value(QLatin1String("orders")).toInt(20);
    customer.tickets = json.value(QLatin1String("tickets")).toInt(1);
    customer.filings = json.value(QLatin1String("filings")).toInt(0);
    return customer;
}

} // namespace

tl::expected<World, QString> readScenarioFile(const QString &path, quint32 seed, const QDateTime &now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(
            QStringLiteral("scenario \"%1\": neither small, standard or large, nor a readable file (%2)").arg(path, file.errorString()));
    const auto world = parseScenario(file.readAll(), seed, now);
    return world ? world : fault(path + QStringLiteral(": ") + world.error());
}

tl::expected<World, QString> parseScenario(const QByteArray &json, quint32 seed, const QDateTime &now)
{
    static const QRegularExpression digits(QStringLiteral("^\\d{16,19}$"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fault(QStringLiteral("not a JSON object (%1 at byte %2)").arg(error.errorString()).arg(error.offset));
    const QJsonObject partner = document.object().value(QLatin1String("partner")).toObject();
    const QJsonArray customers = document.object().value(QLatin1String("customers")).toArray();
    World world(partner.value(QLatin1String("uid")).toString(QStringLiteral("1051000000000001")),
                partner.value(QLatin1String("emailSuffix")).toString(QStringLiteral("@lanqiao-cloud.example")),
                partner.value(QLatin1String("accountQuota")).toInt(int(customers.size()) + 20),
                Catalogue(seed, QDateTime(now.date(), QTime(0, 0), Qt::UTC)));
    for (int i = 0; i < int(customers.size()); ++i) {
        SandboxCustomer customer = readCustomer(customers.at(i).toObject(), i, seed, world);
        const QString place = QStringLiteral("customers[%1]: ").arg(i);
        if (!digits.match(customer.uid).hasMatch())
            return fault(place + QStringLiteral("uid must be text of 16 to 19 digits"));
        if (!readQuota(customers.at(i).toObject().value(QLatin1String("quota")), seed, customer))
            return fault(place + QStringLiteral("quota must be null or have total, consumed and perDay as decimal text"));
        if (world.find(customer.uid))
            return fault(place + QStringLiteral("uid %1 occurs twice").arg(customer.uid));
        if (world.hasEmail(customer.loginEmail))
            return fault(place + QStringLiteral("loginEmail %1 occurs twice").arg(customer.loginEmail));
        world.add(std::move(customer));
    }
    return world;
}

} // namespace pc::sandbox
