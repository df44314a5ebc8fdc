// SPDX-License-Identifier: Apache-2.0
#include "core/environments/suitejson.h"

namespace pc {

namespace {

constexpr QLatin1String kPages("suitePages");
constexpr QLatin1String kChoices("suiteChoices");

// One list of objects; `readOne` reads one through its reader and says whether the entry is whole.
template<typename T, typename ReadOne>
void readList(const QJsonObject &profile, QLatin1String field, QList<T> &into, FieldReader &reader, ReadOne readOne)
{
    const QJsonValue value = profile.value(field);
    if (!value.isArray())
        return reader.refuseUnlessAbsent(field, value);
    into.clear();
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries) {
        FieldReader fields(entry.toObject(), field + QLatin1Char('.'));
        T read;
        if (!entry.isObject() || !readOne(fields, read))
            return reader.refuse(field);
        if (!fields.wrongField().isEmpty())
            return reader.refuse(fields.wrongField());
        into.append(read);
    }
}

} // namespace

QJsonArray suitePagesToJson(const QList<SuitePage> &pages)
{
    QJsonArray array;
    for (const SuitePage &page : pages) {
        array.append(QJsonObject{{QStringLiteral("id"), page.id},
                                 {QStringLiteral("purpose"), nameOf(kSuitePurposes, page.purpose)},
                                 {QStringLiteral("product"), page.product},
                                 {QStringLiteral("address"), page.address},
                                 {QStringLiteral("origin"), nameOf(kSuiteOrigins, page.origin)},
                                 {QStringLiteral("isForFrames"), page.isForFrames},
                                 {QStringLiteral("embedding"), nameOf(kSuiteEmbeddings, page.embedding)},
                                 {QStringLiteral("touches"), QJsonArray::fromStringList(page.touches)}});
    }
    return array;
}

QJsonArray suiteChoicesToJson(const QList<SuiteChoice> &choices)
{
    QJsonArray array;
    for (const SuiteChoice &choice : choices) {
        array.append(QJsonObject{{QStringLiteral("product"), choice.product},
                                 {QStringLiteral("area"), nameOf(kSuiteAreas, choice.area)},
                                 {QStringLiteral("mode"), nameOf(kSuiteModes, choice.mode)},
                                 {QStringLiteral("reason"), choice.reason}});
    }
    return array;
}

void readSuitePages(const QJsonObject &profile, QList<SuitePage> &into, FieldReader &reader)
{
    readList(profile, kPages, into, reader, [&into](FieldReader &fields, SuitePage &page) {
        fields.text(QLatin1String("id"), page.id);
        fields.choice(QLatin1String("purpose"), kSuitePurposes, page.purpose);
        fields.text(QLatin1String("product"), page.product);
        fields.text(QLatin1String("address"), page.address);
        fields.choice(QLatin1String("origin"), kSuiteOrigins, page.origin);
        fields.truth(QLatin1String("isForFrames"), page.isForFrames);
        fields.choice(QLatin1String("embedding"), kSuiteEmbeddings, page.embedding);
        fields.texts(QLatin1String("touches"), page.touches);
        const bool isTaken = std::any_of(into.cbegin(), into.cend(), [&page](const SuitePage &other) { return other.id == page.id; });
        return !page.id.isEmpty() && !isTaken;
    });
}

void readSuiteChoices(const QJsonObject &profile, QList<SuiteChoice> &into, FieldReader &reader)
{
    readList(profile, kChoices, into, reader, [](FieldReader &fields, SuiteChoice &choice) {
        fields.text(QLatin1String("product"), choice.product);
        fields.choice(QLatin1String("area"), kSuiteAreas, choice.area);
        fields.choice(QLatin1String("mode"), kSuiteModes, choice.mode);
        fields.text(QLatin1String("reason"), choice.reason);
        return true;
    });
}

} // namespace pc
