// SPDX-License-Identifier: Apache-2.0
#include "core/environments/profilejson.h"
#include "core/environments/fieldreader.h"
#include "core/environments/newenvironment.h"
#include "core/environments/suitejson.h"

namespace pc {

namespace {

constexpr int kVersion = 1;
constexpr QLatin1String kFormat("partner-console-environment");

constexpr CodeNames<Environment::Cloud, 2> kClouds{{{Environment::Cloud::Alibaba, QLatin1String("alibaba")}, {Environment::Cloud::Huawei, QLatin1String("huawei")}}};
constexpr CodeNames<Environment::Site, 2> kSites{{{Environment::Site::China, QLatin1String("china")}, {Environment::Site::International, QLatin1String("international")}}};
constexpr CodeNames<Endpoint::Signing, 2> kSignings{{{Endpoint::Signing::Rpc1, QLatin1String("rpc1")}, {Endpoint::Signing::V3, QLatin1String("v3")}}};
constexpr CodeNames<Endpoint::Method, 2> kMethods{{{Endpoint::Method::Get, QLatin1String("get")}, {Endpoint::Method::Post, QLatin1String("post")}}};
constexpr CodeNames<Environment::CustomerListHome, 2> kHomes{{{Environment::CustomerListHome::ResellerTrade, QLatin1String("resellerTrade")},
                                                          {Environment::CustomerListHome::BssOpenApi, QLatin1String("bssOpenApi")}}};
constexpr CodeNames<Environment::Tickets, 2> kTickets{{{Environment::Tickets::Workorder2016, QLatin1String("workorder2016")},
                                                      {Environment::Tickets::Workorder2021, QLatin1String("workorder2021")}}};

void readEndpoints(const QJsonObject &json, Environment &environment, FieldReader &reader)
{
    const QJsonValue value = json.value(QLatin1String("endpoints"));
    if (!value.isObject())
        return reader.refuseUnlessAbsent(QStringLiteral("endpoints"), value);
    const QJsonObject written = value.toObject();
    for (auto it = written.begin(); it != written.end(); ++it) {
        if (!it.value().isObject())
            return reader.refuse(QStringLiteral("endpoints.") + it.key());
        FieldReader fields(it.value().toObject(), QStringLiteral("endpoints.") + it.key() + QLatin1Char('.'));
        Endpoint endpoint = environment.endpoints.value(it.key());
        fields.address(QLatin1String("url"), endpoint.url);
        fields.choice(QLatin1String("signing"), kSignings, endpoint.signing);
        fields.choice(QLatin1String("method"), kMethods, endpoint.method);
        if (!fields.wrongField().isEmpty())
            reader.refuse(fields.wrongField());
        environment.endpoints.insert(it.key(), endpoint);
    }
}

AccessKey keyFromJson(const QJsonObject &json)
{
    QByteArray secret = json.value(QLatin1String("accessKeySecret")).toString().trimmed().toUtf8();
    return AccessKey(json.value(QLatin1String("accessKeyId")).toString().trimmed(), Secret(std::move(secret)));
}

} // namespace

QJsonObject profileToJson(const Environment &environment)
{
    QJsonObject endpoints;
    for (auto it = environment.endpoints.cbegin(); it != environment.endpoints.cend(); ++it) {
        endpoints.insert(it.key(), QJsonObject{{QStringLiteral("url"), it->url.toString()},
                                               {QStringLiteral("signing"), nameOf(kSignings, it->signing)},
                                               {QStringLiteral("method"), nameOf(kMethods, it->method)}});
    }
    return QJsonObject{
        {QStringLiteral("format"), QString(kFormat)},
        {QStringLiteral("version"), kVersion},
        {QStringLiteral("id"), environment.id.text()},
        {QStringLiteral("name"), environment.name},
        {QStringLiteral("kind"), kindName(environment.kind)},
        {QStringLiteral("cloud"), nameOf(kClouds, environment.cloud)},
        {QStringLiteral("site"), nameOf(kSites, environment.site)},
        {QStringLiteral("partnerUid"), environment.partner.text()},
        {QStringLiteral("endpoints"), endpoints},
        {QStringLiteral("signinUrl"), environment.signinUrl.toString()},
        {QStringLiteral("suiteUrlTemplate"), environment.suiteUrlTemplate},
        {QStringLiteral("suitePages"), suitePagesToJson(environment.suitePages)},
        {QStringLiteral("suiteChoices"), suiteChoicesToJson(environment.suiteChoices)},
        {QStringLiteral("loginUrl"), environment.loginUrl.toString()},
        {QStringLiteral("allowedHosts"), QJsonArray::fromStringList(environment.allowedHosts)},
        {QStringLiteral("roleName"), environment.roleName},
        {QStringLiteral("vendorLanguage"), environment.vendorLanguage},
        {QStringLiteral("customerListHome"), nameOf(kHomes, environment.customerListHome)},
        {QStringLiteral("tickets"), nameOf(kTickets, environment.tickets)},
        {QStringLiteral("messageQueue"), environment.messageQueue},
        {QStringLiteral("currency"), environment.currency},
        {QStringLiteral("bidType"), environment.bidType},
        {QStringLiteral("colour"), environment.colour},
        {QStringLiteral("readOnly"), environment.readOnly},
        {QStringLiteral("needsApproval"), environment.needsApproval},
    };
}

Result<Environment> profileFromJson(const QJsonObject &json)
{
    const auto corrupt = [](const QString &detail) { return failure(ApiError::Kind::StorageCorrupt, detail); };
    if (json.value(QLatin1String("format")).toString() != kFormat)
        return corrupt(QStringLiteral("format"));
    if (json.value(QLatin1String("version")).toInt() > kVersion)
        return failure(ApiError::Kind::StorageTooNew, QStringLiteral("version"));
    const std::optional<Environment::Kind> kind = environmentKind(json.value(QLatin1String("kind")).toString());
    if (!kind)
        return corrupt(QStringLiteral("kind"));

    FieldReader reader(json);
    Environment::Cloud cloud = Environment::Cloud::Alibaba;
    Environment::Site site = Environment::Site::China;
    reader.choice(QLatin1String("cloud"), kClouds, cloud);
    reader.choice(QLatin1String("site"), kSites, site);
    Environment environment = newEnvironment(*kind, cloud, site);
    QString id, partner;
    reader.text(QLatin1String("id"), id);
    reader.text(QLatin1String("name"), environment.name);
    reader.text(QLatin1String("partnerUid"), partner);
    readEndpoints(json, environment, reader);
    reader.address(QLatin1String("signinUrl"), environment.signinUrl);
    reader.text(QLatin1String("suiteUrlTemplate"), environment.suiteUrlTemplate);
    readSuitePages(json, environment.suitePages, reader);
    readSuiteChoices(json, environment.suiteChoices, reader);
    reader.address(QLatin1String("loginUrl"), environment.loginUrl);
    reader.texts(QLatin1String("allowedHosts"), environment.allowedHosts);
    reader.text(QLatin1String("roleName"), environment.roleName);
    reader.text(QLatin1String("vendorLanguage"), environment.vendorLanguage);
    reader.choice(QLatin1String("customerListHome"), kHomes, environment.customerListHome);
    reader.choice(QLatin1String("tickets"), kTickets, environment.tickets);
    reader.text(QLatin1String("messageQueue"), environment.messageQueue);
    reader.currency(QLatin1String("currency"), environment.currency);
    reader.text(QLatin1String("bidType"), environment.bidType);
    reader.text(QLatin1String("colour"), environment.colour);
    reader.truth(QLatin1String("readOnly"), environment.readOnly);
    reader.truth(QLatin1String("needsApproval"), environment.needsApproval);
    if (!reader.wrongField().isEmpty())
        return corrupt(reader.wrongField());
    environment.id = EnvironmentId(id);
    environment.partner = PartnerUid(partner.trimmed());
    return environment;
}

QJsonObject unknownFields(const QJsonObject &json)
{
    QJsonObject unknown = json;
    const QJsonObject known = profileToJson(Environment());
    for (auto it = known.begin(); it != known.end(); ++it)
        unknown.remove(it.key());
    unknown.remove(QLatin1String("keys"));
    return unknown;
}

PartnerKeys keysFromJson(const QJsonObject &json)
{
    const QJsonObject written = json.value(QLatin1String("keys")).toObject();
    PartnerKeys keys;
    keys.main = keyFromJson(written.value(QLatin1String("main")).toObject());
    keys.ram = keyFromJson(written.value(QLatin1String("ram")).toObject());
    return keys;
}

} // namespace pc
