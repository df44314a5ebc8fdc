// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

namespace pc {

// Whether a call may be repeated when its outcome is not known. A throttled call was not executed and may be repeated always.
enum class RetryClass {
    Read,               // changes nothing, or nothing that matters
    WriteWithToken,     // repeating with the same parameters has no second effect
    WriteUnsafe,        // never repeated automatically
};

// One parameter as it is named on the wire after flattening.
struct ParameterContract
{
    enum class Type { Text, Integer, Long, Boolean, Number, Json, File };
    enum class Location { Query, Form, Body, Path, Header };

    QString name;                   // "OwnerId"; list places as N ("Parameter.N.Code"), any key as *
    Type type = Type::Text;
    Location location = Location::Query;
    bool required = false;          // inside a list: required in every entry, and at least one entry
    QStringList allowed;            // enumeration as text; empty: anything
    [[nodiscard]] bool isRepeated() const { return name.contains(QLatin1String(".N")); }
};

struct PagingContract
{
    enum class Style { None, Page, Offset, Token };
    Style style = Style::None;
    QString page, size, token;      // parameter names
    QString total;                  // where the answer says how many there are, dotted
    int first = 1;
    std::optional<int> maximum;     // largest page size
};

// One error code: what the vendor sends and what it means to a person (English; see ErrorDictionary for other languages).
struct ErrorContract
{
    QString code;
    QList<int> http;                // statuses seen with it; empty: not published
    QString message;                // the vendor's text; may be empty
    QString meaning, advice;
    QString retry;                  // rule of the common codes: no, after-fix, new-signature, after-clock-fix, refresh-credentials-once, backoff
    std::optional<ApiError::Kind> kind;
};

// What an operation of a cloud is. Facts from the vendor's public pages; never tried against the live service.
struct OperationContract
{
    enum class Style { Rpc, Federation, Rest };

    QString group, product, action, version;
    QString host;                   // China site; may hold a place such as {RegionId}
    QString hostInternational;      // empty: as `host`
    QString path;                   // "/" for RPC; may hold a place such as {queueName}
    Style style = Style::Rpc;
    QStringList methods;            // accepted HTTP methods, the preferred one first
    RetryClass retry = RetryClass::WriteUnsafe;
    QString ramAction;              // right a RAM user needs; may be empty
    QString confidence;             // documented, sdk-only, inferred
    bool isPartial = false;         // the contract does not list every parameter
    QList<ParameterContract> parameters;
    QJsonValue answer;              // shape: scalars as type names, lists as [element], JSON inside text as {"@json": …}
    PagingContract paging;
    QList<ErrorContract> errors;
};

// Parameters as they travel: flattened names, values as text.
using FlatParameters = QMap<QString, QString>;

// Why a request does not fit its contract.
struct ContractViolation
{
    enum class Reason { Missing, NotAllowed, WrongType };
    QString parameter;              // wire name with its list places filled in
    Reason reason = Reason::Missing;
    friend bool operator==(const ContractViolation &, const ContractViolation &) = default;
};

// The first violation in the order of the contract; nothing when the request fits. Unknown parameters are not a violation,
// as the services ignore them.
[[nodiscard]] std::optional<ContractViolation> validate(const OperationContract &operation, const FlatParameters &parameters);

} // namespace pc
