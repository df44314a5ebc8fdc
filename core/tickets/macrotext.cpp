// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/macrotext.h"
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace pc {

QStringList macroVariables()
{
    return {QStringLiteral("customer"), QStringLiteral("uid"), QStringLiteral("alias"), QStringLiteral("ticket"), QStringLiteral("title"),
            QStringLiteral("person"), QStringLiteral("product"), QStringLiteral("date"), QStringLiteral("environment")};
}

FilledText filledText(const QString &text, const QHash<QString, QString> &values)
{
    static const QRegularExpression variable(QStringLiteral("\\{([A-Za-z][A-Za-z_-]{0,30})\\}"));
    static const QStringList known = macroVariables();
    FilledText filled;
    QSet<QString> noted;
    const auto note = [&noted](QStringList &names, const QString &name) {
        if (!noted.contains(name))
            names.append(name);
        noted.insert(name);
    };
    qsizetype from = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1).toLower();
        const QString value = values.value(name);
        filled.text += QStringView(text).mid(from, match.capturedStart() - from);
        filled.text += value.isEmpty() ? match.captured() : value;      // what a value holds is not looked at again
        from = match.capturedEnd();
        if (!known.contains(name))
            note(filled.unknown, match.captured(1));
        else if (value.isEmpty())
            note(filled.missing, name);
    }
    filled.text += QStringView(text).mid(from);
    return filled;
}

QList<TicketMacro> foundMacros(const QList<TicketMacro> &macros, const QString &fragment, const QString &language)
{
    const QStringList words = fragment.split(u' ', Qt::SkipEmptyParts);
    const auto holdsAll = [&words](const QString &text) {
        return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    QList<TicketMacro> found;
    for (const TicketMacro &macro : macros) {
        const bool isSpoken = language.isEmpty() || macro.language.isEmpty() || macro.language == language;
        if (isSpoken && holdsAll(macro.name + u'\n' + macro.text))
            found.append(macro);
    }
    std::stable_sort(found.begin(), found.end(), [&holdsAll](const TicketMacro &a, const TicketMacro &b) {
        const bool aByName = holdsAll(a.name), bByName = holdsAll(b.name);
        return aByName != bByName ? aByName : a.uses > b.uses;
    });
    return found;
}

} // namespace pc
