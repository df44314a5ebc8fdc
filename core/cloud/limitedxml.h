// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QList>
#include <QString>

namespace pc {

// An element by its local name, with the text that stands directly in it.
struct XmlElement
{
    QString name, text;
    QList<XmlElement> children;
    // The first of the name; null when there is none. Valid as long as this element.
    [[nodiscard]] const XmlElement *child(QLatin1String childName) const;
    [[nodiscard]] QString textOf(QLatin1String childName) const;    // empty when there is none
};

// What an answer may be at most. The defaults fit sixteen messages of 64 KiB in which every character is escaped.
struct XmlLimits
{
    qsizetype bytes = 8 * 1024 * 1024;
    int depth = 8;
    int elements = 1000;
    qsizetype text = 80 * 1024;         // characters of one element
};

// Reads a whole document. Malformed: cut, damaged, larger than the limits, or with a document type or entities of its own; the
// detail tells the place and quotes nothing of the text. Pure.
[[nodiscard]] Result<XmlElement> readXml(const QByteArray &xml, const XmlLimits &limits = {});

} // namespace pc
