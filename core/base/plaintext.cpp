// SPDX-License-Identifier: Apache-2.0
#include "core/base/plaintext.h"
#include <QHash>
#include <QSet>
#include <QUrl>
#include <optional>

namespace pc {

namespace {

struct Tag
{
    QString name;               // lower case
    QString attributes;
    bool isEnd = false;
    qsizetype next = 0;         // behind the tag
};

bool isNameCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c.isDigit();
}

bool isKnown(const QString &name)
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        for (const char *each : {"a", "b", "blockquote", "body", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html",
                                 "i", "img", "li", "meta", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table",
                                 "tbody", "td", "tfoot", "th", "thead", "title", "tr", "u", "ul"})
            set.insert(QLatin1String(each));
        return set;
    }();
    return names.contains(name);
}

// The tag that begins at `from`; nothing when it is text: "a < b", "<name>".
std::optional<Tag> tagAt(const QString &text, qsizetype from)
{
    Tag tag;
    qsizetype at = from + 1;
    if (at < text.size() && text[at] == QLatin1Char('/')) {
        tag.isEnd = true;
        ++at;
    }
    const qsizetype begin = at;
    while (at < text.size() && isNameCharacter(text[at]))
        ++at;
    tag.name = text.mid(begin, at - begin).toLower();
    if (!isKnown(tag.name))
        return std::nullopt;
    const qsizetype attributes = at;
    while (at < text.size() && text[at] != QLatin1Char('>') && text[at] != QLatin1Char('<'))
        ++at;
    if (at >= text.size() || text[at] == QLatin1Char('<'))
        return std::nullopt;
    tag.attributes = text.mid(attributes, at - attributes);
    tag.next = at + 1;
    return tag;
}

std::optional<char32_t> namedCharacter(const QString &name)
{
    static const QHash<QString, char32_t> names{{QStringLiteral("lt"), U'<'},   {QStringLiteral("gt"), U'>'},   {QStringLiteral("amp"), U'&'},
                                                {QStringLiteral("quot"), U'"'}, {QStringLiteral("apos"), U'\''}, {QStringLiteral("nbsp"), U' '}};
    const auto found = names.constFind(name);
    if (found != names.cend())
        return *found;
    if (!name.startsWith(QLatin1Char('#')))
        return std::nullopt;
    const bool isHex = name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = isNumber && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return isCharacter ? std::optional(char32_t(code)) : std::nullopt;
}

// Once, and after the tags went: what was written as "&lt;b&gt;" is the text "<b>".
QString withoutEntities(const QString &text)
{
    static constexpr qsizetype kLongest = 10;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&')) {
            const QString rest = text.mid(i + 1, kLongest);
            const qsizetype end = rest.indexOf(QLatin1Char(';'));
            const auto character = end > 0 ? namedCharacter(rest.left(end)) : std::nullopt;
            if (character) {
                out += QString::fromUcs4(&*character, 1);
                i += end + 1;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

// Of the attribute; nothing when there is none, or when it is signed: such an address lives minutes and is not kept.
QString addressIn(const QString &attributes)
{
    const qsizetype name = attributes.indexOf(QLatin1String("href="), 0, Qt::CaseInsensitive);
    if (name < 0 || name + 6 >= attributes.size())
        return {};
    const QChar quote = attributes[name + 5];
    const bool isQuoted = quote == QLatin1Char('"') || quote == QLatin1Char('\'');
    const qsizetype begin = name + (isQuoted ? 6 : 5);
    const qsizetype end = attributes.indexOf(isQuoted ? quote : QLatin1Char(' '), begin);
    const QString address = attributes.mid(begin, end < 0 ? -1 : end - begin).trimmed();
    const bool isWeb = address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("https://"));
    return isWeb && !address.contains(QLatin1String("signature="), Qt::CaseInsensitive) ? address : QString();
}

class Stripper
{
public:
    explicit Stripper(const QString &text) : m_text(text) { m_out.reserve(text.size()); }

    QString run()
    {
        qsizetype at = 0;
        while (at < m_text.size())
            at = m_text[at] == QLatin1Char('<') ? angle(at) : plain(at);
        return m_wasHtml ? tidy() : m_out;
    }

private:
    qsizetype plain(qsizetype at)
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('<'), at);
        const qsizetype length = (end < 0 ? m_text.size() : end) - at;
        m_out += QStringView(m_text).mid(at, length);
        return at + length;
    }
    qsizetype angle(qsizetype at)
    {
        const qsizetype behindComment = commentAt(at);
        if (behindComment >= 0)
            return behindComment;
        const std::optional<Tag> tag = tagAt(m_text, at);
        if (!tag) {
            m_out += QLatin1Char('<');
            return at + 1;
        }
        m_wasHtml = true;
        if (tag->name == QLatin1String("a"))
            link(*tag);
        else if (breaksLine(*tag))
            m_out += QLatin1Char('\n');
        return tag->next;
    }
    // Where it ends; -1: there is none, or one that never ends, which is text.
    qsizetype commentAt(qsizetype at)
    {
        if (m_isEndless || !QStringView(m_text).mid(at).startsWith(QLatin1String("<!--")))
            return -1;
        const qsizetype end = m_text.indexOf(QLatin1String("-->"), at);
        m_isEndless = end < 0;
        m_wasHtml = m_wasHtml || !m_isEndless;
        return m_isEndless ? -1 : end + 3;
    }
    void link(const Tag &tag)
    {
        if (!tag.isEnd) {
            m_address = addressIn(tag.attributes);
            m_words = m_out.size();
            return;
        }
        if (!m_address.isEmpty() && !m_out.mid(m_words).contains(m_address))
            m_out += QStringLiteral(" (%1)").arg(m_address);
        m_address.clear();
    }
    static bool breaksLine(const Tag &tag)
    {
        static const QSet<QString> blocks{QStringLiteral("p"), QStringLiteral("div"), QStringLiteral("li"), QStringLiteral("tr"), QStringLiteral("blockquote"),
                                          QStringLiteral("pre"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("h4")};
        return tag.name == QLatin1String("br") || tag.name == QLatin1String("hr") || (tag.isEnd && blocks.contains(tag.name));
    }
    // Blocks in blocks leave many empty lines.
    QString tidy() const
    {
        QString out;
        int breaks = 0;
        for (const QChar c : m_out.trimmed()) {
            breaks = c == QLatin1Char('\n') ? breaks + 1 : c.isSpace() ? breaks : 0;
            if (breaks <= 2)
                out += c;
        }
        return out;
    }

    const QString &m_text;
    QString m_out, m_address;
    qsizetype m_words = 0;
    bool m_wasHtml = false;
    bool m_isEndless = false;   // no comment ends from here on
};

} // namespace

QString plainText(const QString &text)
{
    const bool mayHoldTags = text.contains(QLatin1Char('<'));
    const QString stripped = mayHoldTags ? Stripper(text).run() : text;
    return stripped.contains(QLatin1Char('&')) ? withoutEntities(stripped) : stripped;
}

QString plainToolTip(const QString &text)
{
    if (!text.contains(QLatin1Char('<')))
        return text;
    return QLatin1String("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QLatin1String("</p>");
}

} // namespace pc
