// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/deferredcloud.h"
#include <QObject>
#include <QProcess>

namespace pc {

// The built-in sandbox: the program `partner-sandbox` as a child that ends with this object. Its keys are sample keys of this
// run, held in memory only.
class BuiltInSandbox : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QString program;            // path of partner-sandbox
        QString scenario;           // small, standard, large or a file
        QString bookFile;           // where it leaves the sample partner's customer book (CSV) …
        QString productsFile = {};  // … and the vendor's table of ticket products; empty: nowhere
    };
    explicit BuiltInSandbox(Settings settings, QObject *parent = nullptr);
    ~BuiltInSandbox() override;

    void start();                   // once
    // ProcessFailed (with what the program said) when it is missing, ends or stays silent.
    [[nodiscard]] Async<CloudConnection> connection() { return m_settle.future(); }

Q_SIGNALS:
    void ended(const QString &reason);      // after it had answered: it crashed or was killed

private:
    void readLine();
    void fail(const QString &reason);

    Settings m_settings;
    QProcess m_process;
    Settler<CloudConnection> m_settle;
    bool m_isReady = false;
};

} // namespace pc
