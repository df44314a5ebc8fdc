// SPDX-License-Identifier: Apache-2.0
#include "core/domain/filing.h"
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace pc {

static constexpr int kSoonDays = 3;
// The vendor looks for a day or two, the authority for up to twenty working days.
static constexpr int kFilingDays = 30;

static bool isClosed(FilingCase::Stage stage)
{
    return stage == FilingCase::Stage::Done || stage == FilingCase::Stage::Abandoned;
}

bool isOpen(const FilingRow &row)
{
    const NumberState state = row.state();
    if (row.filing && isClosed(row.filing->stage))
        return false;
    return state != NumberState::Filed && (state != NumberState::Void || row.filing);
}

// Ended, released, or about to be on a day before the filing can be through.
static bool endsTooSoon(const Instance &instance, const QDate &today, const QDate &deadline)
{
    using Status = Instance::Status;
    QDateTime end = instance.endsAt;
    if (instance.releasesAt.isValid() && (!end.isValid() || instance.releasesAt < end))
        end = instance.releasesAt;
    if (!end.isValid())
        return instance.status.value == Status::Expired || instance.status.value == Status::EndsSoon;
    const QDate through = today.addDays(kFilingDays);
    return end.toLocalTime().date() <= (deadline.isValid() ? std::max(through, deadline) : through);
}

static bool isAtHand(const CaseDocument &document)
{
    return document.isConfirmed || (!document.path.isEmpty() && document.checkedAt.isValid() && document.fault.isEmpty());
}

FilingRisk riskOf(const FilingRow &row, const QDate &today)
{
    using Stage = FilingCase::Stage;
    if (!isOpen(row))
        return FilingRisk::None;
    const QDate deadline = row.filing ? row.filing->deadline : QDate();
    if (deadline.isValid() && deadline < today)
        return FilingRisk::Overdue;
    if (row.state() == NumberState::Void)
        return FilingRisk::NumberVoid;
    if (row.instance && endsTooSoon(*row.instance, today, deadline))
        return FilingRisk::InstanceEnding;
    if (!row.filing)
        return row.state() == NumberState::Bound ? FilingRisk::NoCase : FilingRisk::None;
    const FilingCase &filing = *row.filing;
    if (filing.stage == Stage::Returned)
        return FilingRisk::Returned;
    if (deadline.isValid() && today.daysTo(deadline) <= kSoonDays)
        return FilingRisk::DueSoon;
    if (row.state() == NumberState::InReview)
        return FilingRisk::None;            // handed in, whether or not anybody wrote it down
    if (filing.stage == Stage::Filing)
        return FilingRisk::SessionUnfinished;
    const bool isPrepared = !filing.documents.isEmpty() && std::all_of(filing.documents.cbegin(), filing.documents.cend(), isAtHand);
    return filing.stage == Stage::Preparing && !isPrepared ? FilingRisk::DocumentsMissing : FilingRisk::None;
}

// What stands for a hexadecimal digit or a dash in a number of that form: it has no other letters.
static QChar plain(QChar c)
{
    static const QHash<QChar, QChar> lookAlikes{
        {u'o', u'0'}, {u'i', u'1'}, {u'l', u'1'},
        {u'а', u'a'}, {u'в', u'b'}, {u'ь', u'b'}, {u'с', u'c'}, {u'ԁ', u'd'}, {u'е', u'e'}, {u'о', u'0'}, {u'і', u'1'}, {u'ӏ', u'1'}, {u'з', u'3'}, {u'б', u'6'},
        {u'α', u'a'}, {u'β', u'b'}, {u'ε', u'e'}, {u'ο', u'0'}, {u'ι', u'1'}, {u'ς', u'c'},
        {u'−', u'-'}, {u'ー', u'-'}, {u'一', u'-'}, {u'_', u'-'},
    };
    if (c.category() == QChar::Punctuation_Dash)
        return u'-';
    return lookAlikes.value(c, c);
}

QString cleanNumber(const QString &typed)
{
    QString number;
    const QString folded = typed.normalized(QString::NormalizationForm_KC).toLower();
    for (const QChar c : folded) {
        if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            number += plain(c);
    }
    static const QRegularExpression form(QStringLiteral("^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$"));
    const QRegularExpressionMatch parts = form.match(number);
    return parts.hasMatch() ? parts.capturedTexts().mid(1).join(u'-') : QString();
}

} // namespace pc
