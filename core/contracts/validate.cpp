// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/operationcontract.h"
#include <QJsonDocument>
#include <QRegularExpression>

namespace pc {

using Reason = ContractViolation::Reason;

static bool hasType(const QString &value, ParameterContract::Type type)
{
    using Type = ParameterContract::Type;
    bool isFine = true;
    switch (type) {
    case Type::Integer: value.toInt(&isFine); return isFine;
    case Type::Long: value.toLongLong(&isFine); return isFine;
    case Type::Number: value.toDouble(&isFine); return isFine;
    case Type::Boolean:
        return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
    case Type::Json: return !QJsonDocument::fromJson(value.toUtf8()).isNull();
    case Type::Text:
    case Type::File: return true;
    }
    return true;
}

static std::optional<Reason> check(const ParameterContract &contract, const QString &value)
{
    if (value.isEmpty())
        return contract.required ? std::optional(Reason::Missing) : std::nullopt;
    if (!hasType(value, contract.type))
        return Reason::WrongType;
    if (!contract.allowed.isEmpty() && !contract.allowed.contains(value))
        return Reason::NotAllowed;
    return std::nullopt;
}

// "Parameter.N.Code" -> ^Parameter\.([1-9][0-9]*)\.Code$
static QRegularExpression pattern(const QString &name)
{
    QStringList parts;
    for (const QString &part : name.split(QLatin1Char('.'))) {
        if (part == QLatin1String("N"))
            parts << QStringLiteral("[1-9][0-9]*");
        else if (part == QLatin1String("*"))
            parts << QStringLiteral(".+");
        else
            parts << QRegularExpression::escape(part);
    }
    return QRegularExpression(QLatin1Char('^') + parts.join(QStringLiteral("\\.")) + QLatin1Char('$'));
}

// The entries of the list that a repeated parameter belongs to, as "Parameter.1"; "Parameter.1" again when there is none.
static QStringList entries(const QString &name, const FlatParameters &parameters)
{
    const QString list = name.left(name.indexOf(QLatin1String(".N")));
    const QRegularExpression entry(QLatin1Char('^') + QRegularExpression::escape(list) + QStringLiteral("\\.[1-9][0-9]*(?=\\.|$)"));
    QStringList found;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        const QString match = entry.match(it.key()).captured();
        if (!match.isEmpty() && !found.contains(match))
            found << match;
    }
    return found.isEmpty() ? QStringList{list + QStringLiteral(".1")} : found;
}

static std::optional<ContractViolation> checkRepeated(const ParameterContract &contract, const FlatParameters &parameters)
{
    const QRegularExpression name = pattern(contract.name);
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (!name.match(it.key()).hasMatch())
            continue;
        if (const auto reason = check(contract, it.value()))
            return ContractViolation{it.key(), *reason};
    }
    // Lists in lists: presence is checked on the outer list only, one level deep as the services do.
    if (!contract.required || contract.name.count(QLatin1String(".N")) > 1)
        return std::nullopt;
    const QString rest = contract.name.mid(contract.name.indexOf(QLatin1String(".N")) + 2);
    for (const QString &entry : entries(contract.name, parameters)) {
        if (!parameters.contains(entry + rest))
            return ContractViolation{entry + rest, Reason::Missing};
    }
    return std::nullopt;
}

std::optional<ContractViolation> validate(const OperationContract &operation, const FlatParameters &parameters)
{
    for (const ParameterContract &contract : operation.parameters) {
        if (contract.isRepeated() || contract.name.endsWith(QLatin1Char('*'))) {
            if (const auto violation = checkRepeated(contract, parameters))
                return violation;
            continue;
        }
        const auto value = parameters.constFind(contract.name);
        if (value == parameters.cend()) {
            if (contract.required)
                return ContractViolation{contract.name, Reason::Missing};
            continue;
        }
        if (const auto reason = check(contract, *value))
            return ContractViolation{contract.name, *reason};
    }
    return std::nullopt;
}

} // namespace pc
