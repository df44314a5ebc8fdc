// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/operationcontract.h"
#include <memory>

namespace pc {

// The operations of one cloud, read from the contract data (resources/contracts). A group of operations is parsed when one
// of them is first asked for. Any thread may call; what is returned lives as long as the registry.
class ContractRegistry
{
public:
    explicit ContractRegistry(QString folder = QStringLiteral(":/contracts/alibaba"));
    ~ContractRegistry();

    // Null when unknown. Without a version: the newest.
    [[nodiscard]] const OperationContract *operation(const QString &product, const QString &action, const QString &version = {}) const;
    // By action alone, in whatever product: for servers that answer every product at one address, and for texts about an action.
    [[nodiscard]] QList<const OperationContract *> operations(const QString &action, const QString &version = {}) const;
    [[nodiscard]] QList<const OperationContract *> group(const QString &name) const;
    [[nodiscard]] QStringList groups() const;

    // The codes that every product may answer with.
    [[nodiscard]] const QList<ErrorContract> &commonErrors() const;
    // The common code that fits best: exact, by a known other spelling, or by the longest known beginning. Null when none does.
    [[nodiscard]] const ErrorContract *commonError(const QString &code) const;
    // Values of Code that mean success; an absent one does, too.
    [[nodiscard]] const QStringList &successCodes() const;
    // Meaning and advice in another language, by "Action/code" and by "code"; empty when there is none.
    struct Wording { QString meaning, advice; };
    [[nodiscard]] std::optional<Wording> wording(const QString &key, const QString &language) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace pc
