// SPDX-License-Identifier: Apache-2.0
#include "sandbox/lifeline.h"
#include "sandbox/options.h"
#include "sandbox/world/scenario.h"
#include <QCoreApplication>
#include <QSaveFile>
#include <cstdio>

namespace {

void print(FILE *stream, const QByteArray &text)
{
    std::fputs(text.constData(), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

bool writeBook(const pc::sandbox::World &world, const QString &path)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QSaveFile::ReadOwner | QSaveFile::WriteOwner) && file.write(pc::sandbox::customerBook(world)) >= 0 && file.commit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("partner-sandbox"));
    const auto options = pc::sandbox::parseOptions(QCoreApplication::arguments());
    if (!options) {
        print(options.error().exitCode == 0 ? stdout : stderr, options.error().text.toUtf8());
        return options.error().exitCode;
    }
    pc::SystemClock clock;
    const auto sandbox = pc::sandbox::Sandbox::start(options->settings, clock);
    if (!sandbox) {
        print(stderr, "partner-sandbox: " + sandbox.error().toUtf8());
        return 1;
    }
    if (!options->bookFile.isEmpty() && !writeBook((*sandbox)->state().world, options->bookFile)) {
        print(stderr, "partner-sandbox: cannot write " + options->bookFile.toUtf8());
        return 1;
    }
    pc::sandbox::endWithStarter();
    print(stdout, (*sandbox)->readyLine());
    return QCoreApplication::exec();
}
