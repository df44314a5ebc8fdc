// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"
#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

namespace pc {

static const QString kDefaultScenario = QStringLiteral("standard");

static void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Desktop console for cloud resale partners."));
    parser.addOptions({
        {QStringLiteral("sandbox"), QStringLiteral("Open the built-in sandbox; --sandbox=small, =standard (as --sandbox alone), =large, or =FILE."), QStringLiteral("scenario")},
        {QStringLiteral("environment"), QStringLiteral("Open this environment."), QStringLiteral("name")},
        {QStringLiteral("data-dir"), QStringLiteral("Keep everything of this run below this folder."), QStringLiteral("folder")},
        {QStringLiteral("import-environment"), QStringLiteral("Import an environment from a JSON file and open it; its keys go to the system keychain."), QStringLiteral("file")},
        {QStringLiteral("tour"), QStringLiteral("Open every page, save a picture of each into this folder, and leave."), QStringLiteral("folder")},
        {QStringLiteral("version"), QStringLiteral("Print the version.")},
        {QStringLiteral("help"), QStringLiteral("Print this help.")},
    });
}

tl::expected<CommandLine, QString> parseCommandLine(QStringList arguments)
{
    // The parser knows no optional values: a bare --sandbox means the standard scenario.
    arguments.replaceInStrings(QRegularExpression(QStringLiteral("^--?sandbox$")), QStringLiteral("--sandbox=") + kDefaultScenario);

    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return tl::make_unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::make_unexpected(QStringLiteral("Unexpected argument \"%1\". See --help.").arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    if (parser.isSet(QStringLiteral("help")))
        line.request = CommandLine::Request::ShowHelp;
    else if (parser.isSet(QStringLiteral("version")))
        line.request = CommandLine::Request::ShowVersion;
    line.sandboxScenario = parser.value(QStringLiteral("sandbox"));
    line.environment = parser.value(QStringLiteral("environment"));
    line.dataFolder = parser.value(QStringLiteral("data-dir"));
    line.importFile = parser.value(QStringLiteral("import-environment"));
    line.tourFolder = parser.value(QStringLiteral("tour"));
    const QStringList scenarios{QStringLiteral("small"), kDefaultScenario, QStringLiteral("large")};
    if (!line.sandboxScenario.isEmpty() && !scenarios.contains(line.sandboxScenario) && !QFileInfo::exists(line.sandboxScenario))
        return tl::make_unexpected(QStringLiteral("There is no sandbox scenario \"%1\": small, standard, large or an existing file.").arg(line.sandboxScenario));
    const int sources = int(!line.sandboxScenario.isEmpty()) + int(!line.environment.isEmpty()) + int(!line.importFile.isEmpty());
    if (sources > 1)
        return tl::make_unexpected(QStringLiteral("Give only one of --sandbox, --environment and --import-environment."));
    if (!line.tourFolder.isEmpty() && !line.importFile.isEmpty())
        return tl::make_unexpected(QStringLiteral("A tour takes no questions: import the environment first, then give its name."));
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace pc
