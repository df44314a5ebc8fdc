// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/contractparser.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

using Kind = ApiError::Kind;

static QString text(const QJsonObject &json, QLatin1String key)
{
    return json.value(key).toString();
}

static QStringList texts(const QJsonValue &value)
{
    QStringList out;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        out << item.toString();
    return out;
}

static RetryClass retryClass(const QString &name)
{
    if (name == QLatin1String("read"))
        return RetryClass::Read;
    if (name == QLatin1String("write-with-token"))
        return RetryClass::WriteWithToken;
    return RetryClass::WriteUnsafe;
}

static ParameterContract parseParameter(const QJsonObject &json)
{
    using Type = ParameterContract::Type;
    using Location = ParameterContract::Location;
    static const QMap<QString, Type> types{
        {QStringLiteral("integer"), Type::Integer}, {QStringLiteral("long"), Type::Long},
        {QStringLiteral("boolean"), Type::Boolean}, {QStringLiteral("number"), Type::Number},
        {QStringLiteral("json"), Type::Json},       {QStringLiteral("file"), Type::File}};
    static const QMap<QString, Location> locations{{QStringLiteral("form"), Location::Form}, {QStringLiteral("body"), Location::Body},
                                                    {QStringLiteral("path"), Location::Path}, {QStringLiteral("header"), Location::Header}};
    ParameterContract parameter;
    parameter.name = text(json, QLatin1String("name"));
    parameter.type = types.value(text(json, QLatin1String("type")), Type::Text);
    parameter.location = locations.value(text(json, QLatin1String("in")), Location::Query);
    parameter.required = json.value(QLatin1String("required")).toBool();
    parameter.allowed = texts(json.value(QLatin1String("enum")));
    return parameter;
}

static PagingContract parsePaging(const QJsonObject &json)
{
    using Style = PagingContract::Style;
    static const QMap<QString, Style> styles{
        {QStringLiteral("page"), Style::Page}, {QStringLiteral("offset"), Style::Offset}, {QStringLiteral("token"), Style::Token}};
    PagingContract paging;
    paging.style = styles.value(text(json, QLatin1String("style")), Style::None);
    paging.page = text(json, QLatin1String("page"));
    paging.size = text(json, QLatin1String("size"));
    paging.token = text(json, QLatin1String("token"));
    paging.total = text(json, QLatin1String("total"));
    paging.first = json.value(QLatin1String("first")).toInt(1);
    if (json.contains(QLatin1String("max")))
        paging.maximum = json.value(QLatin1String("max")).toInt();
    return paging;
}

static std::optional<Kind> errorKind(const QString &name)
{
    static const QMap<QString, Kind> kinds{
        {QStringLiteral("BadCredentials"), Kind::BadCredentials}, {QStringLiteral("ClockSkew"), Kind::ClockSkew},
        {QStringLiteral("Conflict"), Kind::Conflict},             {QStringLiteral("Forbidden"), Kind::Forbidden},
        {QStringLiteral("NotFound"), Kind::NotFound},             {QStringLiteral("RateLimited"), Kind::RateLimited},
        {QStringLiteral("Rejected"), Kind::Rejected},             {QStringLiteral("Server"), Kind::Server}};
    const auto found = kinds.constFind(name);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

ErrorContract parseError(const QJsonObject &json)
{
    ErrorContract error;
    error.code = text(json, QLatin1String("code"));
    const QJsonValue http = json.value(QLatin1String("http"));
    if (http.isDouble())
        error.http << http.toInt();
    const QJsonArray statuses = http.toArray();
    for (const QJsonValue &status : statuses)
        error.http << status.toInt();
    error.message = text(json, QLatin1String("message"));
    error.meaning = text(json, QLatin1String("meaning"));
    error.advice = text(json, QLatin1String("advice"));
    error.retry = text(json, QLatin1String("retry"));
    error.kind = errorKind(text(json, QLatin1String("kind")));
    return error;
}

OperationContract parseOperation(const QJsonObject &json, const QString &group)
{
    OperationContract operation;
    operation.group = group;
    operation.product = text(json, QLatin1String("product"));
    operation.action = text(json, QLatin1String("action"));
    operation.version = text(json, QLatin1String("version"));
    operation.host = text(json, QLatin1String("host"));
    operation.hostInternational = text(json, QLatin1String("hostInternational"));
    operation.path = json.value(QLatin1String("path")).toString(QStringLiteral("/"));
    const QString style = text(json, QLatin1String("style"));
    if (style == QLatin1String("federation"))
        operation.style = OperationContract::Style::Federation;
    else if (style == QLatin1String("rest"))
        operation.style = OperationContract::Style::Rest;
    operation.methods = texts(json.value(QLatin1String("methods")));
    operation.retry = retryClass(text(json, QLatin1String("retry")));
    operation.ramAction = text(json, QLatin1String("ramAction"));
    operation.confidence = text(json, QLatin1String("confidence"));
    operation.isPartial = json.value(QLatin1String("partial")).toBool();
    const QJsonArray parameters = json.value(QLatin1String("parameters")).toArray();
    for (const QJsonValue &parameter : parameters)
        operation.parameters << parseParameter(parameter.toObject());
    operation.answer = json.value(QLatin1String("answer"));
    operation.paging = parsePaging(json.value(QLatin1String("paging")).toObject());
    const QJsonArray errors = json.value(QLatin1String("errors")).toArray();
    for (const QJsonValue &error : errors)
        operation.errors << parseError(error.toObject());
    return operation;
}

QJsonObject readContractFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace pc
