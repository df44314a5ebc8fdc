// SPDX-License-Identifier: Apache-2.0
#include "ui/console/openconsolesmodel.h"
#include "ui/console/consolewords.h"
#include "ui/console/products.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QGuiApplication>

namespace pc {

OpenConsolesModel::OpenConsolesModel(const ConsoleController &controller, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_controller(controller), m_clock(clock), m_rows(controller.consoles())
{
    connect(&controller, &ConsoleController::consoleAdded, this, &OpenConsolesModel::add);
    connect(&controller, &ConsoleController::consoleChanged, this, &OpenConsolesModel::change);
    connect(&controller, &ConsoleController::consoleRemoved, this, &OpenConsolesModel::remove);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &OpenConsolesModel::tick);
    m_timer.start();
}

int OpenConsolesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OpenConsolesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<std::chrono::seconds> OpenConsolesModel::left(const OpenConsole &console) const
{
    if (!console.session.expiresAt.isValid() || console.isOver())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, m_clock.utcNow().secsTo(console.session.expiresAt)));
}

QVariant OpenConsolesModel::text(const OpenConsole &console, int column) const
{
    switch (column) {
    case CustomerColumn:
        return console.customerName;
    case ProductColumn:
        return productName(console.product);
    case StateColumn:
        return stateWord(console);
    case LeftColumn:
        if (const auto seconds = left(console))
            return countdownText(*seconds);
        return QStringLiteral("–");
    }
    return {};
}

QVariant OpenConsolesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OpenConsole &console = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(console, column);
    case SortRole:
        if (column == LeftColumn)
            return qint64(left(console).value_or(std::chrono::seconds(-1)).count());
        return text(console, column);
    case Qt::DecorationRole:
        return column == CustomerColumn ? QVariant(customerColor(console.colour, QGuiApplication::palette())) : QVariant();
    case Qt::TextAlignmentRole:
        return column == LeftColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (column == CustomerColumn)
            return tr("UID %1").arg(console.customer.text());
        if (column == StateColumn && console.failure)
            return viewerFailureText(*console.failure, console.obstacle).happened;
        return {};
    case ToneRole:
        return column == StateColumn ? QVariant(int(stateTone(console))) : QVariant();
    case UnknownRole:
        return column == LeftColumn && !left(console)
            ? QVariant(console.isOver() ? tr("The session is over") : tr("The session is not open yet")) : QVariant();
    case IdRole:
        return console.id;
    default:
        return {};
    }
}

QVariant OpenConsolesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == LeftColumn && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CustomerColumn:
        return tr("Customer");
    case ProductColumn:
        return tr("Page");
    case StateColumn:
        return tr("State");
    case LeftColumn:
        return tr("Time left");
    }
    return {};
}

std::optional<OpenConsole> OpenConsolesModel::console(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row)) : std::nullopt;
}

int OpenConsolesModel::rowOf(int id) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const OpenConsole &console) { return console.id == id; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

void OpenConsolesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void OpenConsolesModel::add(int id)
{
    const std::optional<OpenConsole> console = m_controller.console(id);
    if (!console)
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append(*console);
    endInsertRows();
}

void OpenConsolesModel::change(int id)
{
    const int row = rowOf(id);
    const std::optional<OpenConsole> console = m_controller.console(id);
    if (row < 0 || !console)
        return;
    m_rows[row] = *console;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void OpenConsolesModel::remove(int id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void OpenConsolesModel::tick()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, LeftColumn), index(int(m_rows.size()) - 1, LeftColumn), {Qt::DisplayRole, SortRole});
}

} // namespace pc
