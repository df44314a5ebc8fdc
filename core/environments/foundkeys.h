// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/result.h"
#include <QList>
#include <QProcessEnvironment>

namespace pc {

// A key that other tools of the vendor keep on this machine; offered to a person, never taken unasked.
struct FoundKey
{
    enum class Source { AliyunCli, Variables };
    enum class Use {
        Permanent,          // may go to the keychain
        Temporary,          // has a security token: for this run only
        NotAKey,            // the profile holds no key of its own (a role of a machine, a browser log-on …)
        Incomplete,         // id or secret is missing
    };
    Source source = Source::AliyunCli;
    QString name;           // of the CLI profile, or of the variable with the key id
    QString mode;           // of the CLI profile, as written: "AK", "StsToken", "RamRoleArn" …
    Use use = Use::Permanent;
    AccessKey key;
};

// "~/.aliyun/config.json" of this person.
[[nodiscard]] QString aliyunCliPath();

// Every profile of the CLI's file, in its order. NotFound: there is no file; StorageFailed, StorageCorrupt: it cannot be read.
[[nodiscard]] Result<QList<FoundKey>> keysOfAliyunCli(const QString &path);

// ALIBABA_CLOUD_ACCESS_KEY_ID / _SECRET (and _SECURITY_TOKEN), then the older ALIBABACLOUD_… spelling.
[[nodiscard]] QList<FoundKey> keysOfVariables(const QProcessEnvironment &environment);

// The names under which secrets may stand in the environment of this process: take them out before starting another one.
[[nodiscard]] QStringList keyVariableNames();

} // namespace pc
