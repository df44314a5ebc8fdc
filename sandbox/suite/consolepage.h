// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"
#include "sandbox/world/quotabook.h"
#include "sandbox/world/world.h"
#include <QJsonObject>

namespace pc::sandbox {

// What one console page shows.
struct ConsoleView
{
    const SandboxCustomer &customer;
    QString product, region, language;    // language: "zh" or "en"
    qint64 secondsLeft;
    QDateTime now;                        // of the world's clock
    QuotaBook::Supply::State supply = QuotaBook::Supply::State::Running;
};

// "zh" or "en": ?lang=, else what the browser prefers, else Chinese as at the vendor's.
[[nodiscard]] QString languageOf(const HttpRequest &request);

// The stand-in pages, made from the templates and texts in sandbox/pages. Every value is escaped.
class ConsolePages
{
public:
    explicit ConsolePages(const World &world);

    [[nodiscard]] bool hasProduct(const QString &product) const;
    [[nodiscard]] QByteArray console(const ConsoleView &view) const;
    [[nodiscard]] QByteArray signedOut(const QString &language) const;
    [[nodiscard]] QByteArray notFound(const QString &language) const;

private:
    struct Table;
    [[nodiscard]] QString text(const QString &key, const QString &language) const;
    [[nodiscard]] QByteArray message(const QString &key, const QString &language) const;
    [[nodiscard]] QString navigation(const ConsoleView &view) const;
    [[nodiscard]] QString regionChoice(const ConsoleView &view) const;
    [[nodiscard]] QString remarkChoice(const ConsoleView &view, const Table &table) const;
    [[nodiscard]] QString html(const Table &table, const QString &language) const;
    [[nodiscard]] Table table(const ConsoleView &view) const;
    [[nodiscard]] Table instances(const ConsoleView &view) const;
    [[nodiscard]] Table roles(const ConsoleView &view) const;
    [[nodiscard]] Table orders(const ConsoleView &view) const;
    [[nodiscard]] Table filings(const ConsoleView &view) const;
    [[nodiscard]] Table tickets(const ConsoleView &view) const;

    const World &m_world;
    QString m_consoleTemplate, m_messageTemplate;
    QJsonObject m_texts;
};

} // namespace pc::sandbox
