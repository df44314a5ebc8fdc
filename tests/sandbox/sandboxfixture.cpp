// SPDX-License-Identifier: Apache-2.0
#include "tests/sandbox/sandboxfixture.h"
#include "sandbox/protocol/signature.h"
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>

namespace pc {

namespace {
constexpr int kPatienceMs = 10'000;
constexpr char kLoginUrl[] = "https://partner.example/session-ended";

QByteArray cookieHeader(const QByteArray &cookie)
{
    return cookie.isEmpty() ? QByteArray() : "Cookie: other=1; " + cookie.left(cookie.indexOf(';')) + "\r\n";
}
}

QByteArray SandboxFixture::Answer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QJsonObject SandboxFixture::Answer::json() const { return QJsonDocument::fromJson(body).object(); }
QString SandboxFixture::Answer::code() const { return json().value(QStringLiteral("Code")).toString(); }

SandboxFixture::SandboxFixture(const sandbox::SandboxSettings &settings)
{
    auto started = sandbox::Sandbox::start(settings, clock);
    if (!started)
        qFatal("%s", qPrintable(started.error()));
    sandbox = std::move(*started);
    rpc = sandbox->rpcUrl();
    suite = sandbox->suiteUrl();
    control = sandbox->controlUrl();
}

SandboxFixture::Answer SandboxFixture::send(const QUrl &server, const QByteArray &method, const QByteArray &target,
                                            const QByteArray &headers, const QByteArray &body)
{
    QTcpSocket socket;
    QSignalSpy ended(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(server.host(), quint16(server.port()));
    socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: " + server.authority().toLatin1()
                 + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    if (!ended.wait(kPatienceMs))
        return {};
    const QByteArray all = socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    Answer answer{false, all.mid(9, 3).toInt(), all.left(end), end < 0 ? QByteArray() : all.mid(end + 4)};
    answer.complete = answer.body.size() == answer.header("Content-Length").toLongLong() && end > 0;
    return answer;
}

QByteArray SandboxFixture::signedForm(const QByteArray &action, const QByteArray &version, const Parameters &parameters,
                                      const sandbox::IssuedKey &key, const QByteArray &method)
{
    Parameters all{{"Action", action},
                   {"Version", version},
                   {"Format", "JSON"},
                   {"AccessKeyId", key.id},
                   {"SignatureMethod", "HMAC-SHA1"},
                   {"SignatureVersion", "1.0"},
                   {"SignatureNonce", "test-" + QByteArray::number(++m_nonce)},
                   {"Timestamp", clock.utcNow().toString(Qt::ISODate).toLatin1()}};
    if (!key.securityToken.isEmpty())
        all.insert("SecurityToken", key.securityToken);
    all.insert(parameters);
    sandbox::FormFields fields;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        fields.append({it.key(), it.value()});
    const QByteArray signature = sandbox::rpcSignature(sandbox::rpcStringToSign(method, fields), key.secret);
    return sandbox::canonicalQuery(fields) + "&Signature=" + sandbox::percentEncoded(signature);
}

SandboxFixture::Answer SandboxFixture::call(const QByteArray &action, const QByteArray &version, const Parameters &parameters,
                                            const sandbox::IssuedKey *key, const QByteArray &method)
{
    const QByteArray form = signedForm(action, version, parameters, key ? *key : sandbox->state().keys.mainKey(), method);
    return method == "GET" ? send(rpc, method, "/?" + form)
                           : send(rpc, method, "/", "Content-Type: application/x-www-form-urlencoded\r\n", form);
}

sandbox::IssuedKey SandboxFixture::assumeRole(const QString &uid)
{
    const QByteArray arn = "acs:ram::" + uid.toLatin1() + ":role/aliyunid-ag-ram-role-admin";
    const Answer answer
        = call("AssumeRole", "2015-04-01", {{"RoleArn", arn}, {"RoleSessionName", "test"}}, &sandbox->state().keys.ramKey());
    const QJsonObject json = answer.json().value(QStringLiteral("Credentials")).toObject();
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString().toLatin1(); };
    return {text("AccessKeyId"),
            text("AccessKeySecret"),
            text("SecurityToken"),
            QDateTime::fromString(QString::fromLatin1(text("Expiration")), Qt::ISODate),
            true,
            {}};
}

QByteArray SandboxFixture::signinToken(const sandbox::IssuedKey &credentials)
{
    const sandbox::FormFields fields{{"Action", "GetSigninToken"},
                                     {"AccessKeyId", credentials.id},
                                     {"AccessKeySecret", credentials.secret},
                                     {"SecurityToken", credentials.securityToken},
                                     {"TicketType", "mini"}};
    const Answer answer
        = send(suite, "POST", "/federation", "Content-Type: application/x-www-form-urlencoded\r\n", sandbox::canonicalQuery(fields));
    return answer.json().value(QStringLiteral("SigninToken")).toString().toLatin1();
}

SandboxFixture::Answer SandboxFixture::login(const QByteArray &token, const QByteArray &destinationPath, const QByteArray &cookie)
{
    const sandbox::FormFields fields{
        {"Action", "Login"}, {"LoginUrl", kLoginUrl}, {"Destination", suite.toEncoded() + destinationPath}, {"SigninToken", token}};
    return send(suite, "GET", "/federation?" + sandbox::canonicalQuery(fields), cookieHeader(cookie));
}

QByteArray SandboxFixture::signIn(int index, const QByteArray &cookie)
{
    return login(signinToken(assumeRole(customer(index))), "/console/ecs", cookie).header("Set-Cookie");
}

SandboxFixture::Answer SandboxFixture::page(const QByteArray &target, const QByteArray &cookie)
{
    return send(suite, "GET", target, cookieHeader(cookie));
}

SandboxFixture::Answer SandboxFixture::post(const QByteArray &target, const QByteArray &cookie, const QByteArray &form)
{
    return send(suite, "POST", target, "Content-Type: application/x-www-form-urlencoded\r\n" + cookieHeader(cookie), form);
}

int SandboxFixture::effects(const char *name) const
{
    return sandbox->state().ledger.toJson().value(QStringLiteral("totals")).toObject().value(QLatin1String(name)).toInt();
}

QString SandboxFixture::customer(int index) const { return sandbox->state().world.customers().at(index).uid; }

} // namespace pc
