// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/fuzzymatch.h"
#include <QStringList>

namespace pc {

namespace {

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << std::exchange(word, {});
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

bool lettersInOrder(const QString &text, const QString &letters)
{
    qsizetype at = 0;
    for (const QChar c : text) {
        if (at < letters.size() && c == letters.at(at))
            ++at;
    }
    return at == letters.size();
}

std::optional<int> wordScore(const QString &text, const QStringList &words, const QString &part)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == part)
            return 100 - int(qMin(i, qsizetype(9)));
        if (words.at(i).startsWith(part))
            return 80 - int(qMin(i, qsizetype(9)));
    }
    QString initials;
    for (const QString &word : words)
        initials += word.at(0);
    if (part.size() > 1 && initials.startsWith(part))
        return 60;
    if (text.contains(part))
        return 40;
    if (part.size() > 2 && lettersInOrder(text, part))
        return 10;
    return {};
}

} // namespace

std::optional<int> fuzzyScore(const QString &text, const QString &query)
{
    const QString lower = text.toCaseFolded();
    const QStringList words = wordsOf(lower);
    int score = 0;
    for (const QString &part : query.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto one = wordScore(lower, words, part);
        if (!one)
            return {};
        score += *one;
    }
    return score;
}

} // namespace pc
