// SPDX-License-Identifier: Apache-2.0
#include "sandbox/protocol/signature.h"
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr char kScheme[] = "ACS3-HMAC-SHA256";

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

} // namespace

QByteArray percentEncoded(const QByteArray &raw)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(raw.size() * 3);
    for (const char c : raw) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

QByteArray canonicalQuery(FormFields fields)
{
    std::sort(fields.begin(), fields.end());
    QByteArray query;
    for (const auto &[name, fieldValue] : std::as_const(fields)) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncoded(name) + '=' + percentEncoded(fieldValue);
    }
    return query;
}

QByteArray rpcStringToSign(const QByteArray &method, const FormFields &fields)
{
    return method + '&' + percentEncoded("/") + '&' + percentEncoded(canonicalQuery(fields));
}

QByteArray rpcSignature(const QByteArray &stringToSign, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(stringToSign, secret + '&', QCryptographicHash::Sha1).toBase64();
}

QByteArray v3CanonicalRequest(const HttpRequest &request, const QList<QByteArray> &signedHeaders)
{
    QList<QByteArray> names = signedHeaders;
    std::sort(names.begin(), names.end());
    QByteArray text = request.method + '\n'
        + request.target.left(request.target.indexOf('?') < 0 ? request.target.size() : request.target.indexOf('?')) + '\n'
        + canonicalQuery(request.queryFields()) + '\n';
    for (const QByteArray &name : std::as_const(names))
        text += name + ':' + request.header(name.constData()) + '\n';
    return text + '\n' + names.join(';') + '\n' + sha256Hex(request.body);
}

QByteArray v3StringToSign(const QByteArray &canonicalRequest) { return QByteArray(kScheme) + '\n' + sha256Hex(canonicalRequest); }

QByteArray v3Signature(const QByteArray &stringToSign, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(stringToSign, secret, QCryptographicHash::Sha256).toHex();
}

QByteArray sha256Hex(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

} // namespace pc::sandbox
