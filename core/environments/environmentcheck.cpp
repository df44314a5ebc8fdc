// SPDX-License-Identifier: Apache-2.0
#include "core/environments/environmentcheck.h"
#include <QRegularExpression>
#include <algorithm>

namespace pc {

namespace {

using Field = EnvironmentProblem::Field;
using Reason = EnvironmentProblem::Reason;

std::optional<Reason> nameProblem(const Environment &environment, const QList<Environment> &others)
{
    const QString name = environment.name.trimmed();
    if (name.isEmpty())
        return Reason::Missing;
    if (name.size() > 60)
        return Reason::TooLong;
    if (std::any_of(name.cbegin(), name.cend(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); }))
        return Reason::BadCharacters;
    const bool isTaken = std::any_of(others.cbegin(), others.cend(), [&](const Environment &other) {
        return other.id != environment.id && other.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? std::optional(Reason::Taken) : std::nullopt;
}

std::optional<Reason> addressProblem(const QUrl &url)
{
    if (url.isEmpty())
        return Reason::Missing;
    if (!url.isValid() || url.host().isEmpty())
        return Reason::NotAnAddress;
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return Reason::HoldsCredentials;
    const bool isAllowed = url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url));
    return isAllowed ? std::nullopt : std::optional(Reason::NotHttps);
}

std::optional<Reason> suiteProblem(const QString &suiteUrl)
{
    if (suiteUrl.trimmed().isEmpty())
        return Reason::Missing;
    if (!suiteUrl.contains(QLatin1String("{product}")))
        return Reason::NoProductMark;
    QString filled = suiteUrl;
    filled.replace(QLatin1String("{product}"), QLatin1String("ecs")).replace(QLatin1String("{region}"), QLatin1String("cn-hangzhou"));
    QUrl url(filled);
    if (url.userInfo().isEmpty()) {
        url.setQuery(QString()); // a console page may carry its region there
        url.setFragment(QString());
    }
    return addressProblem(url);
}

std::optional<Reason> hostsProblem(const QStringList &hosts)
{
    static const QRegularExpression host(QStringLiteral("^\\.?([a-z0-9]([a-z0-9-]*[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (hosts.isEmpty())
        return Reason::Missing;
    const bool allHosts = std::all_of(hosts.cbegin(), hosts.cend(), [](const QString &text) { return host.match(text).hasMatch(); });
    return allHosts ? std::nullopt : std::optional(Reason::NotAHost);
}

std::optional<Reason> patternProblem(const QString &text, const QRegularExpression &pattern, Reason otherwise)
{
    if (text.isEmpty())
        return Reason::Missing;
    return pattern.match(text).hasMatch() ? std::nullopt : std::optional(otherwise);
}

} // namespace

QList<EnvironmentProblem> problemsOf(const Environment &environment, const QList<Environment> &others)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,32}$"));
    static const QRegularExpression role(QStringLiteral("^[A-Za-z0-9.@_-]{1,64}$"));
    static const QRegularExpression language(QStringLiteral("^[a-z]{2}(-[A-Za-z]{2,4})?$"));
    static const QRegularExpression colour(QStringLiteral("^#[0-9A-Fa-f]{6}$"));

    static const QRegularExpression queueName(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9-]{0,119}$"));

    QList<EnvironmentProblem> problems;
    const auto note = [&problems](Field field, std::optional<Reason> reason, const QString &product = {}) {
        if (reason)
            problems.append({field, *reason, product});
    };
    note(Field::Name, nameProblem(environment, others));
    note(Field::Partner, patternProblem(environment.partner.text(), digits, Reason::NotDigits));
    if (environment.endpoints.isEmpty())
        note(Field::Endpoint, Reason::Missing);
    for (auto it = environment.endpoints.cbegin(); it != environment.endpoints.cend(); ++it) {
        if (it.key() != kQueueProduct)
            note(Field::Endpoint, addressProblem(it->url), it.key());
    }
    note(Field::SigninUrl, addressProblem(environment.signinUrl));
    note(Field::SuiteUrl, suiteProblem(environment.suiteUrlTemplate));
    note(Field::LoginUrl, addressProblem(environment.loginUrl));
    note(Field::AllowedHosts, hostsProblem(environment.allowedHosts));
    note(Field::RoleName, patternProblem(environment.roleName, role, Reason::BadCharacters));
    if (!environment.vendorLanguage.isEmpty())
        note(Field::VendorLanguage, patternProblem(environment.vendorLanguage, language, Reason::NotALanguage));
    if (!environment.colour.isEmpty())
        note(Field::Colour, patternProblem(environment.colour, colour, Reason::NotAColour));
    const QUrl queue = environment.endpoints.value(kQueueProduct).url;
    if (!environment.messageQueue.isEmpty() || !queue.isEmpty()) {
        note(Field::QueueAddress, addressProblem(queue));
        note(Field::QueueName, patternProblem(environment.messageQueue, queueName, Reason::BadCharacters));
    }
    return problems;
}

} // namespace pc
