// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/redaction.h"
#include "core/cloud/jsontext.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <array>

namespace pc {

enum class Rule { Keep, Free, Whole, Size, KeyId, Email };

static QByteArray hidden()
{
    return QByteArrayLiteral("***");
}

// One name for the spellings x-acs-security-token, SecurityToken, securityToken. Runs for every field of every call.
static QByteArray plainName(const QByteArray &name)
{
    QByteArray plain;
    plain.reserve(name.size());
    for (const char c : name) {
        if (c != '-' && c != '_')
            plain += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    if (plain.contains("xacs"))
        plain.replace("xacs", "");
    const qsizetype point = plain.lastIndexOf('.');
    return point < 0 ? plain : plain.mid(point + 1);
}

static Rule ruleFor(const QByteArray &name)
{
    static constexpr std::array whole{"signature", "signatureprovided", "stringtosignbytes", "authorization", "proxyauthorization", "cookie", "setcookie", "certnumber", "idnumber",
                                      "phone", "mobile", "telephone", "phonenumber", "stringtosign", "credential", "encodeddiagnosticmessage",
                                      "policy", "seccontent", "questionseccontent", "secretinfo"};
    const QByteArray plain = plainName(name);
    if (plain == "clienttoken" || plain == "nexttoken") // idempotency and paging: no secrets, and needed to understand a log
        return Rule::Keep;
    if (plain.endsWith("secret") || plain.endsWith("token") || plain.endsWith("password"))
        return Rule::Whole;
    if (std::any_of(whole.cbegin(), whole.cend(), [&plain](const char *entry) { return plain == entry; }))
        return Rule::Whole;
    if (plain == "accesskeyid" || plain == "ossaccesskeyid" || plain == "accessid" || plain == "receipthandle") // whoever holds a handle can take the message away
        return Rule::KeyId;
    if (plain == "messagebody")
        return Rule::Size;
    return plain.endsWith("email") ? Rule::Email : Rule::Free;
}

QString maskedKeyId(const QString &id)
{
    if (id.isEmpty())
        return {};
    return id.size() < 12 ? id.left(2) + QStringLiteral("****") : id.left(4) + QStringLiteral("****") + id.right(4);
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.lastIndexOf(QLatin1Char('@'));
    return at < 1 ? QStringLiteral("***") : email.left(1) + QStringLiteral("***") + email.mid(at);
}

namespace {

// Signs without which none of the patterns below can match.
struct Traces
{
    bool joint = false;         // = or :, plain or encoded
    bool at = false;            // @, plain or encoded
    bool key = false;           // how the ids of keys begin
    bool personal = false;      // as many digits in a row as a mobile number or an identity card has
    [[nodiscard]] bool any() const { return joint || at || key || personal; }
};

} // namespace

static char16_t codeOf(QChar c) { return c.unicode(); }
static char16_t codeOf(char c) { return static_cast<unsigned char>(c); }
static bool holds(QStringView text, const char *word) { return text.contains(QLatin1String(word)); }
static bool holds(const QByteArray &text, const char *word) { return text.contains(word); }

template<typename Text> // UTF-16 or UTF-8: what is looked for is ASCII
static Traces tracesIn(const Text &text)
{
    constexpr int mobile = 11, card = 18; // the last place of a card may be an X
    Traces found;
    int digits = 0;
    const auto endRun = [&] {
        found.personal = found.personal || digits == mobile || digits == card - 1 || digits == card;
        digits = 0;
    };
    for (const auto each : text) {
        const char16_t c = codeOf(each);
        if (c >= u'0' && c <= u'9') {
            ++digits;
            continue;
        }
        endRun();
        found.joint = found.joint || c == u'=' || c == u':' || c == u'%';
        found.at = found.at || c == u'@' || c == u'%';
    }
    endRun();
    found.key = holds(text, "LTAI") || holds(text, "STS.");
    return found;
}

static QString applied(Rule rule, const QString &value)
{
    switch (rule) {
    case Rule::Keep: return value;
    case Rule::Whole: return value.isEmpty() ? value : QString::fromLatin1(hidden());
    case Rule::Size: return QStringLiteral("[%1 characters]").arg(value.size());
    case Rule::KeyId: return maskedKeyId(value);
    case Rule::Email: return value.isEmpty() ? value : maskedEmail(value);
    case Rule::Free: break;
    }
    return redactedText(value);
}

static bool containsAny(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&text](const char *word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

QString redactedText(const QString &text)
{
    // A value ends at the separator of its own level of encoding: the signed text of a vendor message is encoded twice. It is
    // taken without a way back, which for a very long one would be more than the matcher's stack: it would find nothing.
    static const QString value = QStringLiteral("((?:(?!&|%26|%2526)[^\\s\"'<>,;&])++)");
    static const QString joint = QStringLiteral("(\"?\\s*(?:=|:|%3D|%253D)\\s*\"?)");
    static const QRegularExpression secrets(
        QStringLiteral("((?:[A-Za-z-]*Secret|(?<!Client)(?<!Next)(?:Security-?|Signin)?Token|(?<![A-Za-z])Signature|[A-Za-z]*Password|CertNumber|Authorization|Cookie))")
            + joint + value, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyIds(QStringLiteral("\\b((?:LTAI|STS\\.)[A-Za-z0-9]{4,})"));
    static const QRegularExpression namedKeyIds(QStringLiteral("(AccessKey-?Id|Credential)") + joint + value, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression emails(QStringLiteral("([A-Za-z0-9])[A-Za-z0-9._+-]*(@|%40|%2540)([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"));
    static const QRegularExpression people(QStringLiteral("(?<![\\w-])(?:1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![\\w-])")); // mobile and identity card

    // Most values hold nothing of the kind, and a look for what each pattern cannot do without is far cheaper than the pattern.
    const Traces traces = tracesIn(QStringView(text));
    const bool mayNameSecret = traces.joint && containsAny(text, {"secret", "token", "signature", "password", "certnumber", "authorization", "cookie"});
    const bool mayNameKey = traces.joint && containsAny(text, {"accesskey", "credential"});

    QString out = text;
    if (mayNameSecret)
        out.replace(secrets, QStringLiteral("\\1\\2***"));
    for (const QRegularExpression *pattern : {&namedKeyIds, &keyIds}) {
        if (!(pattern == &keyIds ? traces.key : mayNameKey))
            continue;
        qsizetype from = 0;
        for (auto match = pattern->match(out, from); match.hasMatch(); match = pattern->match(out, from)) {
            const int group = match.lastCapturedIndex();
            const QString masked = maskedKeyId(match.captured(group));
            out.replace(match.capturedStart(group), match.capturedLength(group), masked);
            from = match.capturedStart(group) + masked.size();
        }
    }
    if (traces.at)
        out.replace(emails, QStringLiteral("\\1***\\2\\3"));
    if (traces.personal)
        out.replace(people, QString::fromLatin1(hidden()));
    return out;
}

static bool isNamed(const QByteArray &name, const QByteArray &secretField)
{
    return !secretField.isEmpty() && name.compare(secretField, Qt::CaseInsensitive) == 0;
}

QByteArray redactedForm(const QByteArray &form, const QByteArray &secretField)
{
    QByteArrayList fields = form.split('&');
    for (QByteArray &field : fields) {
        const qsizetype equals = field.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(field.left(equals < 0 ? field.size() : equals));
        const Rule rule = isNamed(name, secretField) ? Rule::Whole : ruleFor(name);
        if (equals < 0 || rule == Rule::Keep)
            continue;
        QByteArray raw = field.mid(equals + 1);
        raw.replace('+', ' ');
        raw = QByteArray::fromPercentEncoding(raw);
        if (rule == Rule::Free && !tracesIn(raw).any())
            continue;
        const QString value = QString::fromUtf8(raw);
        const QString masked = applied(rule, value);
        if (masked != value)
            field = field.left(equals + 1) + QUrl::toPercentEncoding(masked, "*@");
    }
    return fields.join('&');
}

// JSON inside a text value (the verification answer), unescaped, redacted and escaped again.
static QByteArray redactedInner(const QByteArray &escaped)
{
    const QJsonArray wrapped = QJsonDocument::fromJson("[\"" + escaped + "\"]").array();
    if (wrapped.isEmpty())
        return hidden(); // cut in the middle: nothing can be told about its fields
    const QByteArray inner = redactedJson(wrapped.at(0).toString().toUtf8());
    const QByteArray again = QJsonDocument(QJsonArray{QString::fromUtf8(inner)}).toJson(QJsonDocument::Compact);
    return again.mid(2, again.size() - 4);
}

QByteArray redactedJson(const QByteArray &json, qsizetype limit, const QByteArray &secretField)
{
    return rewriteValues(json, [&secretField](const QByteArray &key, const QByteArray &value, bool isText) -> std::optional<QByteArray> {
        const Rule rule = isNamed(key, secretField) ? Rule::Whole : ruleFor(key);
        if (!isText)
            return rule == Rule::Whole ? std::optional('"' + hidden() + '"') : std::nullopt;
        if (rule == Rule::Free && (value.startsWith("{\\\"") || value.startsWith("[{")))
            return redactedInner(value);
        if (rule == Rule::Keep || (rule == Rule::Free && !tracesIn(value).any()))
            return std::nullopt;
        return applied(rule, QString::fromUtf8(value)).toUtf8();
    }, limit);
}

QByteArray redactedXml(const QByteArray &xml, qsizetype limit)
{
    QXmlStreamReader reader(xml);
    QByteArray out, name;
    while (!reader.atEnd() && out.size() <= limit) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            name = reader.name().toUtf8();
            out += '<' + name + '>';
            break;
        case QXmlStreamReader::EndElement: out += "</" + reader.name().toUtf8() + '>'; break;
        case QXmlStreamReader::Characters: out += applied(ruleFor(name), reader.text().toString()).toHtmlEscaped().toUtf8(); break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference: return out + hidden();
        default: break;
        }
    }
    return reader.hasError() ? out + hidden() : out;
}

QByteArray redactedUrl(const QUrl &url, const QByteArray &secretField)
{
    const QByteArray base = url.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    return url.hasQuery() ? base + '?' + redactedForm(url.query(QUrl::FullyEncoded).toLatin1(), secretField) : base;
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    return applied(ruleFor(name), QString::fromUtf8(value)).toUtf8();
}

QByteArray redactedBody(const QByteArray &body, qsizetype limit, const QByteArray &secretField)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._%-]+="));
    const QByteArray start = body.left(200).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return redactedJson(body, limit, secretField);
    if (!secretField.isEmpty())
        return hidden();
    if (start.startsWith("<?xml"))
        return redactedXml(body, limit);
    if (form.match(QString::fromLatin1(start)).hasMatch())
        return redactedForm(body);
    return redactedText(QString::fromUtf8(body)).toUtf8();
}

} // namespace pc
