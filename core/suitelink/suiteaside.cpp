// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suiteaside.h"
#include "core/suitelink/suitefields.h"

namespace pc {

template<typename T, typename Make>
static QJsonArray arrayOf(const QList<T> &list, Make make)
{
    QJsonArray array;
    for (const T &value : list)
        array.append(make(value));
    return array;
}

static QJsonObject planObject(const SuiteAside::PlanLine &line)
{
    return {{QStringLiteral("text"), line.text}, {QStringLiteral("minutes"), line.minutes}, {QStringLiteral("fits"), line.fits}};
}

static SuiteAside::PlanLine readPlanLine(Fields &fields)
{
    return {fields.text(QLatin1String("text")), int(fields.number(QLatin1String("minutes"), 0, 24 * 60)), fields.flag(QLatin1String("fits"))};
}

static QJsonObject stepObject(const SuiteAside::Step &step)
{
    return {{QStringLiteral("id"), step.id}, {QStringLiteral("text"), step.text}, {QStringLiteral("done"), step.isDone}};
}

static SuiteAside::Step readStep(Fields &fields)
{
    return {fields.text(QLatin1String("id")), fields.text(QLatin1String("text")), fields.flag(QLatin1String("done"))};
}

static QJsonObject textObject(const SuiteAside::Text &text)
{
    return {{QStringLiteral("label"), text.label}, {QStringLiteral("text"), text.text}};
}

static SuiteAside::Text readText(Fields &fields)
{
    return {fields.text(QLatin1String("label")), fields.text(QLatin1String("text"))};
}

QJsonObject toObject(const SuiteAside &aside)
{
    return {{QStringLiteral("title"), aside.title},
            {QStringLiteral("plan"), arrayOf(aside.plan, planObject)},
            {QStringLiteral("steps"), arrayOf(aside.steps, stepObject)},
            {QStringLiteral("texts"), arrayOf(aside.texts, textObject)},
            {QStringLiteral("notes"), aside.notes}};
}

SuiteAside readAside(Fields &fields)
{
    SuiteAside aside;
    aside.title = fields.text(QLatin1String("title"));
    aside.plan = fields.objects<SuiteAside::PlanLine>(QLatin1String("plan"), readPlanLine);
    aside.steps = fields.objects<SuiteAside::Step>(QLatin1String("steps"), readStep);
    aside.texts = fields.objects<SuiteAside::Text>(QLatin1String("texts"), readText);
    aside.notes = fields.text(QLatin1String("notes"));
    return aside;
}

} // namespace pc
