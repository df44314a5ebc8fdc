// SPDX-License-Identifier: Apache-2.0
#include "core/store/textkeys.h"
#include <QSet>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utrans.h>

namespace pc {

static constexpr qsizetype kKeyBytes = 96;      // names that agree this far need no finer order
static constexpr qsizetype kNoteCharacters = 4000;

static const UChar *utf16(const QString &text)
{
    return reinterpret_cast<const UChar *>(text.utf16());
}

QString folded(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&status);
    QString result(text.size() * 2 + 16, Qt::Uninitialized);
    int32_t length = 0;
    for (int attempt = 0; attempt < 2; ++attempt) {
        status = U_ZERO_ERROR;
        length = unorm2_normalize(fold, utf16(text), int32_t(text.size()), reinterpret_cast<UChar *>(result.data()), int32_t(result.size()), &status);
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
        result.resize(length);
    }
    if (U_FAILURE(status))
        return text.toLower(); // without ICU's data: less folding, but a search that works
    result.truncate(length);
    return result;
}

QStringList searchTokens(const QString &text)
{
    QStringList tokens = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    tokens.removeDuplicates();
    return tokens;
}

static void appendHex(QString &out, char32_t character)
{
    int shift = 20; // six digits hold every character
    while (shift > 0 && !(character >> shift))
        shift -= 4;
    for (; shift >= 0; shift -= 4)
        out += QLatin1Char("0123456789abcdef"[(character >> shift) & 15]);
}

static QString pieceOf(char32_t first, char32_t second = 0)
{
    QString piece;
    piece.reserve(13);
    appendHex(piece, first);
    if (second) {
        piece += u'x';
        appendHex(piece, second);
    }
    return piece;
}

QString shortPiece(const QString &token)
{
    const QList<uint> characters = token.toUcs4();
    return characters.size() > 1 ? pieceOf(characters[0], characters[1]) : pieceOf(characters.value(0));
}

QStringList shortPieces(const QString &foldedText)
{
    QSet<quint64> seen;
    QStringList pieces;
    char32_t previous = 0;
    const QList<uint> characters = foldedText.toUcs4();
    const auto add = [&](char32_t first, char32_t second) {
        const quint64 code = (quint64(first) << 32) | second;
        if (!seen.contains(code)) {
            seen.insert(code);
            pieces += pieceOf(first, second);
        }
    };
    for (const char32_t c : characters) {
        if (QChar::isSpace(c)) {
            previous = 0;
            continue;
        }
        add(c, 0);
        if (previous)
            add(previous, c);
        previous = c;
    }
    return pieces;
}

struct TextKeys::Icu
{
    UCollator *collator = nullptr;
    UTransliterator *latin = nullptr;
    ~Icu()
    {
        ucol_close(collator);
        utrans_close(latin);
    }
};

TextKeys::TextKeys() : m_icu(std::make_unique<Icu>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_icu->collator = ucol_open("zh", &status);
    if (U_FAILURE(status))
        return;
    ucol_setStrength(m_icu->collator, UCOL_SECONDARY);
    ucol_setAttribute(m_icu->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    ucol_setAttribute(m_icu->collator, UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE, &status);
}

TextKeys::~TextKeys() = default;

QByteArray TextKeys::version() const
{
    UVersionInfo info{};
    if (m_icu->collator)
        ucol_getVersion(m_icu->collator, info);
    return QByteArray(reinterpret_cast<const char *>(info), sizeof info).toHex() + "-1"; // the last part is ours: raise it with any change here
}

QByteArray TextKeys::sortKey(const QString &text) const
{
    if (!m_icu->collator)
        return folded(text).toUtf8().left(kKeyBytes);
    QByteArray key(256, Qt::Uninitialized);
    const int32_t needed = ucol_getSortKey(m_icu->collator, utf16(text), int32_t(text.size()), reinterpret_cast<uint8_t *>(key.data()), int32_t(key.size()));
    key.truncate(std::min({qsizetype(needed), key.size(), kKeyBytes}));
    return key;
}

QString TextKeys::syllable(char32_t han)
{
    if (const auto known = m_syllables.constFind(han); known != m_syllables.cend())
        return *known;
    UErrorCode status = U_ZERO_ERROR;
    if (!m_icu->latin) {
        static const QString id = QStringLiteral("Han-Latin; NFD; Lower");
        m_icu->latin = utrans_openU(utf16(id), -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status);
    }
    QString spelled = QString::fromUcs4(&han, 1);
    int32_t length = int32_t(spelled.size());
    int32_t limit = length;
    spelled.resize(64);
    if (m_icu->latin)
        utrans_transUChars(m_icu->latin, reinterpret_cast<UChar *>(spelled.data()), &length, int32_t(spelled.size()), 0, &limit, &status);
    spelled.truncate(U_SUCCESS(status) ? length : 0);
    QString plain; // tone marks off; ü is typed as v
    for (const QChar c : std::as_const(spelled)) {
        if (c == QChar(0x0308) && plain.endsWith(u'u'))
            plain.back() = u'v';
        else if (c >= u'a' && c <= u'z')
            plain += c;
    }
    m_syllables.insert(han, plain);
    return plain;
}

TextKeys::Pinyin TextKeys::pinyin(const QString &text)
{
    Pinyin result;
    bool hasHan = false;
    bool inWord = false;
    for (const char32_t c : text.toUcs4()) {
        UErrorCode status = U_ZERO_ERROR;
        const bool isHan = c > 0x2e7f && uscript_getScript(UChar32(c), &status) == USCRIPT_HAN;
        const QString spelled = isHan ? syllable(c) : QString::fromUcs4(&c, 1);
        const bool isWord = !isHan && QChar::isLetterOrNumber(c);
        if (!spelled.isEmpty() && (isHan || (isWord && !inWord)))
            result.initials += spelled.front();
        result.full += spelled;
        hasHan = hasHan || isHan;
        inWord = isWord;
    }
    return hasHan ? result : Pinyin();
}

QString TextKeys::searchText(const Customer &customer)
{
    const CustomerFacts &facts = customer.facts;
    const CustomerLocal &local = customer.local;
    QStringList lines{facts.name, facts.uid.text(), local.alias, facts.loginEmail, local.crmId, local.note.left(kNoteCharacters)};
    for (QString &line : lines)
        line = folded(line);
    for (const QString &name : {lines[0], lines[2]}) {
        const Pinyin spelled = pinyin(name);
        lines << spelled.full << spelled.initials;
        if (spelled.full.contains(u'v')) // also as spelled without the two dots
            lines << QString(spelled.full).replace(u'v', u'u');
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace pc
