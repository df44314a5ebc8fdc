// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk.h"
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "tests/support/sandboxenvironment.h"
#include "ui/shell/mainwindow.h"
#include <QSettings>
#include <QTemporaryDir>
#include <optional>

namespace pc {

// The whole program but for main(): a real window, store, sync, sessions and viewers, on a real partner-sandbox that the test
// can steer. Counts presses and keys as a person's clicks.
class DeskRig
{
public:
    static constexpr int kPatience = 30'000;

    DeskRig();
    ~DeskRig();

    // Starts partner-sandbox and opens the window on it.
    [[nodiscard]] bool start(const QString &scenario);
    // The same for an environment of the test's own, or for one whose keys did not come.
    void open(const Environment &environment, const Async<CloudConnection> &connection);
    void close() { desk.reset(); }
    [[nodiscard]] CloudConnection connection() const { return {sandboxEnvironment(sandbox), sandbox.keys}; }
    [[nodiscard]] QString storeFolder() const { return folder.path() + QStringLiteral("/stores"); }
    // The customers' UIDs in the order in which the cloud lists them.
    [[nodiscard]] QStringList customerUids() const;

    // One click each.
    void press(QWidget *widget);
    void chord(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(QWidget *field, const QString &text);
    void pressRow(const QString &table, int row);
    int clicks = 0;

    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return desk->window().findChild<T *>(QString::fromLatin1(name));
    }
    // What a label on screen says; empty when there is none.
    [[nodiscard]] QString text(const char *label) const;
    [[nodiscard]] int rows(const char *table) const;

    QTemporaryDir folder;
    SystemClock clock;
    std::optional<QSettings> settings;
    std::optional<CallLog> calls;
    SandboxProcess sandbox;
    QString storeFolderOverride;            // a folder of the test's own (full, read-only)
    QString viewerProgram;
    std::unique_ptr<Desk> desk;
};

} // namespace pc
