// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/suitepagecheck.h"
#include "core/contracts/suitepages.h"
#include <QRegularExpression>
#include <algorithm>

namespace pc {

namespace {

using Problem = SuitePageProblem;

bool isPlainName(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    return pattern.match(text).hasMatch();
}

// The first thing wrong with an address; what it is filled with does not matter here.
std::optional<Problem> addressProblem(const SuitePage &page)
{
    static const QRegularExpression marks(QStringLiteral("\\{(product|region|language)\\}"));
    QString filled = page.address.trimmed();
    filled.replace(marks, QStringLiteral("x"));
    if (filled.contains(QLatin1Char('{')) || filled.contains(QLatin1Char('}')))
        return Problem::UnknownPlaceholder;
    const QUrl url(filled, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
        return Problem::NotAnAddress;
    if (!url.userInfo().isEmpty())
        return Problem::HoldsCredentials;
    const bool isSafe = url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url));
    return isSafe ? std::nullopt : std::optional(Problem::NotHttps);
}

auto isOf(const QString &product, SuiteChoice::Area area)
{
    return [product, area](const SuiteChoice &choice) { return choice.product == product && choice.area == area; };
}

const SuiteChoice *findChoice(const Environment &environment, const QString &product, SuiteChoice::Area area)
{
    const auto it = std::find_if(environment.suiteChoices.cbegin(), environment.suiteChoices.cend(), isOf(product, area));
    return it == environment.suiteChoices.cend() ? nullptr : &*it;
}

} // namespace

QList<SuitePageProblem> problemsOf(const SuitePage &page, const Environment &environment, bool isNew)
{
    QList<Problem> problems;
    if (page.id.isEmpty())
        problems.append(Problem::IdMissing);
    else if (!isPlainName(page.id))
        problems.append(Problem::IdCharacters);
    else if (isNew && suitePageOf(environment, page.id))
        problems.append(Problem::IdTaken);

    if (page.address.trimmed().isEmpty()) {
        if (!knownSuitePageOf(environment, page.id))
            problems.append(Problem::AddressMissing);
    } else if (const std::optional<Problem> problem = addressProblem(page)) {
        problems.append(*problem);
    }
    if (!page.product.isEmpty() && !isPlainName(page.product))
        problems.append(Problem::ProductCharacters);
    else if (page.product.isEmpty() && page.address.contains(QLatin1String("{product}")))
        problems.append(Problem::ProductMissing);
    return problems;
}

Environment withSuitePage(Environment environment, SuitePage page)
{
    environment = withoutSuitePage(std::move(environment), page.id);
    page.address = page.address.trimmed();
    const std::optional<SuitePage> known = knownSuitePageOf(environment, page.id);
    const bool isKnownAddress = known && (page.address.isEmpty() || page.address == known->address);
    page.origin = isKnownAddress ? known->origin : SuitePage::Origin::User;
    if (isKnownAddress)
        page.address = known->address;
    if (known && *known == page)
        return environment;
    if (isKnownAddress)
        page.address.clear();
    environment.suitePages.append(page);
    return environment;
}

Environment withoutSuitePage(Environment environment, const QString &id)
{
    environment.suitePages.removeIf([&id](const SuitePage &page) { return page.id == id; });
    return environment;
}

SuiteChoice suiteChoiceOf(const Environment &environment, const QString &product, SuiteChoice::Area area)
{
    if (const SuiteChoice *own = findChoice(environment, product, area))
        return *own;
    if (const SuiteChoice *all = findChoice(environment, {}, area))
        return *all;
    return {{}, area, SuiteChoice::Mode::Suite, {}};
}

bool hasOwnChoice(const Environment &environment, const QString &product, SuiteChoice::Area area)
{
    return findChoice(environment, product, area) != nullptr;
}

Environment withSuiteChoice(Environment environment, const SuiteChoice &choice)
{
    environment = withoutSuiteChoice(std::move(environment), choice.product, choice.area);
    environment.suiteChoices.append(choice);
    return environment;
}

Environment withoutSuiteChoice(Environment environment, const QString &product, SuiteChoice::Area area)
{
    environment.suiteChoices.removeIf(isOf(product, area));
    return environment;
}

} // namespace pc
