// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/suite/pagetexts.h"
#include "sandbox/suite/suitesessions.h"
#include "sandbox/world/world.h"

namespace pc::sandbox {

// Whether other pages may show a page in a frame.
enum class Framing { Forbidden, Allowed };

[[nodiscard]] HttpResponse pageAnswer(int status, const QByteArray &html, Framing framing = Framing::Forbidden);
[[nodiscard]] HttpResponse dataAnswer(const QJsonObject &body);                     // never kept by the browser
// How data calls of the vendor's pages answer who is not signed in. Null: a session that was never opened.
[[nodiscard]] HttpResponse needLogin(const SuiteSession *session);
[[nodiscard]] HttpResponse seeOther(const QByteArray &location);                    // after a form

// A live session in front of a page.
struct SuiteVisit
{
    const HttpRequest &request;
    const SuiteSession &session;
    const SandboxCustomer &customer;
    QString language;
    qint64 secondsLeft = 0;
};

// The bar with account and countdown that all pages of a session have.
[[nodiscard]] QString accountBar(const PageTexts &texts, const SandboxCustomer &customer, const QString &language);

} // namespace pc::sandbox
