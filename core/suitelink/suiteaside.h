// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QList>
#include <QString>

namespace pc {

class Fields;

// What a person has beside the page: what is to be done there within the hour, what has to be at hand, texts to put into the
// page's form, and notes. Words of the console, in its language. Holds no secret.
struct SuiteAside
{
    struct PlanLine
    {
        QString text;
        int minutes = 0;
        bool fits = true;                   // ends before the session did when it was opened
        friend bool operator==(const PlanLine &, const PlanLine &) = default;
    };
    struct Step
    {
        QString id;                         // of the console; comes back with a tick
        QString text;
        bool isDone = false;
        friend bool operator==(const Step &, const Step &) = default;
    };
    struct Text
    {
        QString label, text;
        friend bool operator==(const Text &, const Text &) = default;
    };

    QString title;
    QList<PlanLine> plan;                   // in its order
    QList<Step> steps;                      // to tick
    QList<Text> texts;                      // one click copies one
    QString notes;
    friend bool operator==(const SuiteAside &, const SuiteAside &) = default;
};

// Longer notes are not taken: a frame holds them whatever letters they are of.
inline constexpr int kMostNotes = 100'000;

// The fields of its message.
[[nodiscard]] QJsonObject toObject(const SuiteAside &aside);
[[nodiscard]] SuiteAside readAside(Fields &fields);

} // namespace pc
