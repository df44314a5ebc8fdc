// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/suitepagesmodel.h"
#include "core/contracts/suitepages.h"
#include "ui/console/products.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/errortext.h"
#include <algorithm>

namespace pc {

// Host and path, where pages differ; the whole address is in the tool tip and in what is copied.
static QString shortAddress(const SuitePage &page)
{
    QString address = page.address;
    address.replace(QLatin1String("{product}"), page.product);
    address.remove(QLatin1String("https://"));
    // Letters of other scripts look like those of a host that everybody knows.
    const QString host = address.left(address.indexOf(QLatin1Char('/')));
    const bool isPlain = std::all_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isPlain) {
        const QString encoded = QUrl(QLatin1String("https://") + host).authority(QUrl::EncodeUnicode);
        address.replace(0, host.size(), encoded.isEmpty() ? QString::fromLatin1(QUrl::toPercentEncoding(host, "{}:")) : encoded);
    }
    const qsizetype end = address.indexOf(QLatin1Char('?'));
    address.truncate(end < 0 ? address.size() : end);
    return address.endsWith(QLatin1Char('/')) ? address.chopped(1) : address;
}

void SuitePagesModel::setEnvironment(const Environment &environment)
{
    QList<SuitePage> pages = suitePagesOf(environment);
    std::stable_sort(pages.begin(), pages.end(), [](const SuitePage &a, const SuitePage &b) { return a.purpose < b.purpose; });
    beginResetModel(); // a screenful, and only after the person changed something
    m_pages = pages;
    endResetModel();
}

std::optional<SuitePage> SuitePagesModel::page(int row) const
{
    return row >= 0 && row < m_pages.size() ? std::optional(m_pages.at(row)) : std::nullopt;
}

int SuitePagesModel::rowOf(const QString &id) const
{
    const auto it = std::find_if(m_pages.cbegin(), m_pages.cend(), [&id](const SuitePage &page) { return page.id == id; });
    return it == m_pages.cend() ? -1 : int(it - m_pages.cbegin());
}

void SuitePagesModel::retranslate()
{
    if (!m_pages.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_pages.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SuitePagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

int SuitePagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SuitePagesModel::text(const SuitePage &page, int column) const
{
    switch (column) {
    case PageColumn: return productName(page.id);
    case PurposeColumn: return purposeTitle(page.purpose);
    case ProductColumn: return page.product.isEmpty() ? QStringLiteral("–") : page.product;
    case AddressColumn: return shortAddress(page);
    case OriginColumn: return originWord(page.origin);
    case EmbeddingColumn: return embeddingWord(page.embedding);
    }
    return {};
}

QString SuitePagesModel::toolTip(const SuitePage &page, int column) const
{
    switch (column) {
    case OriginColumn:
        return originSentence(page.origin);
    case AddressColumn:
        return page.address;
    case PurposeColumn:
        return priceSentence(page.purpose);
    case PageColumn: {
        QStringList datasets;
        for (const QString &dataset : page.touches)
            datasets.append(datasetWord(dataset));
        const QString readAgain = datasets.isEmpty() ? tr("Nothing is read again when this page closes.")
                                                     : tr("Read again when this page closes: %1.").arg(datasets.join(QStringLiteral(", ")));
        return inSequence({priceSentence(page.purpose), readAgain});
    }
    default:
        return {};
    }
}

QVariant SuitePagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SuitePage &page = m_pages.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(page, column);
    case Qt::ToolTipRole:
        return toolTip(page, column);
    case ToneRole:
        return column == OriginColumn ? QVariant(int(originTone(page.origin))) : QVariant();
    case IdentifierRole:
        return column == ProductColumn;
    case CopyRole:
        return column == AddressColumn ? QVariant(page.address) : QVariant();
    case UnknownRole:
        return column == ProductColumn && page.product.isEmpty() ? QVariant(tr("Not a page of one product")) : QVariant();
    case IdRole:
        return page.id;
    default:
        return {};
    }
}

QVariant SuitePagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PageColumn: return tr("Page");
    case PurposeColumn: return tr("For");
    case ProductColumn: return tr("Product");
    case AddressColumn: return tr("Address");
    case OriginColumn: return tr("Known from");
    case EmbeddingColumn: return tr("Shown as");
    }
    return {};
}

} // namespace pc
