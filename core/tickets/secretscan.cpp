// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/secretscan.h"
#include "core/cloud/redaction.h"
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace pc {
namespace {

constexpr qsizetype kShown = 100;

QString mask() { return QStringLiteral("***"); }

// Thirty signs is what the secret of an AccessKey has; ids of calls and checksums lack the capitals or are broken by hyphens.
QString withoutBareKeys(QString line)
{
    static const QRegularExpression run(QStringLiteral("(?<![A-Za-z0-9+/_])[A-Za-z0-9+/_]{30,}={0,2}(?![A-Za-z0-9+/_])"));
    qsizetype from = 0;
    for (auto match = run.match(line, from); match.hasMatch(); match = run.match(line, from)) {
        const QString found = match.captured();
        const auto holds = [&found](bool (QChar::*is)() const) { return std::any_of(found.begin(), found.end(), [is](QChar c) { return (c.*is)(); }); };
        const bool isPath = found.count(u'/') > 2 && found.size() < 60;
        const bool isKey = !isPath && holds(&QChar::isDigit) && holds(&QChar::isUpper) && holds(&QChar::isLower);
        if (isKey)
            line.replace(match.capturedStart(), match.capturedLength(), mask());
        from = match.capturedStart() + (isKey ? mask().size() : match.capturedLength());
    }
    return line;
}

// Line by line, because a place is named by its line; the block of a private key is more than one.
class Masker
{
public:
    [[nodiscard]] QString next(const QString &line)
    {
        static const QRegularExpression begin(QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
        static const QRegularExpression end(QStringLiteral("-----END [A-Z ]*PRIVATE KEY-----"));
        if (!m_isInKey && !line.contains(begin))
            return withoutBareKeys(redactedText(line));
        m_isInKey = !line.contains(end);
        return mask();
    }

private:
    bool m_isInKey = false;
};

SecretPlace::Kind kindOf(const QString &line, qsizetype at)
{
    qsizetype begin = at, end = at;
    while (begin > 0 && !line.at(begin - 1).isSpace())
        --begin;
    while (end < line.size() && !line.at(end).isSpace())
        ++end;
    const QString word = line.mid(begin, end - begin);
    const bool isMail = word.contains(u'@') && !word.contains(u'=');
    static const QRegularExpression number(QStringLiteral("^\\D{0,3}[0-9]{11,17}[0-9Xx]?\\D{0,3}$"));
    return isMail || number.match(word).hasMatch() ? SecretPlace::Kind::Personal : SecretPlace::Kind::Key;
}

} // namespace

QString maskedText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    Masker masker;
    for (QString &line : lines)
        line = masker.next(line);
    return lines.join(u'\n');
}

QList<SecretPlace> secretPlaces(const QString &text)
{
    QList<SecretPlace> places;
    const QStringList lines = text.split(u'\n');
    Masker masker;
    for (int number = 0; number < lines.size(); ++number) {
        const QString &line = lines.at(number);
        const QString masked = masker.next(line);
        const auto [differs, inMasked] = std::mismatch(line.begin(), line.end(), masked.begin(), masked.end());
        if (differs == line.end() && inMasked == masked.end())
            continue;
        const qsizetype at = std::min<qsizetype>(differs - line.begin(), line.size() - 1);
        const qsizetype from = std::max<qsizetype>(0, at - kShown / 2);
        places.append({kindOf(line, at), number + 1, int(at) + 1, masked.mid(from, kShown).trimmed()});
    }
    return places;
}

} // namespace pc
