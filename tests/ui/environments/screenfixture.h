// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/environments/samples.h"
#include "tests/core/vault/memorykeychain.h"
#include "ui/environments/environmentdialog.h"
#include <QPointer>
#include <QTemporaryDir>

namespace pc {

// A connection test that does what the test says.
class FakeConnectionTest final : public ConnectionTest
{
public:
    using ConnectionTest::ConnectionTest;
    void start(const Environment &environment, const PartnerKeys &keys) override
    {
        startedFor = environment;
        startedWith = keys;
    }
    void hop(const QString &endpoint, ConnectionHop::Step step, ConnectionHop::State state, std::optional<ApiError> error = {})
    {
        ConnectionHop hop;
        hop.endpoint = endpoint;
        hop.host = endpoint.toLower() + QStringLiteral(".example");
        hop.step = step;
        hop.state = state;
        hop.error = std::move(error);
        Q_EMIT hopChanged(hop);
    }
    Environment startedFor;
    PartnerKeys startedWith;
};

// What every screen of this folder works on, in a folder of its own.
struct ScreenFixture
{
    QTemporaryDir dir;
    MemoryKeychain keychain;
    Keys keys{keychain};
    EnvironmentStore store{dir.filePath(QStringLiteral("environments"))};
    QPointer<FakeConnectionTest> connectionTest;

    EnvironmentTools tools()
    {
        EnvironmentTools tools;
        tools.store = &store;
        tools.keys = &keys;
        tools.makeTest = [this](QObject *parent) { return connectionTest = new FakeConnectionTest(parent); };
        tools.keySources.cliPath = dir.filePath(QStringLiteral("config.json"));
        tools.keySources.variables = QProcessEnvironment();
        return tools;
    }
};

template<typename T>
T *child(const QObject &parent, const char *name)
{
    return parent.findChild<T *>(QLatin1String(name));
}

} // namespace pc
