// SPDX-License-Identifier: Apache-2.0
#include "core/operations/sheetplan.h"

namespace pc {

namespace {

std::optional<SheetMode> modeOf(const QString &cell)
{
    static const QHash<QString, SheetMode> words = [] {
        QHash<QString, SheetMode> all;
        for (const char *word : {"", "set", "settotal", "setto", "total", "=", "设为", "设置", "设定", "总额"})
            all.insert(QString::fromUtf8(word), SheetMode::Set);
        for (const char *word : {"raise", "raiseby", "increase", "increaseby", "add", "+", "增加", "上调", "提高", "调增"})
            all.insert(QString::fromUtf8(word), SheetMode::Raise);
        for (const char *word : {"lower", "lowerby", "decrease", "decreaseby", "reduce", "reduceby", "-", "减少", "下调", "降低", "调减"})
            all.insert(QString::fromUtf8(word), SheetMode::Lower);
        return all;
    }();
    const auto found = words.constFind(cell.toCaseFolded().remove(QLatin1Char(' ')));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

Money moneyOf(const Change &change)
{
    if (const auto *set = std::get_if<SetQuota>(&change))
        return set->total;
    const auto *open = std::get_if<OpenQuota>(&change);
    return open ? open->first : Money();
}

} // namespace

void CustomerIndex::add(const Customer &customer)
{
    for (const QString &name : {customer.uid().text(), customer.local.alias, customer.local.crmId}) {
        if (!name.isEmpty() && !find(name).contains(customer.uid()))
            m_uids[name.toCaseFolded()].append(customer.uid());
    }
}

QList<CustomerUid> CustomerIndex::find(const QString &cell) const
{
    return m_uids.value(cell.toCaseFolded());
}

SheetPlan::SheetPlan(const QList<SheetRow> &rows, CustomerIndex customers, QString usualCurrency)
    : m_customers(std::move(customers)), m_usualCurrency(std::move(usualCurrency)), m_isSheet(true)
{
    m_lines.resize(rows.size());
    for (int i = 0; i < m_lines.size(); ++i) {
        m_lines[i].row = rows.at(i);
        resolve(i);
    }
    findDuplicates();
}

SheetPlan::SheetPlan(const QList<OperationRequest> &requests)
{
    for (const OperationRequest &request : requests) {
        PlanLine line;
        line.row.line = int(m_lines.size()) + 1;
        line.row.customer = request.customer.text();
        line.row.reason = request.reason;
        line.request = request;
        m_lines.append(line);
    }
}

QString SheetPlan::currencyOf(const PlanLine &line) const
{
    if (!line.row.currency.isEmpty())
        return line.row.currency.toUpper();
    const QString known = line.consequence.now.currency;
    return known.isEmpty() ? m_usualCurrency : known;
}

// From the cells to a first request. A UID that nobody has goes to the journal, which knows who may be meant.
void SheetPlan::resolve(int index)
{
    PlanLine &line = m_lines[index];
    line.issue = LineIssue::None;
    line.isAsked = false;
    line.consequence = {};
    const QList<CustomerUid> meant = m_customers.find(line.row.customer);
    line.request.customer = meant.size() == 1 ? meant.first() : CustomerUid(line.row.customer);
    line.request.reason = line.row.reason;
    line.amount = AmountEntry::readAboveZero(line.row.amount, currencyOf(line));
    const std::optional<SheetMode> mode = modeOf(line.row.mode);
    line.mode = mode.value_or(SheetMode::Set);
    if (line.row.customer.isEmpty())
        line.issue = LineIssue::NoCustomer;
    else if (meant.size() > 1)
        line.issue = LineIssue::ManyCustomers;
    else if (!line.amount.amount)
        line.issue = LineIssue::BadAmount;
    else if (!mode)
        line.issue = LineIssue::UnknownMode;
    else
        line.request.change = SetQuota{Money(*line.amount.amount, currencyOf(line))};
}

// Over all lines at once: which one is the first may change with every fix.
void SheetPlan::findDuplicates()
{
    QHash<CustomerUid, int> first;
    for (int i = 0; i < m_lines.size(); ++i) {
        PlanLine &line = m_lines[i];
        if (line.issue == LineIssue::NoCustomer || line.issue == LineIssue::ManyCustomers)
            continue;
        const auto earlier = first.constFind(line.request.customer);
        if (earlier == first.cend()) {
            first.insert(line.request.customer, line.row.line);
            if (line.issue == LineIssue::Duplicate)
                resolve(i);
        } else if (line.issue == LineIssue::None || line.issue == LineIssue::Duplicate) {
            line.issue = LineIssue::Duplicate;
            line.duplicateOf = *earlier;
        }
    }
}

void SheetPlan::setAmount(int line, const QString &text)
{
    m_lines[line].row.amount = text.trimmed();
    resolve(line);
    findDuplicates();
}

void SheetPlan::setCustomer(int line, const CustomerUid &uid)
{
    m_lines[line].row.customer = uid.text();
    resolve(line);
    findDuplicates();
}

void SheetPlan::exchange(int line, const Change &change)
{
    m_lines[line].request.change = change;
    m_lines[line].isAsked = false;
}

QList<int> SheetPlan::open(int most) const
{
    QList<int> open;
    for (int i = 0; i < m_lines.size() && open.size() < most; ++i) {
        if (!m_lines.at(i).isAsked && m_lines.at(i).issue == LineIssue::None)
            open.append(i);
    }
    return open;
}

QList<OperationRequest> SheetPlan::questions(const QList<int> &lines) const
{
    QList<OperationRequest> all;
    for (const int line : lines)
        all.append(m_lines.at(line).request);
    return all;
}

void SheetPlan::take(const QList<int> &lines, const QList<Consequence> &answers)
{
    for (qsizetype i = 0; i < qMin(lines.size(), answers.size()); ++i)
        takeAnswer(m_lines[lines.at(i)], answers.at(i));
}

void SheetPlan::takeAnswer(PlanLine &line, const Consequence &answer)
{
    const bool isFirst = line.consequence.request.customer.isEmpty();
    line.consequence = answer;
    line.isAsked = true;
    const bool isUnknown = answer.traps.contains(Trap::UnknownCustomer) || answer.traps.contains(Trap::CustomerGone);
    if (!isFirst || isUnknown || !line.amount.amount)
        return;
    // The second round: what is really asked for, now that the quota is known.
    const Amount amount = *line.amount.amount;
    const QuotaFacts &now = answer.now;
    const QString currency = currencyOf(line);
    if (now.hasLedger == false) {
        line.issue = line.mode == SheetMode::Lower ? LineIssue::NoQuotaToLower : LineIssue::None;
        return exchange(int(&line - m_lines.data()), OpenQuota{Money(amount, currency)});
    }
    std::optional<Amount> total = amount;
    if (line.mode != SheetMode::Set && !now.total)
        line.issue = LineIssue::TotalNotKnown;
    else if (line.mode != SheetMode::Set)
        total = line.mode == SheetMode::Raise ? now.total->plus(amount) : now.total->minus(amount);
    if (total && total->isNegative())
        line.issue = LineIssue::BelowZero;
    const Change change = SetQuota{Money(total.value_or(amount), currency)};
    if (moneyOf(change) != moneyOf(line.request.change))
        exchange(int(&line - m_lines.data()), change);
}

QList<OperationRequest> SheetPlan::requests() const
{
    QList<OperationRequest> all;
    for (const PlanLine &line : m_lines) {
        if (!line.isSent())
            continue;
        all.append(line.request);
        all.last().seen = line.consequence.request.seen;
    }
    return all;
}

int SheetPlan::sent() const
{
    return int(std::count_if(m_lines.cbegin(), m_lines.cend(), [](const PlanLine &line) { return line.isSent(); }));
}

int SheetPlan::bad() const
{
    return int(std::count_if(m_lines.cbegin(), m_lines.cend(), [](const PlanLine &line) {
        return line.issue != LineIssue::None || (line.isAsked && !line.consequence.traps.isEmpty());
    }));
}

QList<PlanTotal> SheetPlan::totals() const
{
    QList<PlanTotal> totals;
    for (const PlanLine &line : m_lines) {
        if (!line.isSent() || !line.consequence.totalAfter)
            continue;
        const QString currency = moneyOf(line.request.change).currency;
        auto total = std::find_if(totals.begin(), totals.end(), [&currency](const PlanTotal &one) { return one.currency == currency; });
        if (total == totals.end())
            total = totals.insert(totals.end(), {currency, 0, Amount(), Amount()});
        ++total->lines;
        const bool isNew = line.consequence.now.hasLedger == false;
        const std::optional<Amount> now = isNew ? Amount() : line.consequence.now.total;
        total->before = total->before && now ? total->before->plus(*now) : std::nullopt;
        total->after = total->after ? total->after->plus(*line.consequence.totalAfter) : std::nullopt;
    }
    return totals;
}

} // namespace pc
