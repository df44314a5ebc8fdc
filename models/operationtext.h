// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "core/domain/quota.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for a journaled operation, in the language of the moment. A kind that this version does not know is shown as it is.
class OperationText
{
    Q_DECLARE_TR_FUNCTIONS(pc::OperationText)
public:
    // One value of an operation; an empty text is not known.
    struct Value { QString label, before, after; };

    [[nodiscard]] static QString askKind();                                 // a customer was asked to verify its identity: "askVerification"
    [[nodiscard]] static QString exportKind();                              // rows that left the program: "export"
    [[nodiscard]] static QStringList kinds();                               // OperationRecord::kind, in their order on screen
    [[nodiscard]] static QString kindName(const QString &kind);             // "Set quota"
    [[nodiscard]] static QString action(const OperationRecord &operation);  // more exact: "Freeze customer"
    [[nodiscard]] static Wording state(OperationState state);
    [[nodiscard]] static QString meaning(OperationState state);             // one sentence
    [[nodiscard]] static QString change(const OperationRecord &operation);  // "10,000.00 CNY → 30,000.00 CNY"
    [[nodiscard]] static QList<Value> values(const OperationRecord &operation);
    [[nodiscard]] static QStringList results(const OperationRecord &operation);     // what the cloud gave for it: "New service numbers: …"
    [[nodiscard]] static QString rules(const QList<AlarmRule> &rules, const QString &currency);     // "no rules" when there are none
    [[nodiscard]] static QString step(const QString &word);                 // what an entry of `attempts` tells: its "state"

private:
    [[nodiscard]] static QList<Value> ticketValues(const OperationRecord &operation, const QString &words, qsizetype files);
};

} // namespace pc
