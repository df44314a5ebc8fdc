// SPDX-License-Identifier: Apache-2.0
#include "sandbox/options.h"
#include "pcversion.h"
#include <QCommandLineParser>

namespace pc::sandbox {

namespace {

tl::unexpected<OptionsStop> stop(const QString &text, int exitCode = 2) { return tl::unexpected<OptionsStop>({text, exitCode}); }

} // namespace

tl::expected<ProgramOptions, OptionsStop> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("An imitation of the partner cloud on the loopback address.\n\n") + faultHelp());
    const QCommandLineOption help(QStringLiteral("help"), QStringLiteral("Shows this text."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Shows the version."));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("API at port N, pages at N+1, control at N+2, message queue at N+3, object storage at N+4; 0: free ports."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption scenario(QStringLiteral("scenario"), QStringLiteral("small, standard, large, or a JSON file with customers."),
                                      QStringLiteral("NAME"), QStringLiteral("small"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("The same seed makes the same world."), QStringLiteral("N"),
                                  QStringLiteral("1"));
    const QCommandLineOption life(QStringLiteral("session-seconds"), QStringLiteral("Life of a logon-free session."), QStringLiteral("N"),
                                  QStringLiteral("3600"));
    const QCommandLineOption fault(QStringLiteral("fault"), QStringLiteral("Lets calls go wrong; may be given more than once."),
                                   QStringLiteral("SPEC"));
    const QCommandLineOption book(QStringLiteral("book"), QStringLiteral("Writes the partner's customer book (CSV) to FILE."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption products(QStringLiteral("ticket-products"), QStringLiteral("Writes the vendor's table of ticket products (CSV) to FILE."),
                                      QStringLiteral("FILE"));
    parser.addOptions({help, version, port, scenario, seed, life, fault, book, products});
    if (!parser.parse(arguments))
        return stop(parser.errorText());
    if (parser.isSet(help))
        return stop(parser.helpText(), 0);
    if (parser.isSet(version))
        return stop(QStringLiteral("partner-sandbox " PC_VERSION), 0);
    if (!parser.positionalArguments().isEmpty())
        return stop(QStringLiteral("unexpected argument \"%1\"").arg(parser.positionalArguments().constFirst()));

    bool portOk = false, seedOk = false, lifeOk = false;
    ProgramOptions options;
    options.settings.port = parser.value(port).toUShort(&portOk);
    options.settings.seed = parser.value(seed).toUInt(&seedOk);
    options.settings.sessionLife = std::chrono::seconds(parser.value(life).toInt(&lifeOk));
    options.settings.scenario = parser.value(scenario);
    options.settings.faults = parser.values(fault);
    options.bookFile = parser.value(book);
    options.productsFile = parser.value(products);
    if (!portOk || options.settings.port > 65531)
        return stop(QStringLiteral("--port: a number from 0 to 65531"));
    if (!seedOk)
        return stop(QStringLiteral("--seed: a whole number that is not negative"));
    if (!lifeOk || options.settings.sessionLife.count() < 1)
        return stop(QStringLiteral("--session-seconds: a number from 1"));
    return options;
}

} // namespace pc::sandbox
