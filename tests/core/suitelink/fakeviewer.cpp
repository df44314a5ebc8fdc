// SPDX-License-Identifier: Apache-2.0
// Speaks the viewer protocol without a browser. What it does is chosen by the product in the hello:
//   good     ready; each link is "shown", each renewed link "renewed"; pongs; ends when told or when its input ends
//   silent   says nothing at all
//   mute     ready, then answers no ping but reports an address for each
//   counting as good, and reports an address for each ping
//   crash    ready, then aborts at a link   crash-at-start
//   garbage  ready, then bytes that are no frame
//   refuse   the engine's own protection cannot start
//   environment  reports an address /clean or /leak by what its process environment and arguments hold
//   aside    as good; echoes each aside: ticks its first step, and says its notes with the number of its texts behind; when it
//            is closed, it says its last notes
//   stubborn ready; ignores "close" and the end of its input
#include "core/suitelink/suitemessages.h"
#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QThread>
#include <cstdio>
#include <cstdlib>

using namespace pc;

static QString s_product;

static void say(const ToConsole &message)
{
    const QByteArray frame = encode(message);
    std::fwrite(frame.constData(), 1, size_t(frame.size()), stdout);
    std::fflush(stdout);
}

static bool holdsSecret()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList everything = environment.toStringList() + QCoreApplication::arguments();
    return everything.join(QLatin1Char(' ')).contains(QLatin1String("open-sesame")) || environment.contains(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"))
        || environment.contains(QStringLiteral("QTWEBENGINE_REMOTE_DEBUGGING")) || QCoreApplication::arguments().size() != 1;
}

static void greet(const SuiteHello &hello)
{
    s_product = hello.product;
    if (s_product == QLatin1String("crash-at-start"))
        std::abort();
    if (s_product == QLatin1String("refuse"))
        say(SuiteEngineRefused{EngineObstacle::RunningAsRoot});
    else if (s_product != QLatin1String("silent"))
        say(SuiteEvent::Ready);
    if (s_product == QLatin1String("environment"))
        say(SuiteAddress{QUrl(holdsSecret() ? QStringLiteral("https://fake.example/leak") : QStringLiteral("https://fake.example/clean"))});
    if (s_product == QLatin1String("garbage")) {
        std::fputs("[1:2:ERROR:gl_surface.cc] no frame at all\n", stdout);
        std::fflush(stdout);
    }
}

static void load(const SuiteLink &link)
{
    if (s_product == QLatin1String("crash"))
        std::abort();
    const QUrl url(QString::fromUtf8(link.link.reveal()));
    if (url.path().contains(QLatin1String("signed-out")))
        say(SuiteEvent::SignedOut);
    else if (url.path().contains(QLatin1String("fails")))
        say(SuiteRenewalFailed{RenewalFailure::LoadFailed});
    else
        say(link.isRenewal ? SuiteEvent::Renewed : SuiteEvent::Shown);
    if (!link.isRenewal)
        say(SuiteAddress{QUrl(QStringLiteral("https://console.example/home?SigninToken=secret#secret"))});
}

static void answer(const SuitePing &ping)
{
    if (s_product == QLatin1String("counting") || s_product == QLatin1String("mute"))
        say(SuiteAddress{QUrl(QStringLiteral("https://ping.example/%1").arg(ping.number))});
    if (s_product != QLatin1String("mute"))
        say(SuitePong{ping.number});
}

static void echo(const SuiteAside &aside)
{
    say(SuiteAsideNotes{aside.notes + QString::number(aside.texts.size())});
    if (!aside.steps.isEmpty())
        say(SuiteAsideTick{aside.steps.first().id, !aside.steps.first().isDone});
}

static bool sayLastNotes()
{
    say(SuiteAsideNotes{QStringLiteral("last words")});
    return false;
}

static bool handle(const ToViewer &message)
{
    if (const auto *hello = std::get_if<SuiteHello>(&message))
        greet(*hello);
    else if (const auto *link = std::get_if<SuiteLink>(&message))
        load(*link);
    else if (const auto *ping = std::get_if<SuitePing>(&message))
        answer(*ping);
    else if (const auto *aside = std::get_if<SuiteAside>(&message))
        echo(*aside);
    else if (std::holds_alternative<SuiteRaise>(message))
        say(SuiteEvent::RenewRequested); // something that a test can see
    else if (std::holds_alternative<SuiteClose>(message))
        return s_product == QLatin1String("aside") ? sayLastNotes() : s_product == QLatin1String("stubborn");
    return true;
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    SuiteFrameReader reader;
    int byte = 0;
    while ((byte = std::fgetc(stdin)) != EOF) {
        const char one = char(byte);
        reader.feed(&one, 1);
        while (auto frame = reader.next()) {
            const auto message = *frame ? decodeToViewer(**frame) : Result<ToViewer>(failure(frame->error()));
            if (!message || !handle(*message))
                return message ? 0 : 3;
        }
    }
    if (s_product == QLatin1String("stubborn"))
        QThread::sleep(60);
    return 0;
}
