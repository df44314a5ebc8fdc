// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/deskrig.h"
#include "app/builtinsandbox.h"
#include <QLabel>
#include <QTableView>
#include <QTest>

namespace pc {

DeskRig::DeskRig() : viewerProgram(qEnvironmentVariable("PC_BIN_DIR") + QStringLiteral("/partner-suite"))
{
    settings.emplace(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    calls.emplace(QString(), CallLog::Limits());
}

DeskRig::~DeskRig()
{
    close();
}

bool DeskRig::start(const QString &scenario)
{
    if (!sandbox.start({QStringLiteral("--scenario"), scenario}))
        return false;
    open(connection().environment, ready<CloudConnection>(connection()));
    return true;
}

void DeskRig::open(const Environment &environment, const Async<CloudConnection> &connected)
{
    House house;
    house.settings = &*settings;
    house.clock = &clock;
    house.calls = &*calls;
    house.storeFolder = storeFolderOverride.isEmpty() ? storeFolder() : storeFolderOverride;
    house.consoles.host.program = viewerProgram;
    house.consoles.appearance = {QStringLiteral("en"), QStringLiteral("light")};
    desk = std::make_unique<Desk>(house, environment, connected, nullptr);
    desk->open();
    desk->window().resize(1280, 800);
    desk->window().activateWindow(); // there is no window manager that would
}

QStringList DeskRig::customerUids() const
{
    QStringList uids;
    const QList<QByteArray> lines = sandbox.ask("GET", "/book").body.split('\n').mid(1);
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            uids << QString::fromLatin1(line.left(line.indexOf(',')));
    }
    return uids;
}

void DeskRig::press(QWidget *widget)
{
    ++clicks;
    QTest::mouseClick(widget, Qt::LeftButton);
}

void DeskRig::chord(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++clicks;
    QTest::keyClick(widget, key, modifiers);
}

void DeskRig::type(QWidget *field, const QString &text)
{
    ++clicks;
    QTest::keyClicks(field, text);
}

void DeskRig::pressRow(const QString &table, int row)
{
    auto *view = desk->window().findChild<QTableView *>(table);
    int column = 1;         // where a click does nothing but choose
    while (view->isColumnHidden(column))
        ++column;
    ++clicks;
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(row, column)).center());
}

QString DeskRig::text(const char *label) const
{
    const auto *found = find<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

int DeskRig::rows(const char *table) const
{
    const auto *view = find<QTableView>(table);
    return view && view->isVisible() ? view->model()->rowCount() : 0;
}

} // namespace pc
