// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/productfield.h"
#include "core/store/ticketstore.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pc {
namespace {

constexpr int kMatches = 12;

QString lineOf(const TicketProduct &product)
{
    return product.group.isEmpty() ? ProductField::tr("%1 (%2)", "name of a product, number").arg(product.name, product.id)
                                   : ProductField::tr("%1 · %2 (%3)", "group, name of a product, number").arg(product.group, product.name, product.id);
}

} // namespace

ProductField::ProductField(TicketStore *tickets, QWidget *parent)
    : QWidget(parent), m_tickets(tickets), m_label(makeLabel(LabelRole::Label, this)), m_status(makeLabel(LabelRole::Label, this)), m_edit(new QLineEdit(this)),
      m_import(new QPushButton(this)), m_completer(new QCompleter(this)), m_found(new QStandardItemModel(this))
{
    m_edit->setObjectName(QStringLiteral("ticketProduct"));
    m_label->setBuddy(m_edit);
    m_status->setObjectName(QStringLiteral("ticketProductStatus"));
    m_status->setWordWrap(true);
    m_import->setObjectName(QStringLiteral("importProducts"));
    m_import->setAutoDefault(false);
    m_completer->setModel(m_found);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    auto *const line = new QHBoxLayout;
    line->setSpacing(metrics::kInside);
    line->addWidget(m_edit, 1);
    line->addWidget(m_import);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside / 2);
    column->addWidget(m_label);
    column->addLayout(line);
    column->addWidget(m_status);
    connect(m_edit, &QLineEdit::textEdited, this, &ProductField::find);
    connect(m_import, &QPushButton::clicked, this, [this] { m_read ? read() : Q_EMIT importRequested(); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        setProduct(index.data(Qt::UserRole + 1).toString());
    });
    retranslate();
    reload();
}

void ProductField::reload()
{
    whenDone(m_tickets->products(), this, [this](const Result<QList<TicketProduct>> &products) {
        m_products = products.value_or(QList<TicketProduct>());
        if (!m_wanted.isEmpty())
            setProduct(QString(m_wanted));
        present();
        if (!products)
            m_status->setText(errorLine(products.error()));
        else if (products->isEmpty() && m_read && m_reading == Reading::NotYet)
            read();
    });
}

void ProductField::setReader(const std::function<Async<QList<TicketProduct>>()> &read)
{
    m_read = read;
    retranslate();
    reload();
}

void ProductField::read()
{
    if (std::exchange(m_reading, Reading::Now) == Reading::Now)
        return;
    present();
    const Async<Done> stored = andThen<Done>(m_read(), this, [this](const QList<TicketProduct> &products) { return m_tickets->setProducts(products); });
    whenDone(stored, this, [this](const Result<Done> &done) {
        m_reading = done ? Reading::Done : Reading::Failed;
        m_failure = done ? ApiError() : done.error();
        reload();
    });
}

void ProductField::clear()
{
    m_edit->clear();
    take({});
}

void ProductField::setProduct(const QString &id)
{
    const auto known = std::find_if(m_products.begin(), m_products.end(), [&id](const TicketProduct &product) { return product.id == id; });
    if (known == m_products.end()) {
        m_wanted = id;
        return;
    }
    m_edit->setText(known->name);
    take(*known);
}

void ProductField::find()
{
    const QStringList words = m_edit->text().split(u' ', Qt::SkipEmptyParts);
    QList<TicketProduct> found;
    for (const TicketProduct &product : std::as_const(m_products)) {
        const QString all = product.group + u'\n' + product.name + u'\n' + product.id;
        if (!words.isEmpty() && std::all_of(words.begin(), words.end(), [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }))
            found.append(product);
    }
    const auto exact = std::find_if(found.begin(), found.end(), [this](const TicketProduct &product) { return product.id == m_edit->text().trimmed(); });
    take(exact != found.end() ? std::optional(*exact) : found.size() == 1 ? std::optional(found.first()) : std::nullopt);
    m_found->clear();
    for (const TicketProduct &product : found.first(std::min<qsizetype>(found.size(), kMatches))) {
        auto *const item = new QStandardItem(lineOf(product));
        item->setData(product.id);
        m_found->appendRow(item);
    }
    if (found.size() > 1 && m_edit->hasFocus())
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void ProductField::take(const std::optional<TicketProduct> &product)
{
    m_product = product;
    m_wanted.clear();
    present();
    Q_EMIT changed();
}

void ProductField::setImportOffered(bool isOffered)
{
    m_isImportOffered = isOffered;
    present();
}

void ProductField::present()
{
    QString words;
    bool isProblem = false;
    if (m_product) {
        words = lineOf(*m_product);
    } else if (m_reading == Reading::Now) {
        words = tr("Asking the cloud for its products…");
    } else if (m_reading == Reading::Failed) {
        isProblem = true;
        words = tr("The products could not be read. %1", "why").arg(errorLine(m_failure));
    } else if (m_products.isEmpty()) {
        words = m_isImportOffered ? tr("The table of products is empty. Import the sheet that your contact at the vendor hands out.") : tr("The cloud has not told its products yet.");
    } else if (!m_edit->text().trimmed().isEmpty()) {
        isProblem = m_found->rowCount() == 0;
        words = isProblem ? tr("No product of the vendor's table is called so.") : tr("Several products match: choose one.");
    }
    m_status->setProperty("pcRole", isProblem ? QStringLiteral("problem") : QStringLiteral("label"));
    m_status->style()->polish(m_status);
    m_status->setText(words);
    m_status->setVisible(!words.isEmpty());
    m_import->setVisible(m_read || m_isImportOffered);
    m_import->setEnabled(m_reading != Reading::Now);
}

void ProductField::retranslate()
{
    m_label->setText(tr("Product"));
    m_edit->setAccessibleName(tr("Product"));
    m_edit->setPlaceholderText(tr("Name or number"));
    m_import->setText(m_read ? tr("Read again") : tr("Import…"));
    m_import->setToolTip(m_read ? tr("Asks the cloud for its table of products") : tr("Takes over the table of products that your contact at the vendor hands out"));
    present();
}

void ProductField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
