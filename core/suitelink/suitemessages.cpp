// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suitemessages.h"
#include "core/domain/suitenames.h"
#include "core/suitelink/signinhosts.h"
#include "core/suitelink/suitefields.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

namespace {

constexpr QLatin1String kType("type");

constexpr CodeNames<SuiteEvent, 9> kEvents{{
    {SuiteEvent::Ready, QLatin1String("ready")},
    {SuiteEvent::Shown, QLatin1String("shown")},
    {SuiteEvent::SignedOut, QLatin1String("signedOut")},
    {SuiteEvent::Renewed, QLatin1String("renewed")},
    {SuiteEvent::RenewRequested, QLatin1String("renewRequested")},
    {SuiteEvent::OpenAgainRequested, QLatin1String("openAgainRequested")},
    {SuiteEvent::CloseAllRequested, QLatin1String("closeAllRequested")},
    {SuiteEvent::ConsoleRequested, QLatin1String("consoleRequested")},
    {SuiteEvent::Closed, QLatin1String("closed")},
}};
constexpr CodeNames<Session::State, 6> kStates{{
    {Session::State::Opening, QLatin1String("opening")},
    {Session::State::Open, QLatin1String("open")},
    {Session::State::EndingSoon, QLatin1String("endingSoon")},
    {Session::State::Renewing, QLatin1String("renewing")},
    {Session::State::Ended, QLatin1String("ended")},
    {Session::State::Failed, QLatin1String("failed")},
}};
constexpr CodeNames<RenewalFailure, 3> kRenewalFailures{{
    {RenewalFailure::Timeout, QLatin1String("timeout")},
    {RenewalFailure::LoadFailed, QLatin1String("loadFailed")},
    {RenewalFailure::SignedOut, QLatin1String("signedOut")},
}};
constexpr CodeNames<EngineObstacle, 3> kObstacles{{
    {EngineObstacle::None, QLatin1String("none")},
    {EngineObstacle::RunningAsRoot, QLatin1String("runningAsRoot")},
    {EngineObstacle::NoUserNamespaces, QLatin1String("noUserNamespaces")},
}};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject typed(const char *type, QJsonObject object = {})
{
    object.insert(kType, QLatin1String(type));
    return object;
}

QByteArray jsonFrame(const QJsonObject &object)
{
    return encodeFrame(SuiteFrame::Kind::Json, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray toFrame(const SuiteHello &m)
{
    return jsonFrame(typed("hello", {
        {QStringLiteral("version"), m.version},
        {QStringLiteral("environment"), m.environmentName},
        {QStringLiteral("kind"), kindName(m.environmentKind)},
        {QStringLiteral("colour"), m.environmentColour},
        {QStringLiteral("customer"), m.customer.text()},
        {QStringLiteral("customerName"), m.customerName},
        {QStringLiteral("customerColour"), m.customerColour},
        {QStringLiteral("product"), m.product},
        {QStringLiteral("embedding"), nameOf(kSuiteEmbeddings, m.embedding)},
        {QStringLiteral("pageLanguage"), m.pageLanguage},
        {QStringLiteral("language"), m.appearance.language},
        {QStringLiteral("theme"), m.appearance.theme},
        {QStringLiteral("allowedHosts"), QJsonArray::fromStringList(m.allowedHosts)},
        {QStringLiteral("signInHosts"), QJsonArray::fromStringList(m.signInHosts)},
        {QStringLiteral("signinUrl"), m.signinUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("loginUrl"), m.loginUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("sandbox"), m.isSandbox},
        {QStringLiteral("mayRunUnprotected"), m.mayRunUnprotected},
    }));
}

SuiteAppearance readAppearance(Fields &fields)
{
    SuiteAppearance appearance{fields.text(QLatin1String("language")), fields.text(QLatin1String("theme"))};
    fields.require(appearance.theme == QLatin1String("system") || appearance.theme == QLatin1String("light")
                   || appearance.theme == QLatin1String("dark"));
    return appearance;
}

ToViewer readHello(Fields &fields)
{
    SuiteHello m;
    m.version = int(fields.number(QLatin1String("version"), 1, 1000));
    m.environmentName = fields.text(QLatin1String("environment"));
    const std::optional<Environment::Kind> kind = environmentKind(fields.text(QLatin1String("kind")));
    fields.require(kind.has_value());
    m.environmentKind = kind.value_or(Environment::Kind::Production);
    m.environmentColour = fields.text(QLatin1String("colour"));
    m.customer = CustomerUid(fields.text(QLatin1String("customer")));
    m.customerName = fields.text(QLatin1String("customerName"));
    m.customerColour = int(fields.number(QLatin1String("customerColour"), 0, 7));
    m.product = fields.text(QLatin1String("product"));
    m.embedding = fields.oneOf(QLatin1String("embedding"), kSuiteEmbeddings);
    m.pageLanguage = fields.text(QLatin1String("pageLanguage"));
    m.appearance = readAppearance(fields);
    m.allowedHosts = fields.texts(QLatin1String("allowedHosts"));
    m.signInHosts = fields.texts(QLatin1String("signInHosts"));
    m.signinUrl = fields.url(QLatin1String("signinUrl"));
    m.loginUrl = fields.url(QLatin1String("loginUrl"));
    m.isSandbox = fields.flag(QLatin1String("sandbox"));
    m.mayRunUnprotected = fields.flag(QLatin1String("mayRunUnprotected"));
    return m;
}

QByteArray toFrame(const SuiteLink &m)
{
    QByteArray link = m.link.reveal();
    const QByteArray frame = encodeFrame(m.isRenewal ? SuiteFrame::Kind::RenewedLink : SuiteFrame::Kind::Link, link);
    wipe(link);
    return frame;
}

QByteArray toFrame(const SuiteSessionState &m)
{
    return jsonFrame(typed("session", {
        {QStringLiteral("state"), nameOf(kStates, m.state)},
        {QStringLiteral("expiresAt"), timeText(m.expiresAt)},
        {QStringLiteral("renewedAt"), timeText(m.renewedAt)},
        {QStringLiteral("renewalFailed"), m.renewalFailed},
    }));
}

ToViewer readSession(Fields &fields)
{
    SuiteSessionState m;
    m.state = fields.oneOf(QLatin1String("state"), kStates);
    m.expiresAt = fields.time(QLatin1String("expiresAt"));
    m.renewedAt = fields.time(QLatin1String("renewedAt"));
    m.renewalFailed = fields.flag(QLatin1String("renewalFailed"));
    return m;
}

QByteArray toFrame(const SuiteAppearance &m)
{
    return jsonFrame(typed("appearance", {{QStringLiteral("language"), m.language}, {QStringLiteral("theme"), m.theme}}));
}

QByteArray toFrame(const SuiteAside &m) { return jsonFrame(typed("aside", toObject(m))); }
QByteArray toFrame(const SuiteRaise &) { return jsonFrame(typed("raise")); }
QByteArray toFrame(const SuiteClose &) { return jsonFrame(typed("close")); }
QByteArray toFrame(const SuitePing &m) { return jsonFrame(typed("ping", {{QStringLiteral("number"), qint64(m.number)}})); }
QByteArray toFrame(const SuitePong &m) { return jsonFrame(typed("pong", {{QStringLiteral("number"), qint64(m.number)}})); }
QByteArray toFrame(const SuiteEvent &m) { return jsonFrame({{kType, nameOf(kEvents, m)}}); }
QByteArray toFrame(const SuiteRenewalFailed &m)
{
    return jsonFrame(typed("renewalFailed", {{QStringLiteral("reason"), nameOf(kRenewalFailures, m.reason)}}));
}
QByteArray toFrame(const SuiteAddress &m)
{
    return jsonFrame(typed("address", {{QStringLiteral("address"), m.address.toString(QUrl::FullyEncoded)}}));
}
QByteArray toFrame(const SuiteAsideTick &m)
{
    return jsonFrame(typed("asideTick", {{QStringLiteral("id"), m.id}, {QStringLiteral("done"), m.isDone}}));
}
QByteArray toFrame(const SuiteAsideNotes &m) { return jsonFrame(typed("asideNotes", {{QStringLiteral("text"), m.text}})); }
QByteArray toFrame(const SuiteEngineRefused &m)
{
    return jsonFrame(typed("engineRefused", {{QStringLiteral("obstacle"), nameOf(kObstacles, m.obstacle)}}));
}

Result<QJsonObject> parse(const SuiteFrame &frame)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(frame.payload, &error);
    if (!document.isObject())
        return failure(ApiError::Kind::Malformed, QStringLiteral("a message is no JSON object: ") + error.errorString());
    return document.object();
}

Result<ToViewer> linkFrom(SuiteFrame &frame)
{
    const bool isRenewal = frame.kind == SuiteFrame::Kind::RenewedLink;
    const bool isEmpty = frame.payload.isEmpty();
    SuiteLink link{Secret(std::exchange(frame.payload, {})), isRenewal};
    if (isEmpty)
        return failure(ApiError::Kind::Malformed, QStringLiteral("a link is empty"));
    return ToViewer(std::move(link));
}

quint32 readNumber(Fields &fields)
{
    return quint32(fields.number(QLatin1String("number"), 0, 0xffffffffLL));
}

} // namespace

QByteArray encode(const ToViewer &message)
{
    return std::visit([](const auto &m) { return toFrame(m); }, message);
}

QByteArray encode(const ToConsole &message)
{
    return std::visit([](const auto &m) { return toFrame(m); }, message);
}

Result<ToViewer> decodeToViewer(SuiteFrame &frame)
{
    if (frame.kind != SuiteFrame::Kind::Json)
        return linkFrom(frame);
    const Result<QJsonObject> object = parse(frame);
    if (!object)
        return failure(object.error());
    Fields fields(*object);
    const QString type = fields.text(kType);
    std::optional<ToViewer> message;
    if (type == QLatin1String("hello"))
        message = readHello(fields);
    else if (type == QLatin1String("session"))
        message = readSession(fields);
    else if (type == QLatin1String("appearance"))
        message = readAppearance(fields);
    else if (type == QLatin1String("aside"))
        message = readAside(fields);
    else if (type == QLatin1String("raise"))
        message = SuiteRaise{};
    else if (type == QLatin1String("close"))
        message = SuiteClose{};
    else if (type == QLatin1String("ping"))
        message = SuitePing{readNumber(fields)};
    if (!message || !fields.isGood())
        return failure(ApiError::Kind::Malformed, QStringLiteral("not a message to a viewer: ") + type.left(40));
    return *std::move(message);
}

Result<ToConsole> decodeToConsole(const SuiteFrame &frame)
{
    if (frame.kind != SuiteFrame::Kind::Json)
        return failure(ApiError::Kind::Malformed, QStringLiteral("a viewer sends no links"));
    const Result<QJsonObject> object = parse(frame);
    if (!object)
        return failure(object.error());
    Fields fields(*object);
    const QString type = fields.text(kType);
    std::optional<ToConsole> message;
    if (const std::optional<SuiteEvent> event = valueOf(kEvents, type))
        message = *event;
    else if (type == QLatin1String("renewalFailed"))
        message = SuiteRenewalFailed{fields.oneOf(QLatin1String("reason"), kRenewalFailures)};
    else if (type == QLatin1String("address"))
        message = SuiteAddress{withoutSecrets(fields.url(QLatin1String("address")))};
    else if (type == QLatin1String("asideTick"))
        message = SuiteAsideTick{fields.text(QLatin1String("id")), fields.flag(QLatin1String("done"))};
    else if (type == QLatin1String("asideNotes"))
        message = SuiteAsideNotes{fields.text(QLatin1String("text"))};
    else if (type == QLatin1String("engineRefused"))
        message = SuiteEngineRefused{fields.oneOf(QLatin1String("obstacle"), kObstacles)};
    else if (type == QLatin1String("pong"))
        message = SuitePong{readNumber(fields)};
    if (!message || !fields.isGood())
        return failure(ApiError::Kind::Malformed, QStringLiteral("not a message to the console: ") + type.left(40));
    return *std::move(message);
}

} // namespace pc
