// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/consequence.h"
#include "models/roles.h"
#include <QCoreApplication>

namespace pc {

// What the person is offered in place of the button when a change cannot be sent.
enum class NextStep { None, PickCustomer, Unlock, SetInstead, OpenInstead, ShowHistory };

// A trap in words: why it is not sent, what to do, and the step that does it.
struct TrapText
{
    QString sentence, advice;
    NextStep next = NextStep::None;
};

// One row of "now" and "afterwards"; an empty text is not known, `why` says the reason.
struct BeforeAfter
{
    QString label, before, after, why;
    bool numeric = true;
};

// The words of a consequence, in the language of the moment.
class ConsequenceText
{
    Q_DECLARE_TR_FUNCTIONS(pc::ConsequenceText)
public:
    [[nodiscard]] static QString customer(const Consequence &consequence);      // the name shown and typed
    [[nodiscard]] static QString question(const Consequence &consequence);
    [[nodiscard]] static QString verb(const Consequence &consequence);          // on the button, with the number
    [[nodiscard]] static bool isDestructive(const Consequence &consequence);
    [[nodiscard]] static QList<BeforeAfter> rows(const Consequence &consequence);
    // What a change is about besides the customer.
    struct Fact { QString label, value; };
    [[nodiscard]] static QList<Fact> facts(const Consequence &consequence);
    [[nodiscard]] static QDateTime readAt(const Consequence &consequence);      // of what the rows show; UTC, invalid: never
    [[nodiscard]] static QString effect(Effect effect, const Consequence &consequence);
    [[nodiscard]] static Tone tone(Effect effect);
    [[nodiscard]] static TrapText trap(Trap trap, const Consequence &consequence);
    [[nodiscard]] static QString reversal(const Consequence &consequence);
    [[nodiscard]] static QString shortCause(Trap trap, const Consequence &consequence);     // for a cell of a preview

private:
    [[nodiscard]] static QString statusVerb(const SetStatus &change, const QString &name);
    [[nodiscard]] static QString quotaVerb(const SetQuota &change, const Consequence &consequence, const QString &name);
    [[nodiscard]] static QList<BeforeAfter> quotaRows(const Consequence &consequence);
    [[nodiscard]] static QString receiver(const Consequence &consequence);      // of a grant
    [[nodiscard]] static QList<BeforeAfter> numberRows(const BindNumbers &change, const Consequence &consequence);
    [[nodiscard]] static QList<BeforeAfter> holderRows(const Consequence &consequence);
    [[nodiscard]] static QList<BeforeAfter> identityRows(const Consequence &consequence);
    [[nodiscard]] static QString filingEffect(Effect effect, const Consequence &consequence);
    [[nodiscard]] static TrapText filingTrap(Trap trap);
    [[nodiscard]] static TrapText customerTrap(Trap trap, const Consequence &consequence);
    [[nodiscard]] static TrapText quotaTrap(Trap trap, const Consequence &consequence);
};

} // namespace pc
