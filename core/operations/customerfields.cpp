// SPDX-License-Identifier: Apache-2.0
#include "core/operations/customerfields.h"
#include <QRegularExpression>
#include <algorithm>

namespace pc {

using Field = FieldError::Field;
using Problem = FieldError::Problem;

// Only the last name's limit is documented; the others keep an accidental paste from being sent.
static constexpr int kLastNameLimit = 64;
static constexpr int kNameLimit = 128;
static constexpr int kEmailLimit = 254;     // RFC 5321
static constexpr int kPostcodeLimit = 16;

const QStringList &nationCodes()
{
    static const QStringList codes{QStringLiteral("CN"), QStringLiteral("HK"), QStringLiteral("US"), QStringLiteral("JP")};
    return codes;
}

NewCustomer normalised(NewCustomer customer)
{
    for (QString *text : {&customer.loginEmail, &customer.enterpriseName, &customer.firstName, &customer.lastName,
                          &customer.nationCode, &customer.province, &customer.city, &customer.postcode})
        *text = text->trimmed();
    // The domain is what the partner registered and is compared by the cloud; the local part may be case sensitive.
    const qsizetype at = customer.loginEmail.lastIndexOf(QLatin1Char('@'));
    if (at >= 0)
        customer.loginEmail = customer.loginEmail.left(at) + customer.loginEmail.mid(at).toLower();
    return customer;
}

static bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

static std::optional<Problem> textProblem(const QString &text, bool isRequired, int limit)
{
    if (text.isEmpty())
        return isRequired ? std::optional(Problem::Missing) : std::nullopt;
    if (text.size() > limit)
        return Problem::TooLong;
    if (hasControlCharacters(text))
        return Problem::Malformed;
    return std::nullopt;
}

static std::optional<Problem> emailProblem(const QString &email)
{
    if (const auto problem = textProblem(email, true, kEmailLimit))
        return problem;
    // Close to what mail servers take, without quoted local parts: a part, an "@", a domain of at least two labels.
    static const QRegularExpression pattern(QStringLiteral(
        "\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
        "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\\z"));
    return pattern.match(email).hasMatch() ? std::nullopt : std::optional(Problem::Malformed);
}

static std::optional<Problem> postcodeProblem(const QString &postcode)
{
    if (const auto problem = textProblem(postcode, false, kPostcodeLimit))
        return problem;
    static const QRegularExpression pattern(QStringLiteral("\\A([A-Za-z0-9]+([ -][A-Za-z0-9]+)*)?\\z"));
    return pattern.match(postcode).hasMatch() ? std::nullopt : std::optional(Problem::Malformed);
}

QList<FieldError> validate(const NewCustomer &customer)
{
    const NewCustomer c = normalised(customer);
    QList<FieldError> errors;
    const auto note = [&errors](Field field, std::optional<Problem> problem, int limit) {
        if (problem)
            errors.append({field, *problem, *problem == Problem::TooLong ? limit : 0});
    };
    note(Field::LoginEmail, emailProblem(c.loginEmail), kEmailLimit);
    note(Field::EnterpriseName, textProblem(c.enterpriseName, c.kind == AccountKind::Enterprise, kNameLimit), kNameLimit);
    note(Field::FirstName, textProblem(c.firstName, false, kNameLimit), kNameLimit);
    note(Field::LastName, textProblem(c.lastName, false, kLastNameLimit), kLastNameLimit);
    if (!c.nationCode.isEmpty() && !nationCodes().contains(c.nationCode))
        note(Field::NationCode, Problem::NotAllowed, 0);
    note(Field::Province, textProblem(c.province, false, kNameLimit), kNameLimit);
    note(Field::City, textProblem(c.city, false, kNameLimit), kNameLimit);
    note(Field::Postcode, postcodeProblem(c.postcode), kPostcodeLimit);
    return errors;
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::LoginEmail: return QStringLiteral("LoginEmail");
    case Field::EnterpriseName: return QStringLiteral("EnterpriseName");
    case Field::FirstName: return QStringLiteral("FirstName");
    case Field::LastName: return QStringLiteral("LastName");
    case Field::NationCode: return QStringLiteral("NationCode");
    case Field::Province: return QStringLiteral("Province");
    case Field::City: return QStringLiteral("City");
    case Field::Postcode: return QStringLiteral("Postcode");
    }
    return {};
}

QString problemName(Problem problem)
{
    switch (problem) {
    case Problem::Missing: return QStringLiteral("Missing");
    case Problem::Malformed: return QStringLiteral("Malformed");
    case Problem::TooLong: return QStringLiteral("TooLong");
    case Problem::NotAllowed: return QStringLiteral("NotAllowed");
    }
    return {};
}

} // namespace pc
