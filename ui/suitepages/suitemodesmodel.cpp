// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitemodesmodel.h"
#include "core/contracts/suitepagecheck.h"
#include "core/contracts/suitepages.h"
#include "ui/suitepages/suitewords.h"

namespace pc {

// Products that have a page to buy or use them, in the order of the table, and any that a choice names.
static QStringList productsOf(const Environment &environment)
{
    QStringList products{QString()};
    const QList<SuitePage> pages = suitePagesOf(environment);
    for (const SuitePage &page : pages) {
        const bool isForSale = page.purpose == SuitePage::Purpose::Console || page.purpose == SuitePage::Purpose::Buy;
        if (isForSale && !page.product.isEmpty())
            products.append(page.product);
    }
    for (const SuiteChoice &choice : environment.suiteChoices)
        products.append(choice.product);
    products.removeDuplicates();
    return products;
}

void SuiteModesModel::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    const QStringList products = productsOf(environment);
    if (products == m_products) {
        retranslate();
        return;
    }
    beginResetModel();
    m_products = products;
    endResetModel();
}

SuiteChoice::Area SuiteModesModel::area(int column)
{
    return column == FilingColumn ? SuiteChoice::Area::Filing : column == UserCentreColumn ? SuiteChoice::Area::UserCentre : SuiteChoice::Area::Sales;
}

void SuiteModesModel::retranslate()
{
    if (!m_products.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_products.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SuiteModesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_products.size());
}

int SuiteModesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SuiteModesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString product = m_products.at(index.row());
    if (index.column() == ProductColumn)
        return role == Qt::DisplayRole || role == SortRole ? QVariant(suiteProductWord(product)) : QVariant();
    const SuiteChoice choice = suiteChoiceOf(m_environment, product, area(index.column()));
    const bool isOwn = hasOwnChoice(m_environment, product, area(index.column()));
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return isOwn || product.isEmpty() ? modeWord(choice.mode) : tr("%1 (as every product)", "a mode").arg(modeWord(choice.mode));
    case Qt::ToolTipRole:
        return choice.reason;
    case TextToneRole:
        return isOwn ? QVariant(int(Tone::Info)) : QVariant();
    default:
        return {};
    }
}

QVariant SuiteModesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ProductColumn ? tr("Product") : areaWord(area(section));
}

} // namespace pc
