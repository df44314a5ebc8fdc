// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlinesview.h"
#include "ui/orders/orderconfiguration.h"
#include "ui/orders/orderfacts.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kInstancesShown = 12;

QLabel *cell(const QString &text, LabelRole role, QWidget *parent)
{
    QLabel *const label = makeLabel(role, parent, text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);            // a cloud's text is no markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// Attributes that the cloud told apart, else the text taken apart.
QList<ConfigurationRow> rowsOf(const OrderLine &line)
{
    QList<ConfigurationRow> rows;
    for (const auto &[name, value] : line.properties)
        rows.append({{}, name, value});
    return rows.isEmpty() ? configurationRows(line.configuration) : rows;
}

} // namespace

OrderLinesView::OrderLinesView(QWidget *parent) : QWidget(parent)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setObjectName(QStringLiteral("orderLines"));
    setAccessibleName(tr("Lines of the order"));
}

void OrderLinesView::setDetail(const std::optional<OrderDetail> &detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    rebuild();
}

QString OrderLinesView::instancesText() const
{
    QStringList all;
    for (const OrderLine &line : m_detail ? m_detail->lines : QList<OrderLine>())
        all += line.instances;
    return all.join(QLatin1Char('\n'));
}

void OrderLinesView::rebuild()
{
    delete m_content;
    m_content = new QWidget(this);
    auto *const column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    int number = 0;
    for (const OrderLine &line : m_detail ? m_detail->lines : QList<OrderLine>())
        addLine(column, line, ++number);
    layout()->addWidget(m_content);
}

void OrderLinesView::addLine(QVBoxLayout *column, const OrderLine &line, int number)
{
    if (number > 1)
        column->addWidget(makeHairline(m_content));
    const QString product = line.amounts.product.isEmpty() ? line.amounts.productType : line.amounts.product;
    column->addWidget(makeLabel(LabelRole::Section, m_content, m_detail->lines.size() > 1 ? tr("Line %1: %2").arg(number).arg(product) : product));
    auto *const facts = new FactGrid(m_content);
    facts->setObjectName(QStringLiteral("line%1").arg(number));
    facts->setFacts(lineFacts(line));
    column->addWidget(facts);
    addInstances(column, line);
    addConfiguration(column, line);
}

void OrderLinesView::addInstances(QVBoxLayout *column, const OrderLine &line)
{
    if (line.instances.isEmpty())
        return;
    auto *const head = new QHBoxLayout;
    head->addWidget(makeLabel(LabelRole::Label, m_content, tr("%n instance(s)", nullptr, int(line.instances.size()))));
    head->addStretch(1);
    if (line.instances.size() > 1) {
        auto *const copy = new QPushButton(tr("Copy all"), m_content);
        copy->setObjectName(QStringLiteral("copyInstances"));
        copy->setAccessibleName(tr("Copy the identifiers of all instances"));
        copy->setProperty("pcRole", QStringLiteral("link"));
        connect(copy, &QPushButton::clicked, this, [ids = line.instances] { QApplication::clipboard()->setText(ids.join(QLatin1Char('\n'))); });
        head->addWidget(copy);
    }
    column->addLayout(head);
    for (const QString &id : line.instances.mid(0, kInstancesShown)) {
        auto *const label = new IdentifierLabel(m_content);
        label->setObjectName(QStringLiteral("instance"));
        label->setIdentifier(id);
        column->addWidget(label, 0, Qt::AlignLeft);
    }
    if (line.instances.size() > kInstancesShown)
        column->addWidget(makeLabel(LabelRole::Muted, m_content, tr("and %n more", nullptr, int(line.instances.size()) - kInstancesShown)));
}

void OrderLinesView::addConfiguration(QVBoxLayout *column, const OrderLine &line)
{
    const QList<ConfigurationRow> rows = rowsOf(line);
    if (rows.isEmpty())
        return;
    column->addWidget(makeLabel(LabelRole::Label, m_content, tr("Configuration")));
    auto *const card = new QFrame(m_content);
    card->setProperty("pcRole", QStringLiteral("card"));
    card->setObjectName(QStringLiteral("configuration"));
    auto *const grid = new QGridLayout(card);
    grid->setContentsMargins(metrics::kInside, metrics::kInside / 2, metrics::kInside, metrics::kInside / 2);
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(metrics::kInside / 2);
    grid->setColumnStretch(2, 1);
    QString module;
    int place = 0;
    for (const ConfigurationRow &row : rows) {
        if (row.module != module || place == 0)
            grid->addWidget(cell(row.module, LabelRole::Muted, card), place, 0, Qt::AlignTop);
        module = row.module;
        grid->addWidget(cell(row.attribute, LabelRole::Muted, card), place, 1, Qt::AlignTop);
        grid->addWidget(cell(row.value, LabelRole::Body, card), place++, 2, Qt::AlignTop);
    }
    column->addWidget(card);
}

void OrderLinesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Lines of the order"));
        rebuild();
    }
    QWidget::changeEvent(event);
}

} // namespace pc
