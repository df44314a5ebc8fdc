// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include <QAbstractTableModel>
#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace pc {

class TableView;
class TimeChart;

// Readings of one ledger as a table, latest first.
class QuotaSampleModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { AtColumn, AvailableColumn, TotalColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSamples(const QList<QuotaSample> &samples, const QString &currency);     // oldest first
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_samples.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<QuotaSample> m_samples;
    QString m_currency;
};

// What was available over time, and where it is going: a chart, and one key (T) away the same as a table. Made when it is
// first needed.
class QuotaHistory final : public QWidget
{
    Q_OBJECT
public:
    explicit QuotaHistory(QWidget *parent = nullptr);

    void setHistory(const QuotaRow &row, const QList<QuotaSample> &samples);
    [[nodiscard]] TimeChart *chart() const { return m_chart; }
    void toggleTable();
    [[nodiscard]] bool isTable() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();

    QuotaRow m_row;
    QList<QuotaSample> m_samples;
    QuotaSampleModel *m_model;
    TimeChart *m_chart;
    TableView *m_table;
    QPushButton *m_toggle;
    QStackedLayout *m_stack;
};

} // namespace pc
