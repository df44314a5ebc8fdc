// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/sheetplan.h"
#include "models/wording.h"
#include <QAbstractTableModel>

namespace pc {

// The lines of a plan before they are sent: whom, what now, what after, and what is wrong with each. Lines can be left out
// and amounts corrected in place.
class PlanPreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { IncludeColumn, LineColumn, CustomerColumn, UidColumn, BeforeColumn, AfterColumn, AmountColumn, StateColumn, CauseColumn, ColumnCount };
    enum Role { NeedsLookRole = ModelRole };    // bool: bad, or with a warning

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(SheetPlan plan);
    [[nodiscard]] const SheetPlan &plan() const { return m_plan; }
    void take(const QList<int> &lines, const QList<Consequence> &answers);
    void setCustomer(int line, const CustomerUid &uid);
    void includeBad(bool included);             // of all lines that cannot be sent
    [[nodiscard]] int revision() const { return m_revision; }       // another one after every change of what is asked
    [[nodiscard]] Wording state(int line) const;
    [[nodiscard]] QString cause(int line) const;        // empty: nothing is wrong
    // What is not sent, as rows of the result's file (PlanModel::header()), with line and cause.
    [[nodiscard]] QList<QStringList> leftOut() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_plan.lines().size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

Q_SIGNALS:
    void planChanged();                         // counts, totals, or what is still to be asked

private:
    [[nodiscard]] QString text(const PlanLine &line, int column) const;
    [[nodiscard]] static QString amountCause(AmountProblem problem);
    void touch();

    SheetPlan m_plan;
    int m_revision = 0;
};

} // namespace pc
