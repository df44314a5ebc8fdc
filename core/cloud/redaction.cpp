// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/redaction.h"
#include "core/cloud/jsontext.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <array>

namespace pc {

enum class Rule { Keep, Free, Whole, KeyId, Email };

static QByteArray hidden()
{
    return QByteArrayLiteral("***");
}

// One name for the spellings x-acs-security-token, SecurityToken, securityToken.
static QByteArray plainName(const QByteArray &name)
{
    QByteArray plain = name.toLower();
    plain.replace("-", "").replace("_", "").replace("xacs", "");
    return plain.mid(plain.lastIndexOf('.') + 1);
}

static Rule ruleFor(const QByteArray &name)
{
    static constexpr std::array whole{"signature", "authorization", "proxyauthorization", "cookie", "setcookie", "certnumber", "idnumber",
                                      "phone", "mobile", "telephone", "phonenumber", "stringtosign", "credential", "encodeddiagnosticmessage"};
    const QByteArray plain = plainName(name);
    if (plain == "clienttoken" || plain == "nexttoken") // idempotency and paging: no secrets, and needed to understand a log
        return Rule::Keep;
    if (plain.endsWith("secret") || plain.endsWith("token") || plain.endsWith("password"))
        return Rule::Whole;
    if (std::any_of(whole.cbegin(), whole.cend(), [&plain](const char *entry) { return plain == entry; }))
        return Rule::Whole;
    if (plain == "accesskeyid")
        return Rule::KeyId;
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

static QString applied(Rule rule, const QString &value)
{
    switch (rule) {
    case Rule::Keep: return value;
    case Rule::Whole: return value.isEmpty() ? value : QString::fromLatin1(hidden());
    case Rule::KeyId: return maskedKeyId(value);
    case Rule::Email: return value.isEmpty() ? value : maskedEmail(value);
    case Rule::Free: break;
    }
    return redactedText(value);
}

QString redactedText(const QString &text)
{
    // A value ends at the separator of its own level of encoding: the signed text of a vendor message is encoded twice.
    static const QString value = QStringLiteral("((?:(?!&|%26|%2526)[^\\s\"'<>,;&])+)");
    static const QString joint = QStringLiteral("(\"?\\s*(?:=|:|%3D|%253D)\\s*\"?)");
    static const QRegularExpression secrets(
        QStringLiteral("((?:[A-Za-z-]*Secret|(?<!Client)(?<!Next)(?:Security-?|Signin)?Token|(?<![A-Za-z])Signature|[A-Za-z]*Password|CertNumber|Authorization|Cookie))")
            + joint + value, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyIds(QStringLiteral("\\b((?:LTAI|STS\\.)[A-Za-z0-9]{4,})"));
    static const QRegularExpression namedKeyIds(QStringLiteral("(AccessKey-?Id|Credential)") + joint + value, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression emails(QStringLiteral("([A-Za-z0-9])[A-Za-z0-9._+-]*(@|%40|%2540)([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"));
    static const QRegularExpression people(QStringLiteral("(?<![\\w-])(?:1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![\\w-])")); // mobile and identity card

    QString out = text;
    out.replace(secrets, QStringLiteral("\\1\\2***"));
    for (const QRegularExpression *pattern : {&namedKeyIds, &keyIds}) {
        qsizetype from = 0;
        for (auto match = pattern->match(out, from); match.hasMatch(); match = pattern->match(out, from)) {
            const int group = match.lastCapturedIndex();
            const QString masked = maskedKeyId(match.captured(group));
            out.replace(match.capturedStart(group), match.capturedLength(group), masked);
            from = match.capturedStart(group) + masked.size();
        }
    }
    out.replace(emails, QStringLiteral("\\1***\\2\\3"));
    out.replace(people, QString::fromLatin1(hidden()));
    return out;
}

QByteArray redactedForm(const QByteArray &form)
{
    QByteArrayList fields = form.split('&');
    for (QByteArray &field : fields) {
        const qsizetype equals = field.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(field.left(equals < 0 ? field.size() : equals));
        const Rule rule = ruleFor(name);
        if (equals < 0 || rule == Rule::Keep)
            continue;
        QByteArray raw = field.mid(equals + 1);
        raw.replace('+', ' ');
        const QString value = QString::fromUtf8(QByteArray::fromPercentEncoding(raw));
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

QByteArray redactedJson(const QByteArray &json)
{
    return rewriteValues(json, [](const QByteArray &key, const QByteArray &value, bool isText) -> std::optional<QByteArray> {
        const Rule rule = ruleFor(key);
        if (!isText)
            return rule == Rule::Whole ? std::optional('"' + hidden() + '"') : std::nullopt;
        if (rule == Rule::Free && (value.startsWith("{\\\"") || value.startsWith("[{")))
            return redactedInner(value);
        return applied(rule, QString::fromUtf8(value)).toUtf8();
    });
}

QByteArray redactedUrl(const QUrl &url)
{
    const QByteArray base = url.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    return url.hasQuery() ? base + '?' + redactedForm(url.query(QUrl::FullyEncoded).toLatin1()) : base;
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    return applied(ruleFor(name), QString::fromUtf8(value)).toUtf8();
}

QByteArray redactedBody(const QByteArray &body)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._%-]+="));
    const QByteArray start = body.left(200).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return redactedJson(body);
    if (form.match(QString::fromLatin1(start)).hasMatch())
        return redactedForm(body);
    return redactedText(QString::fromUtf8(body)).toUtf8();
}

} // namespace pc
