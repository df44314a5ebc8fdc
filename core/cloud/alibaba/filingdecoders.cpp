// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/filingdecoders.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/jsontext.h"
#include <QJsonDocument>
#include <algorithm>

namespace pc::Alibaba {

static Coded<Instance::Status> instanceStatus(const QString &text)
{
    using Status = Instance::Status;
    static const Spellings<Status> statuses{{"Normal", Status::Normal}, {"Stopped", Status::Stopped}, {"WaitForExpire", Status::EndsSoon},
                                            {"Expired", Status::Expired}};
    return {statuses.find(text).value_or(Status::Unknown), text};
}

std::optional<ResourceType> filingTypeOf(const QString &product, const QString &region)
{
    const bool isMainland = region.startsWith(QLatin1String("cn-")) && !region.startsWith(QLatin1String("cn-hongkong"));
    if (isMainland && product == QLatin1String("ecs"))
        return ResourceType::Ecs;
    if (isMainland && product == QLatin1String("slb"))
        return ResourceType::Slb;
    return std::nullopt;
}

static Instance decodeInstance(const QJsonObject &json, const CustomerUid &owner)
{
    Instance out;
    out.owner = owner;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString name = it.key().toLower();
        const QString text = textOf(it.value());
        if (name == QLatin1String("instanceid"))
            out.id = text;
        else if (name == QLatin1String("productcode"))
            out.product = text;
        else if (name == QLatin1String("producttype"))
            out.productType = text;
        else if (name == QLatin1String("region"))
            out.region = text;
        else if (name == QLatin1String("status"))
            out.status = instanceStatus(text);
        else if (name == QLatin1String("subscriptiontype"))
            out.isSubscription = text.compare(QLatin1String("Subscription"), Qt::CaseInsensitive) == 0;
        else if (name == QLatin1String("createtime"))
            out.createdAt = timeOf(text);
        else if (name == QLatin1String("endtime"))
            out.endsAt = timeOf(text);
        else if (name == QLatin1String("stoptime"))
            out.stoppedAt = timeOf(text);
        else if (name == QLatin1String("expectedreleasetime"))
            out.releasesAt = timeOf(text);
        else if (name != QLatin1String("ownerid"))
            keepUnknown(out.extra, it.key(), it.value());
    }
    out.filingType = filingTypeOf(out.product, out.region);
    return out;
}

Result<InstancePage> decodeInstancePage(const CallAnswer &answer, const CustomerUid &owner, int page, int size)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    const auto total = wholeNumber(member(data, QLatin1String("TotalCount")));
    if (!total || *total < 0)
        return missing(answer, QStringLiteral("TotalCount"));
    const auto rows = listOf(member(data, QLatin1String("InstanceList")));
    const bool isDue = qint64(page - 1) * size < *total;
    // Rows that are counted and not sent would count as released.
    if (isDue && (!rows || rows->isEmpty()))
        return missing(answer, QStringLiteral("InstanceList"));
    InstancePage out;
    out.total = *total;
    out.isLast = qint64(page) * size >= *total;
    const QJsonArray list = rows.value_or(QJsonArray());
    for (const QJsonValue &row : list) {
        out.instances << decodeInstance(row.toObject(), owner);
        if (out.instances.constLast().id.isEmpty())
            return missing(answer, QStringLiteral("InstanceID"));
    }
    return out;
}

static Coded<NumberState> numberState(const QString &text)
{
    static const Spellings<NumberState> states{{"0", NumberState::Unbound}, {"1", NumberState::Bound}, {"2", NumberState::Filed},
                                               {"3", NumberState::Void}, {"4", NumberState::InReview}};
    return {states.find(text).value_or(NumberState::Unknown), text};
}

static ResourceType resourceType(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    const bool isKnown = isNumber && number > int(ResourceType::Unknown) && number <= int(ResourceType::WebHosting);
    return isKnown ? ResourceType(number) : ResourceType::Unknown;
}

static void takeNumberFields(ServiceNumber &number, const QJsonObject &json)
{
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString name = it.key().toLower();
        const QString text = textOf(it.value());
        if (name == QLatin1String("sn"))
            number.number = text.trimmed();
        else if (name == QLatin1String("aliuid"))
            number.holder = CustomerUid(text);
        else if (name == QLatin1String("resourceid"))
            number.resource.id = text;
        else if (name == QLatin1String("resourcetype"))
            number.resource.type = resourceType(number.typeText = text);
        else if (name == QLatin1String("status"))
            number.state = numberState(text);
        else if (name == QLatin1String("beiannum"))
            number.filingNumber = text.trimmed();
        else if (name != QLatin1String("requestid"))
            keepUnknown(number.extra, it.key(), it.value());
    }
}

// What stands where a value, or JSON text of it, may stand.
static QJsonValue unpacked(const QJsonValue &value)
{
    if (!value.isString())
        return value;
    const QByteArray text = value.toString().toUtf8().trimmed();
    if (text.isEmpty())
        return QJsonValue::Null;
    const QJsonDocument document = QJsonDocument::fromJson(quoteLongNumbers(text));
    return document.isArray() ? QJsonValue(document.array()) : document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

// Nothing when there is no list: taken for an empty one, numbers that were bound would count as not bound.
static std::optional<QJsonArray> numberRows(const QJsonValue &datas)
{
    QJsonValue value = unpacked(datas);
    const QJsonValue inner = member(value.toObject(), QLatin1String("bsnDO"));
    if (!inner.isUndefined())
        value = unpacked(inner);
    if (value.isNull() || (value.isObject() && value.toObject().isEmpty()))
        return QJsonArray();
    if (!member(value.toObject(), QLatin1String("sn")).isUndefined())
        return QJsonArray{value}; // one alone, as answers translated from XML have it
    return listOf(value);
}

Result<QList<ServiceNumber>> decodeNumbers(const CallAnswer &answer, const CustomerUid &owner, const Resource &resource, const QDateTime &readAt)
{
    const auto rows = numberRows(member(answer.body, QLatin1String("datas")));
    if (!rows)
        return missing(answer, QStringLiteral("datas"));
    QList<ServiceNumber> numbers;
    for (const QJsonValue &row : *rows) {
        ServiceNumber number;
        number.owner = owner;
        number.resource = resource;
        number.readAt = readAt;
        takeNumberFields(number, unpacked(row).toObject());
        if (number.number.isEmpty())
            return missing(answer, QStringLiteral("sn"));
        numbers << number;
    }
    return numbers;
}

Result<BoundNumbers> decodeBound(const CallAnswer &answer, const CustomerUid &owner, const Resource &resource, const QDateTime &readAt)
{
    const auto numbers = decodeNumbers(answer, owner, resource, readAt);
    if (!numbers)
        return failure(numbers.error());
    BoundNumbers bound;
    bound.requestId = answer.requestId;
    bound.numbers = *numbers;
    return bound;
}

Result<ServiceNumber> decodeNumber(const CallAnswer &answer, const QString &number, const QDateTime &readAt)
{
    const auto rows = numberRows(member(answer.body, QLatin1String("datas")));
    ServiceNumber out;
    takeNumberFields(out, rows && rows->size() == 1 ? unpacked(rows->at(0)).toObject() : answer.body);
    if (out.state.isAbsent() && out.holder.isEmpty())
        return missing(answer, QStringLiteral("status"));
    out.number = number;
    out.readAt = readAt;
    return out;
}

} // namespace pc::Alibaba
