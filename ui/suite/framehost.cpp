// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/framehost.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QBuffer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <algorithm>

namespace pc {

namespace {

const QByteArray kScheme = QByteArrayLiteral("suite-frame");
const QString kHost = QStringLiteral("page");
constexpr int kStripSeconds = 20;

QUrl own(const QString &path)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(kScheme));
    url.setHost(kHost);
    url.setPath(path);
    return url;
}

// One entry of the allowed hosts as sources of a content policy; what is no host name gives none.
QStringList frameSources(const QString &entry)
{
    static const QRegularExpression name(QStringLiteral("\\A\\.?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"));
    if (!name.match(entry).hasMatch())
        return {};
    if (entry.startsWith(QLatin1Char('.')))
        return {QStringLiteral("https://*") + entry, QStringLiteral("https://") + entry.mid(1)};
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(entry);
    return isLoopback(url) ? QStringList{QStringLiteral("http://%1:*").arg(entry), QStringLiteral("https://%1:*").arg(entry)}
                           : QStringList{QStringLiteral("https://") + entry};
}

void answer(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &body)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(body);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

QByteArray page(const QByteArray &policy, const QString &title, const QByteArray &body, const QByteArray &head = {})
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"" + policy
        + "\"><meta name=\"referrer\" content=\"no-referrer\">" + head + "<title>" + title.toHtmlEscaped().toUtf8()
        + "</title><link rel=\"stylesheet\" href=\"/style.css\"></head>" + body + "</html>";
}

} // namespace

void FrameHost::registerScheme()
{
    QWebEngineUrlScheme scheme(kScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme); // https frames and their cookies expect a secure page around them
    QWebEngineUrlScheme::registerScheme(scheme);
}

bool FrameHost::isOwn(const QUrl &url)
{
    return url.scheme() == QLatin1String(kScheme);
}

QUrl FrameHost::pageUrl()
{
    return own(QStringLiteral("/"));
}

bool FrameHost::isPart(const QUrl &url)
{
    return url == own(QStringLiteral("/enter")) || url == own(QStringLiteral("/strip"));
}

FrameHost::FrameHost(const SuiteHello &hello, const Clock &clock, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent), m_hello(hello), m_clock(clock)
{
}

FrameHost::~FrameHost() = default;

void FrameHost::offer(const Secret &link)
{
    m_link = link;
    m_address.clear();
}

void FrameHost::requestStarted(QWebEngineUrlRequestJob *job)
{
    // The program itself loads the outer page, and that page its parts: nothing is there for the page in the frame.
    const bool isOutside = !job->initiator().isEmpty() && job->initiator().scheme() != QLatin1String(kScheme);
    const QString path = job->requestUrl().path();
    if (isOutside || job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (path == QLatin1String("/"))
        answer(job, "text/html", outerPage());
    else if (path == QLatin1String("/strip"))
        answer(job, "text/html", strip());
    else if (path == QLatin1String("/style.css"))
        answer(job, "text/css", style());
    else if (path == QLatin1String("/enter"))
        enter(job);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void FrameHost::enter(QWebEngineUrlRequestJob *job)
{
    const QUrl url = m_link.isEmpty() ? m_address : QUrl(QString::fromUtf8(m_link.reveal()), QUrl::StrictMode);
    m_link = Secret();
    if (url.isEmpty())
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    else
        job->redirect(url);
}

QByteArray FrameHost::contentPolicy() const
{
    QStringList sources{QString::fromLatin1(kScheme) + QLatin1Char(':')};
    QStringList hosts = m_hello.allowedHosts;
    hosts.append(m_hello.signinUrl.host());
    // Ways to these are refused before anything is sent, and mean "signed out": the policy must not stop them unheard.
    hosts.append(m_hello.loginUrl.host());
    hosts.append(m_hello.signInHosts);
    for (const QString &entry : std::as_const(hosts))
        sources += frameSources(entry);
    sources.removeDuplicates();
    return "default-src 'none'; style-src " + kScheme + ":; base-uri 'none'; form-action 'none'; frame-src " + sources.join(QLatin1Char(' ')).toLatin1();
}

QByteArray FrameHost::outerPage() const
{
    const QString name = tr("%1: page of the cloud", "customer").arg(m_hello.customerName).toHtmlEscaped();
    const QByteArray body = "<body><iframe id=\"strip\" src=\"/strip\"></iframe><iframe id=\"page\" title=\"" + name.toUtf8()
        + "\" src=\"/enter\" allow=\"clipboard-write\"></iframe></body>";
    return page(contentPolicy(), m_hello.customerName, body);
}

QString FrameHost::timeSentence() const
{
    if (m_session.state == Session::State::Ended || m_session.state == Session::State::Failed)
        return tr("Session ended");
    if (!m_session.expiresAt.isValid())
        return tr("Signing in…");
    const qint64 seconds = std::max<qint64>(0, m_clock.utcNow().secsTo(m_session.expiresAt));
    return seconds == 0 ? tr("Session ended") : tr("%1 left", "time").arg(countdownText(std::chrono::seconds(seconds)));
}

QByteArray FrameHost::strip() const
{
    const QString environment = m_hello.environmentName.isEmpty() ? environmentWord(m_hello.environmentKind) : m_hello.environmentName;
    const QString advice = tr("Never type a password here: asked to sign in, close the window and open it again. Stays empty? The page forbids frames: show it as main page, under Service suite.");
    const QByteArray body = "<body class=\"strip\"><p><b>" + m_hello.customerName.toHtmlEscaped().toUtf8() + "</b><span>"
        + m_hello.customer.text().toHtmlEscaped().toUtf8() + "</span><span>" + environment.toHtmlEscaped().toUtf8() + "</span><span id=\"left\">"
        + timeSentence().toHtmlEscaped().toUtf8() + "</span></p><i>" + advice.toHtmlEscaped().toUtf8() + "</i></body>";
    const QByteArray refresh = "<meta http-equiv=\"refresh\" content=\"" + QByteArray::number(kStripSeconds) + "\">";
    return page("default-src 'none'; style-src " + kScheme + ":; base-uri 'none'", m_hello.customerName, body, refresh);
}

QByteArray FrameHost::style() const
{
    const QPalette palette = QGuiApplication::palette();
    const auto colour = [&palette](Token token) { return tokenColor(token, palette).name().toLatin1(); };
    const QFont font = QGuiApplication::font();
    return "html,body{margin:0;height:100%;background:" + colour(Token::Surface) + ";color:" + colour(Token::Text) + "}"
        "body{display:flex;flex-direction:column;font:" + QByteArray::number(std::max(10, font.pointSize())) + "pt \"" + font.family().toUtf8() + "\",sans-serif}"
        "iframe{border:0;width:100%}#strip{height:56px;flex:none;border-bottom:1px solid " + colour(Token::Border) + "}#page{flex:1;color-scheme:light;background:Canvas}"
        "body.strip{justify-content:center;gap:4px;padding:0 16px;box-sizing:border-box;white-space:nowrap;overflow:hidden}"
        "body.strip p{margin:0;display:flex;gap:12px}"
        "body.strip span{color:" + colour(Token::TextMuted) + "}"
        "body.strip i{font-style:normal;color:" + colour(Token::TextMuted) + ";overflow:hidden;text-overflow:ellipsis}";
}

} // namespace pc
