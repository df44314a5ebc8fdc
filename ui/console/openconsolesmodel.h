// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "models/roles.h"
#include "ui/console/consolecontroller.h"
#include <QAbstractTableModel>
#include <QTimer>

namespace pc {

// The open consoles of a controller, a row each. Answers the roles of models/roles.h; the time left counts down by itself.
class OpenConsolesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { CustomerColumn, ProductColumn, StateColumn, LeftColumn, ColumnCount };
    enum { IdRole = ModelRole };

    // Both outlive the model.
    OpenConsolesModel(const ConsoleController &controller, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] std::optional<OpenConsole> console(int row) const;
    [[nodiscard]] int rowOf(int id) const;              // -1: none
    void retranslate();

private:
    void add(int id);
    void change(int id);
    void remove(int id);
    void tick();
    [[nodiscard]] QVariant text(const OpenConsole &console, int column) const;
    [[nodiscard]] std::optional<std::chrono::seconds> left(const OpenConsole &console) const;

    const ConsoleController &m_controller;
    const Clock &m_clock;
    QList<OpenConsole> m_rows;
    QTimer m_timer;
};

} // namespace pc
