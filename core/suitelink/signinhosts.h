// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QStringList>
#include <QUrl>

namespace pc {

// Where a cloud asks people to sign in by hand. A page that goes there has lost its session (service suite documentation:
// account.aliyun.com, signin.aliyun.com other than our own link, passport.*). Entries as hostMatches() takes them.
[[nodiscard]] QStringList signInHosts(Environment::Cloud cloud);

// Whether a host is named by one of the entries: "a.example" that host, ".example" it and its sub-domains,
// "passport." every host that begins so. Letter case does not count.
[[nodiscard]] bool hostMatches(const QString &host, const QStringList &entries);

// An address as it may be shown and reported: without user, query and fragment, where the vendor puts tokens.
[[nodiscard]] QUrl withoutSecrets(const QUrl &url);

} // namespace pc
