// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include <QHash>
#include <QStringList>
#include <memory>

namespace pc {

// Case, width and compatibility forms folded: "ＡＢｃ" and "abc" are the same text.
[[nodiscard]] QString folded(const QString &text);

inline constexpr int kSearchCharacters = 200;   // of a text that is searched for: nobody remembers more

// The folded words of a search text; every one of them has to match.
[[nodiscard]] QStringList searchTokens(const QString &text);

// The one- and two-character pieces of a text, each once, spelled in letters and digits so that a plain tokenizer keeps
// them whole. None spans a blank or a line break.
[[nodiscard]] QStringList shortPieces(const QString &foldedText);
[[nodiscard]] QString shortPiece(const QString &token);     // the spelling of one token of one or two characters

// What is worked out from a customer's texts when they are written. Belongs to one thread: ICU's collator does.
class TextKeys
{
public:
    TextKeys();
    ~TextKeys();

    // Names which collation made the keys: another one, and stored keys have to be made anew.
    [[nodiscard]] QByteArray version() const;

    // Compares as bytes in the order of a Chinese reader: pinyin for Han, alphabet for Latin, numbers by value.
    [[nodiscard]] QByteArray sortKey(const QString &text) const;

    // Everything a customer is found by, folded, one field per line, with the pinyin of name and alias.
    [[nodiscard]] QString searchText(const Customer &customer);

    // "云帆 Data" → {"yunfan data", "yfd"}; empty without Han.
    struct Pinyin
    {
        QString full;
        QString initials;
    };
    [[nodiscard]] Pinyin pinyin(const QString &text);

private:
    QString syllable(char32_t han);

    struct Icu;
    std::unique_ptr<Icu> m_icu;
    QHash<char32_t, QString> m_syllables;
};

} // namespace pc
