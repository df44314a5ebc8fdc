// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/callrecord.h"
#include "core/domain/filing.h"
#include "core/domain/order.h"
#include <QStringList>

namespace pc {

// A case in a box: what happened, as one text for the vendor. Its labels are technical names, as in the vendor's own tools. Pure.

struct EvidenceSection
{
    QString title;
    QStringList facts;                      // "Name: value", those that are known
    QString text;                           // longer, e.g. request and answer; what is shortened when it does not fit
    friend bool operator==(const EvidenceSection &, const EvidenceSection &) = default;
};

[[nodiscard]] EvidenceSection callSection(const CallRecord &call);
[[nodiscard]] EvidenceSection orderSection(const Order &order);
[[nodiscard]] EvidenceSection numberSection(const ServiceNumber &number);

// A line of the bundle in which something is masked, be it when the call was recorded or now.
struct MaskedLine
{
    int line = 0;                           // of the bundle, from 1
    QString section;                        // title
    QString text;                           // as it will go
    friend bool operator==(const MaskedLine &, const MaskedLine &) = default;
};

struct EvidenceBundle
{
    QString text;                           // masked by secretscan.h, within the limit as UTF-8
    QList<MaskedLine> masked;
    int shortened = 0;                      // sections whose text was cut
    int leftOut = 0;                        // sections that did not fit at all: the last ones
};

[[nodiscard]] EvidenceBundle bundledEvidence(const QString &heading, const QList<EvidenceSection> &sections, qint64 mostBytes);

} // namespace pc
