// SPDX-License-Identifier: Apache-2.0
#include "sandbox/lifeline.h"
#include "sandbox/options.h"
#include "sandbox/world/scenario.h"
#include "sandbox/world/ticketdesk.h"
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

// No path: nobody asked for the file.
bool write(const QByteArray &content, const QString &path)
{
    if (path.isEmpty())
        return true;
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QSaveFile::ReadOwner | QSaveFile::WriteOwner) && file.write(content) >= 0 && file.commit();
    if (!isWritten)
        print(stderr, "partner-sandbox: cannot write " + path.toUtf8());
    return isWritten;
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
    if (!write(pc::sandbox::customerBook((*sandbox)->state().world), options->bookFile) || !write(pc::sandbox::ticketProductSheet(), options->productsFile))
        return 1;
    pc::sandbox::endWithStarter();
    print(stdout, (*sandbox)->readyLine());
    return QCoreApplication::exec();
}
